// SPDX-License-Identifier: MIT
import SessionEngine

/// The clock of a place.
public struct LocalClock: Sendable {
  private let offset: @Sendable (_ unixSeconds: Int64) -> Int

  /// Makes a clock.
  ///
  /// - Parameter offset: The seconds by which it is ahead of UTC at a Unix time in seconds.
  public init(offset: @escaping @Sendable (_ unixSeconds: Int64) -> Int) { self.offset = offset }

  /// The clock of Central Europe: an hour ahead of UTC, and two from the last Sunday of March to the last
  /// of October, changing at 01:00 UTC.
  public static let centralEurope = LocalClock { seconds in
    let moment = LocalMoment(unixMilliseconds: seconds * 1_000, offsetSeconds: 0)
    let year = moment.day.date.year
    let changes = [3, 10].map { month in
      let last = CivilDay(year: year, month: month, day: 31) ?? moment.day
      return Int64(last.number - last.weekday % 7) * 86_400 + 3_600
    }
    return changes[0] <= seconds && seconds < changes[1] ? 7_200 : 3_600
  }

  /// The moment at which it shows a minute of a day. In an hour that it is put forward over that is an
  /// hour later, and of two moments it is the first.
  public func moment(_ day: CivilDay, minute: Int) -> LocalMoment {
    moment(day, milliseconds: minute * 60_000)
  }

  /// The moment at which the person's clock shows a time of a day, in milliseconds.
  ///
  /// - Parameter ahead: The seconds by which it is ahead of this one.
  func moment(_ day: CivilDay, milliseconds: Int, ahead: Int = 0) -> LocalMoment {
    let shown = Int64(day.number) * 86_400_000 + Int64(milliseconds)
    // A clock is set once at most in these days: it is by one of two offsets.
    let days: [Int64] = [-86_400, 86_400]
    let offsets = days.map { offset(shown / 1_000 + $0) }
    let unix = offsets.map { shown - Int64($0 + ahead) * 1_000 }
    let fits = zip(offsets, unix).first { offset($1 / 1_000) == $0 }?.1 ?? unix[0]
    return LocalMoment(unixMilliseconds: fits, offsetSeconds: offset(fits / 1_000) + ahead)
  }
}
