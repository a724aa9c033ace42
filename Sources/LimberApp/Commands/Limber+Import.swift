// SPDX-License-Identifier: MIT
import ArgumentParser
import SessionLog

extension Limber {
  /// `limber import FILE`.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      "import", "Import a backup.", examples: ["limber import ~/limber-backup.jsonl"],
      more: """
        Only what is missing is imported, so doing it twice changes nothing. What was erased stays \
        erased, unless --again restores it under a new id.
        """)

    @Argument(help: "A file written by 'limber export all'.", completion: .file())
    var file: String

    @Flag(help: "Restore what was erased, under a new id.")
    var again = false

    @OptionGroup var logOption: LogOption

    func run() throws {
      var isWhole = true
      try reporting { () throws(Failure) in
        let requested = try RequestedLog(option: logOption.database)
        let report = try requested.takeIn(backup: Paths.absolute(file), again: again)
        for line in BackupText.lines(report, isAgain: again) { try Output.line(line) }
        isWhole = report.damaged == 0
      }
      if !isWhole { throw ExitCode(ExitStatus.badRoutine.rawValue) }
    }
  }
}
