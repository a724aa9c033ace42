// SPDX-License-Identifier: MIT

/// What a chart of days or weeks shows.
public enum ReviewMeasure: CaseIterable, Hashable, Sendable {
  /// Time trained; cramps.
  case time, cramps

  /// The other of the two.
  public var other: ReviewMeasure { self == .time ? .cramps : .time }
}
