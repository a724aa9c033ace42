// SPDX-License-Identifier: MIT

/// Two counts of equally many days, the one with the other.
public struct CountComparison: Hashable, Sendable {
  /// The earlier count.
  public let before: Int
  /// The later count.
  public let now: Int

  /// What may be said of the two in words.
  public enum Verdict: String, CaseIterable, Hashable, Sendable {
    /// Clearly more now.
    case more
    /// Clearly fewer now.
    case fewer
    /// Chance alone would do that often enough.
    case noClearDifference = "no-clear-difference"
  }

  /// Makes a comparison.
  public init(now: Int, before: Int) { (self.now, self.before) = (now, before) }

  /// How many more now; below 0, how many fewer.
  public var difference: Int { now - before }

  /// By how many per cent of the earlier count, rounded; `nil` where that is too small for any.
  public var percent: Int? {
    guard before >= Telling.fewestForPercent else { return nil }
    return Int((Double(difference) * 100 / Double(before)).rounded())
  }

  /// How often chance alone would set the two at least as far apart, were the rate the same: the exact
  /// conditional test, two-sided. Given their sum, the one is a number of heads of a fair coin.
  ///
  /// Source: Przyborowski and Wilenski, Homogeneity of results in testing samples from Poisson series,
  /// Biometrika 31 (1940), 313–323.
  public var chance: Double {
    min(1, 2 * FairCoins.chance(ofAtMost: min(now, before), of: now + before))
  }

  /// What may be said in words.
  public var verdict: Verdict {
    guard chance < 0.05 else { return .noClearDifference }
    return now > before ? .more : .fewer
  }
}
