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
        let log = try LoggedSessions.open(option: limber.database)
        let id = try LoggedSessions.find(session, in: log)
        let detail: SessionDetail
        do throws(SessionLogError) { detail = try log.detail(id) } catch { throw .log(error) }
        if json { return try SessionDetailReport.write(detail) }
        for line in SessionDetailText.lines(detail) { try Output.line(line) }
      }
    }
  }
}
