// SPDX-License-Identifier: MIT
import GRDB
import RoutineModel
import SessionEngine

// The rule of this folder: a question is answered in one view of the log. It throws
// `SessionLogError.cannotRead`, or `damaged` if the log holds what no program wrote. A missing log
// is answered like an empty one.

/// A place between two sessions of the history; the sessions after it began earlier.
public struct HistoryCursor: Hashable, Sendable {
  let startedAtMs: Int64
  /// Orders sessions of the same millisecond.
  let id: SessionID

  /// Makes the place right after a session.
  public init(after summary: SessionSummary) {
    startedAtMs = summary.startedAt.unixMilliseconds
    id = summary.id
  }
}

extension LogDatabase {
  /// A page of sessions before a start and an id, since a start, at most this many.
  static let pageQuery = """
    SELECT \(SessionSummary.columns) FROM session
    WHERE deleted_at_ms IS NULL AND (started_at_ms, id) < (?, ?) AND \(ClockStart.started)
    ORDER BY started_at_ms DESC, id DESC
    LIMIT ?
    """

  /// The same, with deleted sessions.
  private static let pageWithDeletedQuery = """
    SELECT \(SessionSummary.columns) FROM session
    WHERE (started_at_ms, id) < (?, ?) AND \(ClockStart.started)
    ORDER BY started_at_ms DESC, id DESC
    LIMIT ?
    """

  /// The same without deleted ones, only for routines whose id and name are in a JSON array.
  static let foundQuery = """
    SELECT \(SessionSummary.columns) FROM session
    WHERE deleted_at_ms IS NULL AND (started_at_ms, id) < (?, ?) AND \(ClockStart.started)
      AND routine || char(10) || name IN (SELECT value FROM json_each(?))
    ORDER BY started_at_ms DESC, id DESC
    LIMIT ?
    """

  /// The names of sessions.
  private static let namesQuery = """
    SELECT DISTINCT routine, name FROM session WHERE deleted_at_ms IS NULL
    """

  /// Sessions, newest first.
  ///
  /// - Parameters:
  ///   - limit: The most sessions to return; `nil` for all.
  ///   - since: The earliest start.
  ///   - sinceClock: The earliest start, as the clocks showed it.
  ///   - before: Where to continue; not affected by sessions added or removed meanwhile.
  ///   - includingDeleted: Whether deleted sessions are among them; not in a search.
  ///   - search: Restricts the routines.
  public func history(
    limit: Int? = nil, since: LocalMoment? = nil, sinceClock: LocalMoment? = nil,
    before cursor: HistoryCursor? = nil, includingDeleted: Bool = false,
    search: RoutineSearch = RoutineSearch("")
  ) throws(SessionLogError) -> [SessionSummary] {
    // Above every id and moment: SQLite uses the index only if the condition is always present.
    let place: StatementArguments = [
      cursor?.startedAtMs ?? .max, cursor?.id.rawValue ?? "",
    ]
    let start = ClockStart(sinceClock).arguments(notBefore: since)
    let most: StatementArguments = [limit.map { max(0, $0) } ?? -1]
    if search.isEmpty {
      let query = includingDeleted ? Self.pageWithDeletedQuery : Self.pageQuery
      return try summaries(query, place + start + most)
    }
    return try read(orIfEmpty: []) { db in
      let names = try db.all(Self.namesQuery) { fields in
        let id = try fields.text()
        return (id: id, name: try fields.text())
      }
      // Matched in Swift, like on the screens, which fold the case of every script.
      let found = names.filter { search.finds($0.name, RoutineID($0.id)) }
        .map { JSON.text("\($0.id)\n\($0.name)") }
      return try db.all(Self.foundQuery, place + start + [JSON.array(found).string] + most) {
        try SessionSummary(&$0)
      }
    }
  }

  /// Deleted sessions that can be restored, the one deleted last first.
  ///
  /// - Parameter limit: The most sessions to return; `nil` for all.
  public func deletedSessions(limit: Int? = nil) throws(SessionLogError) -> [SessionSummary] {
    let sql = """
      SELECT \(SessionSummary.columns) FROM session
      WHERE deleted_at_ms IS NOT NULL ORDER BY deleted_at_ms DESC, id DESC LIMIT ?
      """
    return try summaries(sql, [limit.map { max(0, $0) } ?? -1])
  }

  /// The newest session of a routine that began within the same minute as a moment; `nil` if there
  /// is none, or it is deleted.
  public func session(
    of routine: RoutineID, inMinuteOf moment: LocalMoment
  ) throws(SessionLogError) -> SessionSummary? {
    let sql = """
      SELECT \(SessionSummary.columns) FROM session
      WHERE routine = ? AND deleted_at_ms IS NULL AND started_at_ms BETWEEN ? AND ?
      ORDER BY started_at_ms DESC LIMIT 1
      """
    let minute = moment.minute
    return try summaries(sql, [routine.rawValue, minute.lowerBound, minute.upperBound]).first
  }

  private func summaries(
    _ sql: String, _ arguments: StatementArguments
  ) throws(SessionLogError) -> [SessionSummary] {
    try read(orIfEmpty: []) { db in try db.all(sql, arguments) { try SessionSummary(&$0) } }
  }
}

extension SessionSummary {
  static let columns = """
    id, routine, name, kind, started_at_ms, utc_offset_s, active_ms, paused_ms, relief_ms, away_ms,
    steps_done, steps_planned, cramps, outcome, by_hand, note, deleted_at_ms
    """

  /// Reads those columns of a row of `session`.
  init(_ fields: inout FieldReader) throws(Damage) {
    self.init(
      id: SessionID(rawValue: try fields.text()), routine: RoutineID(try fields.text()),
      name: try fields.text(), kind: try fields.word(), startedAt: try fields.moment(),
      totals: SessionTotals(
        ledger: TimeLedger(
          active: try fields.duration(), paused: try fields.duration(),
          relief: try fields.duration(), away: try fields.duration()),
        stepsDone: try fields.count(), stepsPlanned: try fields.count(),
        cramps: try fields.count(), outcome: try fields.optionalWord()))
    isByHand = try fields.flag()
    note = try fields.optionalText()
    isDeleted = try fields.optionalInteger() != nil
  }
}
