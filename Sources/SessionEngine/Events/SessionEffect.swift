// SPDX-License-Identifier: MIT

/// What a session wants done outside; performing it is the caller's.
public enum SessionEffect: Hashable, Sendable {
  /// Write this down.
  case record(LogEntry)
  /// Tell the person.
  case cue(Cue)
}

/// Something that happened in a session, and when.
public struct LogEntry: Hashable, Sendable {
  /// When. For what time brought about, the exact deadline, not the moment it was noticed.
  public let at: SessionInstant
  /// What.
  public let fact: SessionFact

  /// Makes an entry.
  public init(at: SessionInstant, fact: SessionFact) {
    self.at = at
    self.fact = fact
  }
}

/// A segment of the session's plan, or of an episode's relief.
public struct SegmentPlace: Hashable, Sendable {
  /// The episode, counting from 0, whose relief it belongs to; `nil` for the session's own plan.
  public let episode: Int?
  /// The index in the plan.
  public let segment: Int

  /// Makes a place.
  public init(episode: Int?, segment: Int) {
    self.episode = episode
    self.segment = segment
  }
}

/// What a session writes down.
///
/// Only `event` is needed to rebuild the session; the rest follows from it, and is written down so
/// that a reader of the log needs no machine, and so that time that has passed is not lost.
public enum SessionFact: Hashable, Sendable {
  /// An event was accepted.
  case event(SessionEvent)
  /// A segment began.
  case segmentBegan(SegmentPlace)
  /// A step ended.
  case stepEnded(SegmentPlace, StepResult)
  /// An episode ended; the number counts from 0.
  case episodeEnded(Int, EpisodeOutcome)
  /// The session ended.
  case finished(SessionOutcome)
}
