// SPDX-License-Identifier: MIT
import RoutineModel

/// What is known at the moment of the cramp key, or when the person says that it is elsewhere.
public struct Cramp: Hashable, Sendable {
  /// Where it is.
  public var site: CrampSite
  /// On which side, if the person has said it.
  public var side: Side?
  /// The relief to be led through.
  public var relief: SessionPlan
  /// What holds by the log; with what the person tells it decides which steps are recommended. `nil`
  /// where nothing is to be chosen from: then the person is led through every step.
  public var known: [Condition]?

  /// Makes a cramp; what is known is put in order.
  public init(site: CrampSite, side: Side?, relief: SessionPlan, known: [Condition]? = nil) {
    self.site = site
    self.side = side
    self.relief = relief
    self.known = known.map { known in Condition.derived.filter(known.contains) }
  }
}
