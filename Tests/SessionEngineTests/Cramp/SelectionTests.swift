// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing

/// Which steps of relief are included, by triggers and by the log.
@Suite struct SelectionTests {
  @Test(
    arguments: [
      ([], [], "stretch, press, circle, circle"),
      ([], [.cold], "stretch, press, warm, circle, circle"),
      ([], [.cold, .heat], "stretch, press, circle, circle"),
      ([], [.heat], "stretch, press, circle, circle"),
      ([], [.suspectedClot], "stretch, circle, circle"),
      ([], [.cold, .suspectedClot], "stretch, circle, circle"),
      ([.frequent], [], "stretch, press, circle, circle, drink"),
      ([.recurring], [], "stretch, press, circle, circle"),
      ([], [.thirst], "stretch, press, circle, circle, drink"),
      ([], [.fatigue, .cold], "stretch, press, warm, circle, circle, drink"),
      ([.frequent], [.suspectedClot, .heat], "stretch, circle, circle, drink"),
      (nil, [.heat, .suspectedClot], "stretch, press, warm, circle, circle, drink"),
    ] as [([Condition]?, [Condition], String)])
  func theFactsDecideWhichStepsCome(known: [Condition]?, told: [Condition], steps: String) throws {
    var session = Rehearsal(.reliefOnly(.founding))
    try session.play(.cramp(.founding(known)), at: 0)
    try session.play(.note(EpisodeNotes(triggers: told)), at: 1)
    while case .relief = session.machine.state {
      try session.send(.done, at: session.machine.lastSeen + .seconds(1))
    }

    #expect(session.stepsBegun == steps)
    #expect(session.machine.episodes[0].end?.outcome == .passedOn)
  }

  @Test(
    arguments: [
      (4, [.cold], .recommended(because: [.cold])), (4, [], .optional),
      (3, [.cold], .recommended(because: [.cold])),
      (4, [.cold, .heat], .leftOut(because: [.heat])),
      (4, [.suspectedClot, .heat], .leftOut(because: [.heat, .suspectedClot])),
      (2, [], .recommended(because: [])),
      (2, [.suspectedClot], .leftOut(because: [.suspectedClot])),
      (9, [.frequent], .recommended(because: [.frequent])),
      (9, [.thirst, .frequent, .cold], .recommended(because: [.frequent, .thirst])),
      (0, Condition.allCases, .recommended(because: [])),
    ] as [(Int, [Condition], StepAdvice)])
  func adviceNamesItsReasons(segment: Int, conditions: [Condition], advice: StepAdvice) {
    #expect(SessionPlan.founding.segments[segment].advice(under: conditions) == advice)
  }

  /// A step's conditions, those that hold, and the resulting advice.
  static let advice: [(step: Segment, holds: [Condition], advice: StepAdvice)] = {
    let roll = Segment.hold("roll", 60)
    let reason = roll.advised(because: [.cold, .night])
    let only = roll.advised([.thirst, .cold], because: [.cold])
    let extra = roll.advised(because: [.cold], isOptional: true)
    let all = roll.advised([.posture], because: [.cold], avoid: [.heat], isOptional: true)
    return [
      (roll, [], .recommended(because: [])),
      (roll, [.cold], .recommended(because: [])),
      (reason, [], .recommended(because: [])),
      (reason, [.thirst], .recommended(because: [])),
      (reason, [.night, .cold], .recommended(because: [.cold, .night])),
      (only, [], .optional),
      (only, [.night], .optional),
      (only, [.thirst], .recommended(because: [.thirst])),
      (only, [.thirst, .cold], .recommended(because: [.cold, .thirst])),
      (extra, [], .optional),
      (extra, [.cold], .optional),
      (all, [], .optional),
      (all, [.cold], .optional),
      (all, [.posture], .recommended(because: [.posture])),
      (all, [.posture, .cold], .recommended(because: [.cold, .posture])),
      (all, [.posture, .heat], .leftOut(because: [.heat])),
      (extra, [.cold, .heat], .optional),
    ]
  }()

  @Test(arguments: advice)
  func whatAStepSaysOfItselfDecides(step: Segment, holds: [Condition], advice: StepAdvice) {
    #expect(step.advice(under: holds) == advice)
    #expect(step.breath(5).advice(under: holds) == advice)
  }

