// SPDX-License-Identifier: MIT
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

/// Sessions of random events, cut off anywhere, compared with the engine's own account.
struct CutOffTests {
  private func reading(_ moment: SessionInstant) -> ClockReading {
    ClockReading(
      bootClock: .seconds(9_000) + moment.sinceStart,
      wall: Samples.start.advanced(by: moment.sinceStart))
  }

  @Test(arguments: Seeds.first(40))
  func whereverASessionIsCutOffItIsFoundAsItWasAndGoesOn(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    var random = SplitMix64(seed: seed)
    var session = LiveSession(id: Samples.id(seed))
    try cutOff(&session, after: Int.random(in: 0...60, using: &random), folder, &random)
    let log = try LogDatabase(path: folder.log)
    let seen = session.machine.lastSeen
    let later = seen + .milliseconds(Int64.random(in: 1...5_000_000, using: &random))
    let found = try log.unfinished(at: reading(later), gap: .standard)
    guard !session.isFinished else {
      #expect(found == nil, "seed \(seed)")
      return
    }

    let unfinished = try #require(found, "seed \(seed)")
    var machine = unfinished.machine
    // While nothing runs nobody looks, so that the wait since is not known.
    #expect(machine.lastSeen == seen || machine.nextDeadline == nil, "seed \(seed)")
    #expect(machine.lastSeen + unfinished.age == later, "seed \(seed)")
    _ = try machine.handle(.timeReached, at: seen)
    #expect(machine == session.machine, "seed \(seed)")

    var resumed = unfinished.logged
    let effects = try resumed.handle(
      .missedTime(since: unfinished.machine.lastSeen), at: later)
    try log.append(effects.entries, to: session.id, machine: resumed)
    #expect(try log.detail(session.id).machine == resumed, "seed \(seed)")
    #expect(resumed.ledger.elapsed == later.sinceStart, "seed \(seed)")
    #expect(resumed.nextDeadline == nil, "seed \(seed)")
    #expect(
      resumed.activeRun.position(at: later) == session.machine.activeRun.position(at: seen),
      "seed \(seed)")
  }

  @Test(arguments: Seeds.first(20))
  func whereverASessionIsCutOffItCanBeEndedThere(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    var random = SplitMix64(seed: seed)
    var session = LiveSession(id: Samples.id(seed))
    try cutOff(&session, after: Int.random(in: 0...60, using: &random), folder, &random)
    if session.isFinished { return }
    let log = try LogDatabase(path: folder.log)
    let found = try #require(
      try log.unfinished(at: reading(session.machine.lastSeen), gap: .standard), "seed \(seed)")

    try log.finishUnfinished(session.id, at: reading(session.machine.lastSeen))

    let detail = try log.detail(session.id)
    #expect(detail.summary.totals.outcome != nil, "seed \(seed)")
    #expect(detail.machine.lastSeen == found.machine.lastSeen, "seed \(seed)")
    #expect(detail.machine.ledger.active == session.machine.ledger.active, "seed \(seed)")
    #expect(try log.unfinished(at: reading(.start), gap: .standard) == nil, "seed \(seed)")
  }

  /// Runs a session as the program does, with every second that is shown handed over as seen, and
  /// stops in the middle.
  private func cutOff(
    _ session: inout LiveSession, after events: Int, _ folder: TemporaryFolder,
    _ random: inout SplitMix64
  ) throws {
    let writer = SessionLogWriter(path: folder.log) {}
    writer.begin(session.id, plan: session.machine.plan, startedAt: Samples.start)
    writer.append(session.send(.start), to: session.id, machine: session.machine)
    for _ in 0..<events where !session.isFinished {
      let records = session.send(
        LiveSession.randomEvent(using: &random),
        after: Int64.random(in: 0...4_000, using: &random))
      writer.append(records, to: session.id, machine: session.machine)
      if session.machine.nextDeadline != nil {
        let seen = session.machine.lastSeen
        writer.mark(session.id, at: seen, reading(seen))
      }
    }
    #expect(writer.close() == .written)
  }
}

extension [SessionEffect] {
  /// What of the effects goes into the log.
  fileprivate var entries: [LogEntry] {
    compactMap { if case .record(let entry) = $0 { entry } else { nil } }
  }
}
