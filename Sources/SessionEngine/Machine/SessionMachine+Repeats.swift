// SPDX-License-Identifier: MIT
import RoutineModel

// A cramp is one episode from its onset until it has eased, however often its relief is led; one
// that comes back soon after counts as the same. So each cramp is one row in the log, and its time
// to relief counts from the first press of the cramp key.

extension SessionMachine {
  /// When an uneased cramp needs more than self-help; `nil` if the last one has eased, or there is
  /// none.
  public var helpDueAt: SessionInstant? {
    guard let episode = episodes.last, episode.isUneased else { return nil }
    return episode.onset + Episode.longestSelfHelp
  }

  /// The meaning of the cramp key.
  ///
  /// - Parameters:
  ///   - cramp: Where the cramp probably is.
  ///   - now: When the key was pressed.
  ///   - window: How long after its onset an eased cramp that comes back counts as the same.
  public func meaning(
    of cramp: Cramp, at now: SessionInstant, sameWithin window: Duration
  ) -> SessionEvent {
    guard let last = episodes.last, last.site == cramp.site, last.side == cramp.side else {
      return .cramp(cramp)
    }
    if case .finished = state { return .cramp(cramp) }
    return last.isUneased || now - last.onset <= window ? .again : .cramp(cramp)
  }

  /// The segments of the relief steps left for aftercare: those after the step in which it eased.
  public var aftercareSteps: [Int] {
    guard case .choosing = state, var episode = episodes.last, episode.end?.outcome == .eased else {
      return []
    }
    episode.noteConditions()
    let run = episode.run
    let end = run.plan.part(of: run.index).upperBound
    return run.plan.segments.indices.filter { index in
      index >= end && run.plan.segments[index].isStep && !run.passesOver(index)
    }
  }

  /// Leads the last cramp's relief again.
  mutating func leadAgain(
    at now: SessionInstant, _ effects: inout [SessionEffect]
  ) throws(SessionRejection) {
    guard var episode = episodes.last, !episode.run.plan.segments.isEmpty else { throw .noEpisode }
    episodes.removeLast()
    // Back in the session without a word, the cramp counts as over, as if it had eased.
    var isReturn = episode.end?.outcome == .eased
    switch state {
    case .running, .paused, .resuming: isReturn = true
    case .ready, .relief, .choosing, .finished: break
    }
    switch state {
    case .running: run.hold(at: now)
    case .relief where !episode.run.isThrough:
      episode.run.leave(as: episode.run.outcomeWhenStopped(at: now), at: now, &effects)
    case .ready, .relief, .paused, .choosing, .resuming, .finished: break
    }
    episode.repeats.append(
      Episode.Repeat(
        at: now, end: episode.end, isReturn: isReturn, lastStep: episode.lastStep, run: episode.run,
        isInAftercare: episode.isInAftercare))
    episode.leadAgain(at: now, &effects)
    episodes.append(episode)
    enterRelief(at: now, &effects)
  }

  /// Enters relief, or ends it if no step is for this cramp.
  private mutating func enterRelief(at now: SessionInstant, _ effects: inout [SessionEffect]) {
    state = .relief(paused: nil)
    if episodes.last?.run.isThrough == true { endRelief(as: .passedOn, at: now, &effects) }
  }

  /// Restores the last cramp to its state before the repetition, and begins another one elsewhere
  /// from that moment on.
  mutating func separate(
    _ cramp: Cramp, at now: SessionInstant, _ effects: inout [SessionEffect]
  ) {
    guard var former = episodes.popLast(), let last = former.repeats.popLast() else { return }
    former.run = last.run
    former.run.hold(at: last.at)
    former.end = last.end ?? Episode.End(at: last.at, outcome: .passedOn)
    former.lastStep = last.lastStep
    former.isInAftercare = last.isInAftercare
    let outcome = former.end?.outcome ?? .passedOn
    episodes.append(former)
    effects.append(.record(LogEntry(at: now, fact: .episodeEnded(episodes.count - 1, outcome))))
    state = .choosing
    beginEpisode(cramp, onset: last.at, at: now, &effects)
  }

  /// Handles that the last cramp has eased.
  mutating func ease(
    at now: SessionInstant, _ effects: inout [SessionEffect]
  ) throws(SessionRejection) {
    if case .relief = state { return endRelief(as: .eased, at: now, &effects) }
    guard let episode = episodes.last, episode.isUneased else { throw .notInRelief }
    endEpisode(as: .eased, at: now, &effects)
  }

  /// Leads the remaining steps of relief.
  mutating func beginAftercare(
    at now: SessionInstant, _ effects: inout [SessionEffect]
  ) throws(SessionRejection) {
    guard !aftercareSteps.isEmpty else { throw .noAftercare }
    editLastEpisode { episode in
      episode.isInAftercare = true
      episode.noteConditions()
      episode.run.progress = .running(since: now)
      episode.run.enter(
        episode.run.plan.part(of: episode.run.index).upperBound, at: now, &effects)
    }
    state = .relief(paused: nil)
  }

  /// Goes from the questions back into the last step of relief.
  mutating func returnToRelief(
    at now: SessionInstant, _ effects: inout [SessionEffect]
  ) throws(SessionRejection) {
    guard episodes.last?.run.plan.segments.isEmpty == false else { throw .noEpisode }
    editLastEpisode { episode in
      if !episode.isInAftercare { episode.end = nil }
      episode.noteConditions()
      episode.run.progress = .running(since: now)
      let run = episode.run
      let last = run.isThrough ? run.outcomes.lastIndex { $0 != nil } ?? 0 : run.index
      episode.run.enter(last, at: now, &effects)
    }
    enterRelief(at: now, &effects)
  }
}
