// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing

@Suite struct PlanExpansionTests {
  /// Routines that differ in one thing, and their expanded plans.
  static let cases: [(routine: Routine, plan: String)] = [
    (.of(.hold("A", 30)), "get-ready 5, A 30"),
    (.of(.hold("A", 30), .hold("B", 20)), "get-ready 5, A 30, transition 5, B 20"),
    (.of(getReady: 0, transition: 0, .hold("A", 30), .hold("B", 20)), "A 30, B 20"),
    (
      .of(getReady: 8, transition: 2.5, .hold("A", 30), .hold("B", 20)),
      "get-ready 8, A 30, transition 2.5, B 20"
    ),
    (
      .of(getReady: 0, .step(Step(name: "A", dose: .hold(least: .s(10), most: .s(15))))),
      "A 10-15"
    ),
    (
      .of(getReady: 0, .step(Step(name: "A", dose: .reps(count: 10, tempo: .s(3))))),
      "A 10×3"
    ),
    (.of(getReady: 0, .step(Step(name: "A", dose: .reps(count: 8, tempo: nil)))), "A 8×"),
    (.of(getReady: 0, .step(Step(name: "A", dose: .untilDone))), "A until-done"),
    (
      .of(getReady: 0, .hold("A", 30, side: .each)), "A left 30, switch 5, A right 30"
    ),
    (
      .of(getReady: 0, .hold("A", 30, side: .each, switchRest: 2)),
      "A left 30, switch 2, A right 30"
    ),
    (.of(getReady: 0, .hold("A", 30, side: .each, switchRest: 0)), "A left 30, A right 30"),
    (.of(getReady: 0, .hold("A", 30, side: .both)), "A both 30"),
    (.of(getReady: 0, .hold("A", 30, side: .right)), "A right 30"),
    (.of(getReady: 0, .hold("A", 30, side: .affected)), "A affected 30"),
    (
      .of(getReady: 0, .hold("A", 9, directions: [.clockwise, .counterclockwise])),
      "A clockwise 9, A counterclockwise 9"
    ),
    (
      .of(getReady: 0, .hold("A", 9, side: .each, directions: [.forward, .backward])),
      "A left forward 9, A left backward 9, switch 5, A right forward 9, A right backward 9"
    ),
    (
      .of(getReady: 0, .hold("A", 9, sets: 3, rest: 20)),
      "A 1/3 9, rest 20, A 2/3 9, rest 20, A 3/3 9"
    ),
    (.of(getReady: 0, .hold("A", 9, sets: 2)), "A 1/2 9, transition 5, A 2/2 9"),
    (.of(getReady: 0, .hold("A", 9, sets: 2, rest: 0)), "A 1/2 9, A 2/2 9"),
    (
      .of(getReady: 0, .hold("A", 9, side: .each, sets: 2, rest: 20, switchRest: 3)),
      "A left 1/2 9, switch 3, A right 1/2 9, rest 20, A left 2/2 9, switch 3, A right 2/2 9"
    ),
    (
      .of(getReady: 0, .hold("A", 9, side: .each, sets: 2)),
      "A left 1/2 9, switch 5, A right 1/2 9, switch 5, A left 2/2 9, switch 5, A right 2/2 9"
    ),
    (
      .of(getReady: 0, .times(2, .hold("A", 9), .hold("B", 8)), .hold("C", 7)),
      "A 9, transition 5, B 8, transition 5, A 9, transition 5, B 8, transition 5, C 7"
    ),
    (
      .of(getReady: 0, transition: 0, .times(2, .hold("A", 1), .times(2, .hold("B", 2)))),
      "A 1, B 2, B 2, A 1, B 2, B 2"
    ),
    (.of(getReady: 0, .times(.max, .times(.max)), .hold("A", 1)), "A 1"),
    (
      .of(getReady: 0, .times(3, rest: 30, .hold("A", 9), .hold("B", 8)), .hold("C", 7)),
      "A 9, transition 5, B 8, rest 30, A 9, transition 5, B 8, rest 30, A 9, transition 5, B 8, "
        + "transition 5, C 7"
    ),
    (.of(getReady: 0, .times(2, rest: 0, .hold("A", 9))), "A 9, A 9"),
    (.of(getReady: 0, .times(1, rest: 30, .hold("A", 9)), .hold("B", 8)), "A 9, transition 5, B 8"),
    (
      .of(getReady: 0, .times(2, rest: 30, .times(2, rest: 3, .hold("A", 9)))),
      "A 9, rest 3, A 9, rest 30, A 9, rest 3, A 9"
    ),
    (.of(getReady: 0, .times(2, rest: 30, .times(.max)), .hold("A", 9)), "A 9"),
    (.of(getReady: 0, .hold("A", 9, restAfter: 20), .hold("B", 8)), "A 9, rest 20, B 8"),
    (.of(getReady: 0, .hold("A", 9, restAfter: 0), .hold("B", 8)), "A 9, B 8"),
    (.of(getReady: 0, .hold("A", 9), .hold("B", 8, restAfter: 20)), "A 9, transition 5, B 8"),
    (
      .of(getReady: 0, .hold("A", 9, sets: 2, rest: 4, restAfter: 20), .hold("B", 8)),
      "A 1/2 9, rest 4, A 2/2 9, rest 20, B 8"
    ),
    (
      .of(getReady: 0, .hold("A", 9, side: .each, restAfter: 20), .hold("B", 8)),
      "A left 9, switch 5, A right 9, rest 20, B 8"
    ),
    (
      .of(getReady: 0, .times(2, .hold("A", 9), .hold("B", 8, restAfter: 20)), .hold("C", 7)),
      "A 9, transition 5, B 8, rest 20, A 9, transition 5, B 8, rest 20, C 7"
    ),
    (
      .of(
        getReady: 0, .times(2, rest: 60, .hold("A", 9, restAfter: 2), .hold("B", 8, restAfter: 20)),
        .hold("C", 7)),
      "A 9, rest 2, B 8, rest 60, A 9, rest 2, B 8, rest 20, C 7"
    ),
    (.of(getReady: 0, .hold("A", 9, restAfter: 20), .times(0, .hold("B", 8))), "A 9"),
    (
      .of(id: "relief", kind: .relief, .hold("A", 9), .hold("B", 8)),
      "get-ready 5, A 9, transition 5, B 8"
    ),
    (.of(id: "relief", kind: .relief, getReady: 0, .hold("A", 9)), "A 9"),
    (.of(id: "relief", kind: .relief, getReady: 3, .hold("A", 9)), "get-ready 3, A 9"),
    (.workout(.open), "get-ready 5, Workout until-done"),
    (.workout(.fixed(.s(1_800)), getReady: 0), "Workout 1800"),
    (
      .workout(warmUp: "warm", .open, coolDown: "cool"),
      "get-ready 5, W1 4, transition 1, W2 4, transition 5, Workout until-done, transition 5, C 6"
    ),
    (
      .workout(warmUp: "warm", .routine("drill"), coolDown: "cool", getReady: 0, transition: 9),
      "W1 4, transition 1, W2 4, transition 9, X 3, transition 9, C 6"
    ),
    (.workout(.open, coolDown: "cool", transition: 0), "get-ready 5, Workout until-done, C 6"),
    (
      .workout(warmUp: "rests", .routine("rests"), coolDown: "rests", getReady: 0),
      "R 4, rest 9, R 4, transition 5, R 4, rest 9, R 4, transition 5, R 4, rest 9, R 4"
    ),
  ]

