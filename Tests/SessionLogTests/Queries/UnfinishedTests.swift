// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

@Suite struct UnfinishedTests {
  private let folder: StoreFolder
  private let store: RecordStore

  init() throws {
    folder = try StoreFolder()
    store = try folder.store()
  }

  private static func moment(_ seconds: Double) -> SessionInstant {
    SessionInstant(milliseconds: Int64(seconds * 1_000))
  }

  /// The clocks, this many seconds after the samples began.
  private static func clocks(
    _ seconds: Double, boot: String = Machine.boot, heartbeats: String? = nil
  ) -> ResumeClocks {
    let time = moment(seconds).sinceStart
    let reading = ClockReading(
      bootClock: .seconds(5_000) + time, wall: QuerySamples.start.advanced(by: time))
    var clocks = ResumeClocks(reading, gap: .standard, heartbeats: heartbeats)
    clocks.boot = boot
    return clocks
  }

  /// A session whose program started at these clocks.
  private static func session(
    _ number: UInt64, _ events: [(Double, SessionEvent)], days: Int64 = 0,
    boot: String = "boot", machine: String = "here"
  ) -> SessionRecords {
    let wall = QuerySamples.start.advanced(by: .seconds(days * 86_400))
    var session = QuerySamples.session(QuerySamples.id(number), startedAt: wall, events)
    session.runs = [
      Run(
        at: .start, machine: machine, boot: boot, bootClock: .seconds(5_000), wall: wall,
        process: 1, version: "1")
    ]
    return session
  }

  /// Leaves a session as a killed program does.
  private func leave(_ session: SessionRecords) throws {
    var encoder = RecordEncoder(device: store.device)
    var lines = encoder.beginning(session.head, session.runs.first)
    for entry in session.entries { lines += encoder.lines(for: entry) }
    try store.leave(Array(lines.joined()), of: session.head.id)
  }

  private func unfinished(at seconds: Double) throws -> UnfinishedSession? {
    try store.unfinished(Self.clocks(seconds))
  }

  // MARK: One session

  /// The session as last seen, with a heartbeat at that second.
  private func seen(
    _ session: SessionRecords, at seconds: Double, heartbeat: Double?
  ) throws -> UnfinishedSession {
    if let heartbeat {
      try #require(Heartbeat(of: session.head.id, in: folder.path))
        .beat(count: session.entries.count, at: Self.moment(heartbeat))
    }
    return try session.unfinished(
      Self.clocks(seconds, boot: "boot", heartbeats: folder.path))
  }

  @Test func itIsAsItWasAtItsLastHeartbeat() throws {
    let session = Self.session(1, [(0, .start), (9, .timeReached)])

    let found = try seen(session, at: 732, heartbeat: 12)

    #expect(found.id == QuerySamples.id(1) && found.startedAt == QuerySamples.start)
    #expect(found.age == .seconds(720))
    #expect(found.lastSeenAt == QuerySamples.start.advanced(by: .seconds(12)))
    // Getting ready took five seconds, and seven of the step have passed.
    #expect(found.machine.run.remaining(at: found.machine.lastSeen) == .seconds(8))
    #expect(found.logged.lastSeen == Self.moment(5))
  }

  @Test(arguments: [nil, 29])
  func whereTheRecordsKnowMoreThanTheHeartbeatTheyCount(heartbeat: Double?) throws {
    let session = Self.session(1, [(0, .start), (30, .pause)])

    let found = try seen(session, at: 100, heartbeat: heartbeat)

    #expect(found.machine == found.logged && found.machine.lastSeen == Self.moment(30))
    #expect(found.age == .seconds(70))
  }

  @Test(
    arguments: [
      // Until the machine restarts, the person's clock may change freely.
      ("boot", 720, 720, 720), ("boot", 720, -86_400, 720), ("boot", 720, 5_000, 720),
      // After a restart, only the person's clock knows.
      ("other", 50, 720, 720), ("other", 5_000, 720, 720), ("other", 50, -10, 0), ("", 5, 60, 60),
      // A boot clock that runs backwards belongs to another start.
      ("boot", -100, 720, 720), ("boot", -100, -720, 0),
      // No clock makes a session longer than records allow.
      ("other", 0, 9_000_000_000, 788_940_000),
    ] as [(String, Int64, Int64, Int64)])
  func theTimeSinceGoesByTheBootClockOrElseByTheWallAndNeverBack(
    boot: String, bootClock: Int64, wall: Int64, age: Int64
  ) {
    var session = Self.session(1, [(0, .start)], boot: boot.isEmpty ? "" : "boot")
    // It was continued at its first minute, an hour later.
    session.runs.append(session.runs[0])
    session.runs[1].at = Self.moment(60)
    session.runs[1].bootClock += .seconds(3_600)
    session.runs[1].wall = session.runs[1].wall.advanced(by: .seconds(3_600))
    let (seen, since) = (Self.moment(64), Duration.seconds(3_604))
    let now = ClockReading(
      bootClock: .seconds(5_000 + bootClock) + since,
      wall: QuerySamples.start.advanced(by: .seconds(wall) + since))

    var clocks = ResumeClocks(now, gap: .standard, heartbeats: nil)
    clocks.boot = boot
    #expect(session.age(of: seen, clocks) == .seconds(age))
  }

