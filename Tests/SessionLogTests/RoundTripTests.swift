// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing

@testable import SessionLog

struct RoundTripTests {
  /// Texts that look the same and are of different bytes stay what they are.
  @Test func aPlanWithBothWritingsOfALetterIsReadAsItWas() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase(path: folder.log)
    var segments = Samples.workout.segments
    segments[1].name = "\u{C9}tirer"
    segments[2].name = "E\u{301}tirer"
    segments[3].name = segments[1].name
    let plan = Samples.workout.with(segments)

    try log.begin(Samples.id(1), plan: plan, startedAt: Samples.start)

    let read = try log.detail(Samples.id(1)).machine.plan
    #expect(read.segments.map { Array($0.name.utf8) } == segments.map { Array($0.name.utf8) })
    #expect(try LogDatabase.check(path: folder.log).isSound)
  }

  static let facts: [SessionFact] =
    [
      .event(.start), .event(.timeReached), .event(.pause), .event(.resume), .event(.next),
      .event(.back), .event(.restart), .event(.extend(.seconds(10))),
      .event(.extend(.milliseconds(1))), .event(.done), .event(.eased), .event(.end),
      .event(.cramp(Cramp(site: .foot, side: nil, relief: Samples.relief))),
      .event(.cramp(Cramp(site: .foot, side: .left, relief: Samples.fullRelief, known: []))),
      .event(
        .cramp(
          Cramp(
            site: .foot, side: nil, relief: Samples.fullRelief, known: [.frequent, .recurring]))),
      .event(.relocate(Cramp(site: .calf, side: nil, relief: Samples.calfRelief))),
      .event(
        .relocate(
          Cramp(site: .foot, side: .right, relief: Samples.fullRelief, known: [.recurring]))),
      .event(.take(0)), .event(.take(RoutineLimits.mostSegments - 1)), .event(.countMissedTime),
      .event(.missedTime(since: SessionInstant(milliseconds: 12_345))),
      .event(.note(EpisodeNotes())),
      .event(.note(EpisodeNotes(painOnset: 0, painNow: 10))),
      .event(.note(EpisodeNotes(painNow: 4, triggers: Condition.allCases))),
      .event(
        .note(
          EpisodeNotes(
            painOnset: 6, painWorst: 9, painNow: 1, triggers: [.night], woke: true,
            helped: [0: .yes, 3: .some, 9_999: .no]))),
      .event(.note(EpisodeNotes(woke: false))),
      .segmentBegan(SegmentPlace(episode: nil, segment: 0)),
      .segmentBegan(SegmentPlace(episode: 0, segment: 3)),
    ]
    + CrampSite.allCases.map {
      .event(.cramp(Cramp(site: $0, side: .left, relief: Samples.calfRelief)))
    }
    + Side.allCases.map {
      .event(.cramp(Cramp(site: .calf, side: $0, relief: Samples.calfRelief)))
    }
    + WayOn.allCases.map { .event(.goOn($0)) }
    + StepOutcome.allCases.map {
      .stepEnded(
        SegmentPlace(episode: 2, segment: 1),
        StepResult(outcome: $0, spent: .milliseconds(30_001)))
    }
    + EpisodeOutcome.allCases.map { .episodeEnded(1, $0) }
    + SessionOutcome.allCases.map { .finished($0) }

  @Test(arguments: facts)
  func whatIsWrittenIsReadAsTheSame(_ fact: SessionFact) throws {
    let json = try EventDetail(fact)?.json()
    let relief: SessionPlan? =
      switch fact {
      case .event(.cramp(let cramp)), .event(.relocate(let cramp)): cramp.relief
      default: nil
      }

    let detail = try json.map { try #require(EventDetail(json: $0)) }
    let stored = StoredFact(name: fact.name, detail: detail, relief: relief)

    #expect(stored.fact == fact, "as \(fact.name) \(json ?? "without detail")")
  }

  @Test func everyKindOfFactHasANameOfItsOwn() {
    let names = Set(Self.facts.map(\.name))

    #expect(
      names == [
        "started", "time-reached", "paused", "resumed", "went-next", "went-back",
        "step-restarted", "extended", "marked-done", "cramp", "eased", "noted", "went-on",
        "relocated", "took-step", "counted-missed-time", "missed-time", "ended", "segment-began",
        "step-ended", "episode-ended", "finished",
      ])
  }

  @Test func aPlanIsReadAsItWasWritten() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase(path: folder.log)

    try log.begin(Samples.id(1), plan: Samples.workout, startedAt: Samples.start)

    #expect(try log.detail(Samples.id(1)).machine.plan == Samples.workout)
  }

  /// What speaks for a step, and how logs have it.
  static let reasons: [(only: [Condition], because: [Condition], isOptional: Bool, row: String)] = [
    ([], [], false, " 0"), ([], [], true, " 1"), ([.cold], [], false, "cold 0"),
    ([.cold, .fatigue], [], true, "cold fatigue 1"), ([], [.cold], false, "+cold 0"),
    ([], [.night, .cold], true, "+night +cold 1"),
    ([.frequent, .thirst], [.thirst, .heat], false, "frequent thirst +thirst +heat 0"),
  ]

  @Test(arguments: reasons.indices)
  func whatSpeaksForAStepIsReadAsItWasWritten(index: Int) throws {
    let (only, because, isOptional, row) = Self.reasons[index]
    let folder = try TemporaryFolder()
    let log = try LogDatabase.hasty(path: folder.log)
    let step = Segment(
      kind: .step, name: "Warm", dose: .untilDone, recommendedWhen: because, onlyWhen: only,
      isOptional: isOptional)
    let plan = Samples.relief.with([step])

    try log.begin(Samples.id(1), plan: plan, startedAt: Samples.start)

    #expect(try log.rows("SELECT recommended_when, is_optional FROM segment") == [row])
    #expect(try log.detail(Samples.id(1)).machine.plan == plan)
    #expect(try LogDatabase.check(path: folder.log).isSound)
  }

  /// Before version 5 an extra came where one of its conditions held, and so did any other step; both
  /// were passed over otherwise.
  @Test(arguments: [false, true])
  func aStepOfAnOlderLogComesWhenItAlwaysCame(isOptional: Bool) throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase.hasty(path: folder.log)
    let step = Segment(
      kind: .step, name: "Warm", dose: .untilDone, onlyWhen: [.cold], isOptional: isOptional)
    try log.begin(Samples.id(1), plan: Samples.relief.with([step]), startedAt: Samples.start)
    #expect(try log.rows("SELECT recommended_when FROM segment") == ["cold"])

    let read = try log.detail(Samples.id(1)).machine.plan.segments

    #expect(read.map { $0.advice(under: []) } == [.optional])
    #expect(read.map { $0.advice(under: [.heat]) } == [.optional])
    #expect(read.map { $0.advice(under: [.cold]) } == [.recommended(because: [.cold])])
  }

  @Test(arguments: ["+", "+nonsense", "cold+heat", "++cold", "-cold", "cold ±heat"])
  func otherWordsThanThoseOfConditionsAreDamage(words: String) throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase.hasty(path: folder.log)
    try log.begin(Samples.id(1), plan: Samples.workout, startedAt: Samples.start)

    try log.tamper("UPDATE segment SET recommended_when = '\(words)' WHERE position = 3")

    #expect(throws: SessionLogError.self) { try log.detail(Samples.id(1)) }
  }

  @Test func aSessionWithoutSegmentsIsReadAsItWasWritten() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase(path: folder.log)
    var session = LiveSession(.reliefOnly(Samples.relief))

    try log.begin(session.id, plan: session.machine.plan, startedAt: Samples.start)
    try session.send(
      .cramp(Cramp(site: .foot, side: .right, relief: Samples.relief)), to: log)
    try session.send(.eased, after: 9_000, to: log)
    try session.send(.goOn(.resume), after: 1_000, to: log)

    let detail = try log.detail(session.id)
    #expect(detail.machine == session.machine)
    #expect(detail.summary.totals.outcome == .completed)
    #expect(detail.summary.endedAt == Samples.start.advanced(by: .seconds(10)))
  }

  @Test func theSamePlanIsKeptOnce() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase(path: folder.log)

    for number in 1...5 {
      try log.begin(Samples.id(UInt64(number)), plan: Samples.workout, startedAt: Samples.start)
    }
    var changed = Samples.workout.segments
    changed[1].caution = "Something else."
    let other = SessionPlan(
      routine: "running", name: "Running", kind: .workout, segments: changed)
    try log.begin(Samples.id(6), plan: other, startedAt: Samples.start)

    #expect(try log.count("plan") == 2)
    #expect(try log.detail(Samples.id(5)).machine.plan == Samples.workout)
    #expect(try log.detail(Samples.id(6)).machine.plan == other)
  }
}