  /// The routines named by the workouts above.
  static func resolve(_ id: RoutineID) -> Routine? {
    switch id {
    case "warm":
      .of(id: "warm", kind: .warmUp, getReady: 7, transition: 1, .hold("W1", 4), .hold("W2", 4))
    case "rests": .of(id: "rests", .times(2, rest: 9, .hold("R", 4, restAfter: 7)))
    case "drill": .of(id: "drill", kind: .exercise, .hold("X", 3))
    case "cool": .of(id: "cool", kind: .coolDown, getReady: 7, .hold("C", 6))
    case "workout": .workout(.open)
    default: nil
    }
  }

  @Test(arguments: cases)
  func aRoutineIsLaidOutInOrder(routine: Routine, plan: String) throws {
    #expect(try SessionPlan(routine, resolve: Self.resolve).text == plan)
  }

  @Test(arguments: cases)
  func aPlanWorksAsLongAsTheRoutineSays(routine: Routine, plan: String) throws {
    guard case .steps(let elements) = routine.content else { return }

    let segments = try SessionPlan(routine).segments

    let work = segments.filter { $0.isStep || $0.kind == .rest }
    let length = work.reduce(.zero) { $0 + ($1.dose.nominalDuration ?? .zero) }
    #expect(length == elements.nominalDuration)
    #expect(segments.count { $0.isStep } == elements.workSegmentCount())
    #expect(segments.last?.isStep == true)
  }

