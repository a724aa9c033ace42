// SPDX-License-Identifier: MIT
import Foundation
import GRDB
import RoutineModel
import SessionEngine
import Testing

@testable import EarlierLogs
@testable import SessionLog

/// The conversion of a frozen log of an earlier build.
struct EarlierLogTests {
  private let completed = SessionID(rawValue: "00000000000000a1")
  private let unfinished = SessionID(rawValue: "00000000000000b2")
  private let relieved = SessionID(rawValue: "00000000000000d4")

  @Test(arguments: [("v4.sqlite", 1), ("v5.sqlite", 2), ("v5-recovery.sqlite", 0)])
  func everySessionHasTheTotalsThatTheTableSays(fixture: String, recorded: Int) throws {
    let folder = try EarlierFolder(fixture)
    let told = try totals(in: folder.log)

    let outcome = try folder.convert()

    let running = try folder.store().running().map { try folder.running($0) }
    var found: [SessionID: SessionTotals] = [:]
    for session in try folder.sessions() + running {
      let machine = try SessionMachine(session.head.plan, replaying: session.entries)
      found[session.head.id] = machine.totals
    }
    #expect(!told.isEmpty)
    #expect(found == told)
    #expect(Set(running.map(\.head.id)) == Set(told.filter { $0.value.outcome == nil }.keys))
    #expect(outcome.sessions == told.count)
    let cramps = told.values.map(\.cramps).reduce(0, +)
    #expect(outcome.cramps == cramps + recorded)
    #expect(outcome.unread == 0)
    #expect(outcome.kept == ["\(folder.log)-before-records"])
  }

  /// The totals of a log's sessions.
  private func totals(in path: String) throws -> [SessionID: SessionTotals] {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    let rows = try queue.read { try Row.fetchAll($0, sql: "SELECT * FROM session") }
    let pairs = rows.map { row in
      let totals = SessionTotals(
        ledger: TimeLedger(
          active: .milliseconds(row["active_ms"] as Int64),
          paused: .milliseconds(row["paused_ms"] as Int64),
          relief: .milliseconds(row["relief_ms"] as Int64),
          away: .milliseconds(row["away_ms"] as Int64)),
        stepsDone: row["steps_done"], stepsPlanned: row["steps_planned"], cramps: row["cramps"],
        outcome: (row["outcome"] as String?).flatMap(SessionOutcome.init(rawValue:)))
      return (SessionID(rawValue: row["id"]), totals)
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  @Test func aSessionKeepsItsPlanItsTimesAndWhatWasTold() throws {
    let folder = try EarlierFolder()

    #expect(try folder.convert().cramps == 6)

    let sessions = try folder.sessions()
    #expect(sessions.map(\.head.id) == [completed, relieved])
    #expect(sessions[0].head.startedAt.rfc3339 == "2026-11-22T13:00:00.000+01:00")
    let plan = sessions[0].head.plan
    #expect(plan.routine == "running")
    #expect(plan.segments.count == 11)
    #expect(
      plan.segments[1]
        == Segment(
          kind: .step, phase: .warmUp, name: "Leg swings", instruction: "Swing, \"relaxed\".",
          caution: "Hold on to a wall.", side: .left, set: .init(number: 1, of: 2),
          dose: .hold(least: .seconds(10), most: .seconds(15))))
    #expect(plan.segments[5].direction == .clockwise)
    #expect(plan.segments[5].dose == .reps(count: 10, tempo: .seconds(1)))
    #expect(plan.segments[6].isOptional)
    #expect(plan.segments[10].name == "Øre 伸び")
    let episode = try SessionMachine(
      sessions[1].head.plan, replaying: sessions[1].entries
    ).episodes[0]
    #expect(episode.site == .foot)
    #expect(episode.side == .right)
    #expect(episode.known == [.recurring])
    #expect(
      episode.notes
        == EpisodeNotes(
          painOnset: 8, painWorst: 9, painNow: 3, triggers: [.heat], woke: false,
          helped: [1: .yes, 7: .some]))
    #expect(episode.run.plan.segments[5].onlyWhen == [.cold, .fatigue])
    #expect(episode.run.plan.segments[5].avoidWhen == [.heat, .suspectedClot])
  }

