// SPDX-License-Identifier: MIT
import GRDB
import RoutineModel
import SessionEngine
import Testing

@testable import SessionLog

/// The rows of one session that can be checked by hand.
@Suite struct LogRowTests {
  private let device: DeviceID
  private let id = SessionID(rawValue: "0123456789abcdef")
  private let startedAt = LocalMoment(unixMilliseconds: 1_780_000_000_000, offsetSeconds: 7_200)

  private let plan = SessionPlan(
    routine: "feet", name: "Feet", kind: .workout,
    segments: [
      Segment(kind: .getReady, phase: .warmUp, name: "Curl", dose: .hold(.seconds(5))),
      Segment(kind: .step, phase: .warmUp, name: "Curl", dose: .hold(.seconds(60))),
      Segment(kind: .transition, phase: .coolDown, name: "Stretch", dose: .hold(.seconds(5))),
      Segment(kind: .step, phase: .coolDown, name: "Stretch", dose: .hold(.seconds(30))),
    ])
  private let relief = SessionPlan(
    routine: "foot-relief", name: "Relief", kind: .relief, site: .foot,
    segments: [
      Segment(kind: .step, name: "Pull", side: .left, dose: .hold(.seconds(15))),
      Segment(kind: .step, name: "Pull", side: .right, dose: .hold(.seconds(15))),
      Segment(kind: .step, name: "Press", dose: .untilDone),
    ])

