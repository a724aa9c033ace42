// SPDX-License-Identifier: MIT
import Foundation
import RoutineModel
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

/// A log is a file that anybody can have written to: whatever it holds, reading ends in an answer.
struct HostileLogTests {
  /// What a stranger did, and where the log says that it is damaged.
  struct Change: Sendable, CustomTestStringConvertible {
    let sql: String
    let place: String
    var testDescription: String { sql }

    init(_ sql: String, _ place: String) {
      self.sql = sql
      self.place = place
    }
  }

  private static let session = "session 0000000000000001"

  /// Changes that only the session in full shows.
  static let changes = [
    Change("DELETE FROM plan", "plan 1 is missing"),
    Change("DELETE FROM segment WHERE position = 2", "plan 1, segment 2: position"),
    Change("DELETE FROM segment", "plan 1: fingerprint"),
    Change("DELETE FROM plan WHERE kind = 'relief'", "plan 2 is missing"),
    Change("UPDATE plan SET kind = 'dance'", "plan 1: kind"),
    Change("UPDATE plan SET site = 'tail'", "plan 1: site"),
    Change("UPDATE plan SET resume_get_ready_ms = -1", "plan 1: resume_get_ready_ms"),
    Change("UPDATE segment SET most_ms = 9223372036854775807", "plan 1, segment 0: most_ms"),
    Change("UPDATE segment SET least_ms = most_ms + 1", "plan 1, segment 0: dose"),
    Change("UPDATE segment SET dose = 'hold'", "plan 1, segment 5: dose"),
    Change("UPDATE segment SET dose = 'lots'", "plan 1, segment 0: dose"),
    Change("UPDATE segment SET reps = 99999999999 WHERE reps > 0", "plan 1, segment 5: reps"),
    Change("UPDATE segment SET kind = 'nap'", "plan 1, segment 0: kind"),
    Change("UPDATE segment SET side = 'upside'", "plan 1, segment 0: side"),
    Change("UPDATE segment SET set_count = NULL", "plan 1, segment 1: set_count"),
    Change("UPDATE segment SET recommended_when = 'cold, wet'", "plan 1, segment 0: recommended"),
    Change("UPDATE segment SET avoid_when = 'heat, rain'", "plan 1, segment 0: avoid_when"),
    Change("UPDATE segment SET is_optional = 2", "plan 1, segment 0: is_optional"),
    Change("UPDATE segment SET name = hex(zeroblob(40000))", "plan 1, segment 0: name"),
    Change("DELETE FROM session_event WHERE sequence = 1", "\(session), event 1: sequence"),
    Change(
      "DELETE FROM session_event WHERE sequence = (SELECT max(sequence) FROM session_event)",
      "\(session): events"),
    Change("DELETE FROM session_event WHERE name = 'cramp'", "\(session), event"),
    Change("UPDATE session_event SET at_ms = 9223372036854775807", "event 1: at_ms"),
    Change("UPDATE session_event SET at_ms = -1", "event 1: at_ms"),
    Change("UPDATE session_event SET name = 'sneezed'", "event 1: sneezed"),
    Change("UPDATE session_event SET name = 'started'", "event 2: alreadyStarted"),
    Change("UPDATE session_event SET detail = '{'", "event 1: detail"),
    Change("UPDATE session_event SET detail = '[]'", "event 1: detail"),
    Change(
      "UPDATE session_event SET detail = '{\"triggers\":' || replace(hex(zeroblob(9999)), '0', '[')",
      "event 1: detail"),
    Change("UPDATE session_event SET detail = NULL", "event 2: segment-began"),
    Change(
      "UPDATE session_event SET detail = '{\"segment\":1e99}' WHERE name = 'segment-began'",
      "event 2: detail"),
    Change(
      "UPDATE session_event SET detail = '{\"segment\":99999}' WHERE name = 'segment-began'",
      "event 2: segment-began"),
    Change(
      "UPDATE session_event SET detail = '{\"byMs\":9223372036854775807}' WHERE name = 'extended'",
      ": extended"),
    Change(
      "UPDATE session_event SET detail = '{\"painNow\":11,\"triggers\":[]}' WHERE name = 'noted'",
      ": noted"),
    Change(
      "UPDATE session_event SET detail = '{\"triggers\":[\"moon\"]}' WHERE name = 'noted'",
      ": noted"),
    Change(
      "UPDATE session_event SET detail = '{\"site\":\"tail\"}' WHERE name = 'cramp'", ": cramp"),
    Change("UPDATE session_event SET plan = NULL", ": cramp"),
    Change("UPDATE session_event SET plan = -5 WHERE plan > 0", ": plan"),
    Change(
      "UPDATE session_event SET detail = '{\"way\":\"sideways\"}' WHERE name = 'went-on'",
      ": went-on"),
    Change("UPDATE session SET plan = 2", "do not lead to its totals"),
    Change("UPDATE session SET active_ms = active_ms + 1", "do not lead to its totals"),
    Change("UPDATE session SET steps_done = 9", "do not lead to its totals"),
  ]

  /// Changes that every list of sessions shows.
  static let listedChanges = [
    Change("UPDATE session SET kind = 'dance'", "\(session): kind"),
    Change("UPDATE session SET outcome = 'won'", "\(session): outcome"),
    Change("UPDATE session SET started_at_ms = -9223372036854775808", "started_at_ms"),
    Change("UPDATE session SET utc_offset_s = 9000000000000", "utc_offset_s"),
    Change("UPDATE session SET active_ms = -1", "active_ms"),
    Change("UPDATE session SET away_ms = 9223372036854775807", "away_ms"),
    Change("UPDATE session SET cramps = 9223372036854775807", "cramps"),
    Change("UPDATE session SET steps_planned = -1", "steps_planned"),
  ]

