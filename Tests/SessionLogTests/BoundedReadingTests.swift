// SPDX-License-Identifier: MIT
import Foundation
import GRDB
import RoutineModel
import SessionEngine
import Testing

@testable import SessionLog

/// A log may hold more than there is memory for. What is asked of it is answered in a bounded part of
/// that, or not at all; what is bounded itself is answered whatever else there is.
struct BoundedReadingTests {
  private static let numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"

  private func logged(in folder: TemporaryFolder) throws -> LogDatabase {
    let log = try LogDatabase(path: folder.log)
    var session = LiveSession()
    try log.begin(session.id, plan: Samples.workout, startedAt: Samples.start)
    try session.send(.start, to: log)
    try session.send(
      .cramp(Cramp(site: .foot, side: .left, relief: Samples.relief)), after: 1_000, to: log)
    try session.send(.eased, after: 1_000, to: log)
    return log
  }

  /// The place that a log is said to be damaged at.
  private func damage(_ body: () throws -> Void) -> String {
    do {
      try body()
      return "no damage"
    } catch SessionLogError.damaged(_, let place) {
      return place
    } catch {
      return "\(error)"
    }
  }

  @Test func aTextOfManyBytesIsNotRead() throws {
    let folder = try TemporaryFolder()
    let log = try logged(in: folder)
    log.close()
    try folder.tamperFromOutside("UPDATE session SET name = hex(zeroblob(2000000))")

    let again = try LogDatabase(path: folder.log)

    #expect(damage { _ = try again.history() } == "a row that is too long")
    #expect(damage { _ = try again.detail(Samples.id(1)) } == "a row that is too long")
  }

  @Test func aSessionOfMoreEventsThanKeysCanBePressedIsNotReadOn() throws {
    let folder = try TemporaryFolder()
    let log = try logged(in: folder)
    try log.tamper(
      """
      DELETE FROM session_event;
      \(Self.numbers) LIMIT 120000)
      INSERT INTO session_event (session, sequence, at_ms, name)
      SELECT 1, i, i, CASE WHEN i = 1 THEN 'started' WHEN i % 2 THEN 'resumed' ELSE 'paused' END
      FROM n
      """)

    #expect(damage { _ = try log.detail(Samples.id(1)) }.contains("event 100001"))
    #expect(try log.history().count == 1)
  }

  @Test func textsThatAreEachShortEnoughAreNotKeptWithoutEnd() throws {
    let folder = try TemporaryFolder()
    let log = try logged(in: folder)
    try log.tamper(
      """
      DELETE FROM segment WHERE plan = 1;
      \(Self.numbers) LIMIT 1000)
      INSERT INTO segment (plan, position, kind, name, instruction, dose, least_ms, most_ms,
        recommended_when, is_optional)
      SELECT 1, i - 1, 'step', i, i || hex(zeroblob(30000)), 'hold', 1000, 1000, '', 0 FROM n
      """)

    #expect(damage { _ = try log.detail(Samples.id(1)) }.contains("more than fits into memory"))
  }

  @Test func aTextThatIsRepeatedCountsOnce() throws {
    let folder = try TemporaryFolder()
    let log = try logged(in: folder)
    try log.tamper(
      """
      DELETE FROM segment WHERE plan = 1;
      \(Self.numbers) LIMIT 1000)
      INSERT INTO segment (plan, position, kind, name, instruction, dose, least_ms, most_ms,
        recommended_when, is_optional)
      SELECT 1, i - 1, 'step', 'n', hex(zeroblob(30000)), 'hold', 1000, 1000, '', 0 FROM n
      """)

    // It is another plan than that of the events; but it is read.
    #expect(!damage { _ = try log.detail(Samples.id(1)) }.contains("memory"))
  }

  @Test func crampsWithoutEndAreNotReadButThoseOfADayAre() throws {
    let folder = try TemporaryFolder()
    let log = try logged(in: folder)
    try log.tamper(
      """
      \(Self.numbers) LIMIT 60000)
      INSERT INTO diary_entry (cramp, written_at_ms, utc_offset_s, kind, onset_at_ms, detail)
      SELECT printf('%016x', i), i * 60000, 0, 'recorded', i * 60000,
        '{"onset":{"atMs":' || (i * 60000) || ',"offsetS":0},"site":"calf"}' FROM n
      """)
    let lastDay = LocalMoment(unixMilliseconds: 58_560 * 60_000, offsetSeconds: 0)

    #expect(damage { _ = try log.cramps() }.contains("more than fits into memory"))
    #expect(try log.cramps(since: lastDay).count == 1_442)
    #expect(try log.findCramp("last") == .found(CrampID(session: Samples.id(1), number: 1)))
  }

  @Test func aDiaryOfOneCrampHasAnEnd() throws {
    let folder = try TemporaryFolder()
    let log = try logged(in: folder)
    let cramp = "0000000000000001.1"
    try log.tamper(
      """
      \(Self.numbers) LIMIT 30000)
      INSERT INTO diary_entry (cramp, session, written_at_ms, utc_offset_s, kind, detail)
      SELECT '\(cramp)', 1, i, 0, 'changed', '{"changes":[{"note":"' || hex(zeroblob(900)) || '"}]}'
      FROM n
      """)

    #expect(
      damage { _ = try log.cramp(CrampID(rawValue: cramp)) }.contains("more than fits into memory"))
  }

  @Test(arguments: [
    """
    DROP TABLE session; CREATE VIEW session AS WITH RECURSIVE c(x) AS
      (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x AS number, 'a' AS id FROM c
    """,
    """
    CREATE TRIGGER busy AFTER INSERT ON session BEGIN
      DELETE FROM plan WHERE number IN (WITH RECURSIVE c(x) AS
        (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c); END
    """,
    "CREATE TEMP TABLE t (a); DROP TRIGGER diary_entry_stays; "
      + "CREATE TRIGGER diary_entry_stays BEFORE UPDATE ON diary_entry BEGIN SELECT 1; END",
  ])
  func whatWorksByItselfInALogIsRefused(sql: String) throws {
    let folder = try TemporaryFolder()
    let log = try logged(in: folder)
    log.close()
    try folder.tamperFromOutside(sql)

    #expect(
      damage { _ = try LogDatabase(path: folder.log) }.contains("which no Limber has made"))
    #expect(
      damage { _ = try LogDatabase.readOnly(path: folder.log) }.contains("no Limber has made"))
  }

  @Test func aViewOfOnesOwnBesideTheTablesStays() throws {
    let folder = try TemporaryFolder()
    try logged(in: folder).close()
    try folder.tamperFromOutside(
      "CREATE VIEW minutes AS SELECT routine, sum(active_ms) / 60000 FROM session GROUP BY routine")

    #expect(try LogDatabase(path: folder.log).history().count == 1)
    #expect(try LogDatabase.replaceDamaged(path: folder.log) == nil)
    let queue = try DatabaseQueue(path: folder.log)
    #expect(try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM minutes") } == 1)
  }
}

extension TemporaryFolder {
  /// Does to the log what another program does, without this one's care.
  fileprivate func tamperFromOutside(_ sql: String) throws {
    let queue = try DatabaseQueue(path: log)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
  }
}
