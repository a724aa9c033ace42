// SPDX-License-Identifier: MIT
import GRDB
import RoutineModel
import SessionEngine

extension LogDatabase {
  /// The use of each routine. It skips from routine to routine in the index, since routines are few
  /// and their sessions many.
  static let usesQuery = """
    WITH RECURSIVE used (routine) AS (
      SELECT min(routine) FROM session WHERE deleted_at_ms IS NULL
      UNION ALL
      SELECT (SELECT min(routine) FROM session
        WHERE routine > used.routine AND deleted_at_ms IS NULL)
      FROM used WHERE routine IS NOT NULL
      LIMIT 5000
    )
    SELECT used.routine, last.started_at_ms, last.utc_offset_s,
      (SELECT count(*) FROM session
        WHERE session.routine = used.routine AND outcome = 'completed' AND deleted_at_ms IS NULL)
        AS times_done
    FROM used JOIN session AS last ON last.number = (
      SELECT number FROM session WHERE session.routine = used.routine AND deleted_at_ms IS NULL
      ORDER BY started_at_ms DESC LIMIT 1)
    """

  /// The plan of a routine's newest session.
  static let lastPlanQuery = """
    SELECT plan FROM session WHERE routine = ? AND deleted_at_ms IS NULL
    ORDER BY started_at_ms DESC LIMIT 1
    """

  /// The last session of a routine before another one.
  static let sessionBeforeQuery = """
    SELECT \(SessionSummary.columns) FROM session
    WHERE routine = ? AND deleted_at_ms IS NULL AND id <> ? AND started_at_ms <= ?
    ORDER BY started_at_ms DESC LIMIT 1
    """

  /// The use of each routine; deleted sessions do not count.
  public func overview() throws(SessionLogError) -> LogOverview {
    try read(orIfEmpty: LogOverview()) { db in
      var overview = LogOverview()
      try db.read(Self.usesQuery) { fields in
        let (routine, last) = (RoutineID(try fields.text()), try fields.moment())
        overview.uses[routine] = RoutineUse(timesDone: try fields.count(), lastStartedAt: last)
      }
      return overview
    }
  }

  /// The plan of the newest session of a routine; `nil` if there is none.
  public func lastPlan(of routine: RoutineID) throws(SessionLogError) -> SessionPlan? {
    try read(orIfEmpty: nil) { db in
      var plans = PlanRows()
      return try db.all(Self.lastPlanQuery, [routine.rawValue]) { fields in
        try plans.plan(try fields.integer(), db)
      }.first
    }
  }

  /// The last session of a routine before another one; `nil` if there is none.
  public func session(
    of routine: RoutineID, before id: SessionID, startedAt: LocalMoment
  ) throws(SessionLogError) -> SessionSummary? {
    try read(orIfEmpty: nil) { db in
      try db.all(
        Self.sessionBeforeQuery, [routine.rawValue, id.rawValue, startedAt.unixMilliseconds]
      ) { try SessionSummary(&$0) }.first
    }
  }
}
