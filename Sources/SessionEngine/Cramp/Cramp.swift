// SPDX-License-Identifier: MIT
import RoutineModel

/// What is known when the cramp key is pressed, or when the person says that the cramp is
/// elsewhere.
public struct Cramp: Hashable, Sendable {
  /// Where it is.
  public var site: CrampSite
  /// The side, if the person has said it.
  public var side: Side?
  /// The relief to lead.
  public var relief: SessionPlan
  /// Conditions derived from the log; with the person's triggers they decide which steps are led.
  /// `nil` to lead every step.
  public var known: [Condition]?

  /// Makes a cramp, with its conditions in order.
  public init(site: CrampSite, side: Side?, relief: SessionPlan, known: [Condition]? = nil) {
    self.site = site
    self.side = side
    self.relief = relief
    self.known = known.map { known in Condition.derived.filter(known.contains) }
  }
}
