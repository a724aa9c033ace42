// SPDX-License-Identifier: MIT
import Review

/// The time trained on a day, in levels that are the same for everybody and every period.
public enum MinutesLevel: Int, CaseIterable, Hashable, Comparable, Sendable {
  /// Not at all.
  case none
  /// Less than 15, 30 and 45 minutes; 45 or more.
  case under15, under30, under45, from45

  /// The level of a day.
  public init(_ day: DayFigures) {
    guard day.isTrained else {
      self = .none
      return
    }
    let minutes = day.active.wholeSeconds / 60
    self = minutes < 15 ? .under15 : minutes < 30 ? .under30 : minutes < 45 ? .under45 : .from45
  }

  /// Orders by the time.
  public static func < (left: MinutesLevel, right: MinutesLevel) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// The number of cramps on a day, in the levels of a heat map.
public enum CrampsLevel: Int, CaseIterable, Hashable, Comparable, Sendable {
  /// None was logged, one, and two or more.
  case noneLogged, one, more

  /// The level of a day.
  public init(_ day: DayFigures) {
    self = day.cramps == 0 ? .noneLogged : day.cramps == 1 ? .one : .more
  }

  /// Orders by the number.
  public static func < (left: CrampsLevel, right: CrampsLevel) -> Bool {
    left.rawValue < right.rawValue
  }
}
