// SPDX-License-Identifier: MIT
import ArgumentParser
import SessionEngine
import SessionLog

extension Limber {
  /// `limber show SESSION`: one session in full.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show one logged session.")

    @ParentCommand var limber: Limber

    @Argument(help: "The session's id, its beginning, or 'last'.")
    var session: String

    @Flag(help: "Print JSON for scripts.")
    var json = false

    func run() throws {
      try reporting { () throws(Failure) in
        let requested = try RequestedLog(option: limber.database)
        let id = try requested.find(session)
        let detail = try requested.read { log throws(SessionLogError) in try log.detail(id) }
        if json { return try Output.json(SessionDetailReport(detail)) }
        for line in SessionDetailText.lines(detail) { try Output.line(line) }
      }
    }
  }
}
