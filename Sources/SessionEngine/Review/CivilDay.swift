// SPDX-License-Identifier: MIT

/// A calendar day, without time of day or time zone.
public struct CivilDay: Hashable, Sendable {
  /// The day's number, counted from 1970-01-01.
  public let number: Int

  /// Makes a day from its number.
  public init(number: Int) { self.number = number }

  /// Makes a day from its date; `nil` if the date does not exist. Years go from 1 to 9999.
  ///
  /// Computed like `date`, in reverse.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9_999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    let shiftedYear = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    number =
      shiftedYear * 365 + shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400 + dayOfYear
      - 719_468
    // A day past the end of its month has become one of the next.
    guard date == Date(year: year, month: month, day: day) else { return nil }
  }

  /// A year, a month from 1 to 12, and a day of the month.
  public struct Date: Hashable, Sendable {
    /// The year, the month and the day.
    public let year: Int, month: Int, day: Int

    /// Makes a date, even one that does not exist.
    public init(year: Int, month: Int, day: Int) {
      (self.year, self.month, self.day) = (year, month, day)
    }
  }

  /// The date.
  ///
  /// Computed in years that start in March, so that the leap day comes last. An era is 400 years,
  /// after which the Gregorian calendar repeats.
  public var date: Date {
    let days = number + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return Date(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The day of the week; Monday is 1 and Sunday 7.
  public var weekday: Int {
    let weekday = (number + 3) % 7
    return (weekday < 0 ? weekday + 7 : weekday) + 1
  }

  /// The date in ISO 8601: `2026-11-22`.
  public var iso8601: String {
    let date = date
    return "\(date.year.padded(4))-\(date.month.padded(2))-\(date.day.padded(2))"
  }
}

extension CivilDay: Strideable {
  /// The day a number of days later.
  public func advanced(by days: Int) -> CivilDay { CivilDay(number: number + days) }

  /// How many days later the other day is.
  public func distance(to other: CivilDay) -> Int { other.number - number }
}

extension Int {
  /// The number, padded with zeros.
  package func padded(_ width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}
