// SPDX-License-Identifier: MIT
import Foundation
import RoutineModel
import SessionEngine
import Testing

@testable import LimberApp

@Suite struct CrampTextTests {
  @Test func aLineTellsAllThatIsKnownButTheNote() {
    #expect(
      CrampText.line(Samples.cramp())
        == "calf, left, 2026-11-22 13:00, eased after 1 min 35 s, pain at onset 7, "
        + "pain at its worst 8, pain after 2, triggers cold, night, pattern frequent, woke you, "
        + "soreness 3")
    #expect(CrampText.line(Samples.byHand(1, .foot, daysAgo: 0)) == "foot, 2026-11-22 13:00")
  }

  @Test func aStoryTellsTheCrampItsReliefAndWhatWasThereBefore() {
    #expect(
      CrampStoryText.lines(Samples.story()).joined(separator: "\n") == """
        Cramp: calf, right
        id        0123456789abcdef.2
        began     2026-11-22 13:00
        in        Running, in the cool-down, at Easy walk, quarter 4 of 4
        follows   0123456789abcdef.1, the first at this site in the session
        ended     eased after 1 min 35 s, in Rub it
        pain      7 at onset, 8 at its worst
        triggers  cold, night
        pattern   frequent
        woke you  yes
        soreness  3 of 10, the next day

        STEP              ACTUAL  HELPED
        Stretch the calf    0:30  yes
        Rub it              1:05

        Change history
        2026-11-22 13:01  side: right, was: left
                          pain after: nothing, was: 2
        2026-11-22 13:02  asked how sore it is
        2026-11-22 13:03  deleted
        2026-11-22 13:04  restored
                          note: nothing, was: after the long run
        """)
  }

  @Test func aNoteKeepsItsLinesAndIsWrapped() {
    var record = Samples.byHand(1, .foot, daysAgo: 0)
    record.note = "first\n" + String(repeating: "word ", count: 20) + "\u{1B}[2J"

    let lines = CrampStoryText.lines(CrampStory(first: record, entries: []))

    #expect(lines.contains("note      first"))
    #expect(lines.allSatisfy { $0.count <= 78 })
    #expect(!lines.joined().unicodeScalars.contains("\u{1B}"))
  }

  @Test func aReviewTellsNothingOfFewerThanThree() {
    var calves = (1...4).map { Samples.byHand($0, .calf, daysAgo: $0 * 30) }
    for index in 0..<3 { calves[index].make(.lasted(.seconds(60 * (index + 1)))) }
    for index in 0..<4 {
      calves[index].painOnset = 6
      calves[index].painAfter = index == 0 ? 5 : 3
      if index < 3 { calves[index].easedIn = index == 0 ? "Walk" : "Stretch" }
    }
    let records = calves + [Samples.byHand(5, .foot, daysAgo: 200)]
    let list = CrampList(
      [calves[0]], reviews: SiteReview.all(records), outlook: CrampOutlook(),
      now: Samples.moment, thresholds: .standard)

    #expect(
      CrampListText.lines(list).joined(separator: "\n") == """
        calf: 4 cramps
          median to relief  2 min (of 3)
          eased in          Stretch 2, Walk 1 (of 3 whose step is known)
          pain fell by 2+   3 of 4
        foot: 1 cramp; figures need 3
        Cramps often stop on their own; these numbers don't prove what helped.

        ID        BEGAN             SITE  LASTED  OUTCOME  PAIN   IN
        00000000  2026-10-23 13:00  calf    1:00  eased    6 → 5
        """)
  }

  @Test func aFigureThatCannotBeToldSaysWhatItNeeds() {
    let calves = (1...3).map { Samples.byHand($0, .calf, daysAgo: $0 * 30) }
    let list = CrampList(
      [], reviews: SiteReview.all(calves), outlook: CrampOutlook(), now: Samples.moment,
      thresholds: .standard)

    #expect(
      CrampListText.lines(list).joined(separator: "\n") == """
        calf: 3 cramps
          median to relief  needs 3 cramps with a time to relief
          eased in          needs 3 cramps whose step is known
          pain fell by 2+   needs 3 cramps with pain before and after
        """)
  }

  @Test(arguments: [
    (3, nil, true), (2, nil, false), (3, 0, false), (3, 13, false), (3, 14, true),
  ])
  func adviceIsGivenForFrequentCrampsUnlessItWasDismissedOfLate(
    cramps: Int, dismissedDaysAgo: Int?, isGiven: Bool
  ) {
    var outlook = CrampOutlook(recent: (0..<cramps).map { Samples.byHand($0, .foot, daysAgo: $0) })
    outlook.adviceDismissedAt = dismissedDaysAgo.map {
      Samples.moment.advanced(by: .seconds(-86_400 * $0))
    }

    let list = CrampList(
      [], reviews: [], outlook: outlook, now: Samples.moment, thresholds: .standard)

    #expect((list.advice != nil) == isGiven)
    #expect(CrampListText.lines(list).joined(separator: " ").contains("clinician") == isGiven)
  }

  @Test func aCrampHasTheKeysThatScriptsRead() throws {
    let full = try json(CrampReport(Samples.cramp()))
    let empty = try json(CrampReport(Samples.byHand(1, .foot, daysAgo: 0)))
    let keys = [
      "deleted", "easedIn", "follows", "id", "lastedMs", "note", "onsetAt", "outcome", "painAfter",
      "painOnset", "painWorst", "patterns", "phase", "quarter", "routineName", "session", "side",
      "site", "soreness", "sorenessAt", "step", "steps", "timeToReliefMs", "triggers", "woke",
    ]

    #expect(full.keys.sorted() == keys)
    #expect(empty.keys.sorted() == keys)
    #expect(full["onsetAt"] as? String == "2026-11-22T13:00:00.000+01:00")
    #expect(full["follows"] as? String == "0123456789abcdef.1")
    #expect(full["soreness"] as? Int == 3)
    #expect(full["sorenessAt"] as? String == "2026-11-23T12:00:00.000+01:00")
    #expect(full["session"] as? String == "0123456789abcdef")
    #expect(full["phase"] as? String == "cool-down")
    #expect(full["lastedMs"] as? Int == 95_000)
    #expect(full["timeToReliefMs"] as? Int == 95_000)
    let step = try #require((full["steps"] as? [[String: Any]])?.first)
    #expect(step.keys.sorted() == ["actualMs", "helped", "name"])
    #expect(step["helped"] as? String == "yes")
    for (key, value) in empty where !["id", "onsetAt", "site", "deleted"].contains(key) {
      #expect(value is NSNull || (value as? [Any])?.isEmpty == true, "\(key)")
    }
  }

  @Test func aStoryInJSONIsTheCrampWithHowItCameToBeSo() throws {
    let id = Samples.cramp().id
    let story = CrampStory(
      first: Samples.cramp(),
      entries: [
        DiaryEntry(
          writtenAt: Samples.moment,
          content: .changed(id, [.lasted(.seconds(10)), .conditions([]), .woke(nil)]))
      ])

    let report = try json(CrampStoryReport(story))

    #expect(report["lastedMs"] as? Int == 10_000)
    #expect((report["first"] as? [String: Any])?["lastedMs"] as? Int == 95_000)
    let entry = try #require((report["entries"] as? [[String: Any]])?.first)
    #expect(entry["writtenAt"] as? String == "2026-11-22T13:00:00.000+01:00")
    let changes = try #require(entry["changes"] as? [[String: Any]])
    #expect(changes.map { $0["field"] as? String } == ["lastedMs", "triggers", "woke"])
    #expect(changes[0]["before"] as? Int == 95_000)
    #expect(changes[0]["after"] as? Int == 10_000)
    #expect(changes[1]["before"] as? [String] == ["cold", "night"])
    #expect((changes[1]["after"] as? [String])?.isEmpty == true)
    #expect(changes[2]["before"] as? Bool == true)
    #expect(changes[2]["after"] is NSNull)
  }

  @Test func aListInJSONHasSitesAdviceAndCramps() throws {
    let feet = (1...3).map { Samples.byHand($0, .foot, daysAgo: $0) }
    let list = CrampList(
      feet, reviews: SiteReview.all(feet), outlook: CrampOutlook(recent: feet), now: Samples.moment,
      thresholds: .standard)

    let report = try json(CrampListReport(list))

    #expect(report.keys.sorted() == ["advice", "cramps", "sites"])
    #expect((report["advice"] as? String)?.contains("3 cramps in 7 days") == true)
    #expect((report["cramps"] as? [Any])?.count == 3)
    let site = try #require((report["sites"] as? [[String: Any]])?.first)
    #expect(site.keys.sorted() == ["crampCount", "easedIn", "painFell", "site", "timeToRelief"])
    #expect(site["crampCount"] as? Int == 3)
    #expect(site["timeToRelief"] is NSNull)
  }

  private func json(_ value: some Encodable) throws -> [String: Any] {
    let data = try JSONEncoder().encode(value)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }
}
