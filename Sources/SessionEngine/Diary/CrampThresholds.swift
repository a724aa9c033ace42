// SPDX-License-Identifier: MIT

/// From when cramps count as frequent or recurring. No source gives a number; these are ours, and
/// never a diagnosis.
public struct CrampThresholds: Hashable, Sendable {
  /// `frequent`: so many cramps within `frequentDays` days.
  public var frequentCramps: Int
  /// The days within which cramps and nights count for `frequent`.
  public var frequentDays: Int
  /// `frequent` as well: so many nights within `frequentDays` days in which a cramp woke the person.
  public var nightsWoken: Int
  /// `recurring`: so many cramps within `recurringDays` days.
  public var recurringCramps: Int
  /// The days within which cramps count for `recurring`.
  public var recurringDays: Int

  /// The values that a count may have.
  public static let counts = 1...1_000
  /// The values that a number of days may have.
  public static let days = 1...366
  /// Three cramps or two nights in 7 days; two cramps in 14 days.
  public static let standard = CrampThresholds()

  /// Makes thresholds; a number outside `counts` or `days` is taken to the nearest.
  public init(
    frequentCramps: Int = 3, frequentDays: Int = 7, nightsWoken: Int = 2, recurringCramps: Int = 2,
    recurringDays: Int = 14
  ) {
    self.frequentCramps = Self.nearest(frequentCramps, in: Self.counts)
    self.frequentDays = Self.nearest(frequentDays, in: Self.days)
    self.nightsWoken = Self.nearest(nightsWoken, in: Self.counts)
    self.recurringCramps = Self.nearest(recurringCramps, in: Self.counts)
    self.recurringDays = Self.nearest(recurringDays, in: Self.days)
  }

  private static func nearest(_ value: Int, in values: ClosedRange<Int>) -> Int {
    min(max(value, values.lowerBound), values.upperBound)
  }
}
