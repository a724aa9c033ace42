// SPDX-License-Identifier: MIT
import Foundation
import RoutineModel
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

/// Whatever a stranger wrote in a log, reading its cramps ends in an answer.
struct HostileCrampTests {
  typealias Change = HostileLogTests.Change

  private static let episode = "session 0000000000000001, episode 1"

  static let changes = [
    Change("UPDATE episode SET site = 'tail'", "\(episode): site"),
    Change("UPDATE episode SET side = 'upside'", "\(episode): side"),
    Change("UPDATE episode SET phase = 'moon'", "\(episode): phase"),
    Change("UPDATE episode SET segment = 9999", "\(episode): segment"),
    Change("UPDATE episode SET segment = 9223372036854775807", "\(episode): segment"),
    Change("UPDATE episode SET onset_ms = -1", "\(episode): onset_ms"),
    Change("UPDATE episode SET onset_at_ms = onset_at_ms + 1", "\(episode): onset_at_ms"),
    Change("UPDATE episode SET onset_at_ms = NULL", "onset_at_ms"),
    Change("UPDATE episode SET onset_at_ms = 9223372036854775807", "onset_at_ms"),
    Change("UPDATE episode SET ended_ms = 0", "\(episode): ended_ms"),
    Change("UPDATE episode SET ended_ms = NULL", "\(episode): outcome"),
    Change("UPDATE episode SET outcome = 'won'", "\(episode): outcome"),
    Change("UPDATE episode SET outcome = NULL", "\(episode): outcome"),
    Change("UPDATE episode SET outcome = 'recurred'", "\(episode): eased_in"),
    Change("UPDATE episode SET eased_in = 9998", "\(episode): eased_in"),
    Change("UPDATE episode SET eased_in = -1", "\(episode): eased_in"),
    Change("UPDATE episode SET follows = 1", "\(episode): follows"),
    Change("UPDATE episode SET follows = 9223372036854775807", "\(episode): follows"),
    Change("UPDATE episode SET quarter = 5", "\(episode): quarter"),
    Change("UPDATE episode SET woke = 2", "\(episode): woke"),
    Change("UPDATE episode SET pain_onset = 11", "\(episode): pain_onset"),
    Change("UPDATE episode SET pain_worst = -1", "\(episode): pain_worst"),
    Change("UPDATE episode SET pain_now = 9223372036854775807", "\(episode): pain_now"),
    Change("UPDATE episode SET triggers = 'cold, wet'", "\(episode): triggers"),
    Change("UPDATE episode SET triggers = 'frequent'", "\(episode): triggers"),
    Change("UPDATE episode SET known = 'cold'", "\(episode): known"),
    Change("UPDATE episode SET known = hex(zeroblob(40000))", "\(episode): known"),
    Change("UPDATE episode SET plan = 99", "plan 99 is missing"),
    Change("UPDATE episode SET number = 9223372036854775807", "number"),
    Change("DELETE FROM session", "episode 1 of session row 1 is missing"),
    Change("DELETE FROM segment WHERE position > 0", ": fingerprint"),
    Change("UPDATE session SET id = '../../etc/passwd'", "number"),
    Change("UPDATE session SET name = hex(zeroblob(40000))", "\(episode): name"),
    Change("UPDATE session SET started_at_ms = -9223372036854775808", "started_at_ms"),
    Change("UPDATE relief_step SET spent_ms = 9223372036854775807", "a step of relief: spent_ms"),
    Change("DELETE FROM relief_step", "relief_steps"),
    Change("UPDATE relief_step SET spent_ms = -1", "a step of relief: spent_ms"),
    Change("UPDATE relief_step SET segment = segment + 9000", "a step of its relief"),
    Change("UPDATE relief_step SET segment = -segment", "a step of relief: segment"),
    Change("UPDATE relief_step SET helped = 'so so'", "a step of relief: helped"),
    diary("written_at_ms = 9223372036854775807", "written_at_ms"),
    diary("utc_offset_s = -9000000000", "utc_offset_s"),
    diary("kind = 'sung'", "kind"), diary("detail = '{'", "detail"),
    diary("detail = '[]'", "detail"), diary("detail = hex(zeroblob(40000))", "detail"),
    diary("detail = '{\"changes\":[{}]}'", "detail"),
    diary("detail = '{\"changes\":[{\"moon\":1}]}'", "detail"),
    diary("detail = '{\"changes\":[{\"painWorst\":11}]}'", "detail"),
    diary("detail = '{\"changes\":[{\"painWorst\":1e99}]}'", "detail"),
    diary("detail = '{\"changes\":[{\"soreness\":-1}]}'", "detail"),
    diary("detail = '{\"changes\":[{\"painOnset\":1,\"painWorst\":1}]}'", "detail"),
    diary("detail = '{\"changes\":[{\"site\":\"tail\"}]}'", "detail"),
    diary("detail = '{\"changes\":[{\"site\":null}]}'", "detail"),
    diary("detail = '{\"changes\":[{\"side\":\"upside\"}]}'", "detail"),
    diary("detail = '{\"changes\":[{\"deleted\":null}]}'", "detail"),
    diary("detail = '{\"changes\":[{\"conditions\":[\"frequent\"]}]}'", "detail"),
    diary("detail = '{\"changes\":[{\"conditions\":[\"moon\"]}]}'", "detail"),
    diary("detail = '{\"changes\":[{\"lastedMs\":-1}]}'", "detail"),
    diary("detail = '{\"changes\":[{\"lastedMs\":9223372036854775807}]}'", "detail"),
    diary("detail = '{\"changes\":[{\"note\":\"' || hex(zeroblob(1001)) || '\"}]}'", "detail"),
    diary(
      "detail = '{\"changes\":[{\"onset\":{\"atMs\":9223372036854775807,\"offsetS\":0}}]}'",
      "detail"),
    diary("detail = '{\"changes\":[{\"onset\":{\"atMs\":0,\"offsetS\":99999}}]}'", "detail"),
    // The column by which it is found says something else than the entry.
    diary("detail = '{\"changes\":[{\"onset\":{\"atMs\":0,\"offsetS\":0}}]}'", "onset_at_ms"),
    diary("onset_at_ms = 5", "onset_at_ms"),
    diary("detail = '{\"changes\":' || replace(hex(zeroblob(9999)), '0', '[')", "detail"),
  ]

