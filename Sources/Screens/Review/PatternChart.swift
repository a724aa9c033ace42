// SPDX-License-Identifier: MIT
import Review
import SessionEngine
import TextCanvas

/// Cramps by the hour and by days from noon to noon, so that a night stands in one row.
struct PatternChart {
  let page: PatternPage
  let cell: ReviewScreen.PatternPlace

  private static let label = 9
  private static let barColumns = 12

  func draw(in rect: Rect, into buffer: inout CellBuffer) {
    let each = rect.size.columns >= Self.label + 48 + 5 ? 2 : 1
    let start = rect.column + Self.label
    let end = start + 24 * each
    var row = rect.row
    if rect.size.rows >= 10 {
      let title = each == 2 ? ReviewTexts.hourTitle : ReviewTexts.hourTitleBrief
      let used = buffer.write(
        title, row: row, column: rect.column, style: .strong, maxColumns: rect.size.columns)
      let count = counted(page.cramps, HistoryTexts.cramp)
      if used + 2 + count.cellWidth <= rect.size.columns {
        buffer.writeRight(count, row: row, endColumn: rect.endColumn)
      }
      row += 1
    }
    for column in stride(from: 0, to: 24, by: 3) {
      let hour = PatternPage.Cell.hour(ofColumn: column)
      buffer.write("\(hour)", row: row, column: start + column * each, style: .quiet)
    }
    row += 1
    let sums = page.ofRows
    for (index, weekday) in page.rows.enumerated() {
      drawRow(index, weekday, row: row + index, start, each, into: &buffer)
      buffer.writeRight(
        sums[index] > 0 ? "\(sums[index])" : "·", row: row + index,
        endColumn: min(end + 4, rect.endColumn))
      let bar = min(Self.barColumns, rect.endColumn - end - 6)
      if bar > 3, sums[index] > 0, let most = sums.max() {
        buffer.fill(
          Rect(
            column: end + 6, row: row + index, columns: max(1, sums[index] * bar / most), rows: 1),
          Cell("█", .caution))
      }
    }
    row += 7
    drawSum(row: row, start, each, in: rect, into: &buffer)
    let rest = Rect(rect, row: row + 2, rows: rect.endRow - row - 2)
    guard rest.size.rows >= 5 else { return }
    let used = buffer.write(facts: ReviewTexts.pattern(page), labelColumns: 16, in: rest)
    guard used + 1 < rest.size.rows else { return }
    buffer.write(
      ReviewTexts.noCauses, row: rest.row + used + 1, column: rest.column, style: .quiet,
      maxColumns: rest.size.columns)
  }

  private func drawRow(
    _ index: Int, _ weekday: Int, row: Int, _ start: Int, _ each: Int,
    into buffer: inout CellBuffer
  ) {
    let isRow = index == cell.row
    if isRow { buffer.write("›", row: row, column: start - Self.label) }
    buffer.write(
      ReviewTexts.pair(weekday), row: row, column: start - Self.label + 1,
      style: isRow ? .strong : .quiet)
    for (column, cramps) in page.hours[index].enumerated() {
      let text = cramps == 0 ? "·" : cramps < 10 ? "\(cramps)" : "+"
      buffer.write(
        text, row: row, column: start + column * each, style: cramps == 0 ? .quiet : .strong)
      if isRow, column == cell.column {
        buffer.markPlace(row: row, column: start + column * each)
      }
    }
  }

  /// Draws how the hours of all days compare; a bar is as high as a cell.
  private func drawSum(
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
