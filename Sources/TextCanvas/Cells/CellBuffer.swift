// SPDX-License-Identifier: MIT

/// A screen as a value: every view draws into one, and TerminalIO presents it.
///
/// Whatever is written is clipped to the buffer and filtered: control characters, escape sequences
/// and invisible formatting characters appear as visible stand-ins, so that text from a file or the
/// log can never drive the terminal.
///
/// A glyph two columns wide is always whole: its right half is the cell with the glyph `nil`, and
/// overwriting one half blanks the other.
public struct CellBuffer: Hashable, Sendable {
  /// The extent; `cells` holds `size.rows × size.columns` cells, row by row.
  public let size: Size
  /// The cells, row by row from the top left.
  public private(set) var cells: [Cell]
  /// Where the person's attention belongs: the selected row, the step's name, a question. The
  /// terminal's cursor rests there, for screen readers and braille displays.
  public var focus: CellPosition?
  /// What can be clicked; where targets overlap, the last counts.
  public var targets: [ClickTarget] = []

  /// Makes a blank buffer.
  public init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.rows * size.columns)
  }

  /// The cell at a place; blank outside the buffer.
  public subscript(row row: Int, column column: Int) -> Cell {
    guard contains(row: row, column: column) else { return .blank }
    return cells[row * size.columns + column]
  }

  /// The columns from the first to the last cell of a row that differs in another buffer of the
  /// same size; empty if none does.
  public func changedColumns(inRow row: Int, since other: CellBuffer) -> Range<Int> {
    let start = row * size.columns
    return cells.withUnsafeBufferPointer { cells in
      other.cells.withUnsafeBufferPointer { others in
        var (first, end) = (start, start + size.columns)
        while first < end, cells[first] == others[first] { first += 1 }
        while end > first, cells[end - 1] == others[end - 1] { end -= 1 }
        return first - start..<end - start
      }
    }
  }

  /// Puts one cell; outside the buffer nothing happens.
  ///
  /// A wide glyph takes the next column too. One that does not fit, and a `nil` glyph, becomes a
  /// space of the same style.
  public mutating func put(_ cell: Cell, row: Int, column: Int) {
    guard contains(row: row, column: column) else { return }
    place(cell.visibleGlyph, style: cell.style, row: row, column: column)
  }

  /// Changes the style of the cells in a rectangle and keeps their glyphs.
  public mutating func restyle(_ rect: Rect, _ style: Style) {
    for (row, columns) in rows(of: rect) {
      for column in columns { cells[row * size.columns + column].style = style }
    }
  }

  /// Puts an already visible glyph at a place inside the buffer.
  mutating func place(_ glyph: VisibleGlyph, style: Style, row: Int, column: Int) {
    guard glyph.columns == 1 || contains(row: row, column: column + 1) else {
      place(VisibleGlyph.space, style: style, row: row, column: column)
      return
    }
    let index = row * size.columns + column
    let last = index + glyph.columns - 1
    if cells[index].isRightHalf, column > 0 { cells[index - 1].erase() }
    if column + glyph.columns < size.columns, cells[last + 1].isRightHalf {
      cells[last + 1].erase()
    }
    cells[index] = Cell(glyph.scalars, style)
    if glyph.columns == 2 { cells[last] = Cell(.absent, style) }
  }

  /// Puts a scalar one column wide; outside the buffer nothing happens.
  mutating func put(narrow scalar: Unicode.Scalar, style: Style, row: Int, column: Int) {
    guard contains(row: row, column: column) else { return }
    place(narrow: GlyphScalars(scalar), style: style, row: row, columns: column..<column + 1)
  }

  /// Puts a glyph one column wide into cells side by side, all inside the buffer.
  mutating func place(narrow glyph: GlyphScalars, style: Style, row: Int, columns: Range<Int>) {
    let start = row * size.columns
    let (first, end) = (start + columns.lowerBound, start + columns.upperBound)
    if columns.lowerBound > 0, cells[first].isRightHalf { cells[first - 1].erase() }
    if columns.upperBound < size.columns, cells[end].isRightHalf { cells[end].erase() }
    let cell = Cell(glyph, style)
    for index in first..<end { cells[index] = cell }
  }

  /// Puts printable ASCII at a place from which all of it is inside the buffer.
  mutating func place(ascii text: String, style: Style, row: Int, column: Int) {
    var index = row * size.columns + column
    if column > 0, cells[index].isRightHalf { cells[index - 1].erase() }
    for byte in text.utf8 {
      cells[index] = Cell(GlyphScalars(Unicode.Scalar(byte)), style)
      index += 1
    }
    if index < (row + 1) * size.columns, cells[index].isRightHalf { cells[index].erase() }
  }

  /// The rows and columns of a rectangle, clipped to the buffer.
  func rows(of rect: Rect) -> [(row: Int, columns: Range<Int>)] {
    let left = max(0, rect.column)
    let right = min(size.columns, rect.endColumn)
    let top = max(0, rect.row)
    let bottom = min(size.rows, rect.endRow)
    guard left < right, top < bottom else { return [] }
    return (top..<bottom).map { ($0, left..<right) }
  }

  func contains(row: Int, column: Int) -> Bool {
    row >= 0 && row < size.rows && column >= 0 && column < size.columns
  }
}
