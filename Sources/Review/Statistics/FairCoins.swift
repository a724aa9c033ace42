// SPDX-License-Identifier: MIT

/// Throws of a fair coin, the basis of the median's interval and of comparing two counts.
enum FairCoins {
  /// The probability of at most this many heads.
  ///
  /// Sums the terms of the binomial distribution relative to the largest, as in `PoissonCount`.
  static func chance(ofAtMost heads: Int, of count: Int) -> Double {
    guard heads >= 0 else { return 0 }
    guard heads < count else { return 1 }
    let middle = count / 2
    var (below, above) = (0.0, 0.0)
    var term = 1.0
    var place = middle
    while place <= count, term > negligible {
      if place <= heads { below += term } else { above += term }
      term *= Double(count - place) / Double(place + 1)
      place += 1
    }
    term = 1
    place = middle
    while place > 0 {
      term *= Double(place) / Double(count - place + 1)
      place -= 1
      guard term > negligible else { break }
      if place <= heads { below += term } else { above += term }
    }
    return below / (below + above)
  }

  private static let negligible = 1e-20
}
