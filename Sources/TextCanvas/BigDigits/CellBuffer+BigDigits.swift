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
      for row in 0..<digits.size.rows {
        if digits.face == .compact {
          for (index, kind) in shape[row].enumerated() where kind != .empty {
            put(narrow: "█", style: style, row: top + row, column: column + index)
          }
        } else {
          let (upper, lower) = (
            HalfRow(2 * row, of: shape, block), HalfRow(2 * row + 1, of: shape, block)
          )
          var place = column
          for index in shape[0].indices {
            for within in 0..<block {
              let glyph = Self.glyph(
                upper.covers(index, within: within), lower.covers(index, within: within))
              if let glyph { put(narrow: glyph, style: style, row: top + row, column: place) }
              place += 1
            }
          }
        }
      }
      column += (shape[0].count + 1) * block
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

/// Half a row of cells through a shape.
///
/// Half cells and blocks are square; a rounded corner is a quarter of a circle. Blocks of even size
/// are filled by whole cells, so that they need no half-cell glyphs.
private struct HalfRow {
  /// The blocks it crosses; none below the shape.
  private let kinds: [DigitShapes.Block]
  /// The size of a block.
  private let block: Int
  /// Twice the distance from the blocks' upper edge to the middle of the half cell, or of its whole
  /// cell.
  private let fromTop: Int

  init(_ number: Int, of shape: [[DigitShapes.Block]], _ block: Int) {
    self.block = block
    let row = number % block
    kinds = number < shape.count * block ? shape[number / block] : []
    fromTop = block.isMultiple(of: 2) ? 4 * (row / 2) + 2 : 2 * row + 1
  }

  /// Whether a column of a block is filled.
  func covers(_ index: Int, within column: Int) -> Bool {
    !kinds.isEmpty && kinds[index].covers(fromTop: fromTop, fromLeft: 2 * column + 1, block: block)
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
