// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TestSupport
import Testing

/// Corrections and additions to cramps, and the names of cramps.
@Suite struct CrampRecordTests {
  /// A session's cramp with every detail.
  static let full: CrampRecord = {
    var record = CrampRecord(id: "0000000000000001", at: 5, steps: ["A"], easedIn: "A")
    record.place?.follows = CrampID(rawValue: "0000000000000000.1")
    record.side = .left
    record.conditions = [.cold, .frequent]
    record.painOnset = 7
    record.painWorst = 8
    record.painAfter = 3
    record.lasted = .seconds(90)
    record.woke = false
    record.soreness = 2
    record.note = "after the hills"
    return record
  }()

  /// A change, and its effect on the record above.
  struct Change: Sendable, CustomTestStringConvertible {
    let change: CrampChange
    let expected: @Sendable (inout CrampRecord) -> Void

    init(
      _ change: CrampChange, _ expected: @escaping @Sendable (inout CrampRecord) -> Void = { _ in }
    ) {
      self.change = change
      self.expected = expected
    }

    var testDescription: String { "\(change)" }
  }

  static let changes: [Change] = [
    Change(.onset(TenWeeks.start)) { $0.onsetAt = TenWeeks.start },
    Change(.site(.calf)) {
      $0.site = .calf
      $0.place?.follows = nil
    },
    Change(.site(.foot)),
    Change(.side(.right)) { $0.side = .right },
    Change(.side(nil)) { $0.side = nil },
    // The log's own facts of that time stay; conditions that only the log can know are ignored.
    Change(.conditions([.thirst, .recurring, .cold, .thirst])) {
      $0.conditions = [.cold, .thirst, .frequent]
    },
    Change(.conditions([])) { $0.conditions = [.frequent] },
    Change(.painOnset(0)) { $0.painOnset = 0 },
    Change(.painOnset(10)) { $0.painOnset = 10 },
    Change(.painOnset(11)),
    Change(.painOnset(-1)),
    Change(.painOnset(nil)) { $0.painOnset = nil },
    Change(.painWorst(9)) { $0.painWorst = 9 },
    Change(.painWorst(11)),
    Change(.painAfter(1)) { $0.painAfter = 1 },
    Change(.painAfter(.max)),
    Change(.soreness(5)) { $0.soreness = 5 },
    Change(.soreness(-1)),
    Change(.soreness(nil)) { $0.soreness = nil },
    // The session's ending stays unchanged.
    Change(.lasted(.seconds(60))) { $0.lasted = .seconds(60) },
    Change(.lasted(nil)) { $0.lasted = nil },
    Change(.lasted(.seconds(-1))),
    Change(.lasted(.zero)) { $0.lasted = .zero },
    // The session knows the steps that it led; answers on other steps are replaced.
    Change(.tried([TriedStep("A", helped: .yes), TriedStep("B", helped: .no), TriedStep("B")])) {
      $0.steps = [
        CrampRecord.Step(name: "A", spent: full.steps[0].spent, helped: .yes),
        CrampRecord.Step(name: "B", spent: .zero, helped: .no),
      ]
    },
    Change(.tried([TriedStep("A")])),
    Change(.tried([])),
    Change(.tried([TriedStep(""), TriedStep(String(repeating: "a", count: 201))])),
    Change(.easedIn("B")) { $0.easedIn = "B" },
    Change(.easedIn(nil)) { $0.easedIn = nil },
    // A cramp that wakes comes at night.
    Change(.woke(true)) {
      $0.woke = true
      $0.conditions =
        Condition.told.filter { ($0 == .night) || full.conditions.contains($0) }
        + full.conditions.filter(Condition.derived.contains)
    },
    Change(.woke(false)) { $0.woke = false },
    Change(.woke(nil)) { $0.woke = nil },
    Change(.note("in bed")) { $0.note = "in bed" },
    Change(.note(nil)) { $0.note = nil },
    Change(.note(String(repeating: "é", count: 2_001))) {
      $0.note = String(repeating: "é", count: 2_000)
    },
    Change(.deleted(true)) { $0.isDeleted = true },
    Change(.deleted(false)),
  ]

  @Test(arguments: changes)
  func aChangeChangesWhatItSays(change: Change) {
    var record = Self.full
    record.make(change.change)

    var wanted = Self.full
    change.expected(&wanted)
    #expect(record == wanted)
  }

  @Test func whatIsUntoldOfWakingLeavesTheNight() {
    var record = Self.full
    record.make(.woke(true))
    record.make(.woke(nil))
    #expect(record.conditions.contains(.night))

    record.make(.woke(true))
    record.make(.conditions([]))
    #expect(!record.conditions.contains(.night))
  }

