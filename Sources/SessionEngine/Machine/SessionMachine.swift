// SPDX-License-Identifier: MIT
import RoutineModel

// Theory of operation.
//
// The machine has no clock. Its caller waits for a key, a signal or `nextDeadline`, hands over the
// event with its moment, and performs the effects.
//
// An event first lets time pass up to its moment (`advance`), through every deadline in between,
// and is then applied to the result. A rejected event leaves the machine unchanged.
//
// If nothing was seen for longer than `gap.length`, the person cannot have followed, and time was
// missed: instead of advancing, the machine holds at the last moment it saw. A caller that serves
// every `nextDeadline` reports something each second of a timed segment, because what is shown
// changes that often. So every stop of `gap.length` is noticed, and none more than a second shorter
// counts. Open-ended steps are exempt: the exercise is the person's own, and continues with the lid
// closed.
//
// A program that was not running cannot have seen anything. Whoever restores such a session reports
// it (`missedTime`), from the last moment seen. That time counts as away in any state, even in
// open-ended steps and pauses, since nobody knows what happened.
//
// Accepted events are recorded. Replaying the records builds the same machine, because a replay
// takes missed time from the records instead of detecting it.

/// A session, from start to outcome.
public struct SessionMachine: Hashable, Sendable {
  /// When time counts as missed, and what happens then.
  public let gap: GapRule
  /// What the session is doing.
  public internal(set) var state: SessionState = .ready
  /// The session's own plan and its position in it.
  public internal(set) var run: PlanRun
  /// The cramps so far, oldest first.
  public internal(set) var episodes: [Episode] = []
  /// Where the time went.
  public internal(set) var ledger = TimeLedger()
  /// The last moment handled; once the session is over, its end.
  public internal(set) var lastSeen: SessionInstant = .start
  /// Whether the plan has begun; relief may come first.
  var hasBegun = false
  /// The state before the session was stopped, for reopening it.
  var beforeStop: Standing?

  /// Makes a session that has not begun.
  public init(_ plan: SessionPlan, gap: GapRule = .standard) {
    run = PlanRun(plan)
    self.gap = gap
  }

  /// Which moments within segments are signalled, in the plan and in relief. It may change at any
  /// time, and the log does not depend on it.
  public var cueRule: CueRule {
    get { run.cueRule }
    set {
      run.cueRule = newValue
      for index in episodes.indices { episodes[index].run.cueRule = newValue }
    }
  }

  /// The next cues if nothing else happens; empty if none are to come.
  public var comingCues: [Cue] {
    guard let mark = nextMark else { return [] }
    var machine = self
    var effects: [SessionEffect] = []
    machine.advance(to: mark, &effects)
    return effects.compactMap { effect in if case .cue(let cue) = effect { cue } else { nil } }
  }

  /// The session's plan.
  public var plan: SessionPlan { run.plan }

  /// The episode whose relief is under way, or just over.
  public var currentEpisode: Episode? {
    switch state {
    case .relief, .choosing: episodes.last
    default: nil
    }
  }

  /// The run that is currently led: relief's while that is under way.
  public var activeRun: PlanRun {
    if case .relief = state, let episode = episodes.last { return episode.run }
    return run
  }

  /// The time left to get ready before the plan continues, if that is under way.
  public func resumeRemaining(at now: SessionInstant) -> Duration? {
    guard case .resuming(let since) = state else { return nil }
    return max(.zero, plan.resumeGetReady - (now - since))
  }

  /// The next moment after `lastSeen` at which something happens or the display changes; `nil` if
  /// there is none.
  public var nextDeadline: SessionInstant? {
    switch state {
    case .ready, .paused, .choosing, .finished, .relief(.some): nil
    case .running, .relief(nil):
      activeRun.nextChange(after: lastSeen)
    case .resuming(let since):
      since + plan.resumeGetReady
        - .seconds(max(0, (since + plan.resumeGetReady - lastSeen).secondsLeft - 1))
    }
  }

  /// Handles an event.
  ///
  /// - Parameters:
  ///   - event: What happened.
  ///   - now: Its moment. Earlier than the last event counts as the same moment: time does not go
  ///     back.
  /// - Returns: The effects to perform, in order.
  /// - Throws: `SessionRejection` if the event makes no sense now. Then nothing has changed, not
  ///   even time.
  public mutating func handle(
    _ event: SessionEvent, at now: SessionInstant
  ) throws(SessionRejection) -> [SessionEffect] {
    let now = max(now, lastSeen)
    var effects: [SessionEffect] = []
    if case .timeReached = event {
      // Nothing can be rejected here, so no copy is needed.
      if hasMissedTime(at: now) { missTime(until: now, &effects) }
      advance(to: now, &effects)
      return effects
    }
    var next = self
    if case .missedTime(let since) = event {
      // The caller knows until when nothing was missed.
      next.advance(to: min(since, now), &effects)
    } else {
      if next.hasMissedTime(at: now) { next.missTime(until: now, &effects) }
      next.advance(to: now, &effects)
    }
    try next.apply(event, at: now, &effects)
    self = next
    return effects
  }
}
