// SPDX-License-Identifier: MIT
import Foundation
import GRDB
import RoutineModel
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

struct UnfinishedTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Runs a session on a writer: events at their seconds, then a mark, if there is one. The writer
  /// is left as the end of a process leaves it.
  private func run(
    _ id: SessionID, _ events: [(Double, SessionEvent)], mark: Double? = nil,
    startedAt: LocalMoment = Samples.start
  ) throws {
    let writer = SessionLogWriter(path: folder.log) {}
    var session = LiveSession(id: id)
    writer.begin(id, plan: session.machine.plan, startedAt: startedAt)
    for (seconds, event) in events {
      let wait = Int64(seconds * 1_000) - session.now.milliseconds
      writer.append(session.send(event, after: wait), to: id, machine: session.machine)
    }
    if let mark {
      let moment = SessionInstant(milliseconds: Int64(mark * 1_000))
      writer.mark(id, at: moment, .afterSamples(mark))
    }
    #expect(writer.close() == .written)
  }

  private func log() throws -> LogDatabase { try LogDatabase(path: folder.log) }

  private func unfinished(at seconds: Double) throws -> UnfinishedSession? {
    try log().unfinished(at: .afterSamples(seconds), gap: .standard)
  }

  private var files: [String] {
    get throws { try folder.names().filter { $0.contains("-live-") } }
  }

  private var cramp: SessionEvent {
    .cramp(Cramp(site: .foot, side: .left, relief: Samples.fullRelief, known: []))
  }

  @Test func aSessionIsFoundAtTheLastMomentSeen() throws {
    try run(Samples.id(1), [(0, .start), (9, .timeReached)], mark: 12)

    let found = try #require(try unfinished(at: 732))

    #expect(found.id == Samples.id(1))
    #expect(found.startedAt == Samples.start)
    #expect(found.age == .seconds(720))
    #expect(found.lastSeenAt == Samples.start.advanced(by: .seconds(12)))
    #expect(found.machine.lastSeen.milliseconds == 12_000)
    // Getting ready took five seconds, and seven of the step are behind.
    #expect(found.machine.run.remaining(at: found.machine.lastSeen) == .seconds(8))
    #expect(found.logged.lastSeen.milliseconds == 9_000)
  }

  @Test func whereTheLogKnowsMoreThanTheMarkItCounts() throws {
    try run(Samples.id(1), [(0, .start), (30, .pause)], mark: 29)

    let found = try #require(try unfinished(at: 100))

    #expect(found.machine == found.logged)
    #expect(found.machine.lastSeen.milliseconds == 30_000)
    #expect(found.age == .seconds(70))
  }

  @Test func withoutAMarkTheLogIsEnough() throws {
    try run(Samples.id(1), [(0, .start), (30, .pause)])

    #expect(try unfinished(at: 90)?.age == .seconds(60))
    for name in try files { try FileManager.default.removeItem(atPath: "\(folder.path)/\(name)") }
    #expect(try unfinished(at: 90)?.age == .seconds(60))
  }

  @Test func theNewestThatIsNotRunningIsFound() throws {
    let day = Duration.seconds(86_400)
    for (number, days) in [(1, 6), (2, 2), (3, 1)] as [(UInt64, Int64)] {
      let start = Samples.start.advanced(by: .zero - day * Int(days))
      try run(Samples.id(number), [(0, .start), (10, .pause)], startedAt: start)
    }
    try run(Samples.id(4), [(0, .start), (10, .end)])
    let running = SessionLogWriter(path: folder.log) {}
    running.begin(Samples.id(5), plan: Samples.workout, startedAt: Samples.start)
    #expect(throws: Never.self) { try running.flush().get() }

    #expect(try log().running(at: .afterSamples(60)) == Samples.id(5))
    #expect(try unfinished(at: 60)?.id == Samples.id(3))
    let file = try LiveFile.take(Samples.id(3), beside: folder.log)
    #expect(try unfinished(at: 60)?.id == Samples.id(2))
    try log().delete(Samples.id(2))
    #expect(try unfinished(at: 60)?.id == Samples.id(1))
    // A day and more later it is past the days in which a session is offered.
    #expect(try unfinished(at: 86_461) == nil)
    #expect(throws: Never.self) {
      try log().unfinished(Samples.id(1), at: .afterSamples(86_461), gap: .standard)
    }
    withExtendedLifetime((file, running)) {}
  }

  @Test func oneThatCannotBeReadIsPassedOver() throws {
    let earlier = Samples.start.advanced(by: .seconds(-100))
    try run(Samples.id(1), [(0, .start), (10, .pause)], startedAt: earlier)
    try run(Samples.id(2), [(0, .start), (10, .pause)])
    try log().tamper("UPDATE session SET active_ms = active_ms + 1 WHERE id LIKE '%2'")

    #expect(try unfinished(at: 60)?.id == Samples.id(1))
  }

  @Test func aSessionThatEndsLeavesNoFile() throws {
    try run(Samples.id(1), [(0, .start), (10, .pause), (12, .end)], mark: 12)

    #expect(try files.isEmpty)
    #expect(try unfinished(at: 60) == nil)
  }

  @Test func finishingStopsAtTheLastMomentSeen() throws {
    try run(Samples.id(1), [(0, .start), (9, .timeReached)], mark: 12)

    try log().finishUnfinished(Samples.id(1), at: .afterSamples(500))

    let detail = try log().detail(Samples.id(1))
    #expect(detail.summary.totals.outcome == .stopped)
    #expect(detail.summary.totals.ledger.elapsed == .seconds(12))
    #expect(detail.summary.totals.ledger.active == .seconds(12))
    #expect(try files.isEmpty)
    #expect(throws: SessionLogError.sessionOver(Samples.id(1))) {
      try log().finishUnfinished(Samples.id(1), at: .afterSamples(501))
    }
    #expect(try files.isEmpty)
  }

  @Test func whatPassedBetweenTheLogAndTheMarkIsWrittenWhenItIsFinished() throws {
    try run(Samples.id(1), [(0, .start)], mark: 22)

    try log().finishUnfinished(Samples.id(1), at: .afterSamples(500))

    let detail = try log().detail(Samples.id(1))
    // The first step ended at 20, with its fifteen seconds; the change of sides was under way.
    #expect(detail.machine.run.outcomes[1] == .done)
    #expect(detail.summary.totals.ledger.active == .seconds(22))
    #expect(
      try log().rows("SELECT segment, outcome, spent_ms FROM step_outcome") == ["1 done 15000"])
  }

  @Test func aSessionThatRunsIsNeitherFinishedNorDeleted() throws {
    let writer = SessionLogWriter(path: folder.log) {}
    writer.begin(Samples.id(1), plan: Samples.workout, startedAt: Samples.start)
    #expect(throws: Never.self) { try writer.flush().get() }
    let error = SessionLogError.sessionRuns(Samples.id(1))

    #expect(throws: error) { try log().finishUnfinished(Samples.id(1), at: .afterSamples(60)) }
    #expect(throws: error) { try log().delete(Samples.id(1)) }
    #expect(throws: error) {
      try log().unfinished(Samples.id(1), at: .afterSamples(60), gap: .standard)
    }
    #expect(try log().history().map(\.isRunning) == [true])
    withExtendedLifetime(writer) {}
  }

  @Test func deletingTakesTheFileAlongAndLeavesNone() throws {
    try run(Samples.id(1), [(0, .start), (9, .timeReached)], mark: 9)
    #expect(try files.count == 1)

    try log().delete(Samples.id(1))
    #expect(try files.isEmpty)
    #expect(throws: SessionLogError.noSession(Samples.id(1))) { try log().delete(Samples.id(1)) }
    #expect(try files.isEmpty)
  }

  /// Takes a session up on a writer of its own, as a program does.
  private func resume(
    _ id: SessionID, on writer: SessionLogWriter, at seconds: Double
  ) throws -> UnfinishedSession {
    let box = WriterTests.Box<Result<UnfinishedSession, SessionLogError>>()
    writer.resume(id, at: .afterSamples(seconds), gap: .standard) { box.add($0) }
    _ = writer.flush()
    for deliver in writer.drain() { deliver() }
    return try #require(box.values.first).get()
  }

  @Test func onlyOneOfTwoProgramsTakesASessionUp() throws {
    try run(Samples.id(1), [(0, .start), (9, .timeReached)], mark: 12)
    let (first, second) = (
      SessionLogWriter(path: folder.log) {}, SessionLogWriter(path: folder.log) {}
    )

    #expect(try resume(Samples.id(1), on: first, at: 60).machine.lastSeen.milliseconds == 12_000)
    #expect(throws: SessionLogError.sessionRuns(Samples.id(1))) {
      try resume(Samples.id(1), on: second, at: 61)
    }
    #expect(try unfinished(at: 62) == nil)

    first.letGo(Samples.id(1))
    #expect(throws: Never.self) { try first.flush().get() }
    #expect(try resume(Samples.id(1), on: second, at: 63).age == .seconds(51))
    withExtendedLifetime((first, second)) {}
  }

  @Test func whatIsOverOrGoneCannotBeTakenUpAndLeavesNoFile() throws {
    try run(Samples.id(1), [(0, .start), (9, .end)])
    let writer = SessionLogWriter(path: folder.log) {}

    #expect(throws: SessionLogError.sessionOver(Samples.id(1))) {
      try resume(Samples.id(1), on: writer, at: 60)
    }
    #expect(throws: SessionLogError.noSession(Samples.id(2))) {
      try resume(Samples.id(2), on: writer, at: 60)
    }
    #expect(try files.isEmpty)
  }

  @Test(
    arguments: [
      ([(0, .start), (9, .timeReached)], 12, "running"),
      ([(0, .start), (9, .pause)], nil, "paused"),
      ([(0, .start), (9, .next), (9.5, .next), (10, .next), (11, .next)], 13, "open"),
    ] as [([(Double, SessionEvent)], Double?, String)])
  func aSessionTakenUpGoesOnAtTheExactRemaining(
    events: [(Double, SessionEvent)], mark: Double?, name: String
  ) throws {
    try run(Samples.id(1), events, mark: mark)
    try expectGoingOn(name)
  }

  @Test func reliefAndTheQuestionsAfterItGoOnWhereTheyWere() throws {
    try run(Samples.id(1), [(0, .start), (9, cramp)], mark: 12)
    try expectGoingOn("relief")
    try run(
      Samples.id(2), [(0, .start), (9, cramp), (12, .eased)],
      startedAt: Samples.start.advanced(by: .seconds(1)))
    try expectGoingOn("choosing")
  }

  private func expectGoingOn(_ name: String) throws {
    let found = try #require(try unfinished(at: 700))
    let id = found.id
    let before = found.machine
    let writer = SessionLogWriter(path: folder.log) {}
    let resumed = try resume(id, on: writer, at: 732)
    var machine = resumed.logged
    let now = before.lastSeen + resumed.age

    let effects = try machine.handle(.missedTime(since: before.lastSeen), at: now)
    let records = effects.compactMap { if case .record(let entry) = $0 { entry } else { nil } }
    writer.append(records, to: id, machine: machine)

    #expect(machine.nextDeadline == nil, "\(name)")
    #expect(machine.ledger.away == resumed.age, "\(name)")
    #expect(
      machine.activeRun.position(at: now) == before.activeRun.position(at: before.lastSeen),
      "\(name)")
    #expect(machine.activeRun.index == before.activeRun.index, "\(name)")
    let end = try machine.handle(.end, at: now + .seconds(5))
    writer.append(
      end.compactMap { if case .record(let entry) = $0 { entry } else { nil } }, to: id,
      machine: machine)
    #expect(writer.close() == .written)
    let detail = try log().detail(id)
    #expect(detail.machine == machine, "\(name)")
    #expect(detail.summary.startedAt == found.startedAt, "\(name)")
    #expect(detail.summary.totals.ledger.elapsed == now.sinceStart + .seconds(5), "\(name)")
    #expect(try files.isEmpty, "\(name)")
  }

  @Test func noMomentIsKnownThatIsLaterThanAnEventWhichIsNotWritten() throws {
    try run(Samples.id(9), [(0, .start), (9, .end)])
    let loop = WriterTests.Loop()
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: folder.log, configuration: configuration)
    let writer = SessionLogWriter(path: folder.log, patience: 0.01) { loop.wake() }
    var session = LiveSession()
    writer.begin(session.id, plan: Samples.workout, startedAt: Samples.start)
    writer.append(session.send(.start), to: session.id, machine: session.machine)
    #expect(throws: Never.self) { try writer.flush().get() }
    try other.inDatabase { try $0.execute(sql: "BEGIN EXCLUSIVE") }

    writer.append(session.send(.pause, after: 4_000), to: session.id, machine: session.machine)
    writer.append(session.send(.resume, after: 1_000), to: session.id, machine: session.machine)
    for second in 6...9 {
      writer.mark(
        session.id, at: SessionInstant(milliseconds: Int64(second) * 1_000),
        .afterSamples(Double(second)))
    }
    loop.run(writer) { writer.trouble?.error != nil }
    let path = folder.log + "-live-" + session.id.rawValue
    #expect(LiveFile.look(at: session.id, beside: folder.log) == .running)
    // Unless the event is safe in a file.
    let isSaved = !RecoveryPlaces(log: folder.log, folders: []).found().isEmpty
    #expect(try folder.bytes(of: path).isEmpty || isSaved)

    try other.inDatabase { try $0.execute(sql: "COMMIT") }
    #expect(writer.close() == .written)
    let record = try folder.bytes(of: path)
    #expect(LastSeen(record: Array(record), of: session.id)?.at.milliseconds == 9_000)
    withExtendedLifetime(writer) {}
  }

  @Test func whereNoFileCanBeMadeTheSessionGoesOnWithout() throws {
    _ = try log()
    let path = folder.log + "-live-" + Samples.id(1).rawValue
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)

    try run(Samples.id(1), [(0, .start), (30, .pause)], mark: 31)

    #expect(try unfinished(at: 100)?.machine.lastSeen.milliseconds == 30_000)
    let writer = SessionLogWriter(path: folder.log) {}
    #expect(try resume(Samples.id(1), on: writer, at: 100).age == .seconds(70))
  }

  @Test func theFileIsMadeOnceItCanBe() throws {
    _ = try log()
    let path = folder.log + "-live-" + Samples.id(1).rawValue
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    let writer = SessionLogWriter(path: folder.log) {}
    writer.begin(Samples.id(1), plan: Samples.workout, startedAt: Samples.start)
    writer.mark(Samples.id(1), at: .start, .afterSamples(0))
    #expect(throws: Never.self) { try writer.flush().get() }
    #expect(try log().history().map(\.isRunning) == [false])

    try FileManager.default.removeItem(atPath: path)
    writer.mark(Samples.id(1), at: SessionInstant(milliseconds: 1_000), .afterSamples(1))
    #expect(throws: Never.self) { try writer.flush().get() }
    #expect(try log().history().map(\.isRunning) == [true])
    withExtendedLifetime(writer) {}
  }

  @Test func theFileOfASessionThatIsOverIsClearedAway() throws {
    try run(Samples.id(1), [(0, .start), (9, .end)])
    try run(Samples.id(2), [(0, .start), (9, .pause)], mark: 9)
    // As a kill between the last commit and the file's removal leaves it.
    for number in [1, 3] as [UInt64] {
      try LiveFile.take(Samples.id(number), beside: folder.log).write(
        LastSeen(at: .start, .afterSamples(0)))
    }
    let running = try LiveFile.take(Samples.id(4), beside: folder.log)

    #expect(try unfinished(at: 60)?.id == Samples.id(2))
    let names = try files.map { String($0.suffix(16)) }
    #expect(names == [2, 3, 4].map { Samples.id($0).rawValue })
    withExtendedLifetime(running) {}
  }
}
