// SPDX-License-Identifier: MIT
import Foundation
import RoutineModel
import SessionEngine
import Testing

@testable import LimberApp

@Suite struct CrampTextTests {
  private static let written = LocalMoment(
    unixMilliseconds: 1_795_348_800_000, offsetSeconds: 3_600)

  /// A cramp of a session of which everything is known.
  private func told() -> CrampRecord {
    var record = CrampRecord(
      id: CrampID(rawValue: "0123456789abcdef.2"), onsetAt: Self.written, site: .calf, side: .left)
    record.place = CrampRecord.Place(
      session: SessionID(rawValue: "0123456789abcdef"), routine: "Running", phase: .coolDown,
      step: "Easy walk", quarter: 4, follows: CrampID(rawValue: "0123456789abcdef.1"))
    record.conditions = [.cold, .night, .frequent]
    (record.painOnset, record.painWorst, record.painAfter) = (7, 8, 2)
    record.steps = [
      CrampRecord.Step(name: "Stretch the calf", spent: .seconds(30), helped: .yes),
      CrampRecord.Step(name: "Rub it", spent: .seconds(65)),
    ]
    record.outcome = .eased
    record.lasted = .seconds(95)
    record.easedIn = "Rub it"
    record.woke = true
    record.soreness = 3
    record.note = "after the long run"
    return record
  }

  private func byHand(_ number: Int, _ site: CrampSite, daysAgo: Int) -> CrampRecord {
    CrampRecord(
      id: CrampID(rawValue: "000000000000000\(number)"),
      onsetAt: Self.written.advanced(by: .seconds(-86_400 * daysAgo)), site: site)
  }

