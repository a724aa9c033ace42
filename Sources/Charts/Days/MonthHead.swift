// SPDX-License-Identifier: MIT
import Review
import SessionEngine

/// Where in a row of weeks a month begins, to be written above it.
public struct MonthHead: Hashable, Sendable {
  /// The week, from 0.
  public let week: Int
  /// The year.
  public let year: Int
  /// The month, from 1 to 12.
  public let month: Int

  /// The heads over some days: each month is over the week that its first day is of, and the month
  /// that they begin within over the first week.
  public static func heads(over days: ClosedRange<CivilDay>, weekStart: WeekStart) -> [MonthHead] {
    let start = weekStart.firstDay(ofWeekOf: days.lowerBound)
    var heads: [MonthHead] = []
    var date = days.lowerBound.date
    var day: CivilDay? = days.lowerBound
    while let first = day, first <= days.upperBound {
      let head = MonthHead(week: start.distance(to: first) / 7, year: date.year, month: date.month)
      // A month of which there are only days within the first week leaves that to the next.
      if heads.last?.week == head.week { heads.removeLast() }
      heads.append(head)
      date =
        date.month == 12
        ? .init(year: date.year + 1, month: 1, day: 1)
        : .init(year: date.year, month: date.month + 1, day: 1)
      day = CivilDay(year: date.year, month: date.month, day: 1)
    }
    return heads
  }
}
