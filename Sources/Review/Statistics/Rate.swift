// SPDX-License-Identifier: MIT

/// A rate: how often something happened in an observed time.
public struct Rate: Hashable, Sendable {
  /// The number of events.
  public let count: Int
  /// The units of time observed; for a rate per 28 days, the days divided by 28.
  public let units: Double

  /// Makes a rate; `nil` if less than one unit was observed.
  public init?(_ count: Int, in units: Double) {
    guard units >= 1 else { return nil }
    (self.count, self.units) = (count, units)
  }

  /// Makes a rate per 28 days; `nil` for fewer days.
  public init?(_ count: Int, days: Int) { self.init(count, in: Double(days) / 28) }

  /// The rate per unit.
  public var value: Double { Double(count) / units }

  /// Its 95 % interval, if the events were independent; see `PoissonCount.garwoodBounds`.
  public var bounds: ClosedRange<Double> {
    let bounds = PoissonCount.garwoodBounds(count)
    return bounds.lowerBound / units...bounds.upperBound / units
  }
}
