// SPDX-License-Identifier: MIT
import RoutineModel

/// One cramp, from the cramp key on.
public struct Episode: Hashable, Sendable {
  /// How long a cramp may last before it is a case for somebody else: nidirect on muscle cramp.
  public static let longestSelfHelp: Duration = .seconds(600)

  /// When the cramp key was pressed.
  public let onset: SessionInstant
  /// Where it is.
  public internal(set) var site: CrampSite
  /// On which side, if the person has said it.
  public internal(set) var side: Side?
  /// The phase of the session it hit in, if the session had begun and has phases.
  public let phase: Phase?
  /// The segment of the session's plan it hit in, if the session had begun.
  public let segment: Int?
  /// How long the plan had been active by then.
  public let activeBefore: Duration
  /// The first episode of the session at the same site, if this is another; counts from 0.
  public internal(set) var follows: Int?
  /// What holds by the log; `nil` where the person is led through every step.
  public internal(set) var known: [Condition]?
  /// The relief, as far as it went.
  public internal(set) var run: PlanRun
  /// When the relief ended, and how.
  public internal(set) var end: End?
  /// The step in which it eased, by its segment: the one under way, or, between two steps, the one
  /// before; `nil` where it has not eased, or no step had begun.
  public var easedIn: Int? { end?.outcome == .eased ? lastStep : nil }
  /// The step that was under way when it was last said to have eased.
  var lastStep: Int?
  /// What the person tells of it.
  public internal(set) var notes = EpisodeNotes()
  /// The times at which the person was led through relief again, oldest first.
  public internal(set) var repeats: [Repeat] = []
  /// Whether the person is, or was, led through what is left of relief after it eased.
  public internal(set) var isInAftercare = false

  /// How often it came back: after it had eased, or after the session had gone on.
  public var returns: Int { repeats.count(where: \.isReturn) }

  /// Whether it may still be there: the person has not said that it eased.
  public var isUneased: Bool {
    switch end?.outcome {
    case nil, .passedOn, .endedSession: true
    case .eased, .recurred: false
    }
  }

  /// What it came under, by the log and by what the person tells.
  public var conditions: [Condition] { notes.triggers + (known ?? []) }

  /// When and how relief ended.
  public struct End: Hashable, Sendable {
    /// The moment.
    public let at: SessionInstant
    /// The way.
    public let outcome: EpisodeOutcome
  }

  /// Relief once more, and what it interrupted.
  public struct Repeat: Hashable, Sendable {
    /// When.
    public let at: SessionInstant
    /// How the cramp had ended by then, if it had.
    public let end: End?
    /// Whether it had been over, as far as one knew.
    let isReturn: Bool
    /// The step in which it had eased.
    let lastStep: Int?
    /// How far relief had come.
    let run: PlanRun
    /// Whether that was aftercare.
    let isInAftercare: Bool
  }

  /// The time from the cramp key until the person said that it eased, if they did.
  public var timeToRelief: Duration? {
    guard let end, end.outcome == .eased else { return nil }
    return end.at - onset
  }
}
