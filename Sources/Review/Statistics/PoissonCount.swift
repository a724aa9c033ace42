// SPDX-License-Identifier: MIT

/// A count of events as a draw from a Poisson distribution: as it would be if the events came
/// independently of each other, at a rate that stays the same.
public enum PoissonCount {
  /// The exact 95 % interval of the mean that a count is drawn from, by Garwood: the lower bound is the
  /// mean under which as many or more have a chance of 2.5 %, the upper that under which as few or
  /// fewer have. Of none the lower is 0.
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

  /// The chance of at most so many, given the mean.
  ///
  /// The terms of the distribution, each `mean / k` times the one before, are summed relative to the
  /// largest, in both directions until they add nothing. So no exponential is needed, none overflows,
  /// and since all terms are positive no digit is lost.
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

  /// The value at which a condition begins to hold, as closely as a number can say it.
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
