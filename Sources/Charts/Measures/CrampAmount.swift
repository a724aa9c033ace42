// SPDX-License-Identifier: MIT

/// The number of cramps at a site, in levels that are the same for everybody.
public enum CrampAmount: Int, CaseIterable, Hashable, Sendable {
  /// None, 1 or 2, 3 to 9, 10 to 29, and 30 or more.
  case none, from1, from3, from10, from30

  /// The level of a number of cramps.
  public init(_ cramps: Int) {
    switch cramps {
    case ...0: self = .none
    case ..<3: self = .from1
    case ..<10: self = .from3
    case ..<30: self = .from10
    default: self = .from30
    }
  }
}

/// The number of cramps in an hour of a weekday, in levels that are the same for everybody.
public enum HourAmount: Int, CaseIterable, Hashable, Sendable {
  /// None, 1, 2 or 3, 4 to 7, and 8 or more.
  case none, one, from2, from4, from8

  /// The level of a number of cramps.
  public init(_ cramps: Int) {
    switch cramps {
    case ...0: self = .none
    case 1: self = .one
    case ..<4: self = .from2
    case ..<8: self = .from4
    default: self = .from8
    }
  }
}
