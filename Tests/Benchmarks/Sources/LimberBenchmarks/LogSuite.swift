// SPDX-License-Identifier: MIT
import Benchmark
import Foundation
import GRDB
import RoutineModel
import SessionEngine

@testable import SessionLog

func logSuite(_ logs: SampleLogs) -> BenchmarkSuite {
  BenchmarkSuite(name: "log") { suite in
    for count in SampleLogs.counts {
      suite.benchmark("open, \(count) sessions") { _ = try LogDatabase(path: logs.path(count)) }
      if let log = logs.logs[count] {
        suite.benchmark("history's first page, \(count) sessions") {
          let page = try log.history(limit: 100)
          precondition(page.count == min(count, 100))
        }
        suite.benchmark("home's overview, \(count) sessions") {
          let overview = try log.overview(today: SampleLogs.today)
          precondition(overview.uses.isEmpty == (count == 0))
        }
      }
    }
    for order in ReliefOrder.allCases {
      suite.benchmark("outlook, \(SampleLogs.cramps) cramps, \(order.rawValue)") {
        let outlook = try logs.cramped.outlook(
          now: SampleLogs.today, thresholds: .standard, order: order, before: nil)
        // The earliest is as old as the days are long, and counts no more.
        precondition(outlook.recent.count == 14 * 24 / 7 - 1)
        precondition(outlook.easing.isEmpty == (order == .asWritten))
      }
    }
    suite.benchmark("cramps, \(SampleLogs.cramps)") {
      let cramps = try logs.cramped.cramps()
      precondition(cramps.count == SampleLogs.cramps)
    }
    suite.benchmark("cramps of ninety days, of \(SampleLogs.cramps)") {
      let since = SampleLogs.today.advanced(by: .seconds(-90 * 86_400))
      let cramps = try logs.cramped.cramps(since: since)
      precondition(cramps.count == 90 * 24 / 7)
    }
    suite.benchmark("an event, committed") { state in
      guard let log = logs.logs[0] else { return }
      var machine = SessionMachine(logs.plan)
      var generator = SystemRandomNumberGenerator()
      let id = SessionID.random(using: &generator)
      try log.begin(id, plan: logs.plan, startedAt: SampleLogs.today)
      let entries = try machine.handle(.start, at: .start).compactMap { effect in
        if case .record(let entry) = effect { entry } else { nil }
      }
      var failure: (any Error)?
      try state.measure {
        do { try log.append(entries, to: id, machine: machine) } catch { failure = error }
      }
      if let failure { throw failure }
      try log.delete(id)
    }
  }
}

/// Logs of several sizes in a folder that goes away with the program.
final class SampleLogs {
  static let counts = [0, 10_000, 100_000]
  static let today = LocalMoment(unixMilliseconds: 1_795_348_800_000, offsetSeconds: 0)

  let plan: SessionPlan
  private(set) var logs: [Int: LogDatabase] = [:]
  /// A log of cramps, one every seven hours; of a third of them the person has told something since.
  let cramped: LogDatabase
  static let cramps = 10_000
  private let folder: URL

  /// Makes the logs: one session through the log itself, the others as copies of its row, every
  /// 97 minutes backwards, of a few routines in turn.
  init() throws {
    plan = try SamplePlans.plan("running-warm-up")
    folder = FileManager.default.temporaryDirectory.appending(path: "limber-\(UUID().uuidString)")
    let cramped = folder.appending(path: "cramps.sqlite").path
    self.cramped = try LogDatabase(path: cramped)
    try Self.fillWithCramps(self.cramped, at: cramped)
    for count in Self.counts {
      let log = try LogDatabase(path: path(count))
      logs[count] = log
      guard count > 0 else { continue }
      let first = SessionID(rawValue: "ffffffffffffffff")
      try log.begin(first, plan: plan, startedAt: Self.today)
      let queue = try Self.queue(path(count))
      try queue.write { db in
        try db.execute(
          sql: """
            WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ?)
            INSERT INTO session (
              id, plan, routine, name, kind, started_at_ms, utc_offset_s, active_ms,
              steps_done, steps_planned, cramps, outcome)
            SELECT printf('%016x', n), plan, 'routine-' || (n % 20), name, kind,
              started_at_ms - n * 5820000, 3600, 704000, n % 37, steps_planned, n % 5 = 0,
              CASE WHEN n % 3 THEN 'completed' ELSE 'stopped' END
            FROM n, session WHERE session.id = ?
            """, arguments: [count - 1, first.rawValue])
        try db.execute(sql: CheckedTable.session.sealing(where: "id <> '\(first.rawValue)'"))
      }
    }
  }

