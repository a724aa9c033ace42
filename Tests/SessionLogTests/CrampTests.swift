// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

/// The cramps of sessions, as the log lists them.
struct CrampTests {
  @Test(arguments: Seeds.first(25))
  func crampsAreAsTheMachineHasThem(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase.hasty(path: folder.log)
    let session = try LiveSession.random(seed: seed, id: Samples.id(seed), on: log)

    let cramps = try log.cramps()

    let machine = session.logged
    let expected = machine.episodes.indices.map { Self.record($0, of: machine, in: session.id) }
    #expect(cramps == expected.reversed(), "seed \(seed)")
    for record in expected {
      #expect(try log.cramp(record.id) == CrampStory(first: record, entries: []))
    }
  }

  /// Heat ends the warm step; the way back from the next then leads past it.
  @Test func itEasedInTheStepThatThePersonWentBackTo() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase.hasty(path: folder.log)
    var session = LiveSession()
    try log.begin(session.id, plan: Samples.workout, startedAt: Samples.start)
    let cramp = Cramp(site: .foot, side: nil, relief: Samples.fullRelief, known: [.frequent])
    try session.send(.cramp(cramp), to: log)
    try session.send(.note(EpisodeNotes(triggers: [.cold])), after: 500, to: log)
    try session.send(.note(EpisodeNotes(triggers: [.cold, .heat])), after: 16_000, to: log)
    #expect(session.machine.currentEpisode?.run.segment?.name == "Press")
    try session.send(.back, after: 500, to: log)
    try session.send(.back, after: 500, to: log)
    try session.send(.eased, after: 500, to: log)

    let record = try #require(try log.cramps().first)
    #expect(record.steps.map(\.name) == ["Stretch", "Warm", "Press"])
    #expect(record.easedIn == "Stretch")
  }

  /// A cramp as it follows from the machine.
  private static func record(
    _ index: Int, of machine: SessionMachine, in session: SessionID
  ) -> CrampRecord {
    let episode = machine.episodes[index]
    let (run, notes) = (episode.run, episode.notes)
    var record = CrampRecord(
      id: CrampID(session: session, number: index + 1),
      onsetAt: Samples.start.advanced(by: episode.onset - .start), site: episode.site,
      side: episode.side)
    record.place = CrampRecord.Place(
      session: session, routine: "Running", phase: episode.phase,
      step: episode.segment.map { machine.plan.segments[$0].name },
      quarter: machine.quarter(of: episode),
      follows: episode.follows.map { CrampID(session: session, number: $0 + 1) })
    record.conditions = episode.conditions
    record.painOnset = notes.painOnset
    record.painWorst = notes.painWorst
    record.painAfter = notes.painNow
    record.woke = notes.woke
    record.outcome = episode.end?.outcome
    record.lasted = episode.end.map { $0.at - episode.onset }
    // No two steps of the samples have the same name without being one.
    var names: [String] = []
    for segment in run.plan.segments.indices where run.plan.segments[segment].isStep {
      let name = run.plan.segments[segment].name
      let isBegun =
        run.outcomes[segment] != nil || run.spent[segment] > .zero || run.index == segment
      guard isBegun || notes.helped[segment] != nil, !names.contains(name) else { continue }
      names.append(name)
    }
    record.steps = names.map { name in
      let segments = run.plan.segments.indices.filter {
        run.plan.segments[$0].isStep && run.plan.segments[$0].name == name
      }
      return CrampRecord.Step(
        name: name, spent: segments.reduce(.zero) { $0 + run.spent[$1] },
        helped: segments.compactMap { notes.helped[$0] }.first)
    }
    if episode.end?.outcome == .eased {
      record.easedIn = run.stepResults.last { $0.segment <= run.index && $0.result != nil }
        .map { run.plan.segments[$0.segment].name }
    }
    return record
  }
}
