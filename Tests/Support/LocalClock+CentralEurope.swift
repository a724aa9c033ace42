// SPDX-License-Identifier: MIT
import PlausibleYears
import SessionEngine

extension LocalClock {
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
}
