// SPDX-License-Identifier: MIT
import SessionEngine

/// The day or time from which a list starts, as the clocks showed it then, anywhere.
struct SinceTime {
  /// The earliest clock time; only that matters, not the instant.
  let clock: LocalMoment
  /// The day, or day and time, for display.
  let text: String

  /// Reads a day like `WrittenDay`, or a time like `PastMoment`.
  ///
  /// - Parameters:
  ///   - now: The current moment.
  ///   - offset: How many seconds the person's clock is ahead of UTC at a Unix time in seconds.
  /// - Throws: `PastMoment.Fault` if it is neither.
  init(_ text: String, now: LocalMoment, offset: (Int64) -> Int) throws(PastMoment.Fault) {
    if let day = WrittenDay(text, today: now.dayNumber) {
      clock = LocalMoment(unixMilliseconds: Int64(day.number) * 86_400_000, offsetSeconds: 0)
      self.text = String(clock.clockMinute.prefix(10))
    } else {
      // A night is from noon to noon.
      let isNight = WrittenClock.words(text) == ["last", "night"]
      clock = try PastMoment(isNight ? "yesterday noon" : text, now: now, offset: offset).moment
      self.text = clock.clockMinute
    }
  }
}
