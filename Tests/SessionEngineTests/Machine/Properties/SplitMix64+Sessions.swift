// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TestSupport

// Plans and events at random: small plans with every kind of segment, and events of which most make
// sense, so that sessions get somewhere.

extension SplitMix64 {
  /// A plan of up to twelve segments.
  mutating func plan() -> SessionPlan {
    let count = chance(2) ? 0 : 1 + below(12)
    let phases = [below(count + 1), below(count + 1)].sorted()
    let hasPhases = chance(70)
    let segments = (0..<count).map { index -> Segment in
      let phase: Phase = index < phases[0] ? .warmUp : index < phases[1] ? .exercise : .coolDown
      return segment(hasPhases ? phase : nil)
    }
    return SessionPlan(
      routine: "random", name: "Random", kind: .workout, segments: segments,
      resumeGetReady: pick([.zero, .seconds(5), milliseconds(1, 6_000)]))
  }

  /// A cramp with a relief of up to four segments.
  mutating func cramp() -> Cramp {
    let segments = (0..<below(5)).map { _ in segment(nil) }
    return Cramp(
      site: pick(CrampSite.allCases), side: pick(Side.allCases + [nil]),
      relief: SessionPlan(
        routine: "relief", name: "Relief", kind: .relief, segments: segments))
  }

  private mutating func segment(_ phase: Phase?) -> Segment {
    let isStep = chance(70)
    let length = chance(10) ? milliseconds(1, 50) : milliseconds(1, 20_000)
    guard isStep else {
      return Segment(
        kind: pick([.rest, .switch, .transition, .getReady]), phase: phase, name: "A",
        dose: .hold(length))
    }
    let doses: [Dose] = [
      .hold(length), .hold(least: milliseconds(1, 10_000), most: length),
      .reps(count: 1 + below(12), tempo: milliseconds(1, 3_000)),
      .reps(count: 1 + below(12), tempo: nil), .untilDone,
    ]
    return Segment(
      kind: .step, phase: phase, name: pick(["A", "B"]), side: pick([nil, .left, .right]),
      dose: pick(doses))
  }

  /// The next event of a session, and when it comes.
  mutating func event(for machine: SessionMachine) -> (event: SessionEvent, at: SessionInstant) {
    let now = moment(for: machine)
    let event = chance(70) ? likelyEvent(for: machine) : anyEvent(since: machine.lastSeen, now)
    return (event, now)
  }

  /// A moment: on a deadline, late within bounds, between two, or after a gap.
  private mutating func moment(for machine: SessionMachine) -> SessionInstant {
    let next = machine.nextDeadline ?? machine.lastSeen
    return switch below(100) {
    case ..<40: next
    case ..<60: machine.lastSeen + milliseconds(0, 1_500)
    case ..<80: next + milliseconds(0, 3_000)
    case ..<84: next + .milliseconds(3_000)
    case ..<88: next + .milliseconds(3_001)
    case ..<92: next + milliseconds(3_001, 100_000)
    case ..<96: machine.lastSeen
    default: machine.lastSeen - milliseconds(0, 5_000)
    }
  }

  private mutating func likelyEvent(for machine: SessionMachine) -> SessionEvent {
    switch machine.state {
    case .ready: pick([.start, .start, .start, .cramp(cramp()), .timeReached])
    case .running:
      pick(
        Array(repeating: .timeReached, count: 8) + [
          .done, .next, .pause, .back, .restart, .extend(.seconds(10)), .cramp(cramp()),
        ])
    case .relief(nil):
      pick(
        Array(repeating: .timeReached, count: 6) + [
          .done, .next, .pause, .back, .eased, .eased, .cramp(cramp()), .extend(.seconds(10)),
        ])
    case .paused, .relief(.some): pick([.resume, .resume, .resume, .next, .back, .timeReached])
    case .choosing: .goOn(pick([.resume, .resume, .resume, .restartStep, .coolDown, .end]))
    case .resuming:
      pick(Array(repeating: .timeReached, count: 5) + [.pause, .next, .cramp(cramp())])
    case .finished: .timeReached
    }
  }

  private mutating func anyEvent(
    since lastSeen: SessionInstant, _ now: SessionInstant
  ) -> SessionEvent {
    switch below(16) {
    case 0: .start
    case 1, 2: .timeReached
    case 3: .pause
    case 4: .resume
    case 5: .next
    case 6: .back
    case 7: .restart
    case 8: .extend(pick([.seconds(10), milliseconds(-5, 50_000), .seconds(86_390)]))
    case 9: .done
    case 10: .cramp(cramp())
    case 11: .eased
    case 12:
      .note(EpisodeNotes(painOnset: below(12), painNow: below(12), triggers: [.cold]))
    case 13: .goOn(pick(WayOn.allCases))
    case 14: .missedTime(since: lastSeen + milliseconds(-2_000, 4_000))
    // Sessions would end too soon if they were ended as often.
    default: chance(10) ? .end : .timeReached
    }
  }
}
