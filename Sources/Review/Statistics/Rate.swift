// SPDX-License-Identifier: MIT

/// How often something happened, given for how long one looked.
public struct Rate: Hashable, Sendable {
  /// How often it happened.
  public let count: Int
  /// How many units of time it is told by: of a rate per 28 days, the days observed ÷ 28.
  public let units: Double

  /// Makes a rate; `nil` if one did not look for as long as the rate is told by.
  public init?(_ count: Int, in units: Double) {
    guard units >= 1 else { return nil }
    (self.count, self.units) = (count, units)
  }

  /// Makes a rate per 28 days; `nil` of fewer days.
  public init?(_ count: Int, days: Int) { self.init(count, in: Double(days) / 28) }

  /// How often in one unit.
  public var value: Double { Double(count) / units }

  /// The 95 % interval of that, if the events came independently of each other: see
  /// `PoissonCount.garwoodBounds`.
  public var bounds: ClosedRange<Double> {
    let bounds = PoissonCount.garwoodBounds(count)
    return bounds.lowerBound / units...bounds.upperBound / units
  }
}
