// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

extension CrampRecord {
  /// Makes the record of a cramp as its session logged it.
  ///
  /// - Parameters:
  ///   - machine: The session's machine.
  ///   - index: The index of the episode.
  ///   - head: The beginning of the session.
  init(_ machine: SessionMachine, episode index: Int, of head: SessionHead) {
    let episode = machine.episodes[index]
    self.init(
      id: CrampID(session: head.id, number: index + 1),
      onsetAt: head.startedAt.advanced(by: episode.onset - .start), site: episode.site,
      side: episode.side)
    place = Place(
      session: head.id, routine: head.plan.name, phase: episode.phase,
      step: episode.segment.flatMap { head.plan.name(of: $0) },
      quarter: machine.quarter(of: episode),
      follows: episode.follows.map { CrampID(session: head.id, number: $0 + 1) })
    conditions = episode.conditions
    painOnset = episode.notes.painOnset
    painWorst = episode.notes.painWorst
    painAfter = episode.notes.painNow
    woke = episode.notes.woke
    outcome = episode.end?.outcome
    lasted = episode.end.map { $0.at - episode.onset }
    easedIn = episode.easedIn.flatMap { episode.run.plan.name(of: $0) }
    steps = Self.steps(of: episode)
  }

  /// The steps of relief that were begun or told of; sides, sets and directions of a step count as
  /// one.
  private static func steps(of episode: Episode) -> [Step] {
    let (run, plan) = (episode.run, episode.run.plan)
    var steps: [Step] = []
    var end = 0
    for segment in plan.segments.indices where plan.segments[segment].isStep {
      let helped = episode.notes.helped[segment]
      let hasBegun =
        segment == run.index || run.outcomes[segment] != nil || run.spent[segment] > .zero
      guard hasBegun || helped != nil else { continue }
      if segment >= end {
        steps.append(Step(name: plan.segments[segment].name, spent: .zero))
        end = plan.part(of: segment).upperBound
      }
      steps[steps.count - 1].spent += run.spent[segment]
      steps[steps.count - 1].helped = steps[steps.count - 1].helped ?? helped
    }
    return steps
  }
}

extension SessionPlan {
  fileprivate func name(of segment: Int) -> String? {
    segments.indices.contains(segment) ? segments[segment].name : nil
  }
}
