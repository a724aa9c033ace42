// SPDX-License-Identifier: MIT
import RoutineModel

// Theory of operation.
//
// The machine knows no clock. Whoever drives it waits for a key, a signal or `nextDeadline`, hands
// over the event with the moment at which it came, and performs the effects.
//
// An event first lets time pass up to its moment (`advance`), through every deadline on the way,
// and is then applied to what that led to. A rejected event leaves the machine as it was.
//
// If nothing was seen for longer than `gap.length`, nobody can have done what was asked meanwhile, and
// time has been missed: instead of advancing, the machine holds at the last moment it saw. Whoever
// serves each `nextDeadline` in time sees something every second of what is timed, for that is how often
// what is shown changes; so every stop of `gap.length` is noticed, and none that is more than a second shorter counts.
// Open-ended steps are excepted: the exercise is the person's own, and it goes on with the lid closed.
//
// A program that was not there cannot have seen anything. Whoever brings such a session back says so
// (`missedTime`), from the last moment that was seen: that time counts as away whatever the session
// was doing, open-ended steps and what the person held included, since nobody knows what happened.
//
// What was accepted is recorded. Replaying those records builds the same machine, because a replay
// takes missed time from the record instead of looking for it.

/// A session, from start to outcome.
public struct SessionMachine: Hashable, Sendable {
  /// When time counts as missed, and what is done about it.
  public let gap: GapRule
  /// What the session is doing.
  public internal(set) var state: SessionState = .ready
  /// The session's own plan and where it stands.
  public internal(set) var run: PlanRun
  /// The cramps so far, oldest first.
  public internal(set) var episodes: [Episode] = []
  /// Where the time went.
  public internal(set) var ledger = TimeLedger()
  /// The last moment handled; once the session is over, its end.
  public internal(set) var lastSeen: SessionInstant = .start
  /// Whether the plan has begun; relief may come before it.
  var hasBegun = false
  /// What the session was when it was stopped, so that it can go on after all.
  var beforeStop: Standing?

  /// Makes a session that has not begun.
  public init(_ plan: SessionPlan, gap: GapRule = .standard) {
    run = PlanRun(plan)
    self.gap = gap
  }

  /// Which moments within segments are signalled, in the plan and in relief. It may be set at any time,
  /// and what is recorded does not depend on it.
  public var cueRule: CueRule {
    get { run.cueRule }
    set {
      run.cueRule = newValue
      for index in episodes.indices { episodes[index].run.cueRule = newValue }
    }
  }

  /// What will be signalled next if nothing happens until then; empty while nothing is to come.
  public var comingCues: [Cue] {
    guard let mark = nextMark else { return [] }
    var machine = self
    var effects: [SessionEffect] = []
    machine.advance(to: mark, &effects)
    return effects.compactMap { effect in if case .cue(let cue) = effect { cue } else { nil } }
  }

  /// The session's plan.
  public var plan: SessionPlan { run.plan }

  /// The episode whose relief is under way or just over.
  public var currentEpisode: Episode? {
    switch state {
    case .relief, .choosing: episodes.last
    default: nil
    }
  }

  /// The run that the person is led through now: relief's, if it is under way.
  public var activeRun: PlanRun {
    if case .relief = state, let episode = episodes.last { return episode.run }
    return run
  }

  /// What is left of getting ready to go on, if that is what the session is doing.
  public func resumeRemaining(at now: SessionInstant) -> Duration? {
    guard case .resuming(let since) = state else { return nil }
    return max(.zero, plan.resumeGetReady - (now - since))
  }

  /// The next moment at which something happens or what is shown changes, later than `lastSeen`;
  /// `nil` while nothing does.
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
  ///   - now: When. Earlier than the last event, it counts as the same moment: time does not go
  ///     back.
  /// - Returns: What is to be done outside, in order.
  /// - Throws: `SessionRejection` if the event makes no sense now; then nothing has changed, and
  ///   not even time has passed.
  public mutating func handle(
    _ event: SessionEvent, at now: SessionInstant
  ) throws(SessionRejection) -> [SessionEffect] {
    let now = max(now, lastSeen)
    var effects: [SessionEffect] = []
    if case .timeReached = event {
      // Nothing to reject, so nothing to keep a copy for.
      if hasMissedTime(at: now) { missTime(until: now, &effects) }
      advance(to: now, &effects)
      return effects
    }
    var next = self
    if case .missedTime(let since) = event {
      // Whoever tells of it knows until when nothing was missed.
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
