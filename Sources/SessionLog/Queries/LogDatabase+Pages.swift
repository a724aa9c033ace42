// SPDX-License-Identifier: MIT
import GRDB
import SessionEngine

// The rule of this file: there may be a hundred thousand entries. They are read in pages, all in
// one view of the log, so that changes meanwhile do not matter, and none is kept longer than
// needed.

extension LogDatabase {
  /// How many entries are read at a time.
  static let pageLength = 500

  private static let inSpan = """
    deleted_at_ms IS NULL AND \(ClockStart.started) AND started_at_ms + utc_offset_s * 1000 <= ?
    """

  /// A page of the sessions in a span, after a place in it.
  static let spanPageQuery = """
    SELECT \(SessionSummary.columns) FROM session
    WHERE \(inSpan) AND (started_at_ms, id) < (?, ?)
    ORDER BY started_at_ms DESC, id DESC
    LIMIT \(pageLength)
    """

  /// Goes through the sessions that are not deleted, newest first.
  ///
  /// - Parameters:
  ///   - since: The earliest start, as the clocks showed it; `nil` for all.
  ///   - until: The latest start; `nil` for all.
  ///   - take: Called with each page and the total number; returns whether to continue.
  public func sessionPages(
    sinceClock since: LocalMoment?, untilClock until: LocalMoment?,
    _ take: (_ page: [SessionSummary], _ count: Int) -> Bool
  ) throws(SessionLogError) {
    try read(orIfEmpty: ()) { db in
      let span = ClockStart(since).arguments() + [until?.clockMilliseconds ?? .max]
      let count = try db.count("SELECT count(*) FROM session WHERE \(Self.inSpan)", span)
      var place: StatementArguments = [Int64.max, ""]
      while true {
        let page = try db.all(Self.spanPageQuery, span + place) { try SessionSummary(&$0) }
        guard let last = page.last, take(page, count) else { return }
        place = [last.startedAt.unixMilliseconds, last.id.rawValue]
      }
    }
  }

  /// Goes through the cramps that are not deleted, newest first.
  ///
  /// - Parameters: As for `sessionPages`.
  public func crampPages(
    sinceClock since: LocalMoment?, untilClock until: LocalMoment?,
    _ take: (_ page: [CrampRecord], _ count: Int) -> Bool
  ) throws(SessionLogError) {
    var selection = CrampSelection(since: ClockStart(since), limit: Self.pageLength)
    selection.untilClockMs = until?.clockMilliseconds ?? .max
    try read(orIfEmpty: ()) { db in
      let count = try db.count(
        "SELECT count(*) FROM cramp \(selection.condition)", selection.arguments)
      while true {
        let page = try db.cramps(selection)
        guard let last = page.last, take(page, count) else { return }
        selection.place = CrampCursor(onsetAtMs: last.onsetAt.unixMilliseconds, id: last.id)
      }
    }
  }
}

extension Database {
  /// The single number that a query returns.
  fileprivate func count(_ sql: String, _ arguments: StatementArguments) throws -> Int {
    try all(sql, arguments) { Int(try $0.integer()) }.first ?? 0
  }
}
