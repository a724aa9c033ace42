// SPDX-License-Identifier: MIT
import SessionEngine

/// The clock of a place.
public struct LocalClock: Sendable {
  private let offset: @Sendable (_ unixSeconds: Int64) -> Int

  /// Makes a clock.
  ///
  /// - Parameter offset: How many seconds it is ahead of UTC at a Unix time in seconds.
  public init(offset: @escaping @Sendable (_ unixSeconds: Int64) -> Int) { self.offset = offset }

  /// The clock of Central Europe: UTC+1, and UTC+2 from the last Sunday of March to the last of
  /// October, changing at 01:00 UTC.
  public static let centralEurope = LocalClock { seconds in
    let moment = LocalMoment(unixMilliseconds: seconds * 1_000, offsetSeconds: 0)
    let year = moment.day.date.year
    let changes = [3, 10].map { month in
      let last = CivilDay(year: year, month: month, day: 31) ?? moment.day
      return Int64(last.number - last.weekday % 7) * 86_400 + 3_600
    }
    return changes[0] <= seconds && seconds < changes[1] ? 7_200 : 3_600
  }

  /// The moment at which the clock shows a minute of a day. For a time that daylight saving skips
  /// it is an hour later; for a time that occurs twice, the first.
  public func moment(_ day: CivilDay, minute: Int) -> LocalMoment {
    moment(day, milliseconds: minute * 60_000)
  }

  /// The moment at which the person's clock shows a time of day, in milliseconds.
  ///
  /// - Parameter ahead: How many seconds that clock is ahead of this one.
  func moment(_ day: CivilDay, milliseconds: Int, ahead: Int = 0) -> LocalMoment {
    let shown = Int64(day.number) * 86_400_000 + Int64(milliseconds)
    // The offset changes at most once in these days, so it is one of two.
    let days: [Int64] = [-86_400, 86_400]
    let offsets = days.map { offset(shown / 1_000 + $0) }
    let unix = offsets.map { shown - Int64($0 + ahead) * 1_000 }
    let fits = zip(offsets, unix).first { offset($1 / 1_000) == $0 }?.1 ?? unix[0]
    return LocalMoment(unixMilliseconds: fits, offsetSeconds: offset(fits / 1_000) + ahead)
  }
}
