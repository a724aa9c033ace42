// SPDX-License-Identifier: MIT
import RoutineModel

/// A cramp, from the moment of the cramp key.
public struct Episode: Hashable, Sendable {
  /// How long a cramp may last before the person should get help; from nidirect on muscle cramp.
  public static let longestSelfHelp: Duration = .seconds(600)

  /// When the cramp key was pressed.
  public let onset: SessionInstant
  /// Where it is.
  public internal(set) var site: CrampSite
  /// The side, if the person has said it.
  public internal(set) var side: Side?
  /// The phase in which it came, if the session had begun and has phases.
  public let phase: Phase?
  /// The segment of the session's plan in which it came, if the session had begun.
  public let segment: Int?
  /// How long the plan had been active by then.
  public let activeBefore: Duration
  /// The index of the first episode in the session at the same site, if there is an earlier one.
  public internal(set) var follows: Int?
  /// Conditions derived from the log; `nil` if every step is led.
  public internal(set) var known: [Condition]?
  /// The run of its relief.
  public internal(set) var run: PlanRun
  /// When the relief ended, and how.
  public internal(set) var end: End?
  /// The step in which it eased, by its segment; between two steps, the one before. `nil` if it has
  /// not eased or no step had begun.
  public var easedIn: Int? { end?.outcome == .eased ? lastStep : nil }
  /// The step under way when the person last said that it eased.
  var lastStep: Int?
  /// The person's answers.
  public internal(set) var notes = EpisodeNotes()
  /// When relief was repeated, oldest first.
  public internal(set) var repeats: [Repeat] = []
  /// Whether the remaining steps are, or were, led after it eased.
  public internal(set) var isInAftercare = false

  /// How often it came back, after it had eased or after the session had gone on.
  public var returns: Int { repeats.count(where: \.isReturn) }

  /// Whether it may still be there, because the person has not said that it eased.
  public var isUneased: Bool {
    switch end?.outcome {
    case nil, .passedOn, .endedSession: true
    case .eased, .recurred: false
    }
  }

  /// Its conditions, derived from the log and told by the person.
  public var conditions: [Condition] { notes.triggers + (known ?? []) }

  /// When and how relief ended.
  public struct End: Hashable, Sendable {
    /// When it ended.
    public let at: SessionInstant
    /// How it ended.
    public let outcome: EpisodeOutcome
  }

  /// A repetition of relief, and the state before it.
  public struct Repeat: Hashable, Sendable {
    /// When it began.
    public let at: SessionInstant
    /// How the cramp had ended before, if it had.
    public let end: End?
    /// Whether the cramp had come back after it seemed over.
    let isReturn: Bool
    /// The step in which it had eased.
    let lastStep: Int?
    /// The run of relief before.
    let run: PlanRun
    /// Whether aftercare was under way.
    let isInAftercare: Bool
  }

  /// The time from the cramp key until it eased, if it did.
  public var timeToRelief: Duration? {
    guard let end, end.outcome == .eased else { return nil }
    return end.at - onset
  }
}
