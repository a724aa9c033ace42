// SPDX-License-Identifier: MIT
import GRDB
import RoutineModel
import SessionEngine

extension LogDatabase {
  /// What became of each routine. Leaps from routine to routine in the index: the sessions of one
  /// are many, routines are few.
  static let usesQuery = """
    WITH RECURSIVE used (routine) AS (
      SELECT min(routine) FROM session
      UNION ALL
      SELECT (SELECT min(routine) FROM session WHERE routine > used.routine)
      FROM used WHERE routine IS NOT NULL
      LIMIT \(LogLimits.routines)
    )
    SELECT used.routine, last.started_at_ms, last.utc_offset_s,
      \(CheckedTable.session.soundness(as: "last")),
      (SELECT count(*) FROM session
        WHERE session.routine = used.routine AND outcome = 'completed') AS times_done
    FROM used JOIN session AS last ON last.number = (
      SELECT number FROM session WHERE session.routine = used.routine
      ORDER BY started_at_ms DESC LIMIT 1)
    """

  /// What the days are added up from: the sessions since a start.
  static let weekQuery = """
    SELECT started_at_ms, utc_offset_s, cramps, active_ms, \(CheckedTable.session.soundness())
    FROM session
    WHERE started_at_ms >= ?
    """

  /// What the log tells at a glance.
  ///
  /// - Parameter today: Now, by the person's clock. Sessions belong to the day that the clock
  ///   showed when they began, wherever that was.
  /// - Throws: `SessionLogError.cannotRead` or `damaged`.
  public func overview(today: LocalMoment) throws(SessionLogError) -> LogOverview {
    let empty = LogOverview(uses: [:], week: LogOverview.emptyWeek(until: today.dayNumber))
    return try read(orIfEmpty: empty) { db in
      LogOverview(uses: try uses(db), week: try week(db, from: empty.week))
    }
  }

  private func uses(_ db: Database) throws -> [RoutineID: RoutineUse] {
    let rows = try Row.fetchCursor(db, sql: Self.usesQuery)
    var uses: [RoutineID: RoutineUse] = [:]
    var allowance = ReadingAllowance()
    while let row = try rows.next() {
      let fields = FieldReader(row, at: "the sessions of a routine")
      let routine = try fields.text("routine")
      try allowance.take(routine.utf8.count + ReadingAllowance.segment, at: fields.place)
      uses[RoutineID(routine)] = RoutineUse(
        timesDone: try fields.count("times_done"), lastStartedAt: try fields.startedAt())
      try fields.requireSound()
    }
    return uses
  }

  private func week(_ db: Database, from week: [LogOverview.Day]) throws -> [LogOverview.Day] {
    guard let first = week.first else { return [] }
    var week = week
    var count = 0
    let earliest =
      Int64(first.dayNumber) * 86_400_000 - LogLimits.offsetSeconds.upperBound * 1_000
    let rows = try Row.fetchCursor(db, sql: Self.weekQuery, arguments: [earliest])
    while let row = try rows.next() {
      let fields = FieldReader(row, at: "a session of the week")
      count += 1
      guard count <= LogLimits.weekSessions else { throw fields.damage("too many") }
      let index = try fields.startedAt().dayNumber - first.dayNumber
      guard week.indices.contains(index) else { continue }
      week[index].sessions += 1
      week[index].cramps += try fields.count("cramps")
      week[index].active += try fields.milliseconds("active_ms")
      try fields.requireSound()
    }
    return week
  }
}

extension LogOverview {
  /// Seven days without sessions, the last of which is `day`.
  fileprivate static func emptyWeek(until day: Int) -> [Day] {
    (day - 6...day).map { Day(dayNumber: $0, sessions: 0, cramps: 0, active: .zero) }
  }
}
