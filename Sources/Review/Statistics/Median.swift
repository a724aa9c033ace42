// SPDX-License-Identifier: MIT

/// The median of some values and its precision; there is none for fewer than three.
public struct Median<Value: Comparable & Hashable & Sendable>: Hashable, Sendable {
  /// The middle value, or the midpoint of the two in the middle.
  public let value: Value
  /// The number of values.
  public let count: Int
  /// The 95 % interval, between two of the values; `nil` for fewer than six, where even the
  /// smallest and largest do not enclose it with enough certainty.
  public let bounds: ClosedRange<Value>?
  /// The smallest and the largest value.
  public let range: ClosedRange<Value>

  /// Makes the median of values; `nil` for fewer than three.
  ///
  /// - Parameters:
  ///   - values: The values, in any order.
  ///   - middle: The midpoint of two values.
  init?(_ values: some Sequence<Value>, middle: (Value, Value) -> Value) {
    let sorted = values.sorted()
    guard sorted.count >= Telling.fewest, let first = sorted.first, let last = sorted.last else {
      return nil
    }
    let upper = sorted[sorted.count / 2]
    value = sorted.count % 2 == 1 ? upper : middle(sorted[sorted.count / 2 - 1], upper)
    count = sorted.count
    range = first...last
    bounds = MedianRanks(count: sorted.count).map { sorted[$0.lower - 1]...sorted[$0.upper - 1] }
  }
}

extension Median<Duration> {
  /// Makes the median of times; `nil` for fewer than three.
  public init?(_ times: some Sequence<Duration>) { self.init(times) { ($0 + $1) / 2 } }
}

extension Median<Double> {
  /// Makes the median of ratings; `nil` for fewer than three.
  public init?(ratings: some Sequence<Int>) {
    self.init(ratings.lazy.map(Double.init)) { ($0 + $1) / 2 }
  }
}

/// The ranks, from 1, of the sorted values that bound the median's 95 % interval: the narrowest
/// symmetrical pair with a probability of at most 5 % that the median lies outside.
///
/// For any distribution, each value is below its median with probability one half. So the
/// probability that at most k − 1 of n are below it is that of at most k − 1 heads in n throws of a
/// fair coin.
///
/// Source: Conover, Practical Nonparametric Statistics, 3rd edition (1999), section 3.2.
public struct MedianRanks: Hashable, Sendable {
  /// The rank of the lower bound.
  public let lower: Int
  /// The rank of the upper bound.
  public let upper: Int

  /// Finds the ranks; `nil` for fewer than six values.
  public init?(count: Int) {
    // The probability grows with the rank: the last rank with a small enough one is between these.
    var (wide, narrow) = (0, count / 2 + 1)
    while narrow - wide > 1 {
      let rank = (wide + narrow) / 2
      if FairCoins.chance(ofAtMost: rank - 1, of: count) <= 0.025 {
        wide = rank
      } else {
        narrow = rank
      }
    }
    guard wide > 0 else { return nil }
    (lower, upper) = (wide, count + 1 - wide)
  }
}
