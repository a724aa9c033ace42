// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

@testable import SessionLog

extension LogDatabase {
  /// Logs a session of relief alone, with one cramp that eases after nine seconds.
  @discardableResult
  func addCramp(
    _ number: UInt64, at moment: LocalMoment, site: CrampSite = .foot, side: Side? = nil,
    woke: Bool? = nil
  ) throws -> CrampID {
    var session = LiveSession(.reliefOnly(Samples.fullRelief), id: Samples.id(number))
    try begin(session.id, plan: session.machine.plan, startedAt: moment)
    let cramp = Cramp(site: site, side: side, relief: Samples.fullRelief, known: [])
    try session.send(.cramp(cramp), to: self)
    if woke != nil { try session.send(.note(EpisodeNotes(woke: woke)), to: self) }
    try session.send(.eased, after: 9_000, to: self)
    try session.send(.goOn(.end), after: 1_000, to: self)
    return CrampID(session: session.id, number: 1)
  }

  /// Copies the cramps of the log's only session, whole, into so many sessions, each some time
  /// before the one before.
  func multiply(to count: Int, every step: Duration) throws {
    try tamper(
      """
      WITH RECURSIVE n (n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM n WHERE n < \(count))
      INSERT INTO session
      SELECT n, printf('%016x', n), plan, routine, name, kind,
        started_at_ms - (n - 1) * \(step.wholeMilliseconds), utc_offset_s, active_ms, paused_ms,
        relief_ms, away_ms, steps_done, steps_planned, cramps, outcome, 0, 0
      FROM n, session WHERE session.number = 1;
      INSERT INTO episode (
        session, number, plan, onset_ms, onset_at_ms, site, side, active_before_ms, known,
        ended_ms, outcome, eased_in, relief_steps)
      SELECT copy.number, episode.number, episode.plan, onset_ms, copy.started_at_ms + onset_ms,
        site, side, active_before_ms, known, ended_ms, episode.outcome, eased_in, relief_steps
      FROM session AS copy, episode WHERE copy.number > 1 AND episode.session = 1;
      INSERT INTO relief_step
      SELECT copy.number, relief_step.episode, segment, spent_ms, helped, 0
      FROM session AS copy, relief_step WHERE copy.number > 1 AND relief_step.session = 1;
      """)
  }

  /// Writes one thing in the diary.
  func write(_ content: DiaryEntry.Content, at moment: LocalMoment = Samples.start) throws {
    try write([DiaryEntry(writtenAt: moment, content: content)])
  }
}
