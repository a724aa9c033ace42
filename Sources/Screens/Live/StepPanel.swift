// SPDX-License-Identifier: MIT
import TextCanvas

// The rule of this file: the big digits get what is left once the words that one needs are placed,
// and the largest face that fits there; then empty lines are given back as far as they do not cost
// a larger face. Where room is short, empty lines go first, then the line of the whole routine and
// what comes next, then all but two rows of the caution, the bar, one more row of the caution, and
// all but the first rows of the instruction. Where words are cut, the key that shows them is told.

/// One segment, drawn into a rectangle.
struct StepPanel {
  let content: StepContent
  /// The line of the whole routine, at the foot of the panel, beneath the bar.
  let progress: PartsLine?

  func draw(in rect: Rect, into buffer: inout CellBuffer) {
    var plan = RowPlan(content, columns: rect.size.columns)
    plan.hasProgress = progress != nil
    plan.fit(rows: rect.size.rows)
    var row = rect.row + plan.blanks.top
    drawHead(plan, row: &row, rect, into: &buffer)
    let bottom = rect.endRow - plan.bottomRows
    let digitRect = Rect(
      column: rect.column, row: row, columns: rect.size.columns, rows: max(0, bottom - row))
    content.drawDigits(in: digitRect, into: &buffer)
    drawFoot(plan, row: bottom, rect, into: &buffer)
  }

  private func drawHead(
    _ plan: RowPlan, row: inout Int, _ rect: Rect, into buffer: inout CellBuffer
  ) {
    let end = rect.endColumn
    // Without a bar, that the least is reached is told here.
    let place =
      !plan.hasBar && content.isEnough
      ? Phrase(ReliefTexts.enough, .least) : Phrase(content.place, .quiet)
    let placeColumns = buffer.writeRight(
      place.text, row: row, endColumn: end, style: place.style, maxColumns: rect.size.columns / 2)
    var nameSpace = rect.size.columns - (placeColumns > 0 ? placeColumns + 2 : 0)
    if plan.signsBesideName { nameSpace -= RowPlan.signColumns(content) + 2 }
    let used = buffer.write(
      content.name, row: row, column: rect.column, style: .strong, maxColumns: nameSpace)
    let signRow = row + plan.headRows - 1
    var signColumn = rect.column + (plan.signsBesideName ? used + 2 : 0)
    for sign in plan.headRows > 1 || plan.signsBesideName ? content.signs : [] {
      signColumn +=
        1
        + buffer.write(
          sign.text, row: signRow, column: signColumn, style: sign.style,
          maxColumns: max(0, end - signColumn))
    }
    if content.isFlashing {
      buffer.restyle(
        Rect(column: rect.column, row: row, columns: rect.size.columns, rows: 1), .selected)
    }
    row += plan.headRows
    row += plan.blanks.afterHead
    let text = plan.text
    for line in text {
      buffer.write(
        line.text, row: row, column: rect.column, style: line.style, maxColumns: rect.size.columns)
      row += 1
    }
    if plan.isCut, !text.isEmpty {
      buffer.write(
        RowPlan.wordsHint, row: row - 1, column: rect.column + plan.hintColumn,
        maxColumns: rect.size.columns)
    }
    row += plan.blanks.afterText
  }

  private func drawFoot(
    _ plan: RowPlan, row: Int, _ rect: Rect, into buffer: inout CellBuffer
  ) {
    var row = row + plan.blanks.beforeBar
    if plan.hasBar {
      content.drawBar(row: row, rect, into: &buffer)
      row += 1 + plan.blanks.afterBar
    }
    if plan.hasProgress, let progress {
      buffer.draw(progress, row: row, columns: rect.column..<rect.endColumn)
      row += 1
    }
    if plan.hasNext {
      buffer.write(content.next, row: row, column: rect.column, maxColumns: rect.size.columns)
    }
  }
}
