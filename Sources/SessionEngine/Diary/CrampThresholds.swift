// SPDX-License-Identifier: MIT

/// From when on cramps count as frequent or recurring. No source gives numbers; these are ours, and
/// never a diagnosis.
public struct CrampThresholds: Hashable, Sendable {
  /// `frequent`: this many cramps within `frequentDays`.
  public var frequentCramps: Int
  /// The days that count for `frequent`.
  public var frequentDays: Int
  /// Also `frequent`: this many nights woken within `frequentDays`.
  public var nightsWoken: Int
  /// `recurring`: this many cramps within `recurringDays`.
  public var recurringCramps: Int
  /// The days that count for `recurring`.
  public var recurringDays: Int

  /// The possible counts.
  public static let counts = 1...1_000
  /// The possible numbers of days.
  public static let days = 1...366
  /// Three cramps or two nights in 7 days; two cramps in 14 days.
  public static let standard = CrampThresholds()

  /// Makes thresholds; numbers are clamped to `counts` and `days`.
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
