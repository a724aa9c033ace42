// SPDX-License-Identifier: MIT

/// What the caller has to do for a session.
public enum SessionEffect: Hashable, Sendable {
  /// Log this entry.
  case record(LogEntry)
  /// Give this signal.
  case cue(Cue)
}

/// Something that happened in a session, and when.
public struct LogEntry: Hashable, Sendable {
  /// When it happened. If time caused it, this is the exact deadline, not the moment it was
  /// noticed.
  public let at: SessionInstant
  /// What happened.
  public let fact: SessionFact

  /// Makes an entry.
  public init(at: SessionInstant, fact: SessionFact) {
    self.at = at
    self.fact = fact
  }
}

/// A segment of the session's plan, or of an episode's relief.
public struct SegmentPlace: Hashable, Sendable {
  /// The episode whose relief it belongs to, from 0; `nil` for the session's own plan.
  public let episode: Int?
  /// The index of the segment in the plan.
  public let segment: Int

  /// Makes a place.
  public init(episode: Int?, segment: Int) {
    self.episode = episode
    self.segment = segment
  }
}

/// What a session logs.
///
/// Only `event` is needed to rebuild the session. The rest follows from it, and is logged so that
/// reading the log needs no machine, and so that time that has passed is not lost.
public enum SessionFact: Hashable, Sendable {
  /// An event was accepted.
  case event(SessionEvent)
  /// A segment began.
  case segmentBegan(SegmentPlace)
  /// A step ended.
  case stepEnded(SegmentPlace, StepResult)
  /// An episode ended; numbered from 0.
  case episodeEnded(Int, EpisodeOutcome)
  /// The session ended.
  case finished(SessionOutcome)
}
