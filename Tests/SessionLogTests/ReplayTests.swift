// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

struct ReplayTests {
  @Test(arguments: Seeds.first(40))
  func theReplayOfALoggedSessionIsTheSession(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase.hasty(path: folder.log)

    let session = try LiveSession.random(
      seed: seed, id: Samples.id(seed), on: log)

    let detail = try log.detail(session.id)
    #expect(detail.entries == session.entries, "seed \(seed)")
    #expect(detail.machine == session.logged, "seed \(seed)")
    #expect(detail.summary.totals == session.logged.totals, "seed \(seed)")
    #expect(try log.history() == [detail.summary], "seed \(seed)")
  }

  @Test(arguments: Seeds.first(30))
  func whatFollowsFromTheEventsIsWrittenAsTheMachineHasIt(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase.hasty(path: folder.log)

    let session = try LiveSession.random(
      seed: seed, id: Samples.id(seed), on: log)

    let machine = session.logged
    let runs = [machine.run] + machine.episodes.map(\.run)
    let outcomes = runs.enumerated().flatMap { episode, run in
      run.stepResults.compactMap { segment, result in
        result.map {
          "\(episode) \(segment) \($0.outcome.rawValue) \($0.spent.wholeMilliseconds)"
        }
      }
    }
    #expect(
      try log.rows(
        "SELECT episode, segment, outcome, spent_ms FROM step_outcome ORDER BY episode, segment")
        == outcomes, "seed \(seed)")
    let episodes = machine.episodes.enumerated().map { index, episode in
      let fields: [String?] = [
        "\(index + 1)", "\(episode.onset.milliseconds)", episode.site.rawValue,
        episode.side?.rawValue, episode.phase?.rawValue, episode.segment.map(String.init),
        (episode.end?.at.milliseconds).map { String($0) }, episode.end?.outcome.rawValue,
        episode.notes.painOnset.map(String.init), episode.notes.painNow.map(String.init),
        episode.notes.triggers.map(\.rawValue).joined(separator: " "),
      ]
      return fields.map { $0 ?? "-" }.joined(separator: " ")
    }
    #expect(
      try log.rows(
        """
        SELECT number, onset_ms, site, side, phase, segment, ended_ms, outcome, pain_onset,
          pain_now, triggers
        FROM episode ORDER BY number
        """) == episodes, "seed \(seed)")
  }

  @Test func theRandomSessionsAreOfEverySort() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase.hasty(path: folder.log)

    for seed in 1...70 as ClosedRange<UInt64> {
      _ = try LiveSession.random(seed: seed, id: Samples.id(seed), on: log)
    }

    // That time has passed is written down by whoever drives the machine, not by the machine.
    let names = Set(RoundTripTests.facts.map(\.name)).subtracting(["time-reached"])
    #expect(Set(try log.rows("SELECT DISTINCT name FROM session_event")) == names)
    #expect(
      try log.rows("SELECT DISTINCT outcome FROM session ORDER BY 1")
        == ["-", "completed", "stopped"])
  }

  @Test func aSessionGoesOnInTheLogOfAnotherConnection() throws {
    let folder = try TemporaryFolder()
    var session = LiveSession()
    let first = try LogDatabase(path: folder.log)
    try first.begin(session.id, plan: session.machine.plan, startedAt: Samples.start)
    try session.send(.start, to: first)
    try session.send(.pause, after: 2_000, to: first)
    first.close()

    let second = try LogDatabase(path: folder.log)
    try session.send(.resume, after: 2_000, to: second)

    #expect(try second.detail(session.id).entries == session.entries)
    #expect(try second.detail(session.id).machine == session.machine)
  }

  @Test func aChangedRoutineChangesNoLoggedSession() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase(path: folder.log)
    let shorter = SessionPlan(
      routine: "running", name: "Jogging", kind: .workout,
      segments: Array(Samples.workout.segments.prefix(3)))

    try log.begin(Samples.id(1), plan: Samples.workout, startedAt: Samples.start)
    try log.begin(Samples.id(2), plan: shorter, startedAt: Samples.start)

    #expect(try log.detail(Samples.id(1)).summary.name == "Running")
    #expect(try log.detail(Samples.id(1)).machine.plan == Samples.workout)
    #expect(try log.detail(Samples.id(2)).machine.plan == shorter)
  }
}
