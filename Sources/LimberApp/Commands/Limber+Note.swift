// SPDX-License-Identifier: MIT
import ArgumentParser
import SessionEngine

extension Limber {
  /// `limber note CRAMP TEXT`: a note on a cramp.
  struct Note: ParsableCommand {
    static let configuration = CommandConfiguration(
      "note", "Write a note on a cramp.",
      examples: ["limber note last after the long run", "limber note last --clear"],
      more: """
        The new note replaces the old one; 'limber cramps show' still shows the old one.
        """)

    @Argument(help: CrampID.argumentHelp, completion: .crampIDs)
    var cramp: String

    @Argument(help: "The note; quotes around it are not needed.")
    var text: [String] = []

    @Flag(help: "Delete the note.")
    var clear = false

    @OptionGroup var logOption: LogOption

    func validate() throws {
      if clear, !text.isEmpty { throw ValidationError(UsageText.clearTakesNoText) }
      if !clear { _ = try NoteText.parse(text.joined(separator: " ")) }
    }

    func run() throws {
      let note = clear ? nil : try NoteText.parse(text.joined(separator: " "))
      try reporting { () throws(Failure) in
        let diary = try CrampDiary(database: logOption.database)
        guard let record = try diary.change(cramp, [.note(note)]) else {
          return try Output.line(clear ? DiaryText.hasNoNote : DiaryText.noteUnchanged)
        }
        try Output.line(DiaryText.noted(record, isCleared: clear))
      }
    }
  }
}
