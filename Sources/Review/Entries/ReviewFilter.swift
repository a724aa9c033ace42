// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// Which entries a review is of; what is not said leaves all of them.
///
/// A routine, a kind and an outcome are those of a session, and of the cramps in it: a cramp that was
/// written down by hand has none. A site and a side are those of a cramp; sessions have none, and all
/// of them stay.
public struct ReviewFilter: Hashable, Sendable {
  /// The side of a cramp, as it was said.
  public enum Side: String, CaseIterable, Hashable, Sendable {
    /// One of them, or both at once.
    case left, right, both
    /// It was not said.
    case unsaid

    /// The side that was said, or that none was.
    public init(_ side: RoutineModel.Side?) {
      switch side {
      case .left: self = .left
      case .right: self = .right
      case .both: self = .both
      case nil: self = .unsaid
      }
    }
  }

  /// What came of a session.
  public enum Outcome: String, CaseIterable, Hashable, Sendable {
    /// The plan was gone through, or the session was ended before.
    case completed, stopped
    /// It has no end.
    case unfinished

    /// The outcome of a session, or that it has none.
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
  /// What came of sessions.
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

  /// Whether it leaves everything.
  public var isEmpty: Bool { self == ReviewFilter() }

  /// Whether it leaves a session.
  public func passes(_ session: ReviewedSession) -> Bool {
    (kind == nil || session.kind == kind)
      && (outcome == nil || Outcome(session.outcome) == outcome)
      && (routine == nil || session.routine == routine)
  }

  /// Whether it leaves a cramp.
  public func passes(_ cramp: ReviewedCramp) -> Bool {
    (site == nil || cramp.record.site == site)
      && (side == nil || Side(cramp.record.side) == side)
      && (kind == nil || cramp.session?.kind == kind)
      && (outcome == nil || cramp.session.map { Outcome($0.outcome) } == outcome)
      && (routine == nil || cramp.session?.routine == routine)
  }
}
