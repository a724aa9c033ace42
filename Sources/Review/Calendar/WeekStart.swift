// SPDX-License-Identifier: MIT
import SessionEngine

/// The day with which a week begins. The raw value is the word in the settings.
public enum WeekStart: String, CaseIterable, Hashable, Sendable {
  /// As ISO 8601 has it.
  case monday
  /// As in much of America and Asia.
  case sunday
  /// As in much of the Arab world.
  case saturday

  /// The weekday with which it begins, Monday being 1 and Sunday 7.
  public var weekday: Int {
    switch self {
    case .monday: 1
    case .sunday: 7
    case .saturday: 6
    }
  }

  /// The weekdays in the order of the week, Monday being 1 and Sunday 7.
  public var weekdays: [Int] { (0..<7).map { (weekday - 1 + $0) % 7 + 1 } }

  /// The place of a day in its week, from 0 to 6.
  public func place(of day: CivilDay) -> Int { (day.weekday - weekday + 7) % 7 }

  /// The first day of the week that a day is of.
  public func firstDay(ofWeekOf day: CivilDay) -> CivilDay { day.advanced(by: -place(of: day)) }

  /// The number of the week that a day is of; `nil` where weeks do not begin with Monday, since the
  /// numbers are of such weeks.
  public func isoWeek(of day: CivilDay) -> ISOWeek? { self == .monday ? ISOWeek(of: day) : nil }
}

/// A week as ISO 8601 numbers it: it begins with Monday, and is of the year in which its Thursday is.
public struct ISOWeek: Hashable, Sendable {
  /// The year, which is another than that of the date in some of the days around New Year.
  public let year: Int
  /// The number, from 1 to 53.
  public let number: Int

  /// Makes the week that a day is of.
  public init(of day: CivilDay) {
    let thursday = day.advanced(by: 4 - day.weekday)
    year = thursday.date.year
    let newYear = CivilDay(year: year, month: 1, day: 1) ?? thursday
    number = newYear.distance(to: thursday) / 7 + 1
  }
}
