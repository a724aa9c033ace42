// SPDX-License-Identifier: MIT
import ArgumentParser
import SessionEngine
import SessionLog

extension Limber {
  /// `limber history`: the sessions, newest first.
  struct History: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "history", abstract: "List the logged sessions, newest first.")

    @ParentCommand var limber: Limber

    @Option(
      parsing: .unconditional, help: ArgumentHelp("List at most so many.", valueName: "number"))
    var limit: Int?

    @Option(
      help: ArgumentHelp(
        "List those that began on this day or later, such as 2026-11-22.", valueName: "date"),
      transform: CalendarDay.init(parsing:))
    var since: CalendarDay?

    @Flag(help: "Print JSON for scripts.")
    var json = false

    func validate() throws {
      if let limit, limit < 1 { throw ValidationError("--limit needs a number from 1 up.") }
    }

    func run() throws {
      try reporting { () throws(Failure) in
        let log = try LoggedSessions.open(try Paths().database(option: limber.database))
        let sessions: [SessionSummary]
        do throws(SessionLogError) {
          sessions = try log.history(limit: limit, since: since?.start)
        } catch { throw .log(error) }
        if json { return try Output.json(sessions.map(SessionReport.init)) }
        if sessions.isEmpty {
          return try Output.line(
            since.map { "Nothing is logged since \($0.text)." } ?? "Nothing is logged yet.")
        }
        for line in SessionListText.lines(sessions) { try Output.line(line) }
      }
    }
  }
}
