// SPDX-License-Identifier: MIT
import RoutineModel

extension SessionMachine {
  /// Whether the current cramp can still be moved to another site, because its first step has not
  /// ended.
  public var isSiteOpen: Bool {
    guard case .relief = state, let run = episodes.last?.run else { return false }
    return run.isAtFirstStep
  }

  /// The quarter of the session, 1 to 4, in which an episode began. `nil` before the plan begins
  /// and if it cannot be known: a plan with open-ended steps is as long as it turned out to be, and
  /// a stopped one never got to its last quarter.
  public func quarter(of episode: Episode) -> Int? {
    var whole = plan.length
    if case .finished(let outcome) = state {
      guard outcome == .completed else { return nil }
      if whole == nil { whole = ledger.active }
    }
    guard episode.segment != nil, let whole, whole > .zero else { return nil }
    let quarters = episode.activeBefore.wholeMilliseconds * 4 / max(1, whole.wholeMilliseconds)
    return Int(min(3, max(0, quarters))) + 1
  }

  /// Begins an episode; a cramp whose relief is under way has recurred.
  ///
  /// - Parameter onset: When the cramp began, if earlier than `now`.
  mutating func beginEpisode(
    _ cramp: Cramp, onset: SessionInstant? = nil, at now: SessionInstant,
    _ effects: inout [SessionEffect]
  ) {
    switch state {
    case .running: run.hold(at: now)
    case .relief: endRelief(as: .recurred, at: now, &effects)
    case .ready, .paused, .choosing, .resuming, .finished: break
    }
    let segment = hasBegun && !run.isThrough ? run.index : nil
    var episode = Episode(
      onset: onset ?? now, site: cramp.site, side: cramp.side,
      phase: segment.flatMap { run.plan.segments[$0].phase }, segment: segment,
      activeBefore: ledger.active, follows: first(at: cramp.site), known: cramp.known,
      run: PlanRun(cramp.relief, episode: episodes.count, cueRule: cueRule))
    episode.begin(at: now, &effects)
    let isEmpty = episode.run.isThrough
    episodes.append(episode)
    state = .relief(paused: nil)
    if isEmpty { endRelief(as: .passedOn, at: now, &effects) }
  }

  /// Ends the current relief and lets the person choose how to go on; a cramp that has eased stays
  /// so.
  mutating func endRelief(
    as outcome: EpisodeOutcome, at now: SessionInstant, _ effects: inout [SessionEffect]
  ) {
    editLastEpisode { episode in
      if !episode.run.isThrough {
        // Saying that it eased on a final open-ended step completes that step.
        let isDone = outcome == .eased && episode.run.segment?.isOpenEnded == true
        episode.run.leave(
          as: isDone ? .done : episode.run.outcomeWhenStopped(at: now), at: now, &effects)
      }
      episode.run.hold(at: now)
    }
    state = .choosing
    if episodes.last?.end == nil { endEpisode(as: outcome, at: now, &effects) }
  }

  /// Sets how the last episode ended; a later call overrides an earlier one.
  mutating func endEpisode(
    as outcome: EpisodeOutcome, at now: SessionInstant, _ effects: inout [SessionEffect]
  ) {
    editLastEpisode { episode in
      episode.end = Episode.End(at: now, outcome: outcome)
      guard outcome == .eased else { return }
      // A later step may have ended before the person went back.
      episode.lastStep = episode.run.outcomes.prefix(episode.run.index + 1)
        .lastIndex { $0 != nil }
    }
    effects.append(
      .record(LogEntry(at: now, fact: .episodeEnded(episodes.count - 1, outcome))))
  }

  /// Switches the current episode to the relief of another site or side.
  mutating func relocate(
    _ cramp: Cramp, at now: SessionInstant, _ effects: inout [SessionEffect]
  ) throws(SessionRejection) {
    guard case .relief = state, var episode = episodes.last else { throw .notInRelief }
    if episode.isAnother(cramp) { return separate(cramp, at: now, &effects) }
    let isSameSite =
      cramp.site == episode.site && cramp.relief.isSame(butForSides: episode.run.plan)
    guard isSameSite || isSiteOpen else { throw .tooLateForSite }
    episodes.removeLast()
    episode.site = cramp.site
    episode.side = cramp.side
    if isSameSite {
      episode.run.plan = cramp.relief
    } else {
      episode.follows = first(at: cramp.site)
      episode.known = cramp.known
      // Answers on single steps were about the other relief.
      episode.notes.helped = [:]
      episode.run = PlanRun(cramp.relief, episode: episodes.count, cueRule: cueRule)
      episode.begin(at: now, &effects)
      state = .relief(paused: nil)
    }
    let isEmpty = episode.run.isThrough
    episodes.append(episode)
    if isEmpty { endRelief(as: .passedOn, at: now, &effects) }
  }

  /// Adds an optional step to those that are led.
  mutating func take(_ segment: Int) throws(SessionRejection) {
    guard case .relief = state, let run = episodes.last?.run else { throw .notInRelief }
    guard let selection = run.selection, run.plan.segments.indices.contains(segment),
      run.plan.segments[segment].advice(under: selection.conditions) == .optional
    else { throw .notOptional }
    let part = run.plan.part(of: segment)
    guard part.lowerBound > run.index else { throw .notOptional }
    editLastEpisode { $0.run.selection?.taken.formUnion(part) }
  }

  /// Keeps the person's answers; during relief, steps that no longer apply are passed over.
  mutating func note(
    _ notes: EpisodeNotes, at now: SessionInstant, _ effects: inout [SessionEffect]
  ) throws(SessionRejection) {
    guard var episode = episodes.popLast() else { throw .noEpisode }
    let before = episode.conditions
    // A replay reads checked notes, and must get the same result.
    episode.notes = notes.checked
    if case .relief = state, episode.conditions != before {
      episode.reconsider(at: now, &effects)
    }
    episodes.append(episode)
    if case .relief = state, episode.run.isThrough {
      endRelief(as: .passedOn, at: now, &effects)
    }
  }

  /// The first episode at a site.
  private func first(at site: CrampSite) -> Int? { episodes.firstIndex { $0.site == site } }
}
