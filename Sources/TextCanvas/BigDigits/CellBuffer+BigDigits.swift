// SPDX-License-Identifier: MIT

extension CellBuffer {
  /// Draws big digits in the middle of a rectangle; what sticks out of the buffer is not drawn.
  public mutating func draw(_ digits: BigDigits, in rect: Rect, style: Style) {
    let left = rect.column + (rect.size.columns - digits.size.columns) / 2
    let top = rect.row + (rect.size.rows - digits.size.rows) / 2
    guard let block = digits.face.block else {
      write(digits.text, row: top, column: left, style: style)
      return
    }
    var column = left
    for character in digits.text {
      guard let rows = DigitShapes.rows(for: character) else { continue }
      for (row, blocks) in rows.enumerated() {
        for (index, shape) in blocks.enumerated() {
          let place = Rect(
            column: column + index * block.columns, row: top + row * block.rows,
            columns: block.columns, rows: block.rows)
          draw(shape, in: place, style: style)
        }
      }
      column += (rows[0].count + 1) * block.columns
    }
  }

  private mutating func draw(_ shape: DigitShapes.Block, in rect: Rect, style: Style) {
    guard shape != .empty else { return }
    for row in 0..<rect.size.rows {
      for column in 0..<rect.size.columns
      where shape.covers(row: row, column: column, of: rect.size) {
        put(Cell("█", style), row: rect.row + row, column: rect.column + column)
      }
    }
  }
}

extension DigitShapes.Block {
  /// Whether a cell of a block is filled. A cell is half as broad as it is high, so a block of
  /// `2n × n` cells is a square, and a rounded corner is the quarter of a circle in it.
  func covers(row: Int, column: Int, of size: Size) -> Bool {
    // Twice the distances from the block's inner corner to the cell's middle, in columns.
    let fromTop = 2 * (2 * row + 1)
    let fromBottom = 2 * (2 * (size.rows - row) - 1)
    let fromLeft = 2 * column + 1
    let fromRight = 2 * (size.columns - column) - 1
    let across: Int
    let along: Int
    switch self {
    case .empty: return false
    case .full: return true
    case .roundTopLeft: (across, along) = (fromRight, fromBottom)
    case .roundTopRight: (across, along) = (fromLeft, fromBottom)
    case .roundBottomLeft: (across, along) = (fromRight, fromTop)
    case .roundBottomRight: (across, along) = (fromLeft, fromTop)
    }
    // Strokes of one cell have no room for a corner.
    guard size.columns > 1 else { return true }
    let radius = 2 * size.columns
    // A little inside the circle, so that a stroke of two columns still loses its corner.
    return across * across + along * along <= radius * radius - radius
  }
}
