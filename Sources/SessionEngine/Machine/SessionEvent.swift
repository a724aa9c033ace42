// SPDX-License-Identifier: MIT

/// How to go on after relief. The raw value is the word in the log.
public enum WayOn: String, CaseIterable, Hashable, Sendable {
  /// From exactly where the cramp hit.
  case resume
  /// From the beginning of the step it hit in.
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
  /// Time has passed; nothing else.
  case timeReached
  /// Hold everything.
  case pause
  /// Go on after a pause.
  case resume
  /// On to the next segment.
  case next
  /// Back to the step's beginning; again within two seconds, to the step before.
  case back
  /// Back to the step's beginning, always.
  case restart
  /// Add time to the current segment.
  case extend(Duration)
  /// The person says that the current segment is done.
  case done
  /// A cramp.
  case cramp(Cramp)
  /// The person says that the cramp eased.
  case eased
  /// The person tells something of the last episode; replaces what they told before.
  case note(EpisodeNotes)
  /// The person chooses how to go on after relief.
  case goOn(WayOn)
  /// Time was missed since a moment. The machine finds this out by itself; it is an event so that a
  /// replay finds the same.
  case missedTime(since: SessionInstant)
  /// The session is to end.
  case end
}
