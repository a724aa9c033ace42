// SPDX-License-Identifier: MIT
import RoutineModel

/// What is known at the moment of the cramp key.
public struct Cramp: Hashable, Sendable {
  /// Where it is.
  public var site: CrampSite
  /// On which side, if the person has said it.
  public var side: Side?
  /// The relief to be led through.
  public var relief: SessionPlan

  /// Makes a cramp.
  public init(site: CrampSite, side: Side?, relief: SessionPlan) {
    self.site = site
    self.side = side
    self.relief = relief
  }
}
