// SPDX-License-Identifier: MIT

/// A comparison of two counts over equally many days.
public struct CountComparison: Hashable, Sendable {
  /// The earlier count.
  public let before: Int
  /// The later count.
  public let now: Int

  /// The verdict in words.
  public enum Verdict: String, CaseIterable, Hashable, Sendable {
    /// Clearly more now.
    case more
    /// Clearly fewer now.
    case fewer
    /// The difference may well be chance.
    case noClearDifference = "no-clear-difference"
  }

  /// Makes a comparison.
  public init(now: Int, before: Int) { (self.now, self.before) = (now, before) }

  /// The change; negative if there are fewer now.
  public var difference: Int { now - before }

  /// The probability of a difference at least this large by chance alone, at equal rates: the exact
  /// conditional test, two-sided. Given the sum, one count is a number of heads of a fair coin.
  ///
  /// Source: Przyborowski and Wilenski, Homogeneity of results in testing samples from Poisson series,
  /// Biometrika 31 (1940), 313–323.
  public var chance: Double {
    min(1, 2 * FairCoins.chance(ofAtMost: min(now, before), of: now + before))
  }

  /// The verdict in words.
  public var verdict: Verdict {
    guard chance < 0.05 else { return .noClearDifference }
    return now > before ? .more : .fewer
  }
}