  /// Logs one session of relief, and copies its rows.
  private static func fillWithCramps(_ log: LogDatabase, at path: String) throws {
    let relief = try SamplePlans.plan("foot-cramp")
    let id = SessionID(rawValue: "0000000000000001")
    let start = today.advanced(by: .seconds(-7 * 3_600))
    try log.begin(id, plan: .reliefOnly(relief), startedAt: start)
    var machine = SessionMachine(.reliefOnly(relief))
    let cramp = Cramp(site: .foot, side: .left, relief: relief, known: [.recurring])
    let events: [(SessionEvent, SessionInstant)] = [
      (.cramp(cramp), .start), (.next, SessionInstant(milliseconds: 20_000)),
      (.next, SessionInstant(milliseconds: 40_000)),
      (
        .note(EpisodeNotes(painOnset: 7, painWorst: 8, triggers: [.cold], woke: true)),
        SessionInstant(milliseconds: 45_000)
      ), (.eased, SessionInstant(milliseconds: 60_000)),
      (.goOn(.end), SessionInstant(milliseconds: 61_000)),
    ]
    for (event, moment) in events {
      let entries = try machine.handle(event, at: moment).compactMap { effect in
        if case .record(let entry) = effect { entry } else { nil }
      }
      try log.append(entries, to: id, machine: machine)
    }
    let queue = try queue(path)
    try queue.write { db in
      try db.execute(
        sql: """
          WITH RECURSIVE n (n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM n WHERE n < ?)
          INSERT INTO session (
            number, id, plan, routine, name, kind, started_at_ms, utc_offset_s, active_ms,
            paused_ms, relief_ms, away_ms, steps_done, steps_planned, cramps, outcome)
          SELECT n, printf('%016x', n), plan, routine, name, kind,
            started_at_ms - (n - 1) * 25200000, utc_offset_s, active_ms, paused_ms, relief_ms,
            away_ms, steps_done, steps_planned, cramps, outcome
          FROM n, session WHERE session.number = 1
          """, arguments: [cramps])
      try db.execute(
        sql: """
          INSERT INTO episode (
            session, number, plan, onset_ms, onset_at_ms, site, side, active_before_ms, known,
            ended_ms, outcome, eased_in, pain_onset, pain_worst, triggers, woke, relief_steps)
          SELECT copy.number, episode.number, episode.plan, onset_ms,
            copy.started_at_ms + onset_ms, site, side, active_before_ms, known, ended_ms,
            episode.outcome, eased_in, pain_onset, pain_worst, triggers, woke, relief_steps
          FROM session AS copy, episode WHERE copy.number > 1 AND episode.session = 1;
          INSERT INTO relief_step (session, episode, segment, spent_ms, helped)
          SELECT copy.number, relief_step.episode, segment, spent_ms, helped
          FROM session AS copy, relief_step WHERE copy.number > 1 AND relief_step.session = 1
          """)
      try db.execute(sql: CheckedTable.session.sealing(where: "number > 1"))
      try db.execute(sql: CheckedTable.episode.sealing(where: "session > 1"))
      try db.execute(sql: CheckedTable.reliefStep.sealing(where: "session > 1"))
    }
    try log.write(
      stride(from: 1, through: cramps, by: 3).map { number in
        let digits = String(number, radix: 16)
        let session = SessionID(
          rawValue: String(repeating: "0", count: 16 - digits.count) + digits)
        return DiaryEntry(
          writtenAt: today,
          content: .changed(
            CrampID(session: session, number: 1), [.soreness(3), .note("On the stairs.")]))
      })
  }

  /// A connection that can give rows their checksums.
  private static func queue(_ path: String) throws -> DatabaseQueue {
    try DatabaseQueue(path: path, configuration: LogConnection.configuration(patience: 1))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ count: Int) -> String { folder.appending(path: "\(count).sqlite").path }
}