  @Test func endingStopsAtTheLastMomentSeenAndNothingIsMissed() throws {
    var session = Self.session(1, [(0, .start)])
    let plan = session.head.plan

    // The step ended at 20 seconds; the next one was last seen after five minutes.
    session.entries += session.ending(at: Self.moment(320))

    let machine = try SessionMachine(plan, replaying: session.entries)
    #expect(machine.totals.outcome == .stopped && session.isOver)
    #expect(machine.totals.ledger == TimeLedger(active: .seconds(320)))
    #expect(machine.run.outcomes[1] == .done)
    #expect(session.ending(at: Self.moment(400)).isEmpty)
  }

  @Test func eventsOfNoSessionOfItsPlanAreDamage() throws {
    var session = Self.session(1, [(0, .start)])
    session.entries.append(session.entries[0])
    try leave(session)

    #expect(try unfinished(at: 60) == nil)
    #expect(throws: SessionLogError.self) {
      try store.unfinished(session.head.id, Self.clocks(60))
    }
  }

  // MARK: All of them

  @Test func theNewestOfTheLastDaysIsOffered() throws {
    for (number, days) in [(1, -6), (2, -2), (3, -8)] as [(UInt64, Int64)] {
      try leave(Self.session(number, [(0, .start), (10, .pause)], days: days))
    }
    try leave(Self.session(4, [(0, .start), (10, .end)]))
    try leave(Self.session(5, [(0, .start)], machine: "there"))
    try leave(Self.session(6, [(0, .start)]))
    let runs = try store.take(QuerySamples.id(6))

    #expect(try unfinished(at: 60)?.id == QuerySamples.id(2))
    #expect(try store.runningSession() == QuerySamples.id(6))
    let others = try store.unfinished(Self.clocks(60), except: [QuerySamples.id(2)])
    #expect(others?.id == QuerySamples.id(1))
    let taken = try store.take(QuerySamples.id(2))
    #expect(try unfinished(at: 60)?.id == QuerySamples.id(1))
    // A day later it is too old to be offered.
    #expect(try unfinished(at: 86_461) == nil)
    withExtendedLifetime((runs, taken)) {}
  }

  @Test func oneThatIsNamedIsFoundWheneverAndWhereverItBegan() throws {
    func named(_ number: UInt64) throws -> UnfinishedSession {
      try store.unfinished(QuerySamples.id(number), Self.clocks(60))
    }
    try leave(Self.session(1, [(0, .start)], days: -300))
    try leave(Self.session(2, [(0, .start)], machine: "there"))
    try leave(Self.session(3, [(0, .start), (9, .end)]))
    try leave(Self.session(4, [(0, .start)]))
    let runs = try store.take(QuerySamples.id(4))

    #expect(try named(1).id == QuerySamples.id(1))
    #expect(try named(2).id == QuerySamples.id(2))
    #expect(throws: SessionLogError.sessionOver(QuerySamples.id(3))) { try named(3) }
    #expect(throws: SessionLogError.sessionRuns(QuerySamples.id(4))) { try named(4) }
    #expect(throws: SessionLogError.sessionOver(QuerySamples.id(5))) { try named(5) }
    withExtendedLifetime(runs) {}
  }

  @Test func aSessionOfTheLogRunsAsLongAsItsFileIsLocked() throws {
    let sessions = [
      Self.session(1, [(0, .start)]), Self.session(2, [(0, .start)]),
      Self.session(3, [(0, .start), (9, .end)]),
    ]
    for session in sessions { try leave(session) }
    let log = try LogDatabase(inMemory: ())
    try log.take(sessions)
    let runs = try store.take(QuerySamples.id(2))

    let marked = store.marking(try log.history())

    #expect(marked.filter(\.isRunning).map(\.id) == [QuerySamples.id(2)])
    withExtendedLifetime(runs) {}
  }

  @Test func theHeartbeatInMemoryCountsUpToWhatTheClocksAllow() throws {
    guard let heartbeats = Heartbeat.folder(runtime: nil) else { return }
    var random = SplitMix64(seed: .random(in: .min ... .max))
    var session = Self.session(1, [(0, .start)], boot: Machine.boot)
    session.head.id = .random(using: &random)
    let heartbeat = try #require(Heartbeat(of: session.head.id, in: heartbeats))
    defer { heartbeat.remove() }
    func seen(at seconds: Double) throws -> SessionInstant? {
      try store.unfinished(Self.clocks(seconds, heartbeats: heartbeats))?.machine.lastSeen
    }

    try leave(session)
    heartbeat.beat(count: session.entries.count, at: Self.moment(12))
    #expect(try seen(at: 60) == Self.moment(12))
    #expect(try seen(at: 11) == .start)
    // Nor is a heartbeat from another start of the machine believed.
    try store.disk.remove(store.place.running(session.head.id))
    session.runs[0].boot = "other"
    try leave(session)
    #expect(try seen(at: 60) == .start)
  }
}
