// SPDX-License-Identifier: MIT

/// The middle of some values, and how surely it is known. Fewer than three have none to tell.
public struct Median<Value: Comparable & Hashable & Sendable>: Hashable, Sendable {
  /// The middle value, or the middle between the two.
  public let value: Value
  /// How many values are behind it.
  public let count: Int
  /// The 95 % interval, from one of the values to another; `nil` of fewer than six, where the smallest
  /// and the largest do not enclose it surely enough.
  public let bounds: ClosedRange<Value>?
  /// The smallest and the largest value.
  public let range: ClosedRange<Value>

  /// Makes the median of values; `nil` of fewer than three.
  ///
  /// - Parameters:
  ///   - values: The values, in any order.
  ///   - middle: What lies in the middle between two.
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
  /// Makes the median of times; `nil` of fewer than three.
  public init?(_ times: some Sequence<Duration>) { self.init(times) { ($0 + $1) / 2 } }
}

extension Median<Double> {
  /// Makes the median of ratings; `nil` of fewer than three.
  public init?(ratings: some Sequence<Int>) {
    self.init(ratings.lazy.map(Double.init)) { ($0 + $1) / 2 }
  }
}

/// Which of sorted values are the bounds of the median's 95 % interval, counting from 1: the narrowest
/// two, as far from the ends as each other, beyond which the median lies with a chance of at most 5 %.
///
/// Whatever the values are drawn from, each is below its median with a chance of one half; so the
/// chance that at most k − 1 of n are below is that of at most k − 1 heads in n throws of a fair coin.
///
/// Source: Conover, Practical Nonparametric Statistics, 3rd edition (1999), section 3.2.
public struct MedianRanks: Hashable, Sendable {
  /// The rank of the lower bound.
  public let lower: Int
  /// The rank of the upper bound.
  public let upper: Int

  /// Finds the ranks; `nil` of fewer than six values.
  public init?(count: Int) {
    // The chance grows with the rank: the last rank at which it is small enough lies between these.
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
