// SPDX-License-Identifier: MIT

/// How many cramps a part of the body had, in steps that are the same for everybody.
public enum CrampAmount: Int, CaseIterable, Hashable, Sendable {
  /// None, 1 or 2, 3 to 9, 10 to 29, and 30 or more.
  case none, from1, from3, from10, from30

  /// The step of a number.
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

/// How many cramps an hour of a weekday had, in steps that are the same for everybody.
public enum HourAmount: Int, CaseIterable, Hashable, Sendable {
  /// None, 1, 2 or 3, 4 to 7, and 8 or more.
  case none, one, from2, from4, from8

  /// The step of a number.
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
