// SPDX-License-Identifier: MIT

/// A moment of the world, with the clock that the person saw then: an instant and its UTC offset.
///
/// It is one that RFC 3339 can write: within the years 1 to 9998, and at whole minutes from UTC, less
/// than a day. What is beyond, as only a damaged log can have it, is taken to the nearest.
public struct LocalMoment: Hashable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let unixMilliseconds: Int64
  /// Seconds by which the person's clock was ahead of UTC.
  public let offsetSeconds: Int

  /// Makes a moment.
  public init(unixMilliseconds: Int64, offsetSeconds: Int) {
    self.unixMilliseconds = min(max(unixMilliseconds, Self.earliest), Self.latest)
    self.offsetSeconds = min(max(offsetSeconds, -86_340), 86_340) / 60 * 60
  }

  /// What the person's calendar and clock showed.
  public struct Fields: Hashable, Sendable {
    /// The date.
    public let year: Int, month: Int, day: Int
    /// The time of day.
    public let hour: Int, minute: Int, second: Int, millisecond: Int
    /// The day of the week, Monday being 1 and Sunday 7.
    public let weekday: Int
  }

  /// The milliseconds from 1970-01-01 00:00 to this date and time on the same clock.
  public var clockMilliseconds: Int64 { unixMilliseconds + Int64(offsetSeconds) * 1_000 }

  /// The number of the day on the person's calendar, counting from 1970-01-01.
  public var dayNumber: Int { Int(clockMilliseconds.floored(by: Self.dayMilliseconds)) }

  /// What the person's calendar and clock showed.
  ///
  /// The date is computed in years that begin in March, so that the leap day is a year's last; an
  /// era is the 400 years after which the Gregorian calendar repeats.
  public var fields: Fields {
    let days = dayNumber + 719_468
    let era = Int(Int64(days).floored(by: 146_097))
    let dayOfEra = days - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let time = Int(clockMilliseconds - Int64(dayNumber) * Self.dayMilliseconds)
    let weekday = (dayNumber + 3) % 7
    return Fields(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1,
      hour: time / 3_600_000, minute: time / 60_000 % 60, second: time / 1_000 % 60,
      millisecond: time % 1_000, weekday: (weekday < 0 ? weekday + 7 : weekday) + 1)
  }

  /// The date and the time with offset, as RFC 3339 writes them: `2026-11-22T13:05:09.250+01:00`.
  public var rfc3339: String {
    let fields = fields
    let date = "\(fields.year.padded(4))-\(fields.month.padded(2))-\(fields.day.padded(2))"
    let time = "\(fields.hour.padded(2)):\(fields.minute.padded(2)):\(fields.second.padded(2))"
    let minutes = abs(offsetSeconds) / 60
    let offset = "\((minutes / 60).padded(2)):\((minutes % 60).padded(2))"
    return
      "\(date)T\(time).\(fields.millisecond.padded(3))\(offsetSeconds < 0 ? "-" : "+")\(offset)"
  }

  /// The moment a duration later, by the same clock.
  public func advanced(by duration: Duration) -> LocalMoment {
    LocalMoment(
      unixMilliseconds: unixMilliseconds + duration.wholeMilliseconds, offsetSeconds: offsetSeconds)
  }

  /// Whether it is night on the person's clock: from 22:00 to 08:00. These hours are our own choice;
  /// who is up at them was most likely woken.
  public var isNight: Bool { !(8..<22).contains(fields.hour) }

  private static let dayMilliseconds: Int64 = 86_400_000
  /// 0001-01-02T00:00:00Z, so that every clock shows the year 1.
  private static let earliest: Int64 = -62_135_510_400_000
  /// 9998-12-31T00:00:00Z, so that every clock shows the year 9998.
  private static let latest: Int64 = 253_370_678_400_000
}

extension Int64 {
  /// The quotient rounded down, also below zero.
  fileprivate func floored(by divisor: Int64) -> Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}

extension Int {
  /// The number with leading zeros up to a width.
  fileprivate func padded(_ width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}
