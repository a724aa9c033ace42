// SPDX-License-Identifier: MIT
import ArgumentParser
import SessionLog

extension Limber {
  /// `limber export`.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      "export", "Write what is logged to a file.",
      examples: ["limber export all ~/limber-backup.jsonl"],
      subcommands: [All.self])

    @OptionGroup var logOption: LogOption

    /// `limber export all FILE`.
    struct All: ParsableCommand {
      static let configuration = CommandConfiguration(
        "all", "Write a backup: all records, as lines of JSON.",
        examples: ["limber export all ~/limber-backup.jsonl"],
        more: "Sessions may be running. No file is overwritten.")

      @Argument(help: "The new file.", completion: .file())
      var file: String

      @OptionGroup var logOption: LogOption

      func run() throws {
        try reporting { () throws(Failure) in
          let path = Paths.absolute(file)
          let report = try RequestedLog(option: logOption.database).export(to: path)
          for line in BackupText.lines(report, path) { try Output.line(line) }
        }
      }
    }
  }

  /// `limber import FILE`.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      "import", "Take in a backup.", examples: ["limber import ~/limber-backup.jsonl"],
      more: """
        Only what is missing is taken in, so doing it twice changes nothing. What was erased stays \
        erased, unless --again restores it under a new id.
        """)

    @Argument(help: "A file that 'limber export all' has written.", completion: .file())
    var file: String

    @Flag(help: "Restore what was erased, under a new id.")
    var again = false

    @OptionGroup var logOption: LogOption

    func run() throws {
      try reporting { () throws(Failure) in
        let requested = try RequestedLog(option: logOption.database)
        let report = try requested.takeIn(backup: Paths.absolute(file), again: again)
        for line in BackupText.lines(report, isAgain: again) { try Output.line(line) }
      }
    }
  }
}
