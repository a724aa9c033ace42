// SPDX-License-Identifier: MIT
import Review
import SessionEngine

/// Where a month begins in a row of weeks, to be written above it.
public struct MonthHead: Hashable, Sendable {
  /// The week, from 0.
  public let week: Int
  /// The year.
  public let year: Int
  /// The month, from 1 to 12.
  public let month: Int

  /// The heads over a range of days. Each month stands above the week of its first day; the month
  /// already under way when the range begins stands above the first week.
  public static func heads(over days: ClosedRange<CivilDay>, weekStart: WeekStart) -> [MonthHead] {
    let start = weekStart.firstDay(ofWeekOf: days.lowerBound)
    var heads: [MonthHead] = []
    var date = days.lowerBound.date
    var day: CivilDay? = days.lowerBound
    while let first = day, first <= days.upperBound {
      let head = MonthHead(week: start.distance(to: first) / 7, year: date.year, month: date.month)
      // If two months start in one week, the later label wins.
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