  private func logged(in folder: TemporaryFolder) throws -> LogDatabase {
    let log = try LogDatabase(path: folder.log)
    var session = LiveSession()
    try log.begin(session.id, plan: Samples.workout, startedAt: Samples.start)
    try session.send(.start, to: log)
    try session.send(.next, after: 1_000, to: log)
    try session.send(.extend(.seconds(10)), after: 1_000, to: log)
    try session.send(
      .cramp(Cramp(site: .foot, side: .left, relief: Samples.relief)), after: 1_000, to: log)
    try session.send(.eased, after: 1_000, to: log)
    try session.send(.note(EpisodeNotes(painNow: 2, triggers: [.cold])), after: 1_000, to: log)
    try session.send(.goOn(.resume), after: 1_000, to: log)
    try session.send(.pause, after: 2_000, to: log)
    return log
  }

  private func place(of error: SessionLogError?) -> String {
    if case .damaged(_, let place)? = error { place } else { "not damaged: \(error as Any)" }
  }

  @Test(arguments: changes)
  func aSessionThatWasTamperedWithIsSaidToBeDamaged(_ change: Change) throws {
    let folder = try TemporaryFolder()
    let log = try logged(in: folder)
    _ = try log.detail(Samples.id(1))

    try log.tamper(change.sql)

    let error = #expect(throws: SessionLogError.self) { try log.detail(Samples.id(1)) }
    #expect(place(of: error).contains(change.place), "\(place(of: error))")
    // What is not touched can still be read.
    #expect(try log.history().count == 1)
  }

  @Test(arguments: listedChanges)
  func aHistoryThatWasTamperedWithIsSaidToBeDamaged(_ change: Change) throws {
    let folder = try TemporaryFolder()
    let log = try logged(in: folder)

    try log.tamper(change.sql)

    let error = #expect(throws: SessionLogError.self) { try log.history() }
    #expect(place(of: error).contains(change.place), "\(place(of: error))")
    #expect(throws: SessionLogError.self) { try log.detail(Samples.id(1)) }
    // Its numbers may be beyond what the overview looks at; it answers or says so, and never traps.
    _ = try? log.overview(today: Samples.start)
    _ = try? log.find("last")
  }

  @Test func tablesThatAreNotOursAreSaidToBeDamaged() throws {
    let folder = try TemporaryFolder()
    let log = try logged(in: folder)
    try log.tamper("DROP TABLE session; CREATE TABLE session (id BLOB, kind REAL)")
    log.close()

    let again = try LogDatabase(path: folder.log)

    let error = #expect(throws: SessionLogError.self) { try again.history() }
    #expect(place(of: error).contains("no such column"))
    #expect(throws: SessionLogError.self) { try again.overview(today: Samples.start) }
    #expect(throws: SessionLogError.self) { try again.find("0") }
    #expect(throws: SessionLogError.self) {
      try again.begin(Samples.id(2), plan: Samples.workout, startedAt: Samples.start)
    }
  }

  @Test func randomBytesInAPageNeverTrap() throws {
    var answers: [Bool?] = []
    for seed in 1...60 { answers.append(try answersDespiteRandomBytes(seed: seed)) }

    // The damage is such that some logs still open, and some of those still tell the session.
    #expect(answers.contains { $0 != nil })
    #expect(answers.contains(true))
    #expect(answers.contains(false))
  }

  /// Whether a log with random bytes in it tells its session; `nil` if it does not open.
  private func answersDespiteRandomBytes(seed: Int) throws -> Bool? {
    let folder = try TemporaryFolder()
    let log = try logged(in: folder)
    let whole = try log.detail(Samples.id(1))
    log.close()
    var generator = SplitMix64(seed: UInt64(seed))
    var bytes = try folder.bytes(of: folder.log)
    for _ in 0..<Int.random(in: 1...40, using: &generator) {
      bytes[Int.random(in: 100..<bytes.count, using: &generator)] =
        UInt8.random(in: 0...255, using: &generator)
    }
    try bytes.write(to: URL(filePath: folder.log))

    // Either it says what is wrong, or it says nothing that it did not hold before.
    guard let again = try? LogDatabase(path: folder.log) else { return nil }
    _ = try? again.overview(today: Samples.start)
    _ = try? again.history()
    let detail = try? again.detail(Samples.id(1))
    if let detail {
      #expect(detail.summary.totals == whole.summary.totals, "seed \(seed)")
    }
    try? again.delete(Samples.id(1))
    return detail != nil
  }

  @Test func everyErrorSaysWhereAndWhatToDo() {
    let path = "/somewhere/limber.sqlite"
    let reasons: [SessionLogError.Reason] = [
      .noPermission, .readOnly, .diskFull, .locked, .notAFolder, .notAFile, .symbolicLink,
      .deviceFailed, .refused("words"), .other("words"),
    ]
    let errors =
      reasons.flatMap { reason -> [SessionLogError] in
        [
          .cannotCreate(path: path, reason), .cannotOpen(path: path, reason),
          .cannotRead(path: path, reason), .cannotWrite(path: path, reason),
        ]
      } + [
        .notALog(path: path), .newerThanProgram(path: path), .damaged(path: path, place: "there"),
      ]

    for error in errors {
      #expect(error.description.contains(path))
      #expect(error.description.hasSuffix("."))
    }
    #expect(Set(errors.map(\.description)).count == errors.count)
    // Creating and writing, whatever the reason; and opening, which writes, where nothing can be.
    #expect(errors.count(where: \.isWriteFailure) == 2 * reasons.count + 2)
  }
}
