// SPDX-License-Identifier: MIT

/// How to go on after relief. The raw value is the word in the log.
public enum Continuation: String, CaseIterable, Hashable, Sendable {
  /// Exactly where the cramp came.
  case resume
  /// At the beginning of the segment in which it came.
  case restartStep = "restart-step"
  /// With the cool-down.
  case coolDown = "cool-down"
  /// Not at all: end the session.
  case end
}

/// Something that happens to a session.
public enum SessionEvent: Hashable, Sendable {
  /// The session begins.
  case start
  /// Time has passed, nothing else. Always accepted; without effect once the session is over.
  case timeReached
  /// Hold everything.
  case pause
  /// Continue immediately after a pause.
  case resume
  /// To the next segment; a step whose dose is not reached is skipped. While getting ready to
  /// resume after relief, the plan continues at once.
  case next
  /// To the next phase of a workout; the steps in between are skipped.
  case nextPhase
  /// To the beginning of the previous phase of a workout.
  case previousPhase
  /// To the beginning of the step. Again within two seconds, or between two steps: to the previous
  /// step. In the questions after relief: back into relief; a cramp that was said to have eased
  /// then has not, except in aftercare.
  case back
  /// To the beginning of the segment, even if that is no step.
  case restart
  /// Add time, at least a millisecond, to the current segment if it is timed.
  case extend(Duration)
  /// The current segment is done; a step that ends before its least is cut short. While getting
  /// ready to go on after relief, the same as `next`.
  case done
  /// A cramp.
  case cramp(Cramp)
  /// The last cramp again: its relief is led from the first step. It keeps its onset; if it had
  /// eased, it has come back.
  case again
  /// The current cramp is elsewhere; it keeps its onset. Another site, possible until the first
  /// step has ended, starts that site's relief from the beginning; another side changes only what
  /// is asked of the person. While relief is being repeated, another site or side means another
  /// cramp, and the last one stays as it was before.
  case relocate(Cramp)
  /// Take an optional step of relief that is still to come, given by any of its segments.
  case take(Int)
  /// The cramp eased: during relief, or later if that was not told. In aftercare: that is enough.
  case eased
  /// The cramp has eased, and the person wants the remaining steps of relief.
  case aftercare
  /// Leave relief, though the cramp has not eased.
  case leaveRelief
  /// The person's answers about the last episode, replacing earlier ones. During relief they decide
  /// anew which of the coming steps are led.
  case note(EpisodeNotes)
  /// How to go on after relief.
  case `continue`(Continuation)
  /// Time was missed since a moment until which everything ran. The machine detects this itself
  /// while something timed runs. If told, as after a crash, it holds whatever runs; what is already
  /// held stays so, and the time counts as away in either case. Always accepted; without effect
  /// once the session is over.
  case missedTime(since: SessionInstant)
  /// The person went on during the missed time; the plan catches up, once.
  case countMissedTime
  /// End the session.
  case end
  /// A stopped session continues after all: in its state before the end, held, with the time since
  /// counted as away.
  case reopen
}
