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

    @Argument(help: "The session's id, the beginning of it, or 'last'.")
    var session: String

    @Flag(help: "Print JSON for scripts.")
    var json = false

    func run() throws {
      try reporting { () throws(Failure) in
        let log = try LoggedSessions.open(try Paths().database(option: limber.database))
        let detail = try find(in: log)
        if json { return try SessionDetailReport.write(detail) }
        for line in SessionDetailText.lines(detail) { try Output.line(line) }
      }
    }

    private func find(in log: LogDatabase) throws(Failure) -> SessionDetail {
      let match: SessionMatch
      do throws(SessionLogError) { match = try log.find(session) } catch { throw .log(error) }
      switch match {
      case .none: throw .noSuchSession(session)
      case .ambiguous(let ids): throw .ambiguousSession(session, ids)
      case .found(let id):
        do throws(SessionLogError) { return try log.detail(id) } catch { throw .log(error) }
      }
    }
  }
}
