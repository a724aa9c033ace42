// SPDX-License-Identifier: MIT
import Foundation
import GRDB
import RoutineModel
import SessionEngine
import Testing

@testable import SessionLog

/// Every released version of the log has a frozen file in `Fixtures`, made by the program of then,
/// and the program of today reads it.
///
/// `RECORD_LOG_FIXTURE=1 swift test --filter FixtureTests` makes the file of the current version,
/// and fails. Do that once for a new version; a file that is released stays as it is.
struct FixtureTests {
  /// A copy of a frozen file, since opening may change it.
  private func copy(_ name: String, in folder: TemporaryFolder) throws -> String {
    try FileManager.default.copyItem(
      at: Fixtures.file(name), to: URL(filePath: folder.log))
    return folder.log
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["RECORD_LOG_FIXTURE"] != nil))
  func recordTheCurrentVersion() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase(path: folder.log)
    try recordCompleted(log)
    try recordUnfinished(log)
    try recordRelieved(log)
    try recordDiary(log)
    log.close()
    // Small pages make a small file.
    let queue = try DatabaseQueue(path: folder.log)
    try queue.writeWithoutTransaction { db in
      try db.execute(
        sql: "PRAGMA journal_mode = DELETE; PRAGMA page_size = 512; VACUUM")
    }
    try queue.close()
    let target = Fixtures.file("v\(Schema.version).sqlite")
    try folder.bytes(of: folder.log).write(to: target)
    Issue.record("recorded \(target.lastPathComponent); run again without recording")
  }

  /// A workout with a pause, a step done twice, missed time and two cramps, gone through.
  private func recordCompleted(_ log: LogDatabase) throws {
    var session = LiveSession(id: Samples.id(0xA1))
    try log.begin(session.id, plan: Samples.workout, startedAt: Samples.start)
    try session.send(.start, to: log)
    try session.send(.timeReached, after: 5_000, to: log)
    try session.send(.pause, after: 4_000, to: log)
    try session.send(.resume, after: 10_000, to: log)
    try session.send(.done, after: 8_000, to: log)
    try session.send(.next, after: 1_000, to: log)
    try session.send(.extend(.seconds(10)), after: 2_000, to: log)
    try session.send(.restart, after: 2_000, to: log)
    try session.send(
      .cramp(Cramp(site: .foot, side: .left, relief: Samples.relief)), after: 3_000, to: log)
    try session.send(
      .cramp(Cramp(site: .calf, side: nil, relief: Samples.calfRelief)), after: 4_000, to: log)
    try session.send(.eased, after: 12_000, to: log)
    try session.send(
      .note(EpisodeNotes(painOnset: 7, painNow: 2, triggers: [.cold, .fatigue])), after: 2_000,
      to: log)
    try session.send(.goOn(.resume), after: 1_000, to: log)
    try session.send(.timeReached, after: 5_000, to: log)
    try session.send(.timeReached, after: 60_000, isAsleep: true, to: log)
    try session.send(.resume, after: 1_000, to: log)
    try session.send(.done, after: 11_000, to: log)
    for _ in 0..<6 where !session.isFinished { try session.send(.next, after: 2_000, to: log) }
    #expect(session.isFinished)
  }

  /// Relief of its own, cut off by a loss of power.
  private func recordUnfinished(_ log: LogDatabase) throws {
    var session = LiveSession(.reliefOnly(Samples.relief), id: Samples.id(0xB2))
    try log.begin(
      session.id, plan: session.machine.plan,
      startedAt: LocalMoment(
        unixMilliseconds: Samples.start.unixMilliseconds + 86_400_000, offsetSeconds: -12_600))
    try session.send(
      .cramp(Cramp(site: .foot, side: .both, relief: Samples.relief)), to: log)
    try session.send(.next, after: 11_000, to: log)
  }

  /// A workout with a cramp that moves, an optional step taken, missed time that is made good, and a
  /// second cramp at the same site.
  private func recordRelieved(_ log: LogDatabase) throws {
    var session = LiveSession(id: Samples.id(0xD4))
    try log.begin(
      session.id, plan: Samples.workout,
      startedAt: Samples.start.advanced(by: .seconds(2 * 86_400)))
    try session.send(.start, to: log)
    try session.send(.timeReached, after: 60_000, isAsleep: true, to: log)
    try session.send(.countMissedTime, after: 1_000, to: log)
    while session.machine.run.segment?.phase != .exercise {
      try session.send(.next, after: 500, to: log)
    }
    try session.send(
      .cramp(Cramp(site: .calf, side: .left, relief: Samples.calfRelief, known: [])),
      after: 20_000, to: log)
    let moved = Cramp(
      site: .foot, side: .left, relief: Samples.fullRelief(side: .left), known: [.recurring])
    try session.send(.relocate(moved), after: 2_000, to: log)
    try session.send(
      .relocate(
        Cramp(site: .foot, side: .right, relief: Samples.fullRelief(side: .right), known: [])),
      after: 1_000, to: log)
    try session.send(
      .note(EpisodeNotes(painOnset: 8, triggers: [.heat], woke: false)), after: 1_000, to: log)
    try session.send(.take(7), after: 1_000, to: log)
    try session.send(.next, after: 12_000, to: log)
    try session.send(.eased, after: 9_000, to: log)
    try session.send(
      .note(
        EpisodeNotes(
          painOnset: 8, painWorst: 9, painNow: 3, triggers: [.heat], woke: false,
          helped: [1: .yes, 7: .some])), after: 1_000, to: log)
    try session.send(.goOn(.resume), after: 1_000, to: log)
    try session.send(.next, after: 1_000, to: log)
    try session.send(
      .cramp(Cramp(site: .foot, side: .right, relief: Samples.fullRelief, known: [.frequent])),
      after: 30_000, to: log)
    try session.send(.eased, after: 4_000, to: log)
    try session.send(.goOn(.coolDown), after: 1_000, to: log)
    for _ in 0..<20 where !session.isFinished { try session.send(.next, after: 2_000, to: log) }
    #expect(session.isFinished)
  }

  /// Everything that a person can say beside the sessions.
  private func recordDiary(_ log: LogDatabase) throws {
    let contents: [DiaryEntry.Content] = [
      .changed(
        Self.relieved(2), [.soreness(4), .note("Went on too soon."), .painWorst(nil), .site(.foot)]
      ),
      .recorded(
        Self.byHand, onsetAt: Self.night, .calf,
        [
          .side(.left), .conditions([.night]), .painOnset(7), .painWorst(8), .painAfter(2),
          .lasted(.seconds(180)), .woke(true), .note("In bed."),
        ]),
      .askedSoreness(Self.byHand), .changed(Self.byHand, [.deleted(true)]),
      .changed(
        Self.byHand, [.deleted(false), .onset(Self.night.advanced(by: .seconds(-600))), .side(nil)]),
      .adviceDismissed,
    ]
    for (minutes, content) in contents.enumerated() {
      let moment = Samples.start.advanced(by: .seconds(3 * 86_400 + 60 * minutes))
      try log.write([DiaryEntry(writtenAt: moment, content: content)])
    }
  }

  private static let night = LocalMoment(
    unixMilliseconds: 1_795_400_000_000, offsetSeconds: -3_600)
  private static let byHand = CrampID(rawValue: "00000000000000e5")
  private static func relieved(_ number: Int) -> CrampID {
    CrampID(session: Samples.id(0xD4), number: number)
  }

  @Test func theFirstVersionIsReadAsItWasWritten() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase(path: try copy("v1.sqlite", in: folder))

    let history = try log.history()
    #expect(history.map(\.id) == [Samples.id(0xB2), Samples.id(0xA1)])
    #expect(history.map(\.name) == ["Foot cramp relief", "Running"])
    #expect(history.map(\.kind) == [.relief, .workout])
    #expect(
      history.map(\.startedAt.rfc3339)
        == ["2026-11-23T08:30:00.000-03:30", "2026-11-22T13:00:00.000+01:00"])
    // Worked out by hand from what `recordCompleted` and `recordUnfinished` do.
    #expect(
      history.map(\.totals) == [
        SessionTotals(
          ledger: TimeLedger(relief: .seconds(11)), stepsDone: 0, stepsPlanned: 0, cramps: 1,
          outcome: nil),
        SessionTotals(
          ledger: TimeLedger(
            active: .seconds(53), paused: .seconds(11), relief: .seconds(19), away: .seconds(60)),
          stepsDone: 2, stepsPlanned: 7, cramps: 2, outcome: .completed),
      ])
  }

  @Test func sessionsOfTheFirstVersionAreReplayed() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase(path: try copy("v1.sqlite", in: folder))

    let completed = try log.detail(Samples.id(0xA1))
    #expect(completed.machine.plan == Samples.workout)
    #expect(
      completed.entries.map { "\($0.at.milliseconds) \($0.fact.name)" }.joined(separator: ", ")
        == """
        0 started, 0 segment-began, 5000 segment-began, 9000 paused, 19000 resumed, \
        27000 marked-done, 27000 step-ended, 27000 segment-began, 28000 went-next, \
        28000 segment-began, 30000 extended, 32000 step-restarted, 32000 segment-began, \
        35000 cramp, 35000 segment-began, 39000 cramp, 39000 step-ended, 39000 episode-ended, \
        39000 segment-began, 51000 eased, 51000 step-ended, 51000 episode-ended, 53000 noted, \
        54000 went-on, 119000 missed-time, 120000 resumed, 131000 marked-done, \
        131000 step-ended, 131000 segment-began, 132500 segment-began, 133000 went-next, \
        133000 step-ended, 133000 segment-began, 135000 went-next, 135000 step-ended, \
        135000 segment-began, 137000 went-next, 137000 step-ended, 137000 segment-began, \
        139000 went-next, 139000 segment-began, 141000 went-next, 141000 step-ended, \
        141000 segment-began, 143000 went-next, 143000 step-ended, 143000 finished
        """)
    let episodes = completed.machine.episodes
    #expect(episodes.map(\.site) == [.foot, .calf])
    #expect(episodes.map(\.side) == [.left, nil])
    #expect(episodes.map(\.end?.outcome) == [.recurred, .eased])
    #expect(episodes.map(\.timeToRelief) == [nil, .seconds(12)])
    #expect(
      episodes.last?.notes
        == EpisodeNotes(painOnset: 7, painNow: 2, triggers: [.cold, .fatigue]))

    let unfinished = try log.detail(Samples.id(0xB2)).machine
    #expect(unfinished.state == .relief(paused: nil))
    #expect(unfinished.episodes.map(\.run.index) == [1])
    #expect(unfinished.episodes.map(\.run.plan) == [Samples.relief])
  }

  @Test func theFirstVersionCanBeWrittenOn() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase(path: try copy("v1.sqlite", in: folder))
    var session = LiveSession(id: Samples.id(0xC3))

    try log.begin(session.id, plan: Samples.workout, startedAt: Samples.start)
    try session.send(.start, to: log)

    #expect(try log.detail(session.id).machine == session.machine)
    #expect(try log.rows("PRAGMA user_version") == ["\(Schema.version)"])
    try log.delete(Samples.id(0xA1))
    #expect(try log.history().map(\.id) == [Samples.id(0xB2), Samples.id(0xC3)])
  }

  @Test func theCrampsOfTheFirstVersionAreListedAsFarAsKnown() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase(path: try copy("v1.sqlite", in: folder))

    let cramps = try log.cramps()

    let (completed, unfinished) = (Samples.id(0xA1), Samples.id(0xB2))
    #expect(
      cramps.map(\.id) == [
        CrampID(session: unfinished, number: 1), CrampID(session: completed, number: 2),
        CrampID(session: completed, number: 1),
      ])
    #expect(
      cramps.map(\.onsetAt.rfc3339) == [
        "2026-11-23T08:30:00.000-03:30", "2026-11-22T13:00:39.000+01:00",
        "2026-11-22T13:00:35.000+01:00",
      ])
    #expect(cramps.map(\.outcome) == [nil, .eased, .recurred])
    #expect(cramps.map(\.lasted) == [nil, .seconds(12), .seconds(4)])
    #expect(cramps.map(\.conditions) == [[], [.cold, .fatigue], []])
    #expect(cramps.map(\.painOnset) == [nil, 7, nil])
    #expect(cramps.map(\.painAfter) == [nil, 2, nil])
    #expect(cramps.map(\.easedIn) == [nil, "Stretch the calf", nil])
    #expect(
      cramps.map(\.steps) == [
        [CrampRecord.Step(name: "Stretch the sole", spent: .seconds(11))],
        [CrampRecord.Step(name: "Stretch the calf", spent: .seconds(12))],
        [CrampRecord.Step(name: "Stretch the sole", spent: .seconds(4))],
      ])
    #expect(cramps.map(\.place?.step) == [nil, "Leg swings", "Leg swings"])
    #expect(cramps.allSatisfy { $0.place?.quarter == nil && $0.woke == nil && !$0.isDeleted })
    try log.write([
      DiaryEntry(writtenAt: Samples.start, content: .changed(cramps[1].id, [.soreness(3)]))
    ])
    #expect(try log.cramp(cramps[1].id).record.soreness == 3)
  }

  @Test func theFirstVersionIsBroughtUpToDateByTwoProgramsAtOnce() throws {
    for _ in 0..<5 {
      let folder = try TemporaryFolder()
      let path = try copy("v1.sqlite", in: folder)

      let writers = [SessionLogWriter(path: path) {}, SessionLogWriter(path: path) {}]
      for (writer, number) in zip(writers, [0xC3, 0xC4] as [UInt64]) {
        writer.begin(Samples.id(number), plan: Samples.workout, startedAt: Samples.start)
      }
      for writer in writers { #expect(writer.close() == .written) }

      let log = try LogDatabase(path: path)
      #expect(try log.history().count == 4)
      #expect(try log.cramps().count == 3)
      #expect(try log.rows("PRAGMA user_version") == ["\(Schema.version)"])
      #expect(try log.rows("PRAGMA integrity_check") == ["ok"])
      #expect(try log.rows("PRAGMA foreign_key_check").isEmpty)
    }
  }

  @Test func aMigratedLogHasTheTablesOfANewOne() throws {
    let folder = try TemporaryFolder()
    let schema = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"
    let new = try LogDatabase(path: folder.path + "/new.sqlite")

    for name in ["v1.sqlite", "v2.sqlite", "v3.sqlite", "v4.sqlite"] {
      let folder = try TemporaryFolder()
      let log = try LogDatabase(path: try copy(name, in: folder))
      #expect(try log.rows(schema) == new.rows(schema), "\(name)")
    }
  }

  @Test(arguments: ["v1.sqlite", "v2.sqlite", "v3.sqlite", "v4.sqlite"])
  func everySessionOfAFrozenFileLeadsToItsTotals(name: String) throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase(path: try copy(name, in: folder))

    let history = try log.history()

    #expect(!history.isEmpty)
    for summary in history {
      #expect(try log.detail(summary.id).machine.totals == summary.totals)
    }
  }

  @Test(arguments: ["v2.sqlite", "v3.sqlite", "v4.sqlite"])
  func theVersionsSinceTheSecondAreReadAsTheyWereWritten(name: String) throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase(path: try copy(name, in: folder))

    let machine = try log.detail(Samples.id(0xD4)).machine
    #expect(machine.episodes.map(\.site) == [.foot, .foot])
    #expect(machine.episodes.map(\.follows) == [nil, 0])
    #expect(machine.episodes[0].run.plan == Samples.fullRelief(side: .right))
    #expect(machine.episodes[0].notes.helped == [1: .yes, 7: .some])

    let cramps = try log.cramps()
    // Worked out by hand from what `recordRelieved` and `recordDiary` do.
    #expect(
      cramps.prefix(2).map(\.id) == [Self.relieved(2), Self.relieved(1)])
    let (second, first) = (cramps[0], cramps[1])
    #expect(first.lasted == .seconds(26))
    #expect(first.conditions == [.heat, .recurring])
    #expect([first.painOnset, first.painWorst, first.painAfter] == [8, 9, 3])
    #expect(first.woke == false)
    #expect(first.easedIn == "Drink")
    #expect(
      first.steps == [
        CrampRecord.Step(name: "Stretch", spent: .seconds(12), helped: .yes),
        CrampRecord.Step(name: "Press", spent: .seconds(1)),
        CrampRecord.Step(name: "Drink", spent: .seconds(9), helped: .some),
      ])
    #expect(first.place?.phase == .exercise)
    #expect(first.place?.step == "Running")
    #expect([first, second].map(\.place?.quarter) == [3, 4])
    #expect([first, second].map(\.place?.follows) == [nil, Self.relieved(1)])
    #expect(second.soreness == 4)
    #expect(second.note == "Went on too soon.")

    let story = try log.cramp(Self.byHand)
    #expect(story.first.onsetAt == Self.night)
    #expect(story.first.side == .left)
    #expect(story.first.timeToRelief == .seconds(180))
    #expect(story.entries.count == 4)
    #expect(story.wasAskedSoreness)
    #expect(story.record.onsetAt == Self.night.advanced(by: .seconds(-600)))
    #expect(story.record.side == nil)
    #expect(!story.record.isDeleted)
    #expect(cramps.contains(story.record))
    let outlook = try log.outlook(
      now: Samples.start.advanced(by: .seconds(4 * 86_400)), thresholds: .standard,
      order: .asWritten, before: nil)
    #expect(outlook.last == second)
    #expect(
      outlook.adviceDismissedAt == Samples.start.advanced(by: .seconds(3 * 86_400 + 300)))
  }
}
