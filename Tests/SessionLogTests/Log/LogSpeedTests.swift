// SPDX-License-Identifier: MIT
import Foundation
import GRDB
import RoutineModel
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

/// How long it takes to make the log from many records. Runs only with `LIMBER_SPEED`, the number
/// of sessions, and prints the times.
@Suite struct LogSpeedTests {
  private static let sessions = Int(ProcessInfo.processInfo.environment["LIMBER_SPEED"] ?? "") ?? 0

  @Test(.enabled(if: sessions > 0)) func theLogIsMadeOfManyRecords() throws {
    let folder = try LogFolder()
    let events = try ManySessions.write(Self.sessions, to: folder.store)

    let clock = ContinuousClock()
    var worked: [Double] = []
    let work = { (body: () throws -> Void) in
      let before = Foundation.clock()
      let length = try clock.measure(body)
      worked.append(Double(Foundation.clock() - before) / Double(CLOCKS_PER_SEC))
      return length
    }
    let read = try work { for name in try folder.store.names() { _ = try folder.store.read(name) } }
    var log = try LogDatabase(folder.place)
    let caughtUp = try work { try log.catchUp(with: folder.store) }
    let dump = try log.counts()
    log.close()
    let made = try work { _ = try LogRebuild(folder.store).run() }
    log = try LogDatabase(folder.place)

    #expect(try log.counts() == dump)
    #expect(dump["session"] == Self.sessions && dump["event"] == events)
    let memory = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
      .split(separator: "\n").first { $0.hasPrefix("VmHWM") }
    let size = try FileManager.default.attributesOfItem(atPath: folder.place.path)[.size] ?? 0
    print(
      "\(dump)\nread in \(read), caught up in \(caughtUp), made again in \(made), processor \(worked) s, \(size) bytes, \(memory ?? "")"
    )
  }
}

/// Sessions of some years: a few routines, now and then with a cramp that is changed later.
enum ManySessions {
  /// Writes their record files.
  ///
  /// - Returns: The number of their events.
  static func write(_ count: Int, to store: RecordStore) throws -> Int {
    var random = SplitMix64(seed: 1)
    let plans = (0..<6).map { plan($0, .workout) }
    let reliefs = (0..<3).map { plan($0, .relief) }
    let played = plans.map { plan in (0..<20).map { _ in entries(plan, reliefs, &random) } }
    try store.makeFolder(of: store.device)
    var events = 0
    for number in 0..<count {
      let place = random.number(0...plans.count - 1)
      var session = SessionRecords(
        head: SessionHead(
          id: random.id(), plan: plans[place],
          startedAt: LocalMoment(
            unixMilliseconds: 1_500_000_000_000 + Int64(number) * 1_800_000, offsetSeconds: 3_600)))
      session.runs = [
        Run(
          at: .start, machine: "0123456789abcdef", boot: "fedcba98", bootClock: .seconds(number),
          wall: session.head.startedAt, process: 4_000, version: "1.0.0")
      ]
      session.entries = played[place][random.number(0...19)]
      events += session.entries.count
      try write(RecordEncoder.file(of: session, device: store.device), to: store)
      guard number % 10 == 0 else { continue }
      let change = Change(
        id: random.id().rawValue, device: store.device,
        stamp: session.head.startedAt.unixMilliseconds, writtenAt: session.head.startedAt,
        content: .diary(.changed(CrampID(session: session.head.id, number: 1), [.soreness(3)])))
      try write(RecordEncoder.file(of: [change], device: store.device), to: store)
    }
    return events
  }

  private static func write(_ lines: [[UInt8]], to store: RecordStore) throws {
    let bytes = Array(lines.joined())
    guard let name = RecordFile(bytes: bytes)?.recordName else { return }
    try Data(bytes).write(to: URL(fileURLWithPath: store.place.path(of: name)))
  }

  private static func plan(_ number: Int, _ kind: RoutineKind) -> SessionPlan {
    let segments = (0..<30).flatMap { step in
      let name = "Step \(step / 3) of routine \(number)"
      let text = String(repeating: "Hold the toes and draw them back slowly. ", count: 6)
      let step = Segment(
        kind: .step, name: name, instruction: text, dose: .hold(.seconds(30)))
      var breath = step
      breath.kind = .transition
      breath.dose = .hold(.seconds(5))
      return [breath, step]
    }
    return SessionPlan(
      routine: RoutineID("routine-\(number)"), name: "Routine \(number)", kind: kind,
      site: kind == .relief ? .calf : nil, segments: segments)
  }

  /// About twenty entries.
  private static func entries(
    _ plan: SessionPlan, _ reliefs: [SessionPlan], _ random: inout SplitMix64
  ) -> [LogEntry] {
    var machine = SessionMachine(plan)
    var (now, entries) = (SessionInstant.start, [LogEntry]())
    let send = { (event: SessionEvent, after: Int) in
      now = now + .seconds(after)
      while let deadline = machine.nextDeadline, deadline < now {
        guard let effects = try? machine.handle(.timeReached, at: deadline) else { break }
        entries += effects.entries
      }
      entries += (try? machine.handle(event, at: now))?.entries ?? []
    }
    send(.start, 1)
    send(.next, 20)
    if random.number(0...3) == 0 {
      send(.cramp(Cramp(site: .calf, side: .left, relief: reliefs[random.number(0...2)])), 40)
      send(.eased, 50)
      send(.continue(.resume), 10)
    }
    for _ in 0..<3 { send(.next, random.number(0...30)) }
    send(.end, 40)
    return entries
  }
}

extension LogDatabase {
  fileprivate func counts() throws -> [String: Int] {
    let tables = ["plan", "session", "event", "cramp", "cramp_step", "change", "gone", "file"]
    return try read(orIfEmpty: [:]) { db in
      try tables.reduce(into: [:]) { counts, table in
        counts[table] = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)")
      }
    }
  }
}
