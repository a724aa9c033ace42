// SPDX-License-Identifier: MIT
import SessionEngine

/// A moment to come, as a person names it: `tomorrow`, `monday`, `2026-12-24`, `17:00` or `Mon 9am`.
enum ComingMoment {
  /// The moment that a text names; `nil` if it names none, or one of the past.
  ///
  /// - Parameter offset: The seconds by which the person's clock is ahead of UTC at a Unix time in seconds.
  static func read(
    _ text: String, now: LocalMoment, offset: (Int64) -> Int
  ) -> LocalMoment? {
    let today = now.dayNumber
    let day =
      if text.lowercased() == "tomorrow" {
        today + 1
      } else if let weekday = WrittenWeekday.number(text) {
        today + 7 - (CivilDay(number: today).weekday - weekday + 7) % 7
      } else {
        WrittenDay(text, today: today)?.number
      }
    guard let day else {
      return (try? CalendarSchedule(written: text))?.next(after: now, offset: offset)
    }
    guard day > now.dayNumber else { return nil }
    let midnight = Int64(day) * 86_400_000
    // There are days that begin at one o'clock.
    return WorldClock.moments(clockMilliseconds: midnight, offset: offset).first
      ?? WorldClock.moments(clockMilliseconds: midnight + 3_600_000, offset: offset).first
  }
}
