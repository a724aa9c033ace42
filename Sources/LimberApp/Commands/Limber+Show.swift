// SPDX-License-Identifier: MIT
import ArgumentParser
import SessionEngine
import SessionLog

extension Limber {
  /// `limber show SESSION`: one session in full.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      "show", "Show one logged session.", examples: ["limber show", "limber show 1f3c8d20 --json"])

    @Argument(help: SessionID.argumentHelp, completion: .sessionIDs)
    var session = "last"

    @Flag(help: "Print JSON for scripts.")
    var json = false

    @OptionGroup var logOption: LogOption

    func run() throws {
      try reporting { () throws(Failure) in
        let requested = try RequestedLog(option: logOption.database)
        let id = try requested.find(session)
        let detail = try requested.read { log throws(SessionLogError) in try log.detail(id) }
        if json { return try Output.json(SessionDetailReport(detail)) }
        for line in SessionDetailText.lines(detail) { try Output.line(line) }
      }
    }
  }
}
