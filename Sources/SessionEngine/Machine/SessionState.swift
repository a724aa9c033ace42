// SPDX-License-Identifier: MIT

/// Why a run is held.
public enum PauseCause: Hashable, Sendable {
  /// The person paused.
  case person
  /// Time was missed: the computer slept, or the program stood still for so long.
  case missedTime(Duration)
}

/// What a session is doing.
public enum SessionState: Hashable, Sendable {
  /// Not begun.
  case ready
  /// The plan is running.
  case running
  /// The plan is held.
  case paused(PauseCause)
  /// Relief is under way, or held if there is a cause. The plan is held where the cramp came.
  case relief(paused: PauseCause?)
  /// Relief is over; the person chooses how to go on.
  case choosing
  /// Getting ready to continue the plan, since a moment.
  case resuming(since: SessionInstant)
  /// Over.
  case finished(SessionOutcome)
}

/// The parts of a session that ending it would change.
struct Standing: Hashable, Sendable {
  /// What it is doing.
  let state: SessionState
  let run: PlanRun
  /// Its last cramp, if there was one.
  let episode: Episode?
}
