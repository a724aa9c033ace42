// SPDX-License-Identifier: MIT
import ArgumentParser
import SessionLog

extension Limber {
  /// `limber export`.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "Write what is logged to a file.",
      subcommands: [All.self])

    /// `limber export all FILE`.
    struct All: ParsableCommand {
      static let configuration = CommandConfiguration(
        commandName: "all", abstract: "Write a backup: all records, as lines of JSON.",
        discussion: "Sessions may be running. No file is overwritten.")

      @ParentCommand var limber: Limber

      @Argument(help: "The new file.")
      var file: String

      func run() throws {
        try reporting { () throws(Failure) in
          let path = Paths.absolute(file)
          let report = try RequestedLog(option: limber.database).export(to: path)
          for line in BackupText.lines(report, path) { try Output.line(line) }
        }
      }
    }
  }

  /// `limber import FILE`.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Take in a backup.",
      discussion: """
        Only what is missing is taken in, so doing it twice changes nothing. What was erased stays \
        erased, unless --again restores it under a new id.
        """)

    @ParentCommand var limber: Limber

    @Argument(help: "A file that 'limber export all' has written.")
    var file: String

    @Flag(help: "Restore what was erased, under a new id.")
    var again = false

    func run() throws {
      try reporting { () throws(Failure) in
        let requested = try RequestedLog(option: limber.database)
        let report = try requested.takeIn(backup: Paths.absolute(file), again: again)
        for line in BackupText.lines(report, isAgain: again) { try Output.line(line) }
      }
    }
  }
}
