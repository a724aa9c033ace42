// SPDX-License-Identifier: MIT
import SessionEngine
import SessionLog

struct HistoryPages {
  private let requested: RequestedLog
  private let since: SinceTime?
  private let includingDeleted: Bool
  /// The log, once a page has been read.
  private var log: LogDatabase?
  /// How many more sessions may be returned; `nil` for all.
  private var left: Int?
  private var cursor: HistoryCursor?

  init(_ requested: RequestedLog, since: SinceTime?, limit: Int?, includingDeleted: Bool) {
    self.requested = requested
    self.since = since
    self.includingDeleted = includingDeleted
    left = limit
  }

  /// The next sessions, newest first; empty at the end.
  mutating func next() throws(Failure) -> [SessionSummary] {
    let count = min(left ?? Output.page, Output.page)
    guard count > 0 else { return [] }
    let page: [SessionSummary]
    if let log {
      do throws(SessionLogError) {
        page = try self.page(count, of: log)
      } catch { throw .log(error) }
    } else {
      (log, page) = try requested.read { log throws(SessionLogError) in
        (log, try self.page(count, of: log))
      }
    }
    left = left.map { $0 - page.count }
    cursor = page.last.map(HistoryCursor.init(after:)) ?? cursor
    return requested.store.marking(page)
  }

  private func page(
    _ count: Int, of log: LogDatabase
  ) throws(SessionLogError) -> [SessionSummary] {
    try log.history(
      limit: count, sinceClock: since?.clock, before: cursor, includingDeleted: includingDeleted)
  }
}
