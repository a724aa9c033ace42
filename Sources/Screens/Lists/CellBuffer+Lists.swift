// SPDX-License-Identifier: MIT
import TextCanvas

extension Rect {
  /// Removes rows at the top.
  mutating func takeRows(_ count: Int) {
    row += count
    size.rows = max(0, size.rows - count)
  }
}

extension CellBuffer {
  /// Writes lines below one another, as many as fit.
  mutating func write(_ lines: [String], in rect: Rect, style: Style) {
    for (offset, line) in lines.prefix(rect.size.rows).enumerated() {
      write(
        line, row: rect.row + offset, column: rect.column, style: style,
        maxColumns: rect.size.columns)
    }
  }

  /// Makes an entry of a list clickable.
  mutating func mark(entry: Int, row: Int, rows: Int = 1, in rect: Rect) {
    let cells = Rect(column: rect.column, row: row, columns: rect.size.columns, rows: rows)
    targets.append(ClickTarget(cells, .entry(entry)))
  }

  /// Marks a row of a list as selected.
  mutating func markSelected(row: Int, in rect: Rect, hasMarker: Bool = true) {
    if hasMarker {
      write("›", row: row, column: rect.column)
      focus = CellPosition(row: row, column: rect.column)
    }
    restyle(Rect(column: rect.column, row: row, columns: rect.size.columns, rows: 1), .selected)
  }
}
