// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TestSupport
import Testing
import Wording

@testable import Screens

@Suite struct SessionTimelineTests {
  private func items(
    _ routine: Routine, _ script: [(Int64, SessionEvent)]
  ) throws -> [TimelineItem] {
    SessionTimeline(try SampleSessions.detail(of: routine, script)).items
  }

  private func at(_ seconds: Int64) -> SessionInstant {
    SessionInstant(milliseconds: seconds * 1_000)
  }

  @Test func aSessionIsToldFromPhaseToOutcome() throws {
    let items = try items(SampleRoutines.coolDown, [(0, .start), (100, .done), (120, .end)])

    #expect(
      items == [
        TimelineItem(at: at(0), .phase("Cool-down", .seconds(110))),
        TimelineItem(
          at: at(5),
          .step(
            name: "Easy walk", planned: "5 min", actual: .seconds(95), outcome: .cutShort)),
        TimelineItem(
          at: at(105),
          .step(
            name: "Calf stretch, left, set 1 of 2", planned: "30 s", actual: .seconds(15),
            outcome: .cutShort)),
        TimelineItem(at: at(120), .end(.stopped)),
        TimelineItem(at: nil, .notDone("Not done: 3 not reached (Calf stretch)")),
      ])
  }

  @Test func aCrampIsAsItWasCorrected() throws {
    var detail = try SampleSessions.eventful()
    let cramps = { (detail: SessionDetail) in
      SessionTimeline(detail).items.compactMap { item in
        if case .cramp(let title, let came) = item.content { "\(title): \(came)" } else { nil }
      }
    }
    let before = cramps(detail)
    #expect(before.first?.contains("left foot") == true)

    var record = CrampRecord(
      id: CrampID(session: detail.summary.id, number: 1),
      onsetAt: detail.summary.startedAt.advanced(by: .seconds(430)), site: .calf, side: .right)
    (record.outcome, record.lasted, record.painOnset) = (.eased, .seconds(60), 9)
    detail.corrections = [record]
    #expect(cramps(detail).first == "Cramp, right calf (corrected): eased after 1 min")
    #expect(cramps(detail).dropFirst() == before.dropFirst())
    #expect(
      SessionTimeline(detail).items.contains { $0.content == .detail("pain 9 of 10 at first") })

    detail.corrections[0].onsetAt = record.onsetAt.advanced(by: .seconds(60))
    let clock = detail.corrections[0].onsetAt.clockText
    #expect(cramps(detail).first?.hasPrefix("Cramp, right calf, \(clock) (corrected)") == true)
    detail.corrections[0].isDeleted = true
    #expect(cramps(detail).first?.contains("(deleted)") == true)
  }

  @Test func pausesAndMissedTimeAreTold() throws {
    let items = try items(
      SampleRoutines.coolDown,
      [
        (0, .start), (10, .pause), (52, .resume), (200, .missedTime(since: at(100))),
        (230, .resume), (240, .end),
      ])

    #expect(
      items.filter { if case .held = $0.content { true } else { false } } == [
        TimelineItem(at: at(10), .held("Paused for 42 s")),
        TimelineItem(at: at(100), .held("Away for 1 min 40 s")),
        TimelineItem(at: at(200), .held("Paused for 30 s")),
      ])
  }

  @Test func timeInWhichTheProgramWasNotThereIsNoPartOfAPause() throws {
    let plan = try SessionPlan(SampleRoutines.coolDown, resolve: SampleRoutines.find)
    var machine = SessionMachine(plan, gap: GapRule(policy: .continue, length: .seconds(3)))
    var entries: [LogEntry] = []
    let relief = try SessionPlan(SampleRoutines.relief, affectedSide: .left)
    let cramp = SessionEvent.cramp(Cramp(site: .foot, side: .left, relief: relief))
    for (seconds, event) in [
      (0, .start), (10, .pause), (120, .missedTime(since: at(20))), (150, .resume), (152, cramp),
      (155, .eased), (260, .missedTime(since: at(160))), (265, .continue(.resume)), (267, .end),
    ] as [(Int64, SessionEvent)] {
      entries += try machine.handle(event, at: at(seconds)).records
    }

    let items = SessionTimeline(SampleSessions.detail(machine, entries)).items
    #expect(
      items.filter { if case .held = $0.content { true } else { false } } == [
        TimelineItem(at: at(10), .held("Paused for 10 s")),
        TimelineItem(at: at(20), .held("Away for 1 min 40 s")),
        TimelineItem(at: at(120), .held("Paused for 30 s")),
        TimelineItem(at: at(160), .held("Away for 1 min 40 s")),
      ])
  }

  @Test func aPauseThatNeverEndedHasNoLength() throws {
    let items = try items(SampleRoutines.coolDown, [(0, .start), (10, .pause)])

    #expect(items.contains(TimelineItem(at: at(10), .held("Paused"))))
  }

  @Test func aStepThatWasTriedAgainIsToldOnceWithAllItsTime() throws {
    let items = try items(
      SampleRoutines.coolDown, [(0, .start), (25, .restart), (45, .next), (60, .end)])

    let walks = items.filter {
      if case .step("Easy walk", _, _, _) = $0.content { true } else { false }
    }
    #expect(
      walks == [
        TimelineItem(
          at: at(5),
          .step(name: "Easy walk", planned: "5 min", actual: .seconds(40), outcome: .skipped))
      ])
  }

  @Test func aCrampIsToldWhereItHitWithAllThatIsKnown() throws {
    let items = SessionTimeline(try SampleSessions.eventful()).items

    let first = try #require(
      items.firstIndex { if case .cramp = $0.content { true } else { false } })
    #expect(
      items[first..<first + 9].map(\.content) == [
        .cramp("Cramp, left foot", outcome: "eased after 1 min 30 s"),
        .detail("warm-up, Calf raises"), .detail("pain 7 → 2 of 10"),
        .detail("trigger: cold, thirst, exertion"),
        .step(
          name: "Stretch the sole, left", planned: "10–15 s", actual: .seconds(15), outcome: .done),
        .step(
          name: "Press the tight spot, left", planned: "3–5 min", actual: .seconds(20),
          outcome: .skipped),
        .step(
          name: "Circle the ankle, left, clockwise", planned: "10 × 3 s", actual: .seconds(30),
          outcome: .done),
        .step(
          name: "Circle the ankle, left, counterclockwise", planned: "10 × 3 s",
          actual: .seconds(15), outcome: .cutShort),
        .detail("1 relief step not needed"),
      ])
    #expect(items[first].at == at(430))
    #expect(items[first + 1].at == nil)
    #expect(items[first..<first + 9].allSatisfy { $0.isPartOfCramp })
  }

  @Test func whatHelpedAndWhatWasNotForThisCrampIsTold() throws {
    let relief = try SessionPlan(SampleRoutines.gatedRelief, affectedSide: .left)
    let items = try items(
      SampleRoutines.coolDown,
      [
        (0, .start),
        (20, .cramp(Cramp(site: .foot, side: .left, relief: relief, known: [.frequent]))),
        (
          22,
          .note(
            EpisodeNotes(
              painOnset: 6, painWorst: 8, painNow: 3, triggers: [.heat],
              woke: true, helped: [0: .yes]))
        ),
        (30, .next), (60, .eased), (61, .continue(.end)),
      ])

    let first = try #require(
      items.firstIndex { if case .cramp = $0.content { true } else { false } })
    #expect(
      items[(first + 1)...].prefix { $0.isPartOfCramp }.map(\.content) == [
        .detail("cool-down, Easy walk"),
        .detail("pain 6 → 3 of 10, 8 at its worst"), .detail("woke you"),
        .detail("trigger: heat"), .detail("pattern: frequent cramps"),
        .step(
          name: "Stretch the sole, left", planned: "10–15 s", actual: .seconds(10),
          outcome: .done),
        .detail("Stretch the sole helped"),
        .detail("Warm the sole: left out: heat"),
        .detail("Rub ice on it: passed over"),
        .step(
          name: "Drink a little", planned: "until done", actual: .seconds(25), outcome: .done),
      ])
  }

  @Test func aCrampThatCameBackSaysHowOften() throws {
    let relief = try SessionPlan(SampleRoutines.relief)
    let foot = Cramp(site: .foot, side: .left, relief: relief, known: [])
    let calf = Cramp(site: .calf, side: nil, relief: relief, known: [])
    let items = try items(
      SampleRoutines.coolDown,
      [
        (0, .start), (10, .cramp(foot)), (20, .cramp(calf)), (30, .cramp(foot)), (40, .eased),
        (41, .continue(.resume)), (60, .cramp(foot)), (70, .end),
      ])

    let facts = items.compactMap { item -> String? in
      if case .detail(let text) = item.content, text.hasSuffix("in this session") {
        text
      } else {
        nil
      }
    }
    #expect(
      facts == ["2nd at this site in this session", "3rd at this site in this session"])
  }

  @Test func reliefThatBeganAnewElsewhereIsToldFromThere() throws {
    let relief = try SessionPlan(SampleRoutines.relief)
    let items = try items(
      SampleRoutines.coolDown,
      [
        (0, .start), (10, .cramp(Cramp(site: .foot, side: .left, relief: relief, known: []))),
        (14, .relocate(Cramp(site: .calf, side: .left, relief: relief, known: []))),
        (18, .relocate(Cramp(site: .calf, side: .right, relief: relief, known: []))), (25, .eased),
        (26, .continue(.end)),
      ])

    let cramp = try #require(
      items.firstIndex { if case .cramp = $0.content { true } else { false } })
    #expect(items[cramp].at == at(10))
    #expect(items[cramp].content == .cramp("Cramp, right calf", outcome: "eased after 15 s"))
    let stretch = items.first {
      if case .step(let name, _, _, _) = $0.content { name.hasPrefix("Stretch") } else { false }
    }
    #expect(stretch?.at == at(14))
  }

  @Test(arguments: [
    (1, "first"), (2, "second"), (9, "ninth"), (10, "10th"), (11, "11th"), (12, "12th"),
    (21, "21st"), (22, "22nd"), (23, "23rd"), (113, "113th"), (0, "0th"),
  ])
  func aPlaceInARowIsSaidInWords(number: Int, word: String) {
    #expect(ordinal(number) == word)
  }

  @Test func everyCrampOfASessionIsTold() throws {
    let items = SessionTimeline(try SampleSessions.eventful()).items

    let outcomes = items.compactMap { item -> String? in
      if case .cramp(_, let outcome) = item.content { outcome } else { nil }
    }
    #expect(outcomes == ["eased after 1 min 30 s", "came back, 1 min", "no answer, 12 min 20 s"])
  }

  @Test func stepsThatWereSkippedOnTheWayToTheCoolDownAreTold() throws {
    let relief = try SessionPlan(SampleRoutines.relief)
    let items = try items(
      SampleRoutines.running,
      [
        (0, .start), (20, .cramp(Cramp(site: .calf, side: nil, relief: relief))), (30, .eased),
        (40, .continue(.coolDown)), (60, .end),
      ])

    let notDone = items.compactMap { item -> String? in
      if case .notDone(let text) = item.content { text } else { nil }
    }
    #expect(notDone.count == 1)
    #expect(notDone[0].hasPrefix("Not done: \(SampleRoutines.runningSteps - 1) skipped ("))
    #expect(items.last?.content == .notDone(notDone[0]))
  }

  @Test func noSessionBreaksTheTimeline() throws {
    let relief = try SessionPlan(SampleRoutines.relief)
    let empty = SessionPlan(routine: "none", name: "None", kind: .relief, segments: [])
    let events: [SessionEvent] = [
      .timeReached, .timeReached, .pause, .resume, .next, .next, .back, .restart, .done,
      .extend(.seconds(10)), .cramp(Cramp(site: .calf, side: .both, relief: relief)),
      .cramp(Cramp(site: .foot, side: nil, relief: empty)), .eased,
      .note(EpisodeNotes(painNow: 3, triggers: [.cold])), .continue(.resume),
      .continue(.restartStep),
      .continue(.coolDown), .continue(.end), .end,
    ]
    for seed in 0..<UInt64(60) {
      var random = SplitMix64(seed: seed)
      let routine = [SampleRoutines.running, SampleRoutines.coolDown][Int(seed % 2)]
      var machine = SessionMachine(try SessionPlan(routine, resolve: SampleRoutines.find))
      var entries: [LogEntry] = []
      var now: Int64 = 0
      for event in [.start] + (0..<40).compactMap({ _ in events.randomElement(using: &random) }) {
        now += Int64.random(in: 0...40_000, using: &random)
        let effects = try? machine.handle(event, at: SessionInstant(milliseconds: now))
        entries += (effects ?? []).records
      }
      var detail = SampleSessions.detail(machine, entries)
      // A log that does not fit the plan is shown as far as possible.
      if seed % 5 == 4 { detail.machine = SessionMachine(relief) }

      let items = SessionTimeline(detail).items
      var screen = Shown(SessionDetailScreen(detail: detail))
      _ = screen.handle(.end)

      if seed % 5 != 4 {
        let steps = items.count {
          if case .step = $0.content { !$0.isPartOfCramp } else { false }
        }
        #expect(steps <= machine.plan.stepCount, "seed \(seed)")
        let cramps = items.count { if case .cramp = $0.content { true } else { false } }
        #expect(cramps == machine.episodes.count, "seed \(seed)")
      }
      for size in screenSizes {
        #expect(screen.draw(size).text.contains("›") != items.isEmpty, "seed \(seed)")
      }
    }
  }

  @Test func goingBackFromTheTimeBeforeAPhaseStaysInTheOneBefore() throws {
    // The warm-up's last step ends by "next" at 20 s; back at 22 s from the transition.
    let plan = try SessionPlan(SampleRoutines.running, resolve: SampleRoutines.find)
    let exercise = try #require(plan.segments.firstIndex { $0.phase == .exercise })
    let nexts = (1..<exercise).map { _ in (Int64(20), SessionEvent.next) }
    let detail = try SampleSessions.detail(
      of: SampleRoutines.running,
      [(0, .start)] + nexts + [(22, .back), (25, .pause), (26, .resume), (30, .end)])
    try #require(detail.machine.plan.segments[detail.machine.run.index].phase == .warmUp)

    let items = SessionTimeline(detail).items

    let phases = items.compactMap { item -> String? in
      if case .phase(let name, _) = item.content { name } else { nil }
    }
    #expect(phases == ["Warm-up"])
    #expect(items.contains { $0.content == .held("Paused for 1 s") })
  }

  @Test func aPhaseGoneBackToIsHeadedAnewAndTakesWhatItsStepsTook() throws {
    let plan = SessionPlan(
      routine: "r", name: "R", kind: .workout,
      segments: [
        Segment(kind: .step, phase: .warmUp, name: "Walk", dose: .hold(.seconds(10))),
        Segment(kind: .transition, phase: .exercise, name: "Run", dose: .hold(.seconds(5))),
        Segment(kind: .step, phase: .exercise, name: "Run", dose: .untilDone),
      ])
    var machine = SessionMachine(plan)
    var entries: [LogEntry] = []
    let script: [(Int64, SessionEvent)] = [
      (0, .start), (10, .timeReached), (15, .timeReached), (16, .back), (17, .back), (18, .pause),
      (20, .resume), (21, .done), (22, .done), (24, .done),
    ]
    for (seconds, event) in script {
      while let due = machine.nextDeadline, due < at(seconds) {
        entries += try machine.handle(.timeReached, at: due).records
      }
      entries += try machine.handle(event, at: at(seconds)).records
    }

    let items = SessionTimeline(SampleSessions.detail(machine, entries)).items

    #expect(
      items.map(\.content) == [
        .phase("Warm-up", .seconds(12)),
        .step(name: "Walk", planned: "10 s", actual: .seconds(12), outcome: .cutShort),
        .phase("Exercise", .seconds(4)),
        .step(name: "Run", planned: "until done", actual: .seconds(4), outcome: .done),
        .phase("Warm-up, again", nil), .held("Paused for 2 s"),
        .phase("Exercise, again", nil), .end(.completed),
      ])
  }

  @Test func everyItemStandsUnderThePhaseThatRanThen() throws {
    let relief = try SessionPlan(SampleRoutines.relief)
    let events: [SessionEvent] = [
      .timeReached, .pause, .resume, .next, .next, .next, .next, .next, .back, .back, .back,
      .restart, .done, .cramp(Cramp(site: .calf, side: .both, relief: relief)), .eased,
      .continue(.resume), .continue(.restartStep), .continue(.coolDown),
    ]
    for seed in 0..<UInt64(200) {
      var random = SplitMix64(seed: seed)
      var machine = SessionMachine(
        try SessionPlan(SampleRoutines.running, resolve: SampleRoutines.find))
      let plan = machine.plan
      var entries: [LogEntry] = []
      var now: Int64 = 0
      for event in [.start] + (0..<90).compactMap({ _ in events.randomElement(using: &random) }) {
        now += Int64.random(in: 0...4_000, using: &random)
        let effects = try? machine.handle(event, at: SessionInstant(milliseconds: now))
        entries += (effects ?? []).records
      }
      // The phase at a moment: the last that began before it, and those that began or ended in it.
      let changes = entries.compactMap { entry -> (at: SessionInstant, phase: Phase?)? in
        switch entry.fact {
        case .segmentBegan(let place) where place.episode == nil,
          .stepEnded(let place, _) where place.episode == nil:
          (entry.at, plan.segments[place.segment].phase)
        default: nil
        }
      }

      let items = SessionTimeline(SampleSessions.detail(machine, entries)).items

      var heading: String?
      for item in items {
        if case .phase(let name, _) = item.content {
          heading = name.split(separator: ",").first.map(String.init)
        }
        guard let at = item.at, let heading else { continue }
        if item.isPartOfCramp, case .step = item.content { continue }
        let before = changes.last { $0.at < at }.map { [$0.phase] } ?? []
        let ran = (before + changes.filter { $0.at == at }.map(\.phase)).compactMap { $0?.word }
        #expect(ran.contains(heading.lowercased()), "seed \(seed), \(item)")
      }
    }
  }

  @Test func timesNeverGoBack() throws {
    let times = SessionTimeline(try SampleSessions.eventful()).items.filter { !$0.isPartOfCramp }
      .compactMap(\.at)

    #expect(times == times.sorted())
  }
}

extension SampleRoutines {
  /// The steps of running before its cool-down: a walk, a jog, two sides of swings, raises, three
  /// times two strides, and the run.
  fileprivate static let runningSteps = 12
}