  @Test func stepsThatDifferInOneConditionAreTwoMovements() {
    let step = Segment.hold("roll", 60)
    let plan = SessionPlan.of(
      step, step, step.advised([.cold]), step.advised(because: [.cold]),
      step.advised(avoid: [.cold]), step.advised(isOptional: true))

    #expect(
      plan.segments.indices.map { plan.part(of: $0) } == [0..<2, 0..<2, 2..<3, 3..<4, 4..<5, 5..<6])
  }

  /// The effect of facts reported in mid-relief on the current place.
  static let toggles:
    [(name: String, events: [(Double, SessionEvent)], place: String, done: String)] =
      [
        ("what is to come changes unseen", [(5, .told(.cold))], "0@5", ""),
        (
          "a step under way that something speaks against now ends",
          [(80, .told(.suspectedClot))], "5@0", "stretch done 15, press cut-short 60"
        ),
        (
          "past its least it is done", [(210, .told(.suspectedClot))], "5@0",
          "stretch done 15, press done 190"
        ),
        (
          "on to the next that is for this cramp",
          [(5, .told(.cold)), (80, .told(.suspectedClot))],
          "5@0", "stretch done 15, press cut-short 60"
        ),
        (
          "a step under way that is merely optional now goes on",
          [(5, .told(.cold)), (400, .told())], "4@75", "stretch done 15, press done 300"
        ),
        (
          "and to its end", [(5, .told(.cold)), (400, .told()), (926, .timeReached)], "5@1",
          "stretch done 15, press done 300, warm done 600"
        ),
        (
          "but not if something speaks against it",
          [(5, .told(.cold)), (400, .told(.cold, .heat))],
          "5@0", "stretch done 15, press done 300, warm cut-short 75"
        ),
        (
          "the time before a step that is optional now is passed over",
          [(5, .told(.cold)), (322, .told())], "5@0", "stretch done 15, press done 300"
        ),
        (
          "the time before a step that is left out now is passed over",
          [(17, .told(.suspectedClot))], "5@0", "stretch done 15"
        ),
        ("the time before another step stays", [(17, .told(.cold))], "1@2", "stretch done 15"),
        (
          "what came to light too late is not gone back to", [(330, .told(.cold))], "6@5",
          "stretch done 15, press done 300"
        ),
        (
          "unless the person goes back", [(330, .told(.cold)), (330, .back), (330, .back)], "4@0",
          "stretch done 15, press done 300"
        ),
        (
          "while paused it stays paused", [(80, .pause), (90, .told(.suspectedClot))], "5@0",
          "stretch done 15, press cut-short 60"
        ),
        (
          "the same facts again change nothing",
          [(5, .told(.cold)), (400, .told(.cold))], "4@75", "stretch done 15, press done 300"
        ),
      ]

  @Test(arguments: toggles)
  func factsToldInReliefSettleWhatComes(
    name: String, events: [(Double, SessionEvent)], place: String, done: String
  ) throws {
    var session = Rehearsal(.reliefOnly(.founding))
    try session.play(.cramp(.founding()), at: 0)
    for (seconds, event) in events { try session.play(event, at: seconds) }

    let run = session.machine.activeRun
    #expect(run.text(at: session.machine.lastSeen) == place, "\(name)")
    #expect(run.resultLine == done, "\(name)")
  }

  @Test func betweenTwoSetsTheStepIsUnderWay() throws {
    let set = Segment.hold("warm", 20).advised([.cold])
    let relief = SessionPlan.of(.hold("stretch", 10), set, set.breath(10, as: .rest), set)
    var session = Rehearsal(.reliefOnly(relief))
    try session.play(.cramp(Cramp(site: .foot, side: nil, relief: relief, known: [])), at: 0)
    try session.play(.told(.cold), at: 5)
    try session.play(.told(), at: 35)
    #expect(session.machine.activeRun.text(at: .at(35)) == "2@5")

    try session.play(at: 60)

    #expect(
      session.machine.episodes[0].run.resultLine == "stretch done 10, warm done 20, warm done 20")
  }

  @Test func reliefThatNothingIsLeftOfPassesOn() throws {
    let relief = SessionPlan.of(
      .hold("press", 20).advised(avoid: [.suspectedClot]),
      .hold("warm", 20).advised(avoid: [.suspectedClot]))
    let cramp = Cramp(site: .foot, side: nil, relief: relief, known: [])

    let session = try Rehearsal.of(
      .workout, (15, .cramp(cramp)), (20, .told(.suspectedClot)), (21, .note(EpisodeNotes())))

    #expect(session.machine.text == "choosing over 1@10")
    #expect(session.machine.episodes[0].end?.outcome == .passedOn)
    #expect(session.machine.episodes[0].run.resultLine == "press cut-short 5")
  }

  @Test func reliefThatTheLogSpeaksAgainstIsOverAtOnce() throws {
    let relief = SessionPlan.of(.hold("press", 20).advised(avoid: [.frequent]))
    let cramp = Cramp(site: .foot, side: nil, relief: relief, known: [.frequent])

    let session = try Rehearsal.of(.workout, (15, .cramp(cramp)))

    #expect(session.machine.text == "choosing over 1@10")
    #expect(session.stepsBegun == "A")
  }

  @Test func aRoutineOfNothingButExtrasMeansThem() throws {
    let relief = SessionPlan.of(
      .hold("roll", 20).advised(isOptional: true), .hold("warm", 20).advised([.cold]),
      .hold("press", 20).advised([.posture], avoid: [.recurring]))
    let cramp = Cramp(site: .foot, side: nil, relief: relief, known: [.recurring])

    let session = try Rehearsal.of(.workout, (15, .cramp(cramp)), (60, .timeReached))

    #expect(session.stepsBegun == "A, roll, warm")
  }

  @Test func anOptionalStepComesIfItIsTaken() throws {
    for segment in [3, 4] {
      var session = Rehearsal(.reliefOnly(.founding))
      try session.play(.cramp(.founding()), at: 0)
      try session.play(.take(segment), at: 5)
      try session.play(.take(segment), at: 6)
      #expect(session.machine.activeRun.selection?.taken == [3, 4])

      try session.play(at: 326)

      #expect(session.machine.activeRun.text(at: .at(326)) == "4@1")
    }
  }

  @Test(
    arguments: [
      (0, "the step under way"), (2, "a recommended step"), (-1, "none"), (10, "none"),
      (Int.max, "none"), (Int.min, "none"),
    ])
  func onlyAnOptionalStepToComeCanBeTaken(segment: Int, what: String) throws {
    var session = Rehearsal(.reliefOnly(.founding))
    try session.play(.cramp(.founding()), at: 0)
    let before = session.machine

    #expect(throws: SessionRejection.notOptional, "\(what)") {
      try session.play(.take(segment), at: 0)
    }
    #expect(session.machine == before)
  }

  @Test(
    arguments: [
      ([], 330, 4, "it lies behind"), ([.heat], 5, 4, "something speaks against it"),
      ([.cold], 5, 4, "it comes anyway"),
    ] as [([Condition], Double, Int, String)])
  func aStepThatIsNotOptionalAndToComeIsNotTaken(
    told: [Condition], at seconds: Double, segment: Int, why: String
  ) throws {
    var session = Rehearsal(.reliefOnly(.founding))
    try session.play(.cramp(.founding()), at: 0)
    try session.play(.note(EpisodeNotes(triggers: told)), at: 1)

    #expect(throws: SessionRejection.notOptional, "\(why)") {
      try session.play(.take(segment), at: seconds)
    }
  }

  @Test func whatIsTakenIsLeftOutOnceSomethingSpeaksAgainstIt() throws {
    var session = Rehearsal(.reliefOnly(.founding))
    try session.play(.cramp(.founding()), at: 0)
    try session.play(.take(4), at: 5)
    try session.play(.told(.heat), at: 6)
    try session.play(at: 322)
    #expect(session.machine.activeRun.text(at: .at(322)) == "5@2")

    // It is still taken, in case the report was a slip.
    try session.play(.told(), at: 322)
    #expect(session.machine.activeRun.selection?.taken == [3, 4])
  }

  @Test func goingBackPassesOverWhatTheWayThereDid() throws {
    var session = Rehearsal(.reliefOnly(.founding))
    try session.play(.cramp(.founding()), at: 0)
    try session.play(at: 322)
    #expect(session.machine.activeRun.text(at: .at(322)) == "5@2")

    try session.play(.back, at: 322)
    #expect(session.machine.activeRun.text(at: .at(322)) == "2@0")

    try session.play(.told(.suspectedClot), at: 323)
    #expect(session.machine.activeRun.text(at: .at(323)) == "5@0")
    try session.play(.back, at: 324)
    #expect(session.machine.activeRun.text(at: .at(324)) == "0@0")
  }
}

extension Rehearsal {
  /// The steps that began, in order.
  var stepsBegun: String {
    entries.compactMap { entry -> String? in
      guard case .segmentBegan(let place) = entry.fact else { return nil }
      let plan = place.episode.map { machine.episodes[$0].run.plan } ?? machine.plan
      let segment = plan.segments[place.segment]
      return segment.isStep ? segment.name : nil
    }.joined(separator: ", ")
  }
}
