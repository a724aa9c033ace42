// SPDX-License-Identifier: MIT
import SessionEngine

/// A moment to come, as a person names it: `tomorrow`, `2026-12-24`, `17:00` or `Mon 09:00`.
enum ComingMoment {
  /// The moment that a text names; `nil` if it names none, or one of the past.
  ///
  /// - Parameter offset: The seconds by which the person's clock is ahead of UTC at a Unix time in seconds.
  static func read(
    _ text: String, now: LocalMoment, offset: (Int64) -> Int
  ) -> LocalMoment? {
    let day =
      text.lowercased() == "tomorrow"
      ? now.dayNumber + 1 : WrittenDay(text, today: now.dayNumber)?.number
    guard let day else {
      return (try? CalendarSchedule(reading: text))?.next(after: now, offset: offset)
    }
    guard day > now.dayNumber else { return nil }
    let midnight = Int64(day) * 86_400_000
    // There are days that begin at one o'clock.
    return WorldClock.moments(clockMilliseconds: midnight, offset: offset).first
      ?? WorldClock.moments(clockMilliseconds: midnight + 3_600_000, offset: offset).first
  }
}