  @Test func aReasonThatPassesNothingOverStaysOne() throws {
    let folder = try EarlierFolder("v5.sqlite")

    try folder.convert()

    let reliefs = try folder.sessions().flatMap { session in
      try SessionMachine(session.head.plan, replaying: session.entries).episodes.map(\.run.plan)
    }
    let reasons = Set(reliefs.flatMap(\.segments).map { [$0.recommendedWhen, $0.onlyWhen] })
    #expect(reasons.contains([[.cold], []]))
    #expect(!reasons.contains([[], [.cold]]))
  }

  @Test func theDiaryBecomesChangesInItsOrder() throws {
    let folder = try EarlierFolder()

    try folder.convert()

    let changes = try folder.changes()
    let byHand = CrampID(rawValue: "00000000000000e5")
    let night = LocalMoment(unixMilliseconds: 1_795_400_000_000, offsetSeconds: -3_600)
    // What was said to that build when the log was frozen.
    let contents: [DiaryEntry.Content] = [
      .changed(
        CrampID(session: relieved, number: 2),
        [.soreness(4), .note("Went on too soon."), .painWorst(nil), .site(.foot)]),
      .recorded(
        byHand, onsetAt: night, .calf,
        [
          .side(.left), .conditions([.night]), .painOnset(7), .painWorst(8), .painAfter(2),
          .lasted(.seconds(180)), .woke(true), .note("In bed."),
        ]),
      .askedSoreness(byHand), .changed(byHand, [.deleted(true)]),
      .changed(
        byHand, [.deleted(false), .onset(night.advanced(by: .seconds(-600))), .side(nil)]),
      .adviceDismissed,
    ]
    #expect(changes.map(\.content) == contents.map { .diary($0) })
    let start = LocalMoment(unixMilliseconds: 1_795_348_800_000, offsetSeconds: 3_600)
    #expect(
      changes.map(\.writtenAt)
        == (0..<6).map { start.advanced(by: .seconds(3 * 86_400 + 60 * $0)) })
    #expect(changes.map(\.stamp) == changes.map(\.writtenAt.unixMilliseconds))
    #expect(Set(changes.map(\.id)).count == 6)
    #expect(Set(changes.map(\.device.rawValue)) == ["00000000"])
  }

  @Test func aNoteKeepsItsCharacters() throws {
    let folder = try EarlierFolder("v5.sqlite")

    try folder.convert()

    let notes = try folder.changes().flatMap { change -> [String] in
      let said: [CrampChange] =
        switch change.content {
        case .diary(.recorded(_, _, _, let said)), .diary(.changed(_, let said)): said
        default: []
        }
      return said.compactMap { if case .note(let note) = $0 { note } else { nil } }
    }
    #expect(
      notes == ["In bed, \"asleep\" / tired\ttab\nsecond line é 😀", "Short / note \\ back"])
  }

  @Test func whatWasWrittenWhileTheClockWasSetBackStaysInOrder() throws {
    let folder = try EarlierFolder()
    try folder.alter(
      folder.log,
      """
      DELETE FROM diary_entry WHERE number IN (3, 4);
      UPDATE diary_entry SET number = number + 10 WHERE number = 2;
      """)

    try folder.convert()

    let kinds = try folder.changes().filter { $0.target == "00000000000000e5" }.map { change in
      if case .diary(.recorded) = change.content { "recorded" } else { "changed" }
    }
    #expect(kinds == ["changed", "recorded"])
  }

  @Test func anIDThatIsNoneNamesNoFile() throws {
    let folder = try EarlierFolder()
    try folder.alter(
      folder.log,
      """
      PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = replace(sql, 'length(id) = 16 AND', 'length(id) > 0 OR')
        WHERE name = 'session';
      PRAGMA writable_schema = RESET;
      """)
    let queue = try DatabaseQueue(path: folder.log)
    try queue.write { db in
      let row = try #require(try Row.fetchOne(db, sql: "SELECT * FROM session WHERE number = 2"))
      var values = Array(row.databaseValues)
      values[1] = "../../elsewhere".databaseValue
      var hash = StableHash()
      for value in ["session".databaseValue] + values.dropLast() { hash.add(value) }
      let checksum = Int64((hash.value >> 32) ^ (hash.value & 0xFFFF_FFFF))
      try db.execute(
        sql: "UPDATE session SET id = ?, checksum = ? WHERE number = 2",
        arguments: [values[1], checksum])
    }
    try queue.close()

    let outcome = try folder.convert()

    #expect(outcome.unread == 1)
    #expect(outcome.sessions == 2)
    #expect(try folder.store().running().isEmpty)
  }

  @Test func aSessionThatIsNotOverCanBeContinued() throws {
    let folder = try EarlierFolder()

    try folder.convert()

    #expect(try folder.store().running() == [unfinished])
    let session = try folder.running(unfinished)
    #expect(session.head.startedAt.rfc3339 == "2026-11-23T08:30:00.000-03:30")
    #expect(session.runs.map(\.at) == [SessionInstant(milliseconds: 11_000)])
    #expect(session.runs.map(\.wall.rfc3339) == ["2026-11-23T08:30:11.000-03:30"])
    var machine = try SessionMachine(session.head.plan, replaying: session.entries)
    #expect(machine.state == .relief(paused: nil))
    _ = try machine.handle(.eased, at: SessionInstant(milliseconds: 12_000))
    #expect(machine.episodes[0].end?.outcome == .eased)
  }

  @Test func aVersionThatIsTooOldIsNamedAndLeft() throws {
    let folder = try EarlierFolder()
    try folder.alter(folder.log, "PRAGMA user_version = 3")
    let before = try folder.tree()

    #expect(throws: EarlierLogError.tooOld(path: folder.log, version: 3)) { try folder.convert() }

    #expect(try folder.tree() == before)
  }

  @Test(arguments: ["PRAGMA user_version = 6", "PRAGMA application_id = 1"])
  func whatIsNewerOrSomebodyElsesIsLeft(change: String) throws {
    let folder = try EarlierFolder()
    try folder.alter(folder.log, change)
    let before = try folder.tree()

    #expect(try folder.convert() == EarlierLogOutcome())

    #expect(try folder.tree() == before)
  }

  @Test func whatLiesBesideANewerLogIsLeftThere() throws {
    let folder = try EarlierFolder()
    let log = try DatabaseQueue(path: folder.log)
    try log.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA user_version = 6")
    }
    let killed = try EarlierFolder()
    for companion in ["", "-wal"] {
      try? SystemDisk().remove(killed.log + companion)
      try FileManager.default.copyItem(
        atPath: folder.log + companion, toPath: killed.log + companion)
    }
    try log.close()
    let before = try killed.tree()

    #expect(try killed.convert() == EarlierLogOutcome())

    #expect(try killed.tree()["limber.sqlite"] == before["limber.sqlite"])
    #expect(try killed.tree()["limber.sqlite-wal"] == before["limber.sqlite-wal"])
  }

  @Test func nothingIsMadeWhereNothingIs() throws {
    let folder = try EarlierFolder()
    try SystemDisk().remove(folder.log)

    #expect(try folder.convert() == EarlierLogOutcome())

    #expect(try folder.names() == ["state"])
  }

  @Test(arguments: [
    ("UPDATE plan SET name = 'Walking' WHERE name = 'Running'", 2),
    ("UPDATE session_event SET at_ms = at_ms + 1 WHERE sequence = 3 AND session = 1", 1),
    ("DELETE FROM session_event WHERE sequence = 30 AND session = 1", 1),
    ("DELETE FROM segment WHERE position = 10", 2),
    ("PRAGMA foreign_keys = OFF; DROP TABLE plan", 3),
    ("UPDATE diary_entry SET detail = replace(detail, '7', '6') WHERE kind = 'recorded'", 1),
  ])
  func whatIsDamagedIsLeftOutAndKept(change: String, count: Int) throws {
    let folder = try EarlierFolder()
    try folder.alter(folder.log, change)

    let outcome = try folder.convert()

    #expect(outcome.unread == count)
    #expect(outcome.sessions + outcome.unread == (change.contains("diary") ? 4 : 3))
    #expect(try folder.changes().count == (change.contains("diary") ? 5 : 6))
    #expect(outcome.kept == ["\(folder.log)-before-records"])
  }
}
