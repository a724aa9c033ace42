// SPDX-License-Identifier: MIT
import Benchmark
import Foundation
import RoutineModel
import SessionEngine

@testable import SessionLog

func logSuite(_ logs: SampleLogs) -> BenchmarkSuite {
  BenchmarkSuite(name: "log") { suite in
    for count in SampleLogs.counts {
      suite.benchmark("open, \(count) sessions") {
        try LogDatabase(logs.place(count)).close()
      }
      if let log = logs.logs[count] {
        suite.benchmark("history's first page, \(count) sessions") {
          let page = try log.history(limit: 100)
          precondition(page.count == min(count, 100))
        }
        suite.benchmark("home's overview, \(count) sessions") {
          let overview = try log.overview()
          precondition(overview.uses.isEmpty == (count == 0))
        }
      }
    }
    for order in ReliefOrder.allCases {
      suite.benchmark("outlook, \(SampleLogs.cramps) cramps, \(order.rawValue)") {
        let outlook = try logs.cramped.outlook(
          now: SampleLogs.today, thresholds: .standard, order: order, before: nil)
        precondition(!outlook.recent.isEmpty)
        precondition(outlook.easing.isEmpty == (order == .asWritten))
      }
    }
    suite.benchmark("cramps, \(SampleLogs.cramps)") {
      let cramps = try logs.cramped.cramps()
      precondition(cramps.count == SampleLogs.cramps)
    }
    suite.benchmark("the newest cramp of \(SampleLogs.cramps)") {
      let cramps = try logs.cramped.cramps(limit: 1)
      precondition(cramps.count == 1)
    }
    suite.benchmark("review of \(SampleLogs.cramps) cramps") {
      let reviews = try logs.cramped.crampReviews()
      precondition(!reviews.isEmpty)
    }
  }
}

/// Logs of several sizes in a temporary folder.
final class SampleLogs {
  static let counts = [0, 10_000, 100_000]
  static let today = LocalMoment(unixMilliseconds: 1_795_348_800_000, offsetSeconds: 0)

  let plan: SessionPlan
  private(set) var logs: [Int: LogDatabase] = [:]
  /// A log of cramps, one every seven hours.
  let cramped: LogDatabase
  static let cramps = 10_000
  private let folder: URL

  /// Makes the logs from rows, without records.
  init() throws {
    plan = try SamplePlans.plan("running-warm-up")
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "limber-\(UUID().uuidString)")
    self.folder = folder
    cramped = try LogDatabase(LogPlace(path: folder.appending(path: "cramps.sqlite").path))
    try cramped.fill(
      sessions: Self.cramps, cramps: Self.cramps, plan: plan, last: Self.today)
    for count in Self.counts {
      let log = try LogDatabase(place(count))
      logs[count] = log
      guard count > 0 else { continue }
      try log.fill(
        sessions: count, cramps: count / 10, plan: plan, last: Self.today, every: .seconds(5_820))
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func place(_ count: Int) -> LogPlace {
    LogPlace(path: folder.appending(path: "\(count).sqlite").path)
  }

  /// Records without a log, in a folder of their own.
  func freshRecords() -> RecordStore {
    RecordStore(
      place: LogPlace(path: folder.appending(path: "\(UUID().uuidString)/limber.sqlite").path),
      device: DeviceID(using: &generator))
  }

  private var generator = SystemRandomNumberGenerator()
}
