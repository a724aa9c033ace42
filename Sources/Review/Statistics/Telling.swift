// SPDX-License-Identifier: MIT
import SessionEngine

/// How much may be said about a number of cases.
public enum Telling: String, CaseIterable, Hashable, Sendable {
  /// Too few: nothing.
  case nothing
  /// The two counts, such as `4 of 6`, without a percentage.
  case counts
  /// A percentage, with its interval.
  case percent

  /// The fewest cases for saying anything.
  public static let fewest = 3
  /// The fewest cases for a percentage.
  public static let fewestForPercent = 10

  /// What may be said about this many cases.
  public init(of cases: Int) {
    self = cases < Self.fewest ? .nothing : cases < Self.fewestForPercent ? .counts : .percent
  }
}

extension Proportion {
  /// How much may be said about it.
  public var telling: Telling { Telling(of: total) }

  /// The share, from 0 to 1; `nil` if there are too few cases for a percentage.
  public var share: Double? { telling == .percent ? Double(count) / Double(total) : nil }
}
