// SPDX-License-Identifier: MIT
import GRDB
import RoutineModel
import SessionEngine

extension SessionLog {
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
    // Beside a single max(), SQLite takes the other columns from the row that has it.
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT routine, sum(outcome IS 'completed') AS times_done,
          max(started_at_ms) AS started_at_ms, utc_offset_s
        FROM session GROUP BY routine
        """)
    var uses: [RoutineID: RoutineUse] = [:]
    while let row = try rows.next() {
      let fields = FieldReader(row, at: "the sessions of a routine")
      uses[RoutineID(try fields.text("routine"))] = RoutineUse(
        timesDone: try fields.count("times_done"), lastStartedAt: try fields.startedAt())
    }
    return uses
  }

  private func week(_ db: Database, from week: [LogOverview.Day]) throws -> [LogOverview.Day] {
    guard let first = week.first else { return [] }
    var week = week
    let earliest =
      Int64(first.dayNumber) * 86_400_000 - LogLimits.offsetSeconds.upperBound * 1_000
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT started_at_ms, utc_offset_s, cramps, active_ms FROM session
        WHERE started_at_ms >= ?
        """,
      arguments: [earliest])
    while let row = try rows.next() {
      let fields = FieldReader(row, at: "a session of the week")
      let index = try fields.startedAt().dayNumber - first.dayNumber
      guard week.indices.contains(index) else { continue }
      week[index].sessions += 1
      week[index].cramps += try fields.count("cramps")
      week[index].active += try fields.milliseconds("active_ms")
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
