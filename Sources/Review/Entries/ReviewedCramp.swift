// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// A cramp as a review counts it: what the diary has of it, and what only other rows of the log know.
public struct ReviewedCramp: Hashable, Sendable {
  /// What a review asks of the session that a cramp hit in.
  public struct Session: Hashable, Sendable {
    /// The routine.
    public var routine: RoutineID
    /// The routine's kind: relief where somebody began with that.
    public var kind: RoutineKind
    /// How the session ended; `nil` while it has not.
    public var outcome: SessionOutcome?
    /// Whether the person has deleted it, and its cramps with it.
    public var isDeleted: Bool

    /// Makes a session.
    public init(
      routine: RoutineID, kind: RoutineKind, outcome: SessionOutcome?, isDeleted: Bool = false
    ) {
      self.routine = routine
      self.kind = kind
      self.outcome = outcome
      self.isDeleted = isDeleted
    }
  }

  /// When a cramp was written down.
  public enum Writing: String, CaseIterable, Hashable, Sendable {
    /// While it was there, or within the quarter of an hour from its onset.
    case atOnce = "at-once"
    /// Within 24 hours.
    case sameDay = "within-24-hours"
    /// Later.
    case later
    /// Not known.
    case unknown
  }

  /// The cramp.
  public var record: CrampRecord
  /// The session it hit in; `nil` for one that was written down by hand.
  public var session: Session?
  /// When it was written down by hand; `nil` for one that a session has.
  public var writtenAt: LocalMoment?

  /// Makes a cramp.
  public init(_ record: CrampRecord, session: Session? = nil, writtenAt: LocalMoment? = nil) {
    self.record = record
    self.session = session
    self.writtenAt = writtenAt
  }

  /// Whether it counts: it is not deleted, nor is its session.
  public var counts: Bool { !record.isDeleted && session?.isDeleted != true }

  /// The day on which it began, by the clock of the person then.
  public var day: CivilDay { record.onsetAt.day }

  /// When it was written down.
  public var writing: Writing {
    guard session == nil else { return .atOnce }
    guard let writtenAt else { return .unknown }
    let late = writtenAt.unixMilliseconds - record.onsetAt.unixMilliseconds
    return late <= Self.atOnce.wholeMilliseconds
      ? .atOnce : late <= Self.sameDay.wholeMilliseconds ? .sameDay : .later
  }

  /// How long after its onset a cramp is still written down at once; our own choice.
  public static let atOnce: Duration = .seconds(900)
  private static let sameDay: Duration = .seconds(86_400)

  /// What may have set it off, by what the person told: the signs of a blood clot are no such thing.
  public var triggers: [Condition] { record.conditions.filter(Self.triggers.contains) }

  /// What may set a cramp off and a person can tell, in its order.
  public static let triggers = Condition.told.filter { $0 != .suspectedClot }
}
