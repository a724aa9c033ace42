// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// A filter for entries; unset fields match everything.
///
/// Routine, kind and outcome apply to sessions and to the cramps in them; cramps logged by hand
/// have none. Site and side apply to cramps; sessions have none and always match.
public struct ReviewFilter: Hashable, Sendable {
  /// The side of a cramp, as told.
  public enum Side: String, CaseIterable, Hashable, Sendable {
    /// One side, or both at once.
    case left, right, both
    /// It was not said.
    case unsaid

    /// Makes it from a side, or from none.
    public init(_ side: RoutineModel.Side?) {
      switch side {
      case .left: self = .left
      case .right: self = .right
      case .both: self = .both
      case nil: self = .unsaid
      }
    }
  }

  /// The outcome of a session.
  public enum Outcome: String, CaseIterable, Hashable, Sendable {
    /// The plan was completed, or ended early.
    case completed, stopped
    /// It has not ended.
    case unfinished

    /// Makes it from an outcome, or from none.
    public init(_ outcome: SessionOutcome?) {
      switch outcome {
      case .completed: self = .completed
      case .stopped: self = .stopped
      case nil: self = .unfinished
      }
    }
  }

  /// The routine of sessions.
  public var routine: RoutineID?
  /// The kind of sessions.
  public var kind: RoutineKind?
  /// The outcome of sessions.
  public var outcome: Outcome?
  /// The site of cramps.
  public var site: CrampSite?
  /// The side of cramps.
  public var side: Side?

  /// Makes a filter.
  public init(
    routine: RoutineID? = nil, kind: RoutineKind? = nil, outcome: Outcome? = nil,
    site: CrampSite? = nil, side: Side? = nil
  ) {
    self.routine = routine
    self.kind = kind
    self.outcome = outcome
    self.site = site
    self.side = side
  }

  /// Whether it matches everything.
  public var isEmpty: Bool { self == ReviewFilter() }

  /// Whether it matches a session.
  public func passes(_ session: ReviewedSession) -> Bool {
    (kind == nil || session.kind == kind)
      && (outcome == nil || Outcome(session.outcome) == outcome)
      && (routine == nil || session.routine == routine)
  }

  /// Whether it matches a cramp.
  public func passes(_ cramp: ReviewedCramp) -> Bool {
    (site == nil || cramp.record.site == site)
      && (side == nil || Side(cramp.record.side) == side)
      && (kind == nil || cramp.session?.kind == kind)
      && (outcome == nil || cramp.session.map { Outcome($0.outcome) } == outcome)
      && (routine == nil || cramp.session?.routine == routine)
  }
}
