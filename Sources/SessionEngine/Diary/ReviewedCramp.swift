// SPDX-License-Identifier: MIT
import RoutineModel

/// A cramp for a review: its record, and what only other rows of the log know.
public struct ReviewedCramp: Hashable, Sendable {
  /// What a review needs of a cramp's session.
  public struct Session: Hashable, Sendable {
    /// The routine.
    public var routine: RoutineID
    /// The routine's kind; relief if the session began with that.
    public var kind: RoutineKind
    /// How the session ended; `nil` if it has not.
    public var outcome: SessionOutcome?

    /// Makes a session.
    public init(routine: RoutineID, kind: RoutineKind, outcome: SessionOutcome?) {
      self.routine = routine
      self.kind = kind
      self.outcome = outcome
    }
  }

  /// When a cramp was logged.
  public enum Writing: String, CaseIterable, Hashable, Sendable {
    /// During the cramp, or within 15 minutes of its onset.
    case atOnce = "at-once"
    /// Within 24 hours.
    case sameDay = "within-24-hours"
    /// Later.
    case later
    /// Unknown.
    case unknown
  }

  /// The cramp.
  public var record: CrampRecord
  /// Its session; `nil` for a cramp logged by hand.
  public var session: Session?
  /// When it was logged by hand; `nil` for a cramp in a session.
  public var writtenAt: LocalMoment?

  /// Makes a cramp.
  public init(_ record: CrampRecord, session: Session? = nil, writtenAt: LocalMoment? = nil) {
    self.record = record
    self.session = session
    self.writtenAt = writtenAt
  }

  /// The day on which it began, by the person's clock then.
  public var day: CivilDay { record.onsetAt.day }

  /// When it was logged.
  public var writing: Writing {
    guard session == nil else { return .atOnce }
    guard let writtenAt else { return .unknown }
    let late = writtenAt.unixMilliseconds - record.onsetAt.unixMilliseconds
    return late <= Self.atOnce.wholeMilliseconds
      ? .atOnce : late <= Self.sameDay.wholeMilliseconds ? .sameDay : .later
  }

  /// How long after its onset logging still counts as at once; our own choice.
  public static let atOnce: Duration = .seconds(900)
  private static let sameDay: Duration = .seconds(86_400)

  /// The triggers told; signs of a blood clot are not a trigger.
  public var triggers: [Condition] { record.conditions.filter(Self.triggers.contains) }

  /// The triggers that a person can tell, in order.
  public static let triggers = Condition.told.filter { $0 != .suspectedClot }
}
