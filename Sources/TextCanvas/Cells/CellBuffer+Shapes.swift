// SPDX-License-Identifier: MIT

extension CellBuffer {
  /// Fills a rectangle with a cell. Columns that cannot hold a whole wide glyph stay blank.
  public mutating func fill(_ rect: Rect, _ cell: Cell) {
    let glyph = cell.visibleGlyph
    for (row, columns) in rows(of: rect) {
      guard glyph.columns > 1 else {
        place(narrow: glyph.scalars, style: cell.style, row: row, columns: columns)
        continue
      }
      for column in stride(from: columns.lowerBound, to: columns.upperBound, by: glyph.columns) {
        let fits = column + glyph.columns <= columns.upperBound
        let whole = fits ? glyph : VisibleGlyph.space
        place(whole, style: cell.style, row: row, column: column)
      }
    }
  }

  /// Draws a horizontal line of `─`.
  public mutating func rule(row: Int, columns: Range<Int>, style: Style = .rule) {
    let rect = Rect(column: columns.lowerBound, row: row, columns: columns.count, rows: 1)
    fill(rect, Cell("─", style))
  }
}
