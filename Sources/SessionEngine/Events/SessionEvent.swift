// SPDX-License-Identifier: MIT

/// How to go on after relief. The raw value is the word in the log.
public enum Continuation: String, CaseIterable, Hashable, Sendable {
  /// From exactly where the cramp hit.
  case resume
  /// From the beginning of the segment it hit in.
  case restartStep = "restart-step"
  /// To the cool-down.
  case coolDown = "cool-down"
  /// Not at all.
  case end
}

/// Something that happens to a session.
public enum SessionEvent: Hashable, Sendable {
  /// The session begins.
  case start
  /// Time has passed; nothing else. Accepted always, without effect once the session is over.
  case timeReached
  /// Hold everything.
  case pause
  /// Go on after a pause, at once.
  case resume
  /// On to the next segment; a step whose dose is not reached is skipped. While getting ready to
  /// resume after relief, the plan runs on at once.
  case next
  /// On to the next phase of a workout; the steps between are skipped.
  case nextPhase
  /// Back to the beginning of the phase before in a workout.
  case previousPhase
  /// Back to the step's beginning; again within two seconds, or from between two steps, to the
  /// step before. From the questions after relief, back into relief: a cramp that was said to have
  /// eased has not, unless aftercare was under way.
  case back
  /// Back to the beginning of the segment, be it a step or the time between steps.
  case restart
  /// Add time, at least a millisecond, to the current segment, if it is timed.
  case extend(Duration)
  /// The person says that the current segment is done; before its least, a step is cut short. While
  /// getting ready to go on after relief, the same as `next`.
  case done
  /// A cramp.
  case cramp(Cramp)
  /// The last cramp again: the person is led through its relief from the first step. It keeps its
  /// onset; one that had eased has come back.
  case again
  /// The person says that the cramp under way is elsewhere; it keeps its onset. Another site, which
  /// can be said until the first step has ended, brings its relief from the beginning; another side
  /// only changes what is asked. While the last cramp is led through again, another site or side is
  /// another cramp, and the last one is as it was before.
  case relocate(Cramp)
  /// The person takes an optional step of relief that is still to come, by any of its segments.
  case take(Int)
  /// The person says that the cramp eased: in relief, or later, as long as that was not told. In
  /// aftercare, that this is enough.
  case eased
  /// The cramp has eased, and the person wants the steps of relief that are left.
  case aftercare
  /// Relief is no longer what the person needs, though the cramp has not eased.
  case leaveRelief
  /// The person tells something of the last episode; replaces what they told before. During relief
  /// it settles anew which of the steps to come are for this cramp.
  case note(EpisodeNotes)
  /// The person chooses how to go on after relief.
  case `continue`(Continuation)
  /// Time was missed since a moment, up to which all went on. The machine finds this out by itself
  /// where something timed runs. Told of it, as after a crash, it holds whatever runs; what is held
  /// already stays as it is, and the time counts as away all the same. Accepted always, without
  /// effect once the session is over.
  case missedTime(since: SessionInstant)
  /// The person says that they went on in the time that was missed; the plan catches up, once.
  case countMissedTime
  /// The session is to end.
  case end
  /// A session that was stopped goes on after all: as it was before its end, held, and the time since
  /// counts as away.
  case reopen
}
