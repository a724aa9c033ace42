// SPDX-License-Identifier: MIT
import SessionEngine

/// How much may be told of something, by how many cases are behind it.
public enum Telling: String, CaseIterable, Hashable, Sendable {
  /// Too few: nothing.
  case nothing
  /// The two counts, as `4 of 6`, and no percentage.
  case counts
  /// A percentage, with its interval.
  case percent

  /// The fewest cases of which anything is told.
  public static let fewest = 3
  /// The fewest of which a percentage is told.
  public static let fewestForPercent = 10

  /// What may be told of so many cases.
  public init(of cases: Int) {
    self = cases < Self.fewest ? .nothing : cases < Self.fewestForPercent ? .counts : .percent
  }
}

extension Proportion {
  /// How much may be told of it.
  public var telling: Telling { Telling(of: total) }

  /// The share, from 0 to 1; `nil` where no percentage may be told.
  public var share: Double? { telling == .percent ? Double(count) / Double(total) : nil }
}
