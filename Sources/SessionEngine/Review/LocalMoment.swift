// SPDX-License-Identifier: MIT

/// A moment with the person's clock at that time: an instant and a UTC offset.
///
/// It can always be written in RFC 3339: years 1 to 9998, and offsets in whole minutes of less than
/// a day. Values beyond, as in a damaged log, are clamped.
public struct LocalMoment: Hashable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let unixMilliseconds: Int64
  /// How many seconds the person's clock was ahead of UTC.
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
    /// The day of the week; Monday is 1 and Sunday 7.
    public let weekday: Int
  }

  /// The milliseconds from 1970-01-01 00:00 to this moment, both on the person's clock.
  public var clockMilliseconds: Int64 { unixMilliseconds + Int64(offsetSeconds) * 1_000 }

  /// The day on the person's calendar.
  public var day: CivilDay { CivilDay(number: dayNumber) }

  /// The number of the day on the person's calendar, counted from 1970-01-01.
  public var dayNumber: Int { Int(clockMilliseconds.floored(by: Self.dayMilliseconds)) }

  /// What the person's calendar and clock showed.
  public var fields: Fields {
    let (day, time) = (day, timeOfDay)
    let date = day.date
    return Fields(
      year: date.year, month: date.month, day: date.day, hour: time / 3_600_000,
      minute: time / 60_000 % 60, second: time / 1_000 % 60, millisecond: time % 1_000,
      weekday: day.weekday)
  }

  /// The hour on the person's clock, 0 to 23.
  public var hour: Int { timeOfDay / 3_600_000 }

  /// The moment in RFC 3339: `2026-11-22T13:05:09.250+01:00`.
  public var rfc3339: String {
    let fields = fields
    let time = "\(fields.hour.padded(2)):\(fields.minute.padded(2)):\(fields.second.padded(2))"
    let minutes = abs(offsetSeconds) / 60
    let offset = "\((minutes / 60).padded(2)):\((minutes % 60).padded(2))"
    return
      "\(day.iso8601)T\(time).\(fields.millisecond.padded(3))\(offsetSeconds < 0 ? "-" : "+")\(offset)"
  }

  /// The first and the last millisecond of the minute, since 1970.
  public var minute: ClosedRange<Int64> {
    let start = unixMilliseconds.floored(by: 60_000) * 60_000
    return start...start + 59_999
  }

  /// The moment a duration later, at the same offset.
  public func advanced(by duration: Duration) -> LocalMoment {
    LocalMoment(
      unixMilliseconds: unixMilliseconds + duration.wholeMilliseconds, offsetSeconds: offsetSeconds)
  }

  /// Whether it is night on the person's clock: 22:00 to 08:00. These hours are our own choice;
  /// anybody up then was most likely woken.
  public var isNight: Bool { !(8..<22).contains(hour) }

  private static let dayMilliseconds: Int64 = 86_400_000
  /// 0001-01-02T00:00:00Z, so that every clock shows the year 1.
  private static let earliest: Int64 = -62_135_510_400_000
  /// 9998-12-31T00:00:00Z, so that every clock shows the year 9998.
  private static let latest: Int64 = 253_370_678_400_000

  /// The milliseconds since midnight on the person's clock.
  private var timeOfDay: Int { Int(clockMilliseconds - Int64(dayNumber) * Self.dayMilliseconds) }
}

extension Int64 {
  /// The quotient rounded down, also for negative numbers.
  fileprivate func floored(by divisor: Int64) -> Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
