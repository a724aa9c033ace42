// SPDX-License-Identifier: MIT

/// A count as a draw from a Poisson distribution, as if the events were independent and their rate
/// constant.
public enum PoissonCount {
  /// Garwood's exact 95 % interval for the mean behind a count. At the lower bound, a count as high
  /// or higher has a probability of 2.5 %; at the upper bound, one as low or lower. For a count of
  /// 0 the lower bound is 0.
  ///
  /// Source: Garwood, Fiducial limits for the Poisson distribution, Biometrika 28 (1936), 437–442.
  public static func garwoodBounds(_ count: Int) -> ClosedRange<Double> {
    let count = max(0, count)
    let spread = 6 * Double(count).squareRoot()
    let lower =
      count == 0
      ? 0
      : bisection(in: max(0, Double(count) - spread)...Double(count)) {
        1 - chance(ofAtMost: count - 1, mean: $0) > tail
      }
    let upper = bisection(in: Double(count)...Double(count) + spread + 10) {
      chance(ofAtMost: count, mean: $0) <= tail
    }
    return lower...upper
  }

  /// The probability of at most this count, given the mean.
  ///
  /// Sums the terms, each `mean / k` times the one before, relative to the largest, in both
  /// directions until they add nothing. So it needs no exponential, nothing overflows, and since
  /// all terms are positive no precision is lost.
  static func chance(ofAtMost count: Int, mean: Double) -> Double {
    guard count >= 0 else { return 0 }
    guard mean > 0 else { return 1 }
    let mode = Int(mean)
    var (below, above) = (0.0, 0.0)
    var (term, place) = (1.0, mode)
    while term > negligible {
      if place <= count { below += term } else { above += term }
      place += 1
      term *= mean / Double(place)
    }
    (term, place) = (1.0, mode)
    while place > 0 {
      term *= Double(place) / mean
      place -= 1
      guard term > negligible else { break }
      if place <= count { below += term } else { above += term }
    }
    return below / (below + above)
  }

  private static let tail = 0.025
  private static let negligible = 1e-20

  /// The value at which a condition becomes true, to the precision of a number.
  private static func bisection(
    in range: ClosedRange<Double>, until holds: (Double) -> Bool
  ) -> Double {
    var (low, high) = (range.lowerBound, range.upperBound)
    while true {
      let middle = low + (high - low) / 2
      guard low < middle, middle < high else { return high }
      if holds(middle) { high = middle } else { low = middle }
    }
  }
}
