// SPDX-License-Identifier: MIT
import Review
import ReviewSamples
import RoutineModel
import SessionEngine
import Testing

@Suite struct PagesTests {
  private func figures(_ cramps: [ReviewedCramp]) throws -> ReviewFigures {
    ReviewFigures(ReviewedLog(cramps: cramps), try .on("2026-11-02", "2026-11-29"))
  }

  @Test func equalSitesComeInTheirOrder() throws {
    let sites: [CrampSite] = [.hand, .calf, .toes, .hand, .calf, .foot, .toes, .flank]
    let figures = try figures(
      try sites.enumerated().map { try .sample("2026-11-0\($0.offset + 2)", site: $0.element) })

    let order: [CrampSite] = [.toes, .calf, .hand, .foot, .flank]
    #expect(BodyPage(figures).sites.map(\.site) == order)
    #expect(HelpsPage(figures).sites.map(\.site) == order)
  }

  @Test func oneOnBothSidesCountsOnEach() throws {
    let sides: [Side?] = [.left, .left, .right, .both, nil]
    let figures = try figures(
      try sides.enumerated().map { place, side in
        var cramp = try ReviewedCramp.sample("2026-11-0\(place + 2)")
        cramp.record.side = side
        return cramp
      })

    let calf = try #require(BodyPage(figures)[.calf])
    #expect(calf.cramps == 5)
    #expect(calf.shown(on: .left) == 3)
    #expect(calf.shown(on: .right) == 2)
    #expect(calf.shown(on: .unsaid) == 1)
  }

  @Test func triggersAreThoseThatAPersonTells() throws {
    var first = try ReviewedCramp.sample("2026-11-02")
    first.record.conditions = [.thirst, .night, .frequent]
    var second = try ReviewedCramp.sample("2026-11-03")
    second.record.conditions = [.night, .cold, .suspectedClot]
    var third = try ReviewedCramp.sample("2026-11-04")
    third.record.conditions = [.recurring, .suspectedClot]
    let figures = try figures([first, second, third])

    let page = PatternPage(figures)
    #expect(page.triggers.map(\.condition) == [.night, .cold, .thirst])
    #expect(page.triggers.map(\.cramps) == [2, 1, 1])
    #expect(page.withoutTrigger == 1)
    #expect(
      CrampFigures(figures).clotSigns == [try .on("2026-11-03"), try .on("2026-11-04")])
  }

  @Test func stepsOfAnotherSitesReliefSayNothing() throws {
    var cramp = try ReviewedCramp.sample("2026-11-02", site: .foot)
    cramp.record.steps = [.init(name: "Roll", spent: .seconds(3))]
    let kept = HelpsPage(try figures([cramp]))
    #expect(kept[.foot]?.steps.map(\.name) == ["Roll"])
    cramp.record.site = .calf
    #expect(HelpsPage(try figures([cramp]))[.calf]?.steps == [])
  }

  @Test func ofOneWrittenByHandTheAnswersCountButNotWhereItEased() throws {
    var byHand = try ReviewedCramp.sample("2026-11-02")
    byHand.record.outcome = .eased
    byHand.record.steps = [.init(name: "Lean", spent: .zero, helped: .yes)]
    var led = try ReviewedCramp.sample("2026-11-03")
    led.record.place = .init(session: SessionID(rawValue: "0000000000000001"), routine: "Relief")
    led.record.outcome = .eased
    led.record.easedIn = "Lean"
    led.record.steps = [
      .init(name: "Rub", spent: .seconds(9), helped: .no), .init(name: "Lean", spent: .seconds(9)),
    ]

    let calf = try #require(HelpsPage(try figures([byHand, led]))[.calf])
    // Both came first once and Lean second once: the mean place decides.
    #expect(calf.steps.map(\.name) == ["Rub", "Lean"])
    #expect(
      calf.steps.map(\.eased) == [Proportion(count: 0, of: 1), Proportion(count: 1, of: 1)])
    #expect(calf.steps.map(\.helped) == [[.no: 1], [.yes: 1]])
    #expect(calf.steps.map(\.unsaid) == [0, 1])
  }

  @Test func ofOneWrittenByHandItEasedWhereThePersonSays() throws {
    let told: [(tried: [String], easedIn: String?)] = [
      (["Draw", "Lean"], "Draw"), (["Draw"], "Draw"), ([], "Draw"), (["Draw", "Lean"], nil),
    ]
    let cramps = try told.enumerated().map { place, told in
      var cramp = try ReviewedCramp.sample("2026-11-0\(place + 2)")
      cramp.record.outcome = .eased
      cramp.record.easedIn = told.easedIn
      cramp.record.steps = told.tried.map { .init(name: $0, spent: .zero) }
      return cramp
    }

    let calf = try #require(HelpsPage(try figures(cramps))[.calf])
    #expect(calf.steps.map(\.name) == ["Draw", "Lean"])
    #expect(
      calf.steps.map(\.eased) == [Proportion(count: 3, of: 3), Proportion(count: 0, of: 1)])
    #expect(calf.steps.map(\.unsaid) == [4, 2])
  }

  @Test(
    arguments: [
      (0, .atOnce), (900, .atOnce), (901, .sameDay), (86_400, .sameDay), (86_401, .later),
      (nil, .unknown), (-60, .atOnce),
    ] as [(Int?, ReviewedCramp.Writing)])
  func howItWasWritten(seconds: Int?, writing: ReviewedCramp.Writing) throws {
    var cramp = try ReviewedCramp.sample("2026-11-02")
    cramp.writtenAt = seconds.map { cramp.record.onsetAt.advanced(by: .seconds($0)) }
    #expect(cramp.writing == writing)
    cramp.session = .init(routine: "easy-run", kind: .workout, outcome: .completed)
    #expect(cramp.writing == .atOnce)
  }

  @Test(
    arguments: [
      (0, .underOneMinute), (59_999, .underOneMinute), (60_000, .underThreeMinutes),
      (180_000, .upToTenMinutes), (600_000, .upToTenMinutes), (600_001, .overTenMinutes),
    ] as [(Int, CrampLength)])
  func howLongItTook(milliseconds: Int, length: CrampLength) {
    #expect(CrampLength(.milliseconds(milliseconds)) == length)
  }

  @Test func crampsInTrainingAreThoseOfItsSessions() throws {
    let kinds: [(RoutineKind?, Phase?)] = [
      (.workout, .exercise), (.workout, .coolDown), (.mobility, nil), (.relief, nil), (nil, nil),
    ]
    let cramps = try kinds.enumerated().map { place, kind in
      var cramp = try ReviewedCramp.sample("2026-11-0\(place + 2)")
      cramp.session = kind.0.map { .init(routine: "easy-run", kind: $0, outcome: .completed) }
      cramp.record.place = .init(
        session: SessionID(rawValue: "000000000000000\(place)"), routine: "Run", phase: kind.1)
      return cramp
    }
    let log = ReviewedLog(
      sessions: [try .sample("2026-11-03", active: .seconds(72_000))], cramps: cramps)
    let exercise = ExerciseFigures(ReviewFigures(log, try .on("2026-11-02", "2026-11-29")))

    #expect(exercise.cramps == 3)
    #expect(exercise.byPhase == [.exercise: 1, .coolDown: 1])
    #expect(exercise.withoutPhase == 1)
    #expect(exercise.rate?.value == 1.5)
  }
}
