// SPDX-License-Identifier: MIT

/// What a chart of days or weeks is of.
public enum ReviewMeasure: CaseIterable, Hashable, Sendable {
  /// The time trained, and the cramps.
  case time, cramps

  /// The other of the two.
  public var other: ReviewMeasure { self == .time ? .cramps : .time }
}
