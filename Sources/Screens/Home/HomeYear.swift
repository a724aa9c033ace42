// SPDX-License-Identifier: MIT
import Review
import SessionEngine
import TextCanvas

extension HomeScreen {
  /// How much of the log is told at a glance.
  package static let span = ReviewSpan.half
}

/// The last half year beside the list: days trained and days with cramps, a column a week.
struct HomeYear {
  let figures: ReviewFigures

  /// The rows it takes: a title, the months and the days.
  static let rows = 9
  private static let label = 3
  private static let gap = 3

  func draw(in rect: Rect, into buffer: inout CellBuffer) {
    let page = YearPage(figures)
    let space = (rect.size.columns - Self.label - Self.gap) / 2
    let shown = max(0, page.weeks.count - space)..<page.weeks.count
    let cramps = rect.column + Self.label + shown.count + Self.gap
    for (measure, column) in [(ReviewMeasure.time, rect.column + Self.label), (.cramps, cramps)] {
      buffer.write(
        measure == .time ? HomeTexts.daysTrained : HomeTexts.daysWithCramps, row: rect.row,
        column: column,
        style: .title)
      WeekColumns(shown: shown, start: column).draw(page.months, row: rect.row + 1, into: &buffer)
      for week in shown {
        for place in 0..<7 {
          guard let (day, found) = page.day(week: week, place: place),
            figures.isObserved(day...day)
          else { continue }
          buffer.put(
            YearChart.cell(measure, found), row: rect.row + 2 + place,
            column: column + week - shown.lowerBound)
        }
      }
    }
    for (place, weekday) in figures.question.weekStart.weekdays.enumerated() {
      buffer.write(
        ReviewTexts.weekdays[weekday - 1], row: rect.row + 2 + place, column: rect.column,
        style: .quiet)
    }
  }
}
