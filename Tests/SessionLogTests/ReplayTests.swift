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
    #expect(
      try log.rows(
        """
        SELECT number, onset_ms, onset_at_ms, site, side, phase, segment, active_before_ms, quarter,
          follows, known, ended_ms, outcome, eased_in, pain_onset, pain_worst, pain_now, triggers,
          woke
        FROM episode ORDER BY number
        """) == machine.episodes.enumerated().map { Self.row($0 + 1, $1, of: machine) },
      "seed \(seed)")
    #expect(
      try log.rows(
        """
        SELECT episode, segment, spent_ms, helped FROM relief_step ORDER BY episode, segment
        """) == machine.episodes.enumerated().flatMap { Self.stepRows($0 + 1, $1) },
      "seed \(seed)")
  }

  /// The row of an episode, as it follows from the machine.
  private static func row(_ number: Int, _ episode: Episode, of machine: SessionMachine) -> String {
    let notes = episode.notes
    let steps = episode.run.stepResults.filter { $0.result != nil }
    let fields: [String?] = [
      "\(number)", "\(episode.onset.milliseconds)",
      "\(Samples.start.unixMilliseconds + episode.onset.milliseconds)", episode.site.rawValue,
      episode.side?.rawValue, episode.phase?.rawValue, episode.segment.map(String.init),
      "\(episode.activeBefore.wholeMilliseconds)", machine.quarter(of: episode).map(String.init),
      episode.follows.map { "\($0 + 1)" }, episode.known.map { words($0) },
      (episode.end?.at.milliseconds).map { String($0) }, episode.end?.outcome.rawValue,
      episode.end?.outcome == .eased ? steps.last.map { "\($0.segment)" } : nil,
      notes.painOnset.map(String.init), notes.painWorst.map(String.init),
      notes.painNow.map(String.init), words(notes.triggers), notes.woke.map { $0 ? "1" : "0" },
    ]
    return fields.map { $0 ?? "-" }.joined(separator: " ")
  }

  private static func stepRows(_ number: Int, _ episode: Episode) -> [String] {
    let run = episode.run
    return run.plan.segments.indices.compactMap { segment in
      let isBegun =
        run.outcomes[segment] != nil || run.spent[segment] > .zero || run.index == segment
      let helped = episode.notes.helped[segment]?.rawValue
      guard run.plan.segments[segment].isStep, isBegun || helped != nil else { return nil }
      return "\(number) \(segment) \(run.spent[segment].wholeMilliseconds) \(helped ?? "-")"
    }
  }

  private static func words(_ conditions: [Condition]) -> String {
    conditions.map(\.rawValue).joined(separator: " ")
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
