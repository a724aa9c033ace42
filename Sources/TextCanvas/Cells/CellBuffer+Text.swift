// SPDX-License-Identifier: MIT

extension CellBuffer {
  /// Writes one line of text and returns the columns it took.
  ///
  /// The text is made visible (``Swift/String/visible``) and clipped at the buffer's right edge or
  /// after `maxColumns`, whichever comes first. Cut text ends in `…`, and wide glyphs are never
  /// split. Columns left of column 0 are not drawn but counted.
  @discardableResult
  public mutating func write(
    _ text: String, row: Int, column: Int, style: Style = .plain, maxColumns: Int? = nil
  ) -> Int {
    guard row >= 0, row < size.rows, column < size.columns else { return 0 }
    let space = min(maxColumns ?? Int.max, size.columns - column)
    if let plain = text.plainColumns, plain <= space, column >= 0 {
      if plain > 0 { place(ascii: text, style: style, row: row, column: column) }
      return plain
    }
    var at = column
    for glyph in text.fittedGlyphs(columns: space) {
      if at >= 0 {
        place(glyph, style: style, row: row, column: at)
      } else if at + glyph.columns > 0 {
        place(VisibleGlyph.space, style: style, row: row, column: 0)
      }
      at += glyph.columns
    }
    return at - column
  }

  /// Writes one line that ends before `endColumn` and returns the columns it took.
  ///
  /// Text that does not fit, or is longer than `maxColumns`, is cut at its end with `…`.
  @discardableResult
  public mutating func writeRight(
    _ text: String, row: Int, endColumn: Int, style: Style = .plain, maxColumns: Int? = nil
  ) -> Int {
    let end = min(endColumn, size.columns)
    let space = min(maxColumns ?? Int.max, end)
    let columns = min(space, text.cellWidth)
    return write(text, row: row, column: end - columns, style: style, maxColumns: columns)
  }

  /// Writes one line in the middle of `columns` and returns the columns it took.
  @discardableResult
  public mutating func writeCentred(
    _ text: String, row: Int, columns: Range<Int>, style: Style = .plain
  ) -> Int {
    let visible = columns.clamped(to: 0..<size.columns)
    let taken = min(visible.count, text.cellWidth)
    let column = visible.lowerBound + (visible.count - taken) / 2
    return write(text, row: row, column: column, style: style, maxColumns: taken)
  }

  /// Writes one line in the middle of a rectangle's columns and returns the columns it took; `row`
  /// counts from the buffer's top.
  @discardableResult
  public mutating func writeCentred(
    _ text: String, row: Int, in rect: Rect, style: Style = .plain
  ) -> Int {
    writeCentred(text, row: row, columns: rect.column..<rect.endColumn, style: style)
  }
}
