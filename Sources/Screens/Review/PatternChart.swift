// SPDX-License-Identifier: MIT
import Charts
import Review
import SessionEngine
import TextCanvas
import Wording

/// Cramps by hour, in days from noon to noon, so that each night is on one row; or by days of the
/// week.
struct PatternChart {
  let page: PatternPage
  let cell: PatternPage.Cell
  let measure: PatternMeasure

  private static let label = 9
  private static let barColumns = 12

  func draw(in rect: Rect, into buffer: inout CellBuffer) {
    let each = rect.size.columns >= Self.label + 48 + 5 ? 2 : 1
    var row = rect.row
    if rect.size.rows >= 10 {
      drawTitle(isBrief: each == 1, in: rect, into: &buffer)
      row += 1
    }
    let grid = Rect(rect, row: row, rows: rect.endRow - row)
    switch measure {
    case .hours: drawHours(each, in: grid, into: &buffer)
    case .weekdays: drawWeekdays(in: grid, into: &buffer)
    }
    drawFacts(in: Rect(rect, row: row + 10, rows: rect.endRow - row - 10), into: &buffer)
  }

  private func drawTitle(isBrief: Bool, in rect: Rect, into buffer: inout CellBuffer) {
    let title =
      switch measure {
      case .hours: isBrief ? ReviewTexts.hourTitleBrief : ReviewTexts.hourTitle
      case .weekdays: isBrief ? ReviewTexts.weekdayTitleBrief : ReviewTexts.weekdayTitle
      }
    let used = buffer.write(
      title, row: rect.row, column: rect.column, style: .strong, maxColumns: rect.size.columns)
    let count = counted(page.cramps, HistoryTexts.cramp)
    if used + 2 + count.cellWidth <= rect.size.columns {
      buffer.writeRight(count, row: rect.row, endColumn: rect.endColumn)
    }
  }

  private func drawFacts(in rect: Rect, into buffer: inout CellBuffer) {
    guard rect.size.rows >= 5 else { return }
    let used = buffer.write(facts: ReviewTexts.pattern(page), labelColumns: 16, in: rect)
    guard used + 1 < rect.size.rows else { return }
    buffer.write(
      ReviewRemarks.noCauses, row: rect.row + used + 1, column: rect.column, style: .quiet,
      maxColumns: rect.size.columns)
  }

  private func drawHours(_ each: Int, in rect: Rect, into buffer: inout CellBuffer) {
    let start = rect.column + Self.label
    let end = start + 24 * each
    let grid = HourGrid(page)
    for column in HourGrid.marked {
      let hour = HourGrid.hour(ofColumn: column)
      buffer.write("\(hour)", row: rect.row, column: start + column * each, style: .quiet)
    }
    let sums = grid.ofRows
    for (index, weekday) in page.rows.enumerated() {
      let row = rect.row + 1 + index
      drawRow(index, weekday, row: row, start, each, into: &buffer)
      drawSum(
        sums[index], of: sums, row: row, column: end + 1, in: rect, barColumns: Self.barColumns,
        into: &buffer)
    }
    drawHourSums(row: rect.row + 8, start, each, in: rect, into: &buffer)
  }

  private func drawWeekdays(in rect: Rect, into buffer: inout CellBuffer) {
    for (index, weekday) in page.rows.enumerated() {
      let row = rect.row + 1 + index
      buffer.write(ReviewTexts.weekday(weekday), row: row, column: rect.column + 2)
      drawSum(
        page.weekdays[index], of: page.weekdays, row: row, column: rect.column + Self.label - 3,
        in: rect, barColumns: 3 * Self.barColumns, into: &buffer)
      buffer.mark(entry: 24 * index, row: row, in: rect)
      if index == cell.row { buffer.markSelected(row: row, in: rect) }
    }
  }

  /// Draws a number with a bar to compare it with the others.
  private func drawSum(
    _ sum: Int, of all: [Int], row: Int, column: Int, in rect: Rect, barColumns: Int,
    into buffer: inout CellBuffer
  ) {
    buffer.writeRight(
      sum > 0 ? "\(sum)" : "·", row: row, endColumn: min(column + 3, rect.endColumn))
    let bar = min(barColumns, rect.endColumn - column - 5)
    guard bar > 3 else { return }
    let columns = barLength(sum, of: all.max() ?? 0, in: bar)
    buffer.fill(Rect(column: column + 5, row: row, columns: columns, rows: 1), Cell("█", .caution))
  }

  private func drawRow(
    _ index: Int, _ weekday: Int, row: Int, _ start: Int, _ each: Int,
    into buffer: inout CellBuffer
  ) {
    let isRow = index == cell.row
    if isRow { buffer.write("›", row: row, column: start - Self.label) }
    buffer.write(
      NumberTexts.pair(weekday), row: row, column: start - Self.label + 1,
      style: isRow ? .strong : .quiet)
    for (column, cramps) in page.hours[index].enumerated() {
      let text = cramps == 0 ? "·" : cramps < 10 ? "\(cramps)" : "+"
      buffer.write(
        text, row: row, column: start + column * each, style: cramps == 0 ? .quiet : .strong)
      buffer.mark(
        entry: 24 * index + column, row: row,
        in: Rect(column: start + column * each, row: row, columns: each, rows: 1))
      if isRow, column == cell.column {
        buffer.markPlace(row: row, column: start + column * each)
      }
    }
  }

  /// Draws the hours of all days for comparison, with bars one cell high.
  private func drawHourSums(
    row: Int, _ start: Int, _ each: Int, in rect: Rect, into buffer: inout CellBuffer
  ) {
    guard row < rect.endRow else { return }
    let hours = page.ofHours
    guard let most = hours.max(), most > 0 else { return }
    let parts: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    for (column, cramps) in hours.enumerated() {
      let cell =
        cramps == 0
        ? Cell("·", .quiet) : Cell(parts[max(0, (cramps * 8 + most - 1) / most - 1)], .caution)
      buffer.put(cell, row: row, column: start + column * each)
    }
    buffer.write(
      ReviewTexts.Head.total, row: row, column: rect.column + 1, style: .quiet)
  }
}
