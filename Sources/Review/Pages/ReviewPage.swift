// SPDX-License-Identifier: MIT

/// A page of the review. The raw value is its name in commands and in JSON.
public enum ReviewPage: String, CaseIterable, Hashable, Sendable {
  /// Day by day: training and cramps.
  case year
  /// Week by week; the latest compared with those before.
  case weeks
  /// Cramps by hour and weekday.
  case pattern
  /// What was done about cramps, and how that went.
  case helps
  /// Cramps by site.
  case body

  /// The digit of its key, from 1.
  public var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

  /// The next page; after the last, the first.
  public var next: ReviewPage { Self.allCases[number % Self.allCases.count] }
}
