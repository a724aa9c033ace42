// SPDX-License-Identifier: MIT
import GRDB
import RoutineModel
import SessionEngine

@testable import SessionLog

extension LogDatabase {
  /// Fills an empty log with rows, without records: consecutive sessions of twelve routines, and a
  /// cramp with three steps of relief in each of the newest.
  ///
  /// - Parameters:
  ///   - sessions: How many sessions.
  ///   - cramps: How many of them have a cramp.
  ///   - plan: The plan of all sessions.
  ///   - last: When the newest began; the others go back in equal steps.
  ///   - step: The time between sessions.
  func fill(
    sessions: Int, cramps: Int, plan: SessionPlan, last: LocalMoment,
    every step: Duration = .seconds(7 * 3_600)
  ) throws {
    try write { db in
      try db.execute(
        sql: "INSERT INTO plan (number, hash, routine, text) VALUES (1, 0, ?, ?)",
        arguments: [plan.routine.rawValue, plan.recordText])
      try db.execute(
        sql: """
          WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ?1)
          INSERT INTO session (number, id, device, plan, routine, name, kind, started_at_ms,
            utc_offset_s, by_hand, active_ms, paused_ms, relief_ms, away_ms, steps_done,
            steps_planned, cramps, outcome, records, crc)
          SELECT n, printf('%016x', n), '00000001', 1, 'routine-' || (n % 12),
            'Morning routine ' || (n % 12), 'mobility', ?2 - (n - 1) * ?3, 3600, 0,
            600000 + n % 9000, 1000, 60000, 0, 12, 12, n <= ?4, iif(n % 5, 'completed', 'stopped'),
            40, 0
          FROM n
          """,
        arguments: [sessions, last.unixMilliseconds, step.wholeMilliseconds, cramps])
      try db.execute(
        sql: """
          INSERT INTO cramp (id, session, in_session, onset_at_ms, utc_offset_s, site, relieved_site,
            side, phase, step, quarter, conditions, pain_onset, pain_worst, pain_after, woke, outcome,
            lasted_ms, eased_in, was_asked_soreness, note, is_session_deleted)
          SELECT id || '.1', number, 1, started_at_ms + 60000, 3600, site, site, 'left', 'exercise',
            'Heel raises on a step', 2, 'cold fatigue', 6, number % 11, 2, number % 7 = 0, 'eased',
            30000 + number % 600 * 1000, iif(number % 2, 'Stretch the calf, standing', 'Press'), 1,
            iif(number % 4, NULL, 'After the long hill, in the cold.'), 0
          FROM (
            SELECT *, CASE number % 3 WHEN 0 THEN 'calf' WHEN 1 THEN 'foot' ELSE 'hamstring' END AS site
            FROM session WHERE cramps = 1);
          INSERT INTO cramp_step
          SELECT number, position, name, 9000 * position + number % 1000, iif(position = 1, 'yes', NULL)
          FROM cramp, (SELECT 1 AS position, 'Stretch the calf, standing' AS name
            UNION ALL SELECT 2, 'Press' UNION ALL SELECT 3, 'Warm the muscle');
          """)
    }
  }
}
