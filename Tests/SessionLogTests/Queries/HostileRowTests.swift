// SPDX-License-Identifier: MIT
import Foundation
import GRDB
import RoutineModel
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

/// Anybody can have written to a log: whatever it holds, reading ends with a result.
@Suite struct HostileRowTests {
  private static let byHand = CrampID(rawValue: "00000000000000aa")
  private static let id = QuerySamples.id(1)
  private static let now = QuerySamples.start.advanced(by: .seconds(900))

  /// Fills a log with a cramp in a session, with every detail, and one logged by hand.
  private static func fill(_ log: LogDatabase) throws {
    let notes = EpisodeNotes(
      painOnset: 6, painWorst: 8, painNow: 2, triggers: [.cold], woke: false, helped: [0: .yes])
    let session = QuerySamples.session(
      id,
      [
        (0, .start), (7, .extend(.seconds(10))), (8, QuerySamples.cramp), (12, .eased),
        (13, .note(notes)), (14, .continue(.resume)), (15, .pause), (900, .end),
      ])
    let cramp = CrampID(session: id, number: 1)
    try log.take(
      [session],
      saying: [
        .diary(.changed(cramp, [.note("Uphill."), .soreness(3)])),
        .diary(.recorded(byHand, onsetAt: QuerySamples.start, .calf, [.painWorst(4)])),
        .diary(.adviceDismissed), .session(id, [.note("Warm.")]),
      ])
  }

  /// The same log, made once and copied.
  private static let sample = Result { () throws -> DatabaseQueue in
    let queue = try DatabaseQueue()
    try queue.write { try Schema.make($0) }
    try fill(LogDatabase(LogPlace(path: "/nowhere"), queue: queue, file: nil))
    return queue
  }

  private static func log() throws -> LogDatabase {
    let queue = try DatabaseQueue(configuration: LogFile.configuration(patience: 0))
    try sample.get().backup(to: queue)
    return LogDatabase(LogPlace(path: "/nowhere"), queue: queue, file: nil)
  }

  /// Every query.
  private static let questions: [@Sendable (LogDatabase) throws -> Void] = [
    { _ = try $0.history() }, { _ = try $0.deletedSessions() }, { _ = try $0.detail(id) },
    { _ = try $0.find("0") }, { _ = try $0.overview() },
    { _ = try $0.lastPlan(of: "running") }, { _ = try $0.cramps(includingDeleted: true) },
    { _ = try $0.crampReviews() }, { _ = try $0.cramp(CrampID(session: id, number: 1)) },
    { _ = try $0.cramp(byHand) }, { _ = try $0.findCramp("0") }, { _ = try $0.findCramp("last") },
    {
      _ = try $0.outlook(now: now, thresholds: .standard, order: .whatHelped, before: id)
    },
    {
      _ = try $0.outlook(now: now, thresholds: .standard, order: .whatHelped, before: nil)
    },
  ]

  /// Whether a query has a result; `nil` if something is not found.
  private static func isAnswered(_ question: () throws -> Void) -> Bool? {
    do {
      try question()
      return true
    } catch SessionLogError.damaged, SessionLogError.cannotRead { return false } catch {
      return nil
    }
  }

  @Test func whateverStandsInAColumnIsTakenOrSaidToBeDamage() throws {
    let values = [
      "NULL", "-1", "9223372036854775807", "-9223372036854775808", "''", "'tail'", "'{}'", "'['",
      "hex(zeroblob(40000))", "x'00ff'", "CAST(x'ff00' AS TEXT)", "1e300",
    ]
    let untouched = try Self.log()
    for question in Self.questions { try question(untouched) }
    let columns = try untouched.read(orIfEmpty: []) { db in
      try ["plan", "session", "event", "cramp", "cramp_step", "change"].flatMap { table in
        try db.columns(in: table).map { (table, $0.name) }
      }
    }
    var (answered, damaged) = (0, 0)
    for (number, (table, column)) in columns.enumerated() {
      for (index, value) in values.enumerated() where FaultRun.isWhole || index % 3 == number % 3 {
        let log = try Self.log()
        // The database rejects a value of a wrong type, or a duplicate.
        guard (try? log.tamper("UPDATE \"\(table)\" SET \"\(column)\" = \(value)")) != nil else {
          continue
        }
        for question in Self.questions {
          switch Self.isAnswered({ try question(log) }) {
          case true?: answered += 1
          case false?: damaged += 1
          case nil: break
          }
        }
      }
    }
    #expect(answered > 200 && damaged > 200, "\(answered) answered, \(damaged) damaged")
  }

