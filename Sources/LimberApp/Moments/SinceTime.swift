// SPDX-License-Identifier: MIT
import SessionEngine

/// The day or the time from which on something is listed, as the clocks showed it then, wherever that was.
struct SinceTime {
  /// What a clock showed at the earliest. Of the moment only that counts.
  let clock: LocalMoment
  /// The day, or the day and the time, as a date.
  let text: String

  /// Reads a day as `WrittenDay` does, or a time as `PastMoment` does.
  ///
  /// - Parameters:
  ///   - now: The present.
  ///   - offset: The seconds by which the person's clock is ahead of UTC at a Unix time in seconds.
  /// - Throws: `PastMoment.Fault` if it is neither.
  init(_ text: String, now: LocalMoment, offset: (Int64) -> Int) throws(PastMoment.Fault) {
    if let day = WrittenDay(text, today: now.dayNumber) {
      clock = LocalMoment(unixMilliseconds: Int64(day.number) * 86_400_000, offsetSeconds: 0)
      self.text = String(clock.clockMinute.prefix(10))
    } else {
      clock = try PastMoment(text, now: now, offset: offset).moment
      self.text = clock.clockMinute
    }
  }
}
