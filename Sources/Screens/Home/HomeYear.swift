// SPDX-License-Identifier: MIT
import Charts
import Review
import TextCanvas

extension HomeScreen {
  /// How much of the log is shown at a glance.
  package static let span = ReviewSpan.half
}

/// The last half year beside the list: days trained and days with cramps, a column for each week.
struct HomeYear {
  let figures: ReviewFigures

  /// Its rows: a title, the months and the days.
  static let rows = 9

  private static let label = 3
  private static let gap = 3

  func draw(in rect: Rect, into buffer: inout CellBuffer) {
    let grid = DayGrid(figures)
    let space = (rect.size.columns - Self.label - Self.gap) / 2
    let weeks = max(0, grid.weekCount - space)..<grid.weekCount
    let trained = rect.column + Self.label
    for (measure, column, title) in [
      (ReviewMeasure.time, trained, HomeTexts.daysTrained),
      (.cramps, trained + weeks.count + Self.gap, HomeTexts.daysWithCramps),
    ] {
      buffer.write(title, row: rect.row, column: column, style: .title)
      WeekColumns(shown: weeks, start: column).draw(grid.months, row: rect.row + 1, into: &buffer)
      for cell in grid.cells where weeks.contains(cell.week) {
        guard let level = cell.level(measure) else { continue }
        buffer.put(
          YearChart.cell(measure, level), row: rect.row + 2 + cell.row,
          column: column + cell.week - weeks.lowerBound)
      }
    }
    for (place, weekday) in grid.weekdays.enumerated() {
      buffer.write(
        ReviewTexts.weekdays[weekday - 1], row: rect.row + 2 + place, column: rect.column,
        style: .quiet)
    }
  }
}
