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
      parsing: .unconditional, help: ArgumentHelp("Show at most this many.", valueName: "number"))
    var limit: Int?

    @Option(
      help: ArgumentHelp(
        "Only sessions from this day on, such as 2026-11-22.", valueName: "date"),
      transform: CalendarDay.init(parsing:))
    var since: CalendarDay?

    @Flag(help: "Print JSON for scripts.")
    var json = false

    func validate() throws {
      if let limit, limit < 1 { throw ValidationError(UsageText.limitNeedsNumber) }
    }

    func run() throws {
      try reporting { () throws(Failure) in
        let log = try LoggedSessions.open(option: limber.database)
        var pages = HistoryPages(log: log, since: since?.start, limit: limit)
        if json {
          return try Output.json { () throws(Failure) in try pages.next().map(SessionReport.init) }
        }
        var sessions = try pages.next()
        if sessions.isEmpty {
          return try Output.line(CommandText.noSession(since: since))
        }
        var text = SessionListText()
        while !sessions.isEmpty {
          for line in text.lines(sessions) { try Output.line(line) }
          sessions = try pages.next()
        }
      }
    }
  }
}

/// The history, a page at a time.
private struct HistoryPages {
  let log: LogDatabase
  let since: LocalMoment?
  /// How many sessions there may still be; `nil` for all.
  private var left: Int?
  private var cursor: HistoryCursor?

  init(log: LogDatabase, since: LocalMoment?, limit: Int?) {
    self.log = log
    self.since = since
    left = limit
  }

  /// The next sessions, newest first; none at the end.
  mutating func next() throws(Failure) -> [SessionSummary] {
    let count = min(left ?? Output.page, Output.page)
    let page: [SessionSummary]
    do throws(SessionLogError) {
      page = try log.history(limit: count, since: since, before: cursor)
    } catch { throw .log(error) }
    left = left.map { $0 - page.count }
    cursor = page.last.map(HistoryCursor.init(after:)) ?? cursor
    return page
  }
}
