// SPDX-License-Identifier: MIT

/// Why a run is held.
public enum PauseCause: Hashable, Sendable {
  /// The person paused.
  case person
  /// Time was missed: the machine slept or the program was stopped for so long.
  case missedTime(Duration)
}

/// What a session is doing.
public enum SessionState: Hashable, Sendable {
  /// Not begun.
  case ready
  /// The plan runs.
  case running
  /// The plan is held.
  case paused(PauseCause)
  /// Relief is under way, or held if there is a cause; the plan is held where the cramp hit.
  case relief(paused: PauseCause?)
  /// Relief is over; the person chooses how to go on.
  case choosing
  /// Getting ready to go on with the plan. The moment is when that began.
  case resuming(since: SessionInstant)
  /// Over.
  case finished(SessionOutcome)
}

/// What a session is at a moment, as far as ending it changes that.
struct Standing: Hashable, Sendable {
  /// What it is doing.
  let state: SessionState
  /// Where its plan stands.
  let run: PlanRun
  /// Its last cramp, if there was one.
  let episode: Episode?
}
