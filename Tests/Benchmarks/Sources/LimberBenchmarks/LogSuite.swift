// SPDX-License-Identifier: MIT
import Benchmark
import Foundation
import GRDB
import RoutineModel
import SessionEngine
import SessionLog

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
  private let folder: URL

  /// Makes the logs: one session through the log itself, the others as copies of its row, every
  /// 97 minutes backwards, of a few routines in turn.
  init() throws {
    plan = try SamplePlans.plan("running-warm-up")
    folder = FileManager.default.temporaryDirectory.appending(path: "limber-\(UUID().uuidString)")
    for count in Self.counts {
      let log = try LogDatabase(path: path(count))
      logs[count] = log
      guard count > 0 else { continue }
      let first = SessionID(rawValue: "ffffffffffffffff")
      try log.begin(first, plan: plan, startedAt: Self.today)
      let queue = try DatabaseQueue(path: path(count))
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
      }
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ count: Int) -> String { folder.appending(path: "\(count).sqlite").path }
}
