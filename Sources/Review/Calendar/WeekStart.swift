// SPDX-License-Identifier: MIT
import SessionEngine

/// The first day of the week. The raw value is the word in the settings.
public enum WeekStart: String, CaseIterable, Hashable, Sendable {
  /// As in ISO 8601.
  case monday
  /// As in much of America and Asia.
  case sunday
  /// As in much of the Arab world.
  case saturday

  /// Its weekday; Monday is 1 and Sunday 7.
  public var weekday: Int {
    switch self {
    case .monday: 1
    case .sunday: 7
    case .saturday: 6
    }
  }

  /// The weekdays in the order of the week; Monday is 1 and Sunday 7.
  public var weekdays: [Int] { (0..<7).map { (weekday - 1 + $0) % 7 + 1 } }

  /// The place of a day in its week, from 0 to 6.
  public func place(of day: CivilDay) -> Int { (day.weekday - weekday + 7) % 7 }

  /// The first day of the week that contains a day.
  public func firstDay(ofWeekOf day: CivilDay) -> CivilDay { day.advanced(by: -place(of: day)) }

  /// The number of the week that contains a day; `nil` unless weeks begin on Monday, as ISO 8601
  /// requires.
  public func isoWeek(of day: CivilDay) -> ISOWeek? { self == .monday ? ISOWeek(of: day) : nil }
}

/// A week numbered by ISO 8601: it begins on Monday, and belongs to the year of its Thursday.
public struct ISOWeek: Hashable, Sendable {
  /// The year, which around New Year may differ from that of the date.
  public let year: Int
  /// The number, from 1 to 53.
  public let number: Int

  /// Makes the week that contains a day.
  public init(of day: CivilDay) {
    let thursday = day.advanced(by: 4 - day.weekday)
    year = thursday.date.year
    let newYear = CivilDay(year: year, month: 1, day: 1) ?? thursday
    number = newYear.distance(to: thursday) / 7 + 1
  }
}
