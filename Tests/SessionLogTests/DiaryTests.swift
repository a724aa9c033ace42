// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

struct DiaryTests {
  private static let byHand = CrampID(rawValue: "00000000000000aa")
  private static let later = Samples.start.advanced(by: .seconds(86_400))

  private static let changes: [CrampChange] =
    [
      .onset(LocalMoment(unixMilliseconds: 1_795_000_000_123, offsetSeconds: -12_600)),
      .side(.left), .side(.both), .side(nil), .conditions([]), .conditions(Condition.told),
      .painOnset(0), .painOnset(10), .painOnset(nil), .painWorst(7), .painWorst(nil),
      .painAfter(3), .painAfter(nil), .lasted(.milliseconds(90_001)), .lasted(nil), .woke(true),
      .woke(false), .woke(nil), .soreness(0), .soreness(nil),
      .note("Ran uphill.\n\"Twice\" \u{1} 伸"),
      .note(""), .note(nil), .deleted(true), .deleted(false),
    ] + CrampSite.allCases.map { .site($0) }

  @Test(arguments: changes)
  func aChangeIsReadAsItWasWritten(_ change: CrampChange) throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase.hasty(path: folder.log)
    let id = try log.addCramp(1, at: Samples.start)
    let first = try log.cramp(id).first
    var changed = first
    changed.make(change, saidAt: Self.later)

    try log.write(.changed(id, [change]), at: Self.later)