  @Test func aLineTellsAllThatIsKnownButTheNote() {
    #expect(
      CrampText.line(told())
        == "calf, left, 2026-11-22 13:00, lasted 1 min 35 s, pain at onset 7, "
        + "pain at its worst 8, pain after 2, under cold, night, frequent, woke you, soreness 3")
    #expect(CrampText.line(byHand(1, .foot, daysAgo: 0)) == "foot, 2026-11-22 13:00")
  }

  @Test func aStoryTellsTheCrampItsReliefAndWhatWasThereBefore() {
    let id = told().id
    let entries: [(seconds: Int, content: DiaryEntry.Content)] = [
      (60, .changed(id, [.side(.right), .painAfter(nil)])), (120, .askedSoreness(id)),
      (180, .changed(id, [.deleted(true)])), (240, .changed(id, [.deleted(false), .note(nil)])),
    ]
    let story = CrampStory(
      first: told(),
      entries: entries.map {
        DiaryEntry(
          writtenAt: Self.written.advanced(by: .seconds($0.seconds)), content: $0.content)
      })

    #expect(
      CrampStoryText.lines(story).joined(separator: "\n") == """
        Cramp: calf, right
        id        0123456789abcdef.2
        began     2026-11-22 13:00
        in        Running, in the cool-down, at Easy walk, quarter 4 of 4
        after     0123456789abcdef.1, at the same site
        ended     eased after 1 min 35 s, in Rub it
        pain      7 at onset, 8 at its worst
        under     cold, night, frequent
        woke you  yes
        soreness  3

        STEP              SPENT  HELPED
        Stretch the calf  00:30  yes
        Rub it            01:05

        Diary
        2026-11-22 13:01  side: right, was: left
                          pain after: nothing, was: 2
        2026-11-22 13:02  asked how sore it left you
        2026-11-22 13:03  deleted
        2026-11-22 13:04  restored
                          note: nothing, was: after the long run
        """)
  }

  @Test func aNoteKeepsItsLinesAndIsWrapped() {
    var record = byHand(1, .foot, daysAgo: 0)
    record.note = "first\n" + String(repeating: "word ", count: 20) + "\u{1B}[2J"

    let lines = CrampStoryText.lines(CrampStory(first: record, entries: []))

    #expect(lines.contains("note      first"))
    #expect(lines.allSatisfy { $0.count <= 78 })
    #expect(!lines.joined().unicodeScalars.contains("\u{1B}"))
  }

  @Test func aReviewTellsNothingOfFewerThanThree() {
    var calves = (1...4).map { byHand($0, .calf, daysAgo: $0 * 30) }
    for index in 0..<3 { calves[index].make(.lasted(.seconds(60 * (index + 1)))) }
    for index in 0..<4 {
      calves[index].painOnset = 6
      calves[index].painAfter = index == 0 ? 5 : 3
      if index < 3 { calves[index].easedIn = index == 0 ? "Walk" : "Stretch" }
    }
    let list = CrampList(
      calves + [byHand(5, .foot, daysAgo: 200)], limit: 1, outlook: CrampOutlook(),
      now: Self.written, thresholds: .standard)

    #expect(
      CrampListText.lines(list).joined(separator: "\n") == """
        calf: 4 cramps
          time to relief           2 min, the median of 3
          eased in                 Stretch 2, Walk 1, of 3
          2 or more points lower   3 of 4
        foot: 1 cramp, too few yet to tell more

        ID        BEGAN             WHERE  LASTED  OUTCOME  PAIN   IN
        00000000  2026-10-23 13:00  calf    01:00  eased    6/-/5
        """)
  }

  @Test(arguments: [
    (3, nil, true), (2, nil, false), (3, 0, false), (3, 13, false), (3, 14, true),
  ])
  func adviceIsGivenForFrequentCrampsUnlessItWasDismissedOfLate(
    cramps: Int, dismissedDaysAgo: Int?, isGiven: Bool
  ) {
    var outlook = CrampOutlook(recent: (0..<cramps).map { byHand($0, .foot, daysAgo: $0) })
    outlook.adviceDismissedAt = dismissedDaysAgo.map {
      Self.written.advanced(by: .seconds(-86_400 * $0))
    }

    let list = CrampList(
      [], limit: nil, outlook: outlook, now: Self.written, thresholds: .standard)

    #expect((list.advice != nil) == isGiven)
    #expect(CrampListText.lines(list).joined(separator: " ").contains("clinician") == isGiven)
  }

  @Test func aCrampHasTheKeysThatScriptsRead() throws {
    let full = try json(CrampReport(told()))
    let empty = try json(CrampReport(byHand(1, .foot, daysAgo: 0)))
    let keys = [
      "conditions", "deleted", "easedIn", "follows", "id", "lastedMs", "note", "onsetAt", "outcome",
      "painAfter", "painOnset", "painWorst", "phase", "quarter", "routine", "session", "side",
      "site", "soreness", "step", "steps", "timeToReliefMs", "woke",
    ]

    #expect(full.keys.sorted() == keys)
    #expect(empty.keys.sorted() == keys)
    #expect(full["onsetAt"] as? String == "2026-11-22T13:00:00.000+01:00")
    #expect(full["follows"] as? String == "0123456789abcdef.1")
    #expect(full["session"] as? String == "0123456789abcdef")
    #expect(full["phase"] as? String == "cool-down")
    #expect(full["lastedMs"] as? Int == 95_000)
    #expect(full["timeToReliefMs"] as? Int == 95_000)
    let step = try #require((full["steps"] as? [[String: Any]])?.first)
    #expect(step.keys.sorted() == ["helped", "name", "spentMs"])
    #expect(step["helped"] as? String == "yes")
    for (key, value) in empty where !["id", "onsetAt", "site", "deleted"].contains(key) {
      #expect(value is NSNull || (value as? [Any])?.isEmpty == true, "\(key)")
    }
  }

  @Test func aStoryInJSONIsTheCrampWithHowItCameToBeSo() throws {
    let id = told().id
    let story = CrampStory(
      first: told(),
      entries: [
        DiaryEntry(
          writtenAt: Self.written,
          content: .changed(id, [.lasted(.seconds(10)), .conditions([]), .woke(nil)]))
      ])

    let report = try json(CrampStoryReport(story))

    #expect(report["lastedMs"] as? Int == 10_000)
    #expect((report["first"] as? [String: Any])?["lastedMs"] as? Int == 95_000)
    let entry = try #require((report["entries"] as? [[String: Any]])?.first)
    #expect(entry["writtenAt"] as? String == "2026-11-22T13:00:00.000+01:00")
    let changes = try #require(entry["changes"] as? [[String: Any]])
    #expect(changes.map { $0["field"] as? String } == ["lastedMs", "conditions", "woke"])
    #expect(changes[0]["before"] as? Int == 95_000)
    #expect(changes[0]["after"] as? Int == 10_000)
    #expect(changes[1]["before"] as? [String] == ["cold", "night", "frequent"])
    #expect(changes[1]["after"] as? [String] == ["frequent"])
    #expect(changes[2]["before"] as? Bool == true)
    #expect(changes[2]["after"] is NSNull)
  }

  @Test func aListInJSONHasSitesAdviceAndCramps() throws {
    let feet = (1...3).map { byHand($0, .foot, daysAgo: $0) }
    let list = CrampList(
      feet, limit: nil, outlook: CrampOutlook(recent: feet), now: Self.written,
      thresholds: .standard)

    let report = try json(CrampListReport(list))

    #expect(report.keys.sorted() == ["advice", "cramps", "sites"])
    #expect((report["advice"] as? String)?.contains("3 cramps in 7 days") == true)
    #expect((report["cramps"] as? [Any])?.count == 3)
    let site = try #require((report["sites"] as? [[String: Any]])?.first)
    #expect(site.keys.sorted() == ["cramps", "easedIn", "lower", "relief", "site"])
    #expect(site["cramps"] as? Int == 3)
    #expect(site["relief"] is NSNull)
  }

  private func json(_ value: some Encodable) throws -> [String: Any] {
    let data = try JSONEncoder().encode(value)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }
}
