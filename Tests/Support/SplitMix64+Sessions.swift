// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

// Random plans and events: small plans with every kind of segment, and events that mostly make
// sense, so that sessions make progress.

extension SplitMix64 {
  /// A plan of up to twelve segments.
  public mutating func plan() -> SessionPlan {
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

  /// A rule on missed time.
  public mutating func gap() -> GapRule {
    GapRule(
      policy: pick(GapPolicy.allCases), length: pick([.seconds(2), .seconds(3), .seconds(9)]))
  }

  /// A cramp with a relief of up to five steps, each in up to three sets, some of them conditional.
  public mutating func cramp() -> Cramp {
    let relief = SessionPlan(
      routine: pick(["one", "two"]), name: "Relief", kind: .relief,
      segments: (0..<below(6)).flatMap { movement(named: "\($0)") })
    return Cramp(
      site: pick([.foot, .foot, .calf, .hand]), side: pick(Side.allCases + [nil]), relief: relief,
      known: pick([nil, [], [], [.frequent], [.recurring], [.recurring, .frequent]]))
  }

  /// The current cramp on some side.
  private mutating func otherSide(of machine: SessionMachine) -> Cramp? {
    guard let episode = machine.episodes.last else { return nil }
    let side = pick([StepSide.left, .right, .affected])
    let plan = episode.run.plan
    return Cramp(
      site: episode.site, side: pick(Side.allCases + [nil]),
      relief: SessionPlan(
        routine: plan.routine, name: plan.name, kind: plan.kind, site: plan.site,
        segments: plan.segments.map { segment in
          var segment = segment
          if segment.side != nil { segment.side = side }
          return segment
        }))
  }

  private mutating func movement(named name: String) -> [Segment] {
    var step = segment(nil, isStep: true)
    step.name = name
    if chance(30) { step.recommendedWhen = conditions(from: Condition.recommending) }
    if chance(30) { step.onlyWhen = conditions(from: Condition.recommending) }
    if chance(30) { step.avoidWhen = conditions(from: Condition.allCases) }
    step.isOptional = chance(20)
    let hasBreath = chance(60)
    return (0..<1 + below(3)).flatMap { _ in
      var breath = step
      breath.kind = pick([.rest, .switch, .transition])
      breath.dose = .hold(milliseconds(1, 6_000))
      return hasBreath ? [breath, step] : [step]
    }
  }

  private mutating func conditions(from all: [Condition]) -> [Condition] {
    (0..<1 + below(2)).map { _ in pick(all) }
  }

  private mutating func notes() -> EpisodeNotes {
    EpisodeNotes(
      painOnset: below(12), painNow: below(12),
      triggers: (0..<below(4)).map { _ in pick([.cold, .heat, .thirst, .night, .suspectedClot]) },
      woke: pick([nil, true, false]), helped: [below(6): pick(StepHelp.allCases)])
  }

  /// A step of the current relief, or of none.
  private mutating func step(of machine: SessionMachine) -> Int {
    let count = machine.episodes.last?.run.plan.segments.count ?? 0
    return chance(5) ? pick([-1, count, count + 1, .max, .min]) : below(count + 1)
  }

  private mutating func segment(_ phase: Phase?, isStep: Bool? = nil) -> Segment {
    let isStep = isStep ?? chance(70)
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
      .reps(count: 9 + below(4), tempo: milliseconds(1, 3_000), least: 1 + below(8)),
    ]
    return Segment(
      kind: .step, phase: phase, name: pick(["A", "B"]), side: pick([nil, .left, .right]),
      dose: pick(doses))
  }

  /// A session's next event, and its moment.
  public mutating func event(for machine: SessionMachine) -> (
    event: SessionEvent, at: SessionInstant
  ) {
    let now = moment(for: machine)
    let event = chance(70) ? likelyEvent(for: machine) : anyEvent(for: machine)
    return (event, now)
  }

  /// A moment: at a deadline, slightly late, between two, or after a gap.
  private mutating func moment(for machine: SessionMachine) -> SessionInstant {
    let next = machine.nextDeadline ?? machine.lastSeen
    let gap = Int(machine.gap.length.wholeMilliseconds)
    return switch below(100) {
    case ..<40: next
    case ..<60: machine.lastSeen + milliseconds(0, 1_500)
    case ..<80: machine.lastSeen + milliseconds(0, gap)
    case ..<84: machine.lastSeen + .milliseconds(gap)
    case ..<88: machine.lastSeen + .milliseconds(gap + 1)
    case ..<92: machine.lastSeen + milliseconds(gap + 1, 100_000)
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
          .done, .next, .pause, .back, .restart, .extend(.seconds(10)), .cramp(cramp()), .again,
          .eased,
        ])
    case .relief(nil):
      pick(
        Array(repeating: .timeReached, count: 6) + [
          .done, .next, .pause, .back, .eased, .eased, .cramp(cramp()), .extend(.seconds(10)),
          .note(notes()), .note(notes()), .take(step(of: machine)), .relocate(cramp()),
          .relocate(otherSide(of: machine) ?? cramp()), .again, .leaveRelief,
        ])
    case .relief(.some):
      pick([
        .resume, .resume, .next, .back, .timeReached, .countMissedTime, .countMissedTime,
        .note(notes()), .take(step(of: machine)), .relocate(cramp()),
        .relocate(otherSide(of: machine) ?? cramp()),
      ])
    case .paused:
      pick([
        .resume, .resume, .resume, .next, .back, .timeReached, .countMissedTime, .countMissedTime,
      ])
    case .choosing:
      chance(50)
        ? .continue(pick([.resume, .resume, .resume, .restartStep, .coolDown, .end]))
        : pick([.again, .aftercare, .aftercare, .eased, .back, .note(notes())])
    case .resuming:
      pick(Array(repeating: .timeReached, count: 5) + [.pause, .next, .cramp(cramp())])
    case .finished: .timeReached
    }
  }

  private mutating func anyEvent(for machine: SessionMachine) -> SessionEvent {
    switch below(24) {
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
    case 12: .note(notes())
    case 13: .continue(pick(Continuation.allCases))
    case 14: .missedTime(since: machine.lastSeen + milliseconds(-2_000, 4_000))
    case 15: .relocate(cramp())
    case 16: .take(step(of: machine))
    case 17: .countMissedTime
    case 18: .again
    case 19: .aftercare
    case 20: .leaveRelief
    case 21: .nextPhase
    case 22: .previousPhase
    // If these were as frequent, sessions would end too soon.
    default: chance(10) ? pick([.end, .reopen]) : .timeReached
    }
  }
}
