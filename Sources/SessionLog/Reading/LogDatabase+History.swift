// SPDX-License-Identifier: MIT
import GRDB
import SessionEngine

/// A place in the history, between two sessions: the sessions after it are those that began before.
public struct HistoryCursor: Hashable, Sendable {
  /// When the last session read began.
  let startedAtMs: Int64
  /// Its id, which orders sessions that began in the same millisecond.
  let id: SessionID

  /// Makes the place right after a session of the history.
  public init(after summary: SessionSummary) {
    startedAtMs = summary.startedAt.unixMilliseconds
    id = summary.id
  }
}

extension LogDatabase {
  /// A page of sessions before a start and an id, since a start, at the most so many.
  static let pageQuery = """
    SELECT \(SessionSummary.columns) FROM session
    WHERE (started_at_ms, id) < (?, ?) AND started_at_ms >= ?
    ORDER BY started_at_ms DESC, id DESC
    LIMIT ?
    """

  /// Sessions, newest first.
  ///
  /// - Parameters:
  ///   - limit: The most sessions to return; `nil` for all.
  ///   - since: The earliest start.
  ///   - before: Where to go on; sessions that came or went in between move nothing.
  /// - Throws: `SessionLogError.cannotRead` or `damaged`.
  public func history(
    limit: Int? = nil, since: LocalMoment? = nil, before cursor: HistoryCursor? = nil
  ) throws(SessionLogError) -> [SessionSummary] {
    try read(orIfEmpty: []) { db in
      let statement = try db.cachedStatement(sql: Self.pageQuery)
      // Beyond every id and every moment there is: SQLite uses the index for one condition, not for
      // one that may be absent.
      let rows = try Row.fetchCursor(
        statement,
        arguments: [
          cursor?.startedAtMs ?? Int64.max, cursor?.id.rawValue ?? "",
          since?.unixMilliseconds ?? Int64.min, limit.map { max(0, $0) } ?? -1,
        ])
      var summaries: [SessionSummary] = []
      while let row = try rows.next() {
        var summary = try SessionSummary(row)
        summary.isRunning = isRunning(summary)
        summaries.append(summary)
      }
      return summaries
    }
  }
}

extension SessionSummary {
  /// The columns that a summary is made of.
  static let columns = """
    id, routine, name, kind, started_at_ms, utc_offset_s, active_ms, paused_ms, relief_ms, away_ms,
    steps_done, steps_planned, cramps, outcome, \(CheckedTable.session.soundness())
    """

  /// Reads a row of `session`.
  init(_ row: Row) throws {
    let id = try FieldReader(row, at: "a session").text("id")
    let fields = FieldReader(row, at: "session \(id)")
    self.init(
      id: SessionID(rawValue: id), routine: .init(try fields.text("routine")),
      name: try fields.text("name"), kind: try fields.word("kind"),
      startedAt: try fields.startedAt(),
      totals: SessionTotals(
        ledger: TimeLedger(
          active: try fields.milliseconds("active_ms"),
          paused: try fields.milliseconds("paused_ms"),
          relief: try fields.milliseconds("relief_ms"),
          away: try fields.milliseconds("away_ms")),
        stepsDone: try fields.count("steps_done"), stepsPlanned: try fields.count("steps_planned"),
        cramps: try fields.count("cramps"), outcome: try fields.optionalWord("outcome")))
    try fields.requireSound()
  }
}

extension FieldReader {
  /// When a session began.
  func startedAt() throws -> LocalMoment {
    LocalMoment(
      unixMilliseconds: try integer("started_at_ms", in: LogLimits.unixMilliseconds),
      offsetSeconds: Int(try integer("utc_offset_s", in: LogLimits.offsetSeconds)))
  }
}