  @Test func sorenessKeepsWhenItWasTold() {
    let told = LocalMoment(unixMilliseconds: 5_000, offsetSeconds: 0)
    let later = LocalMoment(unixMilliseconds: 9_000, offsetSeconds: 0)
    let id = Self.full.id
    func story(_ changes: [(LocalMoment, CrampChange)]) -> CrampRecord {
      CrampStory(
        first: Self.full,
        entries: changes.map { DiaryEntry(writtenAt: $0.0, content: .changed(id, [$0.1])) }
      ).record
    }

    #expect(story([(told, .soreness(3))]).sorenessToldAt == told)
    #expect(story([(told, .soreness(3)), (later, .soreness(4))]).sorenessToldAt == later)
    #expect(story([(told, .soreness(3)), (later, .note("x"))]).sorenessToldAt == told)
    // An impossible value counts as no answer.
    #expect(story([(told, .soreness(3)), (later, .soreness(11))]).sorenessToldAt == told)
    #expect(story([(told, .soreness(3)), (later, .soreness(nil))]).sorenessToldAt == nil)
  }

  @Test func whatIsSaidOfStepsReplacesWhatWasSaidBefore() {
    var record = CrampRecord(id: "1", at: 0)
    record.steps = []
    record.place = nil
    record.make(.tried([TriedStep("A", helped: .yes), TriedStep("B")]))
    record.make(.tried([TriedStep("B", helped: .no), TriedStep("C")]))
    #expect(record.tried == [TriedStep("B", helped: .no), TriedStep("C")])

    // The steps belong to the relief of the site reported at that time.
    record.make(.site(.calf))
    #expect(!record.isRelievedAtSite)
    record.make(.tried([TriedStep("D")]))
    #expect(record.isRelievedAtSite && record.tried == [TriedStep("D")])

    record.make(.easedIn("D"))
    #expect(record.outcome == .eased && record.timeToRelief == nil)
    record.make(.lasted(nil))
    #expect(record.outcome == .eased)
    record.make(.easedIn(nil))
    #expect(record.outcome == nil)
    record.make(.tried((0..<60).map { TriedStep("\($0)") }))
    #expect(record.steps.count == TriedStep.most)
  }

  @Test func aCrampWrittenDownByHandHasEasedOnceItIsKnownWhen() {
    var record = CrampRecord(id: "1", at: 0)
    record.make(.lasted(.seconds(-5)))
    #expect(record.outcome == nil)

    record.make(.lasted(.seconds(300)))
    #expect(record.timeToRelief == .seconds(300))

    record.make(.lasted(nil))
    #expect(record.outcome == nil)
    #expect(record.timeToRelief == nil)
  }

  @Test(
    arguments: [
      (.eased, .seconds(90)), (.passedOn, nil), (.recurred, nil), (.endedSession, nil),
    ] as [(EpisodeOutcome, Duration?)])
  func onlyWhatEasedHasATimeToRelief(outcome: EpisodeOutcome, time: Duration?) {
    var record = Self.full
    record.outcome = outcome

    #expect(record.timeToRelief == time)
  }

  @Test(
    arguments: [(7, 3, 4), (3, 7, -4), (0, 0, 0), (nil, 3, nil), (7, nil, nil)]
      as [(Int?, Int?, Int?)])
  func pointsNeedBothAnswers(before: Int?, after: Int?, points: Int?) {
    var record = Self.full
    record.painOnset = before
    record.painAfter = after

    #expect(record.pointsLower == points)
  }

  @Test(arguments: [
    ("0123456789abcdef", "01234567"), ("0123456789abcdef.1", "01234567.1"),
    ("0123456789abcdef.12", "01234567.12"), ("abc", "abc"), ("abc.1", "abc.1"), ("", ""),
  ])
  func theShortNameKeepsTheNumber(id: String, short: String) {
    #expect(CrampID(rawValue: id).short == short)
  }

  @Test func namesAreMadeOfTheSessionOrDrawn() {
    var random = SplitMix64(seed: 1)

    #expect(CrampID(session: SessionID(rawValue: "ab"), number: 2).rawValue == "ab.2")
    #expect(CrampID.random(using: &random).rawValue.count == 16)
  }

  @Test func stepsOfAnotherSiteSayNothingOfTheOneItIsCorrectedTo() {
    var records = (1...5).map { number in
      var record = CrampRecord(
        id: CrampID(rawValue: "000000000000000\(number).1"),
        onsetAt: LocalMoment(unixMilliseconds: Int64(number), offsetSeconds: 0), site: .foot)
      record.place = .init(session: SessionID(rawValue: "000000000000000\(number)"), routine: "R")
      record.steps = [.init(name: "Stretch", spent: .seconds(15))]
      record.easedIn = "Stretch"
      return record
    }
    #expect(SiteEasing(records).cramps == 5)
    #expect(SiteReview.all(records).map { $0.easedIn.map(\.cramps) } == [[5]])

    for index in records.indices { records[index].make(.site(.calf)) }

    #expect(SiteEasing(records).cramps == 0)
    #expect(SiteReview.all(records).map(\.easedIn) == [[]])
    #expect(records.allSatisfy { $0.steps.count == 1 && $0.easedIn == "Stretch" })
  }
}