    let entry = DiaryEntry(writtenAt: Self.later, content: .changed(id, [change]))
    #expect(try log.cramp(id) == CrampStory(first: first, entries: [entry]))
    #expect(try log.cramp(id).record == changed)
    #expect(try log.cramps(includingDeleted: true) == [changed])
  }

  @Test func aCrampIsWrittenDownByHandAndCorrectedAndTakenBackAndRestored() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase(path: folder.log)
    let id = Self.byHand
    let onset = LocalMoment(unixMilliseconds: 1_795_200_000_000, offsetSeconds: 7_200)
    let contents: [DiaryEntry.Content] = [
      .recorded(
        id, onsetAt: onset, .calf,
        [.side(.left), .painOnset(8), .lasted(.seconds(90)), .conditions([.night]), .woke(true)]),
      .changed(id, [.side(.right), .note("In bed.")]), .askedSoreness(id),
      .changed(id, [.soreness(4)]), .changed(id, [.deleted(true)]),
      .changed(id, [.deleted(false), .note("In bed, at ten past three.")]),
    ]

    var records: [CrampRecord] = []
    var listed: [Int] = []
    for (hours, content) in contents.enumerated() {
      try log.write(content, at: onset.advanced(by: .seconds(3_600 * hours)))
      records.append(try log.cramp(id).record)
      listed.append(try log.cramps().count)
    }

    #expect(listed == [1, 1, 1, 1, 0, 1])
    #expect(records.map(\.side) == [.left, .right, .right, .right, .right, .right])
    #expect(records.map(\.soreness) == [nil, nil, nil, 4, 4, 4])
    #expect(records.map(\.isDeleted) == [false, false, false, false, true, false])
    #expect(records.last?.note == "In bed, at ten past three.")
    #expect(records.last?.onsetAt == onset)
    #expect(records.last?.timeToRelief == .seconds(90))
    #expect(records.last?.place == nil)
    let story = try log.cramp(id)
    // What was there before is still there.
    #expect(story.first == records[0])
    #expect(story.entries.map(\.content) == contents)
    #expect(story.entries.map(\.writtenAt.unixMilliseconds).first == onset.unixMilliseconds)
    #expect(story.wasAskedSoreness)
    #expect(try log.cramps(includingDeleted: true) == [story.record])
  }

  @Test func theLastOfSeveralChangesCounts() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase(path: folder.log)
    let id = try log.addCramp(1, at: Samples.start)
    let moments = [1, 2, 3].map { Samples.start.advanced(by: .seconds(-$0 * 86_400)) }

    try log.write([
      DiaryEntry(
        writtenAt: Self.later,
        content: .changed(id, [.onset(moments[0]), .painWorst(3), .onset(moments[1])])),
      // A clock may go back; the order is that of writing.
      DiaryEntry(writtenAt: Samples.start, content: .changed(id, [.painWorst(5)])),
    ])
    #expect(try log.cramp(id).record.onsetAt == moments[1])
    #expect(try log.cramp(id).record.painWorst == 5)

    try log.write(.changed(id, [.onset(moments[2])]))
    #expect(try log.cramps().map(\.onsetAt) == [moments[2]])
    #expect(try log.cramps(since: moments[1]).isEmpty)
    #expect(try log.cramps(since: moments[2]).count == 1)
    #expect(try log.cramp(id).first.onsetAt == Samples.start)
  }

  @Test func crampsAreListedBySiteAndOnsetAsTheyAreNow() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase(path: folder.log)
    let day = { (number: Int) in Samples.start.advanced(by: .seconds(number * 86_400)) }
    let first = try log.addCramp(1, at: day(0), site: .foot)
    let second = try log.addCramp(2, at: day(1), site: .calf)
    let third = try log.addCramp(3, at: day(2), site: .foot)
    try log.write(.recorded(Self.byHand, onsetAt: day(3), .hand, []))

    #expect(try log.cramps().map(\.id) == [Self.byHand, third, second, first])
    #expect(try log.cramps(site: .foot).map(\.id) == [third, first])
    #expect(try log.cramps(since: day(2)).map(\.id) == [Self.byHand, third])

    try log.write(.changed(first, [.onset(day(4)), .site(.calf)]))
    try log.write(.changed(Self.byHand, [.onset(day(-1))]))
    try log.write(.changed(third, [.deleted(true)]))

    #expect(try log.cramps().map(\.id) == [first, second, Self.byHand])
    #expect(try log.cramps(site: .calf).map(\.id) == [first, second])
    #expect(try log.cramps(site: .foot).isEmpty)
    #expect(try log.cramps(site: .foot, includingDeleted: true).map(\.id) == [third])
    #expect(try log.cramps(since: day(2)).map(\.id) == [first])
  }

  @Test func anEntryOnNoCrampIsRefusedWithAllThatCameWithIt() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase(path: folder.log)
    let id = try log.addCramp(1, at: Samples.start)
    let known = DiaryEntry(writtenAt: Samples.start, content: .changed(id, [.painWorst(3)]))
    let ids = [
      CrampID(session: Samples.id(1), number: 2), CrampID(session: Samples.id(2), number: 1),
      CrampID(session: Samples.id(1), number: -1), Self.byHand, CrampID(rawValue: ""),
      CrampID(rawValue: "last"), CrampID(rawValue: "\(Samples.id(1)).01"),
      CrampID(rawValue: "\(Samples.id(1)).99999999999999999999"),
    ]

    for missing in ids {
      for content in [
        DiaryEntry.Content.changed(missing, [.painWorst(4)]), .askedSoreness(missing),
      ] {
        let entry = DiaryEntry(writtenAt: Samples.start, content: content)
        #expect(throws: SessionLogError.noCramp(missing)) { try log.write([known, entry]) }
      }
      #expect(throws: SessionLogError.noCramp(missing)) { try log.cramp(missing) }
    }
    #expect(try log.count("diary_entry") == 0)
    #expect(
      SessionLogError.noCramp(Self.byHand).description
        == "there is no cramp 00000000000000aa in the log. 'limber cramps' lists the cramps.")
  }

  @Test func aCrampIsRecordedOnce() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase(path: folder.log)
    try log.write(.recorded(Self.byHand, onsetAt: Samples.start, .foot, []))

    #expect(throws: SessionLogError.self) {
      try log.write(.recorded(Self.byHand, onsetAt: Samples.start, .calf, []))
    }
    #expect(throws: SessionLogError.self) {
      try log.write(
        .recorded(CrampID(session: Samples.id(1), number: 1), onsetAt: Samples.start, .calf, []))
    }
    #expect(try log.cramps().map(\.site) == [.foot])
  }

  @Test func whatSaysNothingPossibleIsLeftOut() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase(path: folder.log)
    let id = try log.addCramp(1, at: Samples.start)
    let long = String(repeating: "e\u{301}", count: 3_000)
    // One character of many bytes, and characters that JSON needs six bytes for.
    let heavy = "e" + String(repeating: "\u{301}", count: 40_000)
    let controls = String(repeating: "\u{1}", count: 5_000)

    try log.write(
      .changed(
        id,
        [
          .painOnset(11), .painWorst(-1), .soreness(99), .lasted(.seconds(-1)),
          .conditions([.frequent, .heat, .cold]), .note(long),
        ]))
    try log.write(.changed(id, [.note(controls)]))
    try log.write(.changed(id, [.note(heavy)]))

    let entries = try log.cramp(id).entries.map(\.content)
    #expect(
      entries == [
        .changed(id, [.conditions([.cold, .heat]), .note(String(long.prefix(2_000)))]),
        .changed(id, [.note(String(controls.prefix(2_000)))]), .changed(id, [.note("")]),
      ])
  }

  @Test func theDiaryOnlyGrows() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase(path: folder.log)
    let id = try log.addCramp(1, at: Samples.start)
    try log.write(.changed(id, [.painWorst(3)]))
    try log.write(.recorded(Self.byHand, onsetAt: Samples.start, .foot, []))
    let before = try log.rows("SELECT * FROM diary_entry")

    for sql in [
      "UPDATE diary_entry SET detail = '{}'", "UPDATE diary_entry SET written_at_ms = 0",
      "DELETE FROM diary_entry", "DELETE FROM diary_entry WHERE session IS NULL",
    ] {
      #expect(throws: SessionLogError.self, "\(sql)") {
        try log.write { db in try db.execute(sql: sql) }
      }
    }
    #expect(try log.rows("SELECT * FROM diary_entry") == before)

    try log.delete(Samples.id(1))
    #expect(try log.rows("SELECT cramp FROM diary_entry") == [Self.byHand.rawValue])
    #expect(try log.count("relief_step") == 0)
    #expect(try log.cramps().map(\.id) == [Self.byHand])
    #expect(throws: SessionLogError.noCramp(id)) { try log.cramp(id) }
  }

  @Test func aMissingLogHasNoCramps() throws {
    let folder = try TemporaryFolder()

    let log = try LogDatabase.readOnly(path: folder.path + "/none/limber.sqlite")

    #expect(try log.cramps().isEmpty)
    #expect(try log.findCramp("last") == .none)
    #expect(throws: SessionLogError.noCramp(Self.byHand)) { try log.cramp(Self.byHand) }
    #expect(
      try log.outlook(now: Samples.start, thresholds: .standard, order: .whatHelped, before: nil)
        == CrampOutlook())
    #expect(throws: SessionLogError.self) { try log.write(.adviceDismissed) }
  }

  @Test func theWriterWritesInTheDiaryAfterTheSessionItIsOn() throws {
    let folder = try TemporaryFolder()
    let writer = SessionLogWriter(path: folder.log) {}
    var session = LiveSession()
    let id = CrampID(session: session.id, number: 1)
    let entry = { DiaryEntry(writtenAt: Samples.start, content: $0) }

    writer.begin(session.id, plan: session.machine.plan, startedAt: Samples.start)
    let cramp = Cramp(site: .foot, side: nil, relief: Samples.relief, known: [])
    writer.append(session.send(.cramp(cramp)), to: session.id, machine: session.machine)
    writer.write([entry(.changed(id, [.note("On the stairs.")]))])
    writer.write([entry(.changed(Self.byHand, [.note("Of nothing.")]))])
    writer.write([entry(.adviceDismissed)])

    #expect(throws: SessionLogError.noCramp(Self.byHand)) { try writer.flush().get() }
    #expect(writer.close() == .written)
    let log = try LogDatabase(path: folder.log)
    #expect(try log.cramps().map(\.note) == ["On the stairs."])
    #expect(try log.count("diary_entry") == 2)
  }

  @Test(arguments: Seeds.first(12))
  func theDiaryIsFoldedAsTheRecordsAre(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase.hasty(path: folder.log)
    var generator = SplitMix64(seed: seed)
    var records: [CrampID: CrampRecord] = [:]
    for number in 1...4 as ClosedRange<UInt64> {
      let id = try log.addCramp(number, at: Self.moment(using: &generator))
      records[id] = try log.cramp(id).record
    }

    for number in 100..<160 as Range<UInt64> {
      let changes = (0..<Int.random(in: 0..<4, using: &generator)).map { _ -> CrampChange in
        Bool.random(using: &generator)
          ? .onset(Self.moment(using: &generator))
          : Self.changes.randomElement(using: &generator) ?? .woke(nil)
      }
      if let id = records.keys.sorted(by: { $0.rawValue < $1.rawValue })
        .randomElement(using: &generator), Int.random(in: 0..<4, using: &generator) > 0
      {
        try log.write(.changed(id, changes), at: Self.later)
        for change in changes { records[id]?.make(change, saidAt: Self.later) }
      } else {
        let id = CrampID(rawValue: Samples.id(number).rawValue)
        var record = CrampRecord(id: id, onsetAt: Self.moment(using: &generator), site: .calf)
        try log.write(
          .recorded(id, onsetAt: record.onsetAt, record.site, changes), at: Self.later)
        for change in changes { record.make(change, saidAt: Self.later) }
        records[id] = record
      }
    }

    let all = records.values.newestFirst
    #expect(try log.cramps(includingDeleted: true) == all, "seed \(seed)")
    #expect(try log.cramps() == all.filter { !$0.isDeleted }, "seed \(seed)")
    let since = Self.moment(using: &generator)
    let recent = all.filter { $0.onsetAt.unixMilliseconds >= since.unixMilliseconds }
    #expect(try log.cramps(since: since, includingDeleted: true) == recent, "seed \(seed)")
    let outlook = try log.outlook(
      now: since, thresholds: .standard, order: .asWritten, before: nil)
    let before = all.filter {
      !$0.isDeleted && $0.onsetAt.unixMilliseconds <= since.unixMilliseconds
    }
    #expect(outlook.last == before.first, "seed \(seed)")
  }

  /// A moment of some months.
  private static func moment(using generator: inout SplitMix64) -> LocalMoment {
    Samples.start.advanced(by: .seconds(Int64.random(in: 0...8_000_000, using: &generator)))
  }
}
