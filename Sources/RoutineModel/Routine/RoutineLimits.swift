// SPDX-License-Identifier: MIT

/// The limits of a routine; anything beyond them is an error.
public enum RoutineLimits {
  /// The longest single duration.
  public static let longestDuration: Duration = .seconds(24 * 60 * 60)
  /// The most characters in a name.
  public static let longestName = 200
  /// The most characters in an instruction, a caution or a summary.
  public static let longestText = 2_000
  /// The largest number of repetitions, sets or rounds.
  public static let mostRepetitions = 10_000
  /// The deepest nesting of `repeat` blocks.
  public static let deepestNesting = 8
  /// The most segments in a plan.
  public static let mostSegments = 10_000
}
