// SPDX-License-Identifier: MIT
import Benchmark
import Foundation
import SessionEngine

@testable import SessionLog

func recordSuite(_ logs: SampleLogs) throws -> BenchmarkSuite {
  let session = try RunningSession(logs.freshRecords(), plan: logs.plan)
  return BenchmarkSuite(name: "records") { suite in
    suite.benchmark("an event, on the disk", settings: Iterations(5_000)) { state in
      let entry = session.nextEntry()
      try state.measure { session.write(entry) }
    }
    suite.benchmark("an event, in the log as well", settings: Iterations(5_000)) { state in
      session.write(session.nextEntry())
      var failure: (any Error)?
      try state.measure {
        do { try session.take() } catch { failure = error }
      }
      if let failure { throw failure }
    }
    let many = FinishedSessions.many
    suite.benchmark("\(many) sessions of another device", settings: Iterations(5)) { state in
      let store = logs.freshRecords()
      try FinishedSessions.write(many, of: logs.plan, to: store)
      let log = try LogDatabase(store.place)
      var failure: (any Error)?
      try state.measure {
        do { try log.catchUp(with: store) } catch { failure = error }
      }
      if let failure { throw failure }
      let sessions = try log.history()
      precondition(sessions.count == many)
      log.close()
    }
    suite.benchmark("\(20 * many) sessions, the log made again", settings: Iterations(1)) { state in
      let store = logs.freshRecords()
      try FinishedSessions.write(20 * many, of: logs.plan, to: store)
      var failure: (any Error)?
      try state.measure {
        do { _ = try LogRebuild(store).run() } catch { failure = error }
      }
      if let failure { throw failure }
    }
  }
}

/// A running session that writes a heartbeat every second.
private final class RunningSession {
  private var keeper: RecordKeeper
  private let log: LogDatabase
  private var plans = KnownPlans()
  private var durable: DurableLines?
  private let id = SessionID(rawValue: "0123456789abcdef")
  private var now = SessionInstant.start

  init(_ store: RecordStore, plan: SessionPlan) throws {
    keeper = RecordKeeper(store, version: "1")
    log = try LogDatabase(store.place)
    let reading = ClockReading(bootClock: .zero, wall: SampleLogs.today)
    keeper.begin(
      SessionHead(id: id, plan: plan, startedAt: SampleLogs.today),
      Run(at: .start, reading, version: "1"))
    write(LogEntry(at: .start, fact: .event(.start)))
    try take()
  }

  func nextEntry() -> LogEntry {
    now = now + .seconds(1)
    return LogEntry(at: now, fact: .event(.timeReached))
  }

  /// Writes an entry and syncs it to disk.
  func write(_ entry: LogEntry) {
    keeper.append([entry], to: id)
    durable = keeper.work(at: .zero).last
    precondition(keeper.unsaved.isEmpty)
  }

  /// Imports what was written into the log.
  func take() throws {
    guard let bytes = durable?.bytes, let file = RecordFile(bytes: bytes, known: &plans) else {
      return
    }
    try log.take([(file, nil)])
  }
}

/// Finished sessions, each with a cramp and twenty events.
private enum FinishedSessions {
  static let many = 1_000

  /// Writes their record files.
  static func write(_ count: Int, of plan: SessionPlan, to store: RecordStore) throws {
    let relief = try SamplePlans.plan("foot-cramp")
    let entries = try entries(of: plan, relief)
    var generator = SystemRandomNumberGenerator()
    for number in 0..<count {
      var records = SessionRecords(
        head: SessionHead(
          id: .random(using: &generator), plan: plan,
          startedAt: SampleLogs.today.advanced(by: .seconds(-5_820 * number))))
      let reading = ClockReading(bootClock: .zero, wall: records.head.startedAt)
      records.runs = [Run(at: .start, reading, version: "1")]
      records.entries = entries
      let bytes = Array(RecordEncoder.file(of: records, device: store.device).joined())
      guard let name = RecordFile(bytes: bytes)?.recordName else { throw SamplePlans.Missing() }
      try store.makeFolder(of: store.device)
      // Not synced one by one, which is not measured here.
      try Data(bytes).write(to: URL(filePath: store.place.path(of: name)))
    }
  }

  private static func entries(of plan: SessionPlan, _ relief: SessionPlan) throws -> [LogEntry] {
    var machine = SessionMachine(plan)
    var events: [SessionEvent] = [.start]
    events += Array(repeating: .next, count: 4)
    events += [.cramp(Cramp(site: .foot, side: .left, relief: relief, known: [.recurring]))]
    events += [.next, .next, .eased, .continue(.resume)]
    events += Array(repeating: [.pause, .resume], count: 4).joined()
    events += [.end]
    var entries: [LogEntry] = []
    for (number, event) in events.enumerated() {
      entries += try machine.handle(event, at: SessionInstant(milliseconds: 1_000 * Int64(number)))
        .compactMap { if case .record(let entry) = $0 { entry } else { nil } }
    }
    return entries
  }
}
