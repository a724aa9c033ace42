// SPDX-License-Identifier: MIT
import SessionEngine

// The rule of this file: a time that the clock passes over when it is put forward is none, and one that it
// shows twice when it is put back is the first of the two.

extension CalendarSchedule {
  /// How many days are looked at: a time of one day of the week may fall where the clock passes it over.
  private static let mostDays = 15

  /// When it is time next.
  ///
  /// - Parameter offset: The seconds by which the person's clock is ahead of UTC at a Unix time in seconds.
  func next(after moment: LocalMoment, offset: (Int64) -> Int) -> LocalMoment? {
    for day in moment.dayNumber...moment.dayNumber + Self.mostDays {
      for time in clockTimes(ofDay: day) {
        let shown = WorldClock.moments(clockMilliseconds: time, offset: offset).first
        if let shown, shown.unixMilliseconds > moment.unixMilliseconds { return shown }
      }
    }
    return nil
  }

  /// When it was time last, at a moment or before.
  ///
  /// - Parameter offset: As for `next`.
  func last(atOrBefore moment: LocalMoment, offset: (Int64) -> Int) -> LocalMoment? {
    for day in (moment.dayNumber - Self.mostDays...moment.dayNumber).reversed() {
      for time in clockTimes(ofDay: day).reversed() {
        let shown = WorldClock.moments(clockMilliseconds: time, offset: offset).first
        if let shown, shown.unixMilliseconds <= moment.unixMilliseconds { return shown }
      }
    }
    return nil
  }

  /// The times of a day, as the milliseconds from 1970-01-01 00:00 on the same clock.
  private func clockTimes(ofDay number: Int) -> [Int64] {
    guard weekdays.contains(CivilDay(number: number).weekday) else { return [] }
    return hours.flatMap { hour in
      minutes.map { Int64(number) * 86_400_000 + Int64(hour * 60 + $0) * 60_000 }
    }
  }
}
