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
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")

  /// A copy of a frozen file, since opening may change it.
  private func copy(_ name: String, in folder: TemporaryFolder) throws -> String {
    try FileManager.default.copyItem(
      at: Self.folder.appending(path: name), to: URL(filePath: folder.log))
    return folder.log
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["RECORD_LOG_FIXTURE"] != nil))
  func recordTheCurrentVersion() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase(path: folder.log)
    try recordCompleted(log)
    try recordUnfinished(log)
    log.close()
    // Small pages make a small file.
    let queue = try DatabaseQueue(path: folder.log)
    try queue.writeWithoutTransaction { db in
      try db.execute(
        sql: "PRAGMA journal_mode = DELETE; PRAGMA page_size = 512; VACUUM")
    }
    try queue.close()
    let target = Self.folder.appending(path: "v\(Schema.version).sqlite")
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
}
