// SPDX-License-Identifier: MIT

/// A page of the review. The raw value is its name in commands and in JSON.
public enum ReviewPage: String, CaseIterable, Hashable, Sendable {
  /// Day by day: training and cramps.
  case year
  /// Week by week, the last ones beside those before.
  case weeks
  /// Cramps by the hour and the day.
  case pattern
  /// What was done against cramps, and what came of it.
  case helps
  /// Cramps by where they are.
  case body

  /// The number of its key, from 1.
  public var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

  /// The one after it; the first after the last.
  public var next: ReviewPage { Self.allCases[number % Self.allCases.count] }
}