  @Test(
    arguments: [
      (.warmUp, .warmUp), (.exercise, .exercise), (.coolDown, .coolDown), (.mobility, nil),
      (.relief, nil),
    ] as [(RoutineKind, Phase?)])
  func aRoutineByItselfIsInThePhaseOfItsKind(kind: RoutineKind, phase: Phase?) throws {
    let plan = try SessionPlan(.of(id: "routine", kind: kind, .hold("A", 9), .hold("B", 9)))

    #expect(plan.segments.allSatisfy { $0.phase == phase })
  }

  @Test func aWorkoutsBreathBelongsToThePhaseItLeadsTo() throws {
    let plan = try SessionPlan(
      .workout(warmUp: "warm", .open, coolDown: "cool"), resolve: Self.resolve)

    #expect(
      plan.segments.map(\.phase) == [
        .warmUp, .warmUp, .warmUp, .warmUp, .exercise, .exercise, .coolDown, .coolDown,
      ])
    #expect(plan.coolDownStart(after: 0) == 6)
    #expect(plan.coolDownStart(after: 5) == 6)
    #expect(plan.coolDownStart(after: 6) == nil)
    #expect(plan.coolDownStart(after: 99) == nil)
  }

  @Test(
    arguments: [
      (.relief, nil, "A affected 9, transition 5, B 8"),
      (.relief, .left, "A left 9, transition 5, B 8"),
      (.relief, .right, "A right 9, transition 5, B 8"),
      (.relief, .both, "A both 9, transition 5, B 8"),
      (.mobility, nil, "A affected 9, transition 5, B 8"),
      (.mobility, .left, "A left 9, transition 5, B 8"),
      (.exercise, .right, "A right 9, transition 5, B 8"),
      (.warmUp, .both, "A left 9, switch 5, A right 9, transition 5, B 8"),
      (.coolDown, .both, "A left 9, switch 5, A right 9, transition 5, B 8"),
    ] as [(RoutineKind, Side?, String)])
  func theAffectedSideIsTheOneThatThePersonNames(
    kind: RoutineKind, side: Side?, expected: String
  ) throws {
    let routine = Routine.of(
      kind: kind, getReady: 0, .hold("A", 9, side: .affected), .hold("B", 8))

    #expect(try SessionPlan(routine, affectedSide: side).text == expected)
  }

  @Test func bothAffectedSidesAreTakenInTurnInEverySet() throws {
    let step = RoutineElement.hold(
      "A", 9, side: .affected, directions: [.up, .down], sets: 2, rest: 20, switchRest: 3)
    let routine = Routine.of(kind: .exercise, getReady: 0, step)

    #expect(
      try SessionPlan(routine, affectedSide: .both).text
        == "A left up 1/2 9, A left down 1/2 9, switch 3, A right up 1/2 9, A right down 1/2 9, "
        + "rest 20, A left up 2/2 9, A left down 2/2 9, switch 3, A right up 2/2 9, "
        + "A right down 2/2 9")
  }

  @Test(
    arguments: [
      (nil, 7, "get-ready 7, A 9"), (nil, 0, "A 9"), (3, 7, "get-ready 3, A 9"), (0, 7, "A 9"),
    ] as [(Double?, Double, String)])
  func reliefBeginsWithTheTimeToTakeHold(
    getReady: Double?, takeHold: Double, expected: String
  ) throws {
    let timing = PlanTiming(getReady: .s(2), transition: .s(1), takeHold: .s(takeHold))

    let relief = try SessionPlan(
      .of(id: "relief", kind: .relief, getReady: getReady, .hold("A", 9)), timing: timing)
    let other = try SessionPlan(.of(.hold("A", 9)), timing: timing)

    #expect(relief.text == expected)
    #expect(other.text == "get-ready 2, A 9")
    #expect(relief.resumeGetReady == .s(2))
  }

  @Test func theTimeBeforeAStepShowsTheStep() throws {
    let step = Step(
      name: "A", instruction: "How", caution: "Care", dose: .untilDone, side: .left,
      recommendedWhen: [.cold], onlyWhen: [.thirst], avoidWhen: [.heat], needs: [.saline],
      isOptional: true)

    let plan = try SessionPlan(.of(.step(step)))

    var expected = plan.segments[1]
    expected.kind = .getReady
    expected.dose = .hold(.s(5))
    #expect(plan.segments[0] == expected)
    #expect(plan.segments[1].instruction == "How")
    #expect(plan.segments[1].caution == "Care")
    #expect(plan.segments[1].recommendedWhen == [.cold])
    #expect(plan.segments[1].onlyWhen == [.thirst])
    #expect(plan.segments[1].avoidWhen == [.heat])
    #expect(plan.segments[1].isOptional)
  }

  @Test func aTimingIsForRoutinesThatSetNone() throws {
    let timing = PlanTiming(getReady: .s(2), transition: .s(1))

    let plain = try SessionPlan(.of(.hold("A", 9), .hold("B", 9)), timing: timing)
    let own = try SessionPlan(
      .of(getReady: 8, transition: 7, .hold("A", 9), .hold("B", 9)), timing: timing)

    #expect(plain.text == "get-ready 2, A 9, transition 1, B 9")
    #expect(own.text == "get-ready 8, A 9, transition 7, B 9")
    #expect(plain.resumeGetReady == .s(2))
  }

  @Test(arguments: [
    (Routine.workout(warmUp: "gone", .open), PlanError.missingRoutine("gone")),
    (.workout(.routine("workout")), .nestedWorkout("workout")),
    (.of(id: "bare"), .empty("bare")),
    (.of(id: "bare", .times(.max, .times(.max))), .empty("bare")),
    (.of(id: "long", .times(.max, .hold("A", 1))), .tooManySegments("long")),
    (.of(id: "sets", .hold("A", 1, sets: .max)), .tooManySegments("sets")),
  ])
  func whatCannotBeLaidOutIsRefused(routine: Routine, error: PlanError) {
    #expect(throws: error) { try SessionPlan(routine, resolve: Self.resolve) }
  }

  @Test(arguments: [(0.0, 0.0, 10_000), (5, 0, 9_999), (0, 5, 5_000), (5, 5, 5_000)])
  func aPlanMayHaveExactlyAsManySegmentsAsTheLimitSays(
    getReady: Double, transition: Double, most: Int
  ) throws {
    func plan(_ count: Int) throws(PlanError) -> SessionPlan {
      try SessionPlan(
        .of(id: "long", getReady: getReady, transition: transition, .times(count, .hold("A", 1))))
    }

    #expect(try plan(most).segments.count <= RoutineLimits.mostSegments)
    #expect(throws: PlanError.tooManySegments("long")) { try plan(most + 1) }
  }

  @Test func aSegmentKnowsTheInnermostOfSeveralRounds() throws {
    let plan = try SessionPlan(
      .of(
        getReady: 0, .hold("A", 9),
        .times(2, rest: 30, .hold("B", 8), .times(3, .hold("C", 7)), .times(1, .hold("D", 6))),
        .hold("E", 5)))

    let rounds = plan.segments.map { segment in
      let round = segment.round.map { " \($0.number)/\($0.count)" } ?? ""
      return (segment.isStep ? segment.name : segment.kind.rawValue) + round
    }
    #expect(
      rounds.filter { !$0.hasPrefix("transition") } == [
        "A", "B 1/2", "C 1/3", "C 2/3", "C 3/3", "D 1/2", "rest 2/2", "B 2/2", "C 1/3", "C 2/3",
        "C 3/3", "D 2/2", "E",
      ])
  }

  @Test func timesAreTakenInWholeMillisecondsOfWhichThereIsAtLeastOne() {
    let odd: [Dose] = [
      .hold(.zero), .hold(.seconds(-3)), .hold(.microseconds(2_500)),
      .hold(least: .seconds(9), most: .seconds(5)), .reps(count: -4, tempo: .zero),
      .reps(count: .max, tempo: .seconds(1_000)),
    ]

    let plan = SessionPlan(
      routine: "odd", name: "Odd", kind: .mobility,
      segments: odd.map { Segment(kind: .step, name: "A", dose: $0) },
      resumeGetReady: .microseconds(-10))

    #expect(
      plan.segments.map(\.dose) == [
        .hold(.milliseconds(1)), .hold(.milliseconds(1)), .hold(.milliseconds(2)),
        .hold(.seconds(5)), .reps(count: 1, tempo: .milliseconds(1)),
        .reps(count: .max, tempo: .seconds(1_000)),
      ])
    #expect(plan.resumeGetReady == .zero)
    #expect(plan.segments.allSatisfy { $0.dose.nominalDuration ?? .zero >= .milliseconds(1) })
  }

  @Test func onlyStepsAreCountedAsSteps() {
    #expect(SessionPlan.workout.segments.count == 9)
    #expect(SessionPlan.workout.stepCount == 6)
  }

  @Test func aSessionOfReliefAloneHasNoStepsOfItsOwn() {
    let plan = SessionPlan.reliefOnly(.relief)

    #expect(plan.segments.isEmpty)
    #expect(plan.routine == "relief")
    #expect(plan.kind == .relief)
    #expect(plan.site == .foot)
    #expect(plan.stepCount == 0)
  }

  @Test(arguments: [(Side.left, Side.left), (.right, .right), (.both, .both)])
  func theSideOfAnEarlierPlanIsFoundAgain(side: Side, found: Side) throws {
    let routine = Routine.of(
      kind: .exercise, .hold("A", 9, side: .affected, sets: 2, switchRest: 3),
      .hold("B", 9, side: .right), .hold("C", 9))
    var changed = routine
    changed.content = .steps([.hold("C", 5), .hold("A", 30, side: .affected)])
    let asking = try SessionPlan(changed)

    let earlier = try SessionPlan(routine, affectedSide: side)

    #expect(asking.asksForSide && !earlier.asksForSide)
    #expect(asking.affectedSide(in: earlier) == found)
  }

  @Test func anEarlierPlanWithoutTheStepsTellsNoSide() throws {
    let asking = try SessionPlan(.of(.hold("A", 9, side: .affected)))

    for earlier in [
      try SessionPlan(.of(.hold("B", 9, side: .left))), try SessionPlan(.of(.hold("A", 9))),
      try SessionPlan(.of(.hold("A", 9, side: .both))), asking,
    ] { #expect(asking.affectedSide(in: earlier) == nil) }
  }

  @Test(arguments: [RoutineKind.relief, .mobility])
  func onlyReliefNeverAsksForTheSide(kind: RoutineKind) throws {
    let plan = try SessionPlan(.of(kind: kind, .hold("A", 9, side: .affected)))

    #expect(plan.asksForSide == (kind != .relief))
  }
}