  init() throws { device = try #require(DeviceID(rawValue: "0000000a")) }

  // MARK: Sessions

  @Test func aSessionHasWhatItsEventsComeTo() throws {
    let log = try LogDatabase(inMemory: ())
    try log.take([file(session())])

    #expect(
      try log.row("session", without: ["number", "plan", "crc"]) == [
        "id": id.rawValue, "device": "0000000a", "routine": "feet", "name": "Feet",
        "kind": "workout", "started_at_ms": "1780000000000", "utc_offset_s": "7200", "by_hand": "0",
        "active_ms": "105000", "paused_ms": "10000", "relief_ms": "50000", "away_ms": "0",
        "steps_done": "2", "steps_planned": "2", "cramps": "1", "outcome": "completed",
        "records": "\(try file(session()).lines)",
      ])
    #expect(
      try log.row("cramp", without: ["number", "session"]) == [
        "id": "0123456789abcdef.1", "in_session": "1", "onset_at_ms": "1780000035000",
        "utc_offset_s": "7200", "site": "foot", "relieved_site": "foot", "side": "left",
        "phase": "warm-up", "step": "Curl", "quarter": "2", "conditions": "cold", "pain_onset": "7",
        "pain_after": "2", "woke": "0", "outcome": "eased", "lasted_ms": "40000",
        "eased_in": "Press", "was_asked_soreness": "0", "is_session_deleted": "0",
      ])
    #expect(
      try log.rows("SELECT position, name, spent_ms, helped FROM cramp_step ORDER BY position") == [
        "1 Pull 30000 yes", "2 Press 10000 NULL",
      ])
    #expect(
      try log.rows("SELECT sequence, at_ms, name FROM event ORDER BY sequence LIMIT 3") == [
        "1 10000 started", "2 10000 segment-began", "3 15000 segment-began",
      ])
  }

  @Test func oneThatIsNotOverHasWhatItsLastEventLeadTo() throws {
    let log = try LogDatabase(inMemory: ())
    var half = session()
    half.entries = half.entries.filter { $0.at < SessionInstant(milliseconds: 60_000) }
    try log.take([file(half)])

    let row = try log.row("session", without: [])
    #expect(row["outcome"] == nil && row["active_ms"] == "25000" && row["relief_ms"] == "15000")
    #expect(try log.row("cramp", without: [])["outcome"] == nil)
  }

  @Test func aSessionDoneWithoutTheProgramIsCompleted() throws {
    let log = try LogDatabase(inMemory: ())
    let head = SessionHead(id: id, plan: plan, startedAt: startedAt, lasted: .seconds(1_200))
    try log.take([file(SessionRecords(head: head))])
    #expect(
      try log.rows("SELECT active_ms, outcome, steps_done, steps_planned, by_hand FROM session")
        == ["1200000 completed 2 2 1"])

    try log.take([file(say(.session(id, [.ended(SessionInstant(milliseconds: 600_000))]), 1))])
    #expect(try log.rows("SELECT active_ms FROM session") == ["600000"])
    try log.take([file(say(.session(id, [.ended(nil)]), 2))])
    #expect(try log.rows("SELECT active_ms FROM session") == ["1200000"])
  }

  @Test func aCorrectedEndCutsTheTimesAndKeepsTheRest() throws {
    let log = try LogDatabase(inMemory: ())
    try log.take([file(session())])
    try log.take([file(say(.session(id, [.ended(SessionInstant(milliseconds: 30_000))]), 1))])

    #expect(
      try log.rows(
        """
        SELECT active_ms, paused_ms, relief_ms, steps_done, cramps, outcome, corrected_end_ms
        FROM session
        """) == ["20000 10000 0 0 1 completed 30000"])
    #expect(try log.rows("SELECT count(*) FROM cramp") == ["1"])
  }

  @Test func aDeletedSessionTakesItsCrampsWithItAndGivesThemBack() throws {
    let log = try LogDatabase(inMemory: ())
    try log.take([file(session())])
    let state = """
      SELECT session.deleted_at_ms, is_session_deleted, cramp.deleted_at_ms, session.note
      FROM session JOIN cramp
      """

    try log.take([file(say(.session(id, [.deleted(true), .note("by mistake")]), 1))])
    #expect(try log.rows(state) == ["1780000000001 1 NULL by mistake"])
    try log.take([file(say(.session(id, [.deleted(false), .note(nil)]), 2))])
    #expect(try log.rows(state) == ["NULL 0 NULL NULL"])
  }

  @Test func whatMakesNoSenseEndsWhatTheLogHasOfASession() throws {
    let log = try LogDatabase(inMemory: ())
    var odd = session()
    odd.entries.insert(LogEntry(at: .start, fact: .event(.continue(.resume))), at: 2)
    try log.take([file(odd)])

    #expect(try log.rows("SELECT count(*) FROM event") == ["2"])
    #expect(try log.rows("SELECT records, outcome FROM session") == ["\(try file(odd).lines) NULL"])
  }

  // MARK: Cramps

  @Test func aCrampIsAsTheLastChangesLeaveIt() throws {
    let log = try LogDatabase(inMemory: ())
    try log.take([file(session())])
    let cramp = CrampID(session: id, number: 1)
    try log.take([file(say(.diary(.askedSoreness(cramp)), 1))])
    #expect(try log.detail(id).corrections.isEmpty)
    try log.take([file(say(.diary(.changed(cramp, [.soreness(4), .site(.calf)])), 2))])
    try log.take([file(say(.diary(.changed(cramp, [.deleted(true), .note("odd")])), 3))])

    #expect(try log.detail(id).correction(ofEpisode: 0)?.site == .calf)
    #expect(try log.detail(id).correction(ofEpisode: 0)?.isDeleted == true)

    let columns = """
      SELECT site, relieved_site, soreness, soreness_told_at_ms, was_asked_soreness, note,
        deleted_at_ms FROM cramp
      """
    #expect(try log.rows(columns) == ["calf foot 4 1780000000002 1 odd 1780000000003"])
    #expect(try log.rows("SELECT count(*) FROM cramp_step") == ["2"])
  }

  @Test func aCrampWrittenDownByHandHasARowOfItsOwn() throws {
    let log = try LogDatabase(inMemory: ())
    let cramp = CrampID(rawValue: "00000000000000cc")
    try log.take([
      file(
        say(.diary(.recorded(cramp, onsetAt: startedAt, .toes, [.lasted(.seconds(90))])), 5))
    ])
    try log.take([file(say(.diary(.changed(cramp, [.painWorst(8)])), 6))])

    #expect(
      try log.rows("SELECT id, session, site, lasted_ms, outcome, pain_worst FROM cramp") == [
        "00000000000000cc NULL toes 90000 eased 8"
      ])
  }

  // MARK: Orders

  @Test func theLaterStampCountsWhicheverChangeComesFirst() throws {
    let cramp = CrampID(session: id, number: 1)
    let early = say(.diary(.changed(cramp, [.painWorst(3)])), 1)
    let late = say(.diary(.changed(cramp, [.painWorst(9)])), 2)
    for order in [[early, late], [late, early]] {
      let log = try LogDatabase(inMemory: ())
      try log.take([file(session())] + order.map { try file($0) })
      #expect(try log.rows("SELECT pain_worst FROM cramp") == ["9"])
    }
  }

  @Test func whatComesBeforeItsTargetWaitsForIt() throws {
    let log = try LogDatabase(inMemory: ())
    let cramp = CrampID(session: id, number: 1)
    try log.take([
      file(say(.diary(.changed(cramp, [.painWorst(9)])), 1)),
      file(say(.session(id, [.note("late")]), 1)),
    ])
    #expect(try log.rows("SELECT count(*) FROM change") == ["2"])

    try log.take([file(session())])
    #expect(try log.rows("SELECT pain_worst, session.note FROM cramp JOIN session") == ["9 late"])
  }

  @Test func whatIsErasedStaysSoWhateverComesLater() throws {
    let cramp = CrampID(session: id, number: 1)
    let files = [
      try file(session()), try file(say(.diary(.changed(cramp, [.painWorst(9)])), 1)),
      try file(say(.session(id, [.note("late")]), 2)),
    ]
    for place in 0...files.count {
      let log = try LogDatabase(inMemory: ())
      var order = files
      order.insert(try file(Erasure(target: id.rawValue, writtenAt: startedAt)), at: place)
      try log.take(order)
      for table in ["session", "event", "cramp", "cramp_step", "change", "plan"] {
        #expect(try log.rows("SELECT count(*) FROM \(table)") == ["0"], "\(table), \(place)")
      }
      #expect(try log.rows("SELECT target FROM gone") == [id.rawValue])
    }
  }

  @Test func theLongerVersionCountsThenTheLargerChecksum() throws {
    var short = session()
    short.entries.removeLast(4)
    var other = session()
    other.runs = []
    other.entries[0] = LogEntry(at: SessionInstant(milliseconds: 9_999), fact: .event(.start))
    let same = [try file(session()), try file(other)]
    #expect(same[0].lines == same[1].lines)
    let last = try #require(same.max { $0.checksum < $1.checksum })
    for order in [[same[0], same[1]], [same[1], same[0]]] {
      for place in 0...2 {
        var order = order
        order.insert(try file(short), at: place)
        let log = try LogDatabase(inMemory: ())
        try log.take(order)
        #expect(
          try log.rows("SELECT records, crc FROM session") == ["\(last.lines) \(last.checksum)"])
      }
    }
  }

  // MARK: The script

  /// The plan begins after ten seconds; the cramp comes at 0:35, eases at 1:15 in the third step of
  /// relief, and the session continues at 1:25 with five seconds to get ready.
  private func session() -> SessionRecords {
    var machine = SessionMachine(plan)
    var entries: [LogEntry] = []
    let play = { (event: SessionEvent, seconds: Int64) in
      let now = SessionInstant(milliseconds: seconds * 1_000)
      while let deadline = machine.nextDeadline, deadline < now {
        guard let effects = try? machine.handle(.timeReached, at: deadline) else { break }
        entries += effects.entries
      }
      entries += (try? machine.handle(event, at: now))?.entries ?? []
    }
    play(.start, 10)
    play(.cramp(Cramp(site: .foot, side: .left, relief: relief)), 35)
    play(.eased, 75)
    play(
      .note(
        EpisodeNotes(
          painOnset: 7, painNow: 2, triggers: [.cold], woke: false, helped: [0: .yes])), 80)
    play(.continue(.resume), 85)
    play(.timeReached, 170)
    var session = SessionRecords(head: SessionHead(id: id, plan: plan, startedAt: startedAt))
    session.entries = entries
    return session
  }

  private func say(_ content: Change.Content, _ stamp: Int64) -> Change {
    Change(
      id: "00000000000000a\(stamp)", device: device, stamp: stamp,
      writtenAt: LocalMoment(
        unixMilliseconds: startedAt.unixMilliseconds + stamp, offsetSeconds: 7_200),
      content: content)
  }

  private func file(_ session: SessionRecords) throws -> RecordFile {
    try file(RecordEncoder.file(of: session, device: device))
  }

  private func file(_ change: Change) throws -> RecordFile {
    try file(RecordEncoder.file(of: [change], device: device))
  }

  private func file(_ erasure: Erasure) throws -> RecordFile {
    try file(RecordEncoder.file(of: erasure, device: device))
  }

  private func file(_ lines: [[UInt8]]) throws -> RecordFile {
    try #require(RecordFile(bytes: Array(lines.joined())))
  }
}

extension LogDatabase {
  /// Rows as text, with values separated by spaces.
  fileprivate func rows(_ sql: String) throws -> [String] {
    try read(orIfEmpty: []) { db in
      try Row.fetchAll(db, sql: sql).map { row in
        row.map { $0.1.isNull ? "NULL" : String.fromDatabaseValue($0.1) ?? "\($0.1)" }
          .joined(separator: " ")
      }
    }
  }

  /// The only row of a table, without NULLs.
  fileprivate func row(_ table: String, without columns: Set<String>) throws -> [String: String] {
    try read(orIfEmpty: [:]) { db in
      let rows = try Row.fetchAll(db, sql: "SELECT * FROM \(table)")
      #expect(rows.count == 1)
      return rows.first?.reduce(into: [:]) { values, column in
        guard !column.1.isNull, !columns.contains(column.0) else { return }
        values[column.0] = String.fromDatabaseValue(column.1) ?? "\(column.1)"
      } ?? [:]
    }
  }
}
