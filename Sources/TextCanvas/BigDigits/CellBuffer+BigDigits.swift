// SPDX-License-Identifier: MIT

extension CellBuffer {
  /// Draws big digits centred in a rectangle, clipped to the buffer.
  public mutating func draw(_ digits: BigDigits, in rect: Rect, style: Style) {
    let left = rect.column + (rect.size.columns - digits.size.columns) / 2
    let top = rect.row + (rect.size.rows - digits.size.rows) / 2
    guard let block = digits.face.blockColumns else {
      write(digits.text, row: top, column: left, style: style)
      return
    }
    var column = left
    for character in digits.text {
      guard let shape = DigitShapes.rows(for: character) else { continue }
      let columns = shape[0].count * block
      for row in 0..<digits.size.rows {
        for index in 0..<columns {
          let glyph: Unicode.Scalar? =
            digits.face == .compact
            ? (shape[row][index] == .empty ? nil : "█")
            : Self.glyph(
              shape.covers(halfRow: 2 * row, column: index, block: block),
              shape.covers(halfRow: 2 * row + 1, column: index, block: block))
          guard let glyph else { continue }
          put(narrow: glyph, style: style, row: top + row, column: column + index)
        }
      }
      column += columns + block
    }
  }

  /// The glyph for a cell with these halves filled.
  static func glyph(_ hasUpper: Bool, _ hasLower: Bool) -> Unicode.Scalar? {
    switch (hasUpper, hasLower) {
    case (true, true): "█"
    case (true, false): "▀"
    case (false, true): "▄"
    case (false, false): nil
    }
  }
}

extension [[DigitShapes.Block]] {
  /// Whether half a cell of a shape is filled, for blocks of `block` columns and half rows.
  ///
  /// Half cells and blocks are square; a rounded corner is a quarter of a circle. Blocks of even
  /// size are filled by whole cells, so that they need no half-cell glyphs.
  fileprivate func covers(halfRow: Int, column: Int, block: Int) -> Bool {
    guard halfRow < count * block else { return false }
    let kind = self[halfRow / block][column / block]
    let isWhole = block.isMultiple(of: 2)
    let row = halfRow % block
    // Twice the distance from the block's edges to the middle of the half cell, or of its whole
    // cell.
    let fromTop = isWhole ? 4 * (row / 2) + 2 : 2 * row + 1
    let fromLeft = 2 * (column % block) + 1
    return kind.covers(fromTop: fromTop, fromLeft: fromLeft, block: block)
  }
}

extension DigitShapes.Block {
  fileprivate func covers(fromTop: Int, fromLeft: Int, block: Int) -> Bool {
    let (fromBottom, fromRight) = (2 * block - fromTop, 2 * block - fromLeft)
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
    // Strokes of one column have no room for a corner.
    guard block > 1 else { return true }
    let radius = 2 * block
    // Slightly inside the circle, so that even a stroke of two columns loses its corner.
    return across * across + along * along <= radius * radius - radius
  }
}
