// SPDX-License-Identifier: MIT
import SessionEngine
import TestSupport
import Testing

@Suite struct SessionPropertyTests {
  /// How many events each of the ten seeds gets: 100,000 in all.
  static let eventsPerSeed = 10_000

  @Test(arguments: Seeds.first(10))
  func whateverHappensTheInvariantsHold(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var events = 0
    var accepted = 0
    var states: Set<String> = []
    var reliefEvents: Set<String> = []
    do {
      while events < Self.eventsPerSeed {
        var session = SessionProperties(random.plan(), gap: random.gap())
        var eventsAfterTheEnd = 0
        for _ in 0..<150 where eventsAfterTheEnd < 3 {
          let (event, now) = random.event(for: session.machine)
          if events.isMultiple(of: 2) {
            try session.checkOneJump(to: event, at: now, using: &random)
          }
          if try session.handle(event, at: now) {
            accepted += 1
            reliefEvents.formUnion(event.reliefName.map { [$0] } ?? [])
          }
          events += 1
          states.insert(session.machine.state.name)
          if case .finished = session.machine.state { eventsAfterTheEnd += 1 }
        }
        try session.checkReplay()
      }
    } catch {
      Issue.record("LIMBER_SEED=\(seed), event \(events): \(error)")
    }

    // Were most events rejected, or some state never met, little would have been shown.
    #expect(accepted > events / 2, "LIMBER_SEED=\(seed)")
    #expect(states.count == 11, "LIMBER_SEED=\(seed): \(states.sorted())")
    #expect(reliefEvents.count == 8, "LIMBER_SEED=\(seed): \(reliefEvents.sorted())")
  }

  @Test(arguments: Seeds.first(10))
  func aTimedPlanEndsAtItsLengthHoweverLateEachWake(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    // 100 segments that are half an hour together, to the millisecond.
    var lengths = (0..<99).map { _ in random.milliseconds(1_000, 27_000) }
    lengths.append(max(.seconds(1), .seconds(1_800) - lengths.reduce(.zero, +)))
    let total = lengths.reduce(.zero, +)
    let plan = SessionPlan(
      routine: "long", name: "Long", kind: .mobility,
      segments: lengths.map { Segment(kind: .step, name: "A", dose: .hold($0)) })
    var machine = SessionMachine(plan)
    _ = try machine.handle(.start, at: .start)

    while let deadline = machine.nextDeadline {
      _ = try machine.handle(.timeReached, at: deadline + random.milliseconds(0, 3_000))
    }

    #expect(machine.state == .finished(.completed), "LIMBER_SEED=\(seed)")
    #expect(machine.lastSeen - .start == total, "LIMBER_SEED=\(seed)")
    #expect(machine.run.spent == lengths, "LIMBER_SEED=\(seed)")
  }
}

extension SessionEvent {
  /// The name of an event that few states accept.
  fileprivate var reliefName: String? {
    switch self {
    case .relocate: "relocate"
    case .take: "take"
    case .note: "note"
    case .countMissedTime: "countMissedTime"
    case .again: "again"
    case .aftercare: "aftercare"
    case .leaveRelief: "leaveRelief"
    case .nextPhase: "nextPhase"
    default: nil
    }
  }
}