  private static func diary(_ assignment: String, _ column: String) -> Change {
    Change(
      "DROP TRIGGER diary_entry_stays; UPDATE diary_entry SET \(assignment) WHERE number = 1",
      "diary entry 1: \(column)")
  }

  /// A log with one cramp in a workout, with everything said of it, and one written down by hand.
  private func logged(in folder: TemporaryFolder) throws -> (log: LogDatabase, cramp: CrampID) {
    let log = try LogDatabase.hasty(path: folder.log)
    var session = LiveSession()
    try log.begin(session.id, plan: Samples.workout, startedAt: Samples.start)
    try session.send(.start, to: log)
    let cramp = Cramp(site: .foot, side: .left, relief: Samples.fullRelief, known: [.frequent])
    try session.send(.cramp(cramp), after: 4_000, to: log)
    try session.send(
      .note(
        EpisodeNotes(
          painOnset: 6, painWorst: 8, painNow: 2, triggers: [.cold], woke: false,
          helped: [1: .yes])), after: 1_000, to: log)
    try session.send(.eased, after: 9_000, to: log)
    let id = CrampID(session: session.id, number: 1)
    try log.write(.changed(id, [.note("Uphill.")]))
    try log.write(
      .recorded(CrampID(rawValue: "00000000000000aa"), onsetAt: Samples.start, .calf, []))
    return (log, id)
  }

  @Test(arguments: changes)
  func aCrampThatWasTamperedWithIsSaidToBeDamaged(_ change: Change) throws {
    let folder = try TemporaryFolder()
    let (log, id) = try logged(in: folder)
    #expect(try log.cramps().count == 2)

    try log.tamper(change.sql)

    let error = #expect(throws: SessionLogError.self) { try log.cramps() }
    let place = if case .damaged(_, let place)? = error { place } else { "not damaged" }
    #expect(place.contains(change.place), "\(place)")
    // These may not look at it; they answer or say so, and never trap.
    _ = try? log.cramp(id)
    _ = try? log.findCramp("0")
    _ = try? log.findCramp("last")
    let now = Samples.start.advanced(by: .seconds(60))
    for order in [ReliefOrder.asWritten, .whatHelped] {
      _ = try? log.outlook(now: now, thresholds: .standard, order: order, before: nil)
    }
    _ = try? log.write(.changed(id, [.deleted(true)]))
  }

  @Test func entriesOfNoCrampAreSaidToBeDamaged() throws {
    let folder = try TemporaryFolder()
    let (log, _) = try logged(in: folder)

    try log.tamper(
      "DROP TRIGGER diary_entry_stays; UPDATE diary_entry SET kind = 'changed' WHERE number = 2")

    #expect(throws: SessionLogError.self) { try log.cramps() }
    let id = CrampID(rawValue: "00000000000000aa")
    #expect(throws: SessionLogError.noCramp(id)) { try log.cramp(id) }
    #expect(throws: SessionLogError.noCramp(id)) { try log.write(.askedSoreness(id)) }
  }

  @Test(arguments: Seeds.first(60))
  func randomBytesInAPageNeverTrap(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let (log, id) = try logged(in: folder)
    log.close()
    var generator = SplitMix64(seed: seed)
    var bytes = try folder.bytes(of: folder.log)
    for _ in 0..<Int.random(in: 1...40, using: &generator) {
      bytes[Int.random(in: 100..<bytes.count, using: &generator)] =
        UInt8.random(in: 0...255, using: &generator)
    }
    try bytes.write(to: URL(filePath: folder.log))

    // It answers or says what is wrong.
    guard let again = try? LogDatabase(path: folder.log) else { return }
    _ = try? again.cramps(includingDeleted: true)
    _ = try? again.cramp(id)
    _ = try? again.findCramp("0")
    _ = try? again.outlook(
      now: Samples.start, thresholds: .standard, order: .whatHelped, before: nil)
    _ = try? again.write(.changed(id, [.painWorst(1)]))
  }
}