  private static let changes: [(sql: String, place: String)] = [
    ("UPDATE session SET kind = 'dance'", "kind"),
    ("UPDATE session SET active_ms = -1", "active_ms"),
    ("UPDATE session SET utc_offset_s = 9000000000000", "utc_offset_s"),
    ("UPDATE session SET active_ms = active_ms + 1", "do not lead to its totals"),
    ("UPDATE session SET by_hand = 1, lasted_ms = 1", "do not lead to its totals"),
    ("DELETE FROM event WHERE sequence = 1", "session 0000000000000001, event"),
    ("DELETE FROM event WHERE name = 'cramp'", "session 0000000000000001, event"),
    ("UPDATE event SET name = 'sneezed'", "event 1"),
    ("UPDATE event SET name = 'started' WHERE plan IS NULL AND detail IS NULL", ": alreadyStarted"),
    ("UPDATE event SET detail = '{\"site\":\"tail\"}' WHERE name = 'cramp'", ", event"),
    ("UPDATE event SET plan = NULL", ", event"), ("UPDATE plan SET text = '{}'", "plan 1"),
    ("UPDATE cramp SET site = 'tail'", "site"), ("UPDATE cramp SET pain_worst = 11", "pain_worst"),
    ("UPDATE cramp SET conditions = 'frequent'", "0000000000000001.1: it is not what was said"),
    ("UPDATE cramp_step SET helped = 'so so'", "helped"),
    ("UPDATE cramp SET pain_worst = 7", "0000000000000001.1: it is not what was said"),
    ("UPDATE change SET content = '{}'", "a change of 0000000000000001.1"),
    ("DELETE FROM change", "0000000000000001.1: it is not what was said of it"),
  ]

  @Test(arguments: changes.indices)
  func whatIsSaidToBeDamagedIsWhereItIs(index: Int) throws {
    let (sql, place) = Self.changes[index]
    let log = try Self.log()

    try log.tamper(sql)

    var places: [String] = []
    for question in Self.questions {
      do { try question(log) } catch {
        if case .damaged(_, let place)? = error as? SessionLogError { places.append(place) }
      }
    }
    #expect(places.contains { $0.contains(place) }, "\(sql): \(places)")
  }

  @Test func moreThanThereIsMemoryForIsNotReadOn() throws {
    let folder = try StoreFolder()
    let (log, last) = (try LogDatabase(folder.place), QuerySamples.start)
    try log.fill(
      sessions: 112_000, cramps: 112_000, plan: QuerySamples.plan, last: last, every: .seconds(60))

    let error = #expect(throws: SessionLogError.self) { try log.cramps() }
    guard case .damaged(_, let place)? = error else { return }
    #expect(place.contains("more than fits into memory"))
    // Queries with a limit work however much else there is.
    #expect(try log.history(limit: 3).count == 3)
    #expect(try log.cramps(sinceClock: last.advanced(by: .seconds(-3_600))).count == 62)
    #expect(try log.cramps(limit: 7).count == 7)
  }

  @Test func aSessionOfMoreEventsThanKeysCanBePressedIsNotReadOn() throws {
    let log = try Self.log()
    try log.tamper(
      """
      DELETE FROM event;
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 200000)
      INSERT INTO event (session, sequence, at_ms, name)
      SELECT 1, i, i, iif(i = 1, 'started', iif(i % 2, 'resumed', 'paused')) FROM n
      """)

    let error = #expect(throws: SessionLogError.self) { try log.detail(Self.id) }
    guard case .damaged(_, let place)? = error else { return }
    #expect(place.contains("more than fits into memory"))
  }

  @Test func randomBytesInAPageNeverTrap() throws {
    let place = try StoreFolder()
    let log = try LogDatabase(place.place)
    try Self.fill(log)
    log.close()
    let whole = try Data(contentsOf: URL(filePath: place.place.path))
    var answers: [Bool?: Int] = [:]
    for seed in Seeds.first(UInt64(FaultRun.cases(quick: 60, whole: 2_000))) {
      var (random, bytes) = (SplitMix64(seed: seed), whole)
      for _ in 0..<random.number(1...40) {
        bytes[random.number(100...bytes.count - 1)] = UInt8(random.number(0...255))
      }
      try bytes.write(to: URL(filePath: place.place.path))
      // It does not open, or works, or reports an error.
      guard let again = try? LogDatabase(place.place) else { continue }
      for question in Self.questions {
        answers[Self.isAnswered { try question(again) }, default: 0] += 1
      }
      again.close()
    }
    #expect(answers[true, default: 0] > 0 && answers[false, default: 0] > 0)
  }
}
