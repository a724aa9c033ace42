// SPDX-License-Identifier: MIT
import SessionEngine
import TestSupport
import Testing

@Suite struct SessionPropertyTests {
  /// The number of events per seed, 100,000 for all ten.
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

    // If most events were rejected, or a state never occurred, the test would show little.
    #expect(accepted > events / 2, "LIMBER_SEED=\(seed)")
    #expect(states.count == 11, "LIMBER_SEED=\(seed): \(states.sorted())")
    #expect(reliefEvents.count == 9, "LIMBER_SEED=\(seed): \(reliefEvents.sorted())")
  }

  @Test(arguments: Seeds.first(10))
  func theLogIsTheSameWhateverIsSignalled(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<20 {
      var usual = SessionMachine(random.plan(), gap: random.gap())
      var wished = usual
      wished.cueRule = CueRule(lastSeconds: 10, period: .seconds(5))
      var log: [LogEntry] = []
      for _ in 0..<100 {
        let (event, now) = random.event(for: usual)
        let effects = (try? usual.handle(event, at: now))?.records
        #expect(effects == (try? wished.handle(event, at: now))?.records, "LIMBER_SEED=\(seed)")
        log += effects ?? []
      }
      let replayed = try SessionMachine(
        usual.plan, replaying: log, until: usual.lastSeen, gap: usual.gap)
      #expect(replayed == usual, "LIMBER_SEED=\(seed)")
      #expect(usual.text == wished.text && usual.ledger == wished.ledger, "LIMBER_SEED=\(seed)")
    }
  }

  @Test(arguments: Seeds.first(10))
  func aTimedPlanEndsAtItsLengthHoweverLateEachWake(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    // 100 segments that add up to half an hour, to the millisecond.
    var lengths = (0..<99).map { _ in random.milliseconds(1_000, 27_000) }
    lengths.append(max(.seconds(1), .seconds(1_800) - lengths.reduce(.zero, +)))
    let total = lengths.reduce(.zero, +)
    let plan = SessionPlan(
      routine: "long", name: "Long", kind: .mobility,
      segments: lengths.map { Segment(kind: .step, name: "A", dose: .hold($0)) })
    var machine = SessionMachine(plan)
    _ = try machine.handle(.start, at: .start)

    while let deadline = machine.nextDeadline {
      _ = try machine.handle(.timeReached, at: deadline + random.milliseconds(0, 2_000))
    }

    #expect(machine.state == .finished(.completed), "LIMBER_SEED=\(seed)")
    #expect(machine.lastSeen - .start == total, "LIMBER_SEED=\(seed)")
    #expect(machine.run.spent == lengths, "LIMBER_SEED=\(seed)")
  }

  @Test(arguments: Seeds.first(10))
  func everyStopOfTheLengthIsNoticedWheneverItBegins(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let length = random.milliseconds(2_000, 9_000)
      let plan = SessionPlan(
        routine: "timed", name: "Timed", kind: .mobility,
        segments: (0..<20).map { _ in
          Segment(kind: .step, name: "A", dose: .hold(random.milliseconds(500, 20_000)))
        } + [Segment(kind: .step, name: "B", dose: .hold(.seconds(600)))])
      var machine = SessionMachine(plan, gap: GapRule(policy: .pause, length: length))
      _ = try machine.handle(.start, at: .start)
      let stop = SessionInstant.start + random.milliseconds(0, 200_000)
      while let deadline = machine.nextDeadline, deadline <= stop {
        _ = try machine.handle(.timeReached, at: deadline)
      }
      let stopped = random.milliseconds(0, 12_000)

      // Resuming serves deadlines that have come due, and otherwise waits for them.
      let wake = max(stop + stopped, machine.nextDeadline ?? stop)
      _ = try machine.handle(.timeReached, at: wake)

      let context = "LIMBER_SEED=\(seed): \(stopped) of \(length)"
      let isNoticed = if case .paused(.missedTime) = machine.state { true } else { false }
      if stopped > length { #expect(isNoticed, "\(context)") }
      if stopped <= length - .seconds(1) { #expect(!isNoticed, "\(context)") }
    }
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
    case .previousPhase: "previousPhase"
    default: nil
    }
  }
}
