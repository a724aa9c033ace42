// SPDX-License-Identifier: MIT

import TextCanvas

/// Turns a cell into what the terminal is sent.
struct CellEncoder: Sendable {
  /// What the terminal is sent for a cell.
  struct Drawn: Hashable {
    var scalar: Unicode.Scalar
    var marks: [Unicode.Scalar] = []
    var look: Look
  }

  var looks: StyleTable
  /// Whether the locale writes UTF-8; otherwise everything is ASCII.
  let isUnicode: Bool
  /// Columns the C library gives a scalar, by which the terminal is driven.
  let scalarColumns: @Sendable (Unicode.Scalar) -> Int

  /// `nil` for the right half of a wide glyph, which its left half draws.
  func encode(_ cell: Cell) -> Drawn? {
    guard let glyph = cell.glyph else { return nil }
    if glyph == "█" {
      // Where the red is brightened by bold, a block in reverse is not.
      if isUnicode, looks.scheme == .fewNight {
        return Drawn(scalar: "█", look: looks[cell.style])
      }
      return Drawn(scalar: " ", look: looks.block(cell.style))
    }
    if let ascii = glyph.asciiValue, (0x20..<0x7F).contains(ascii) {
      return Drawn(scalar: Unicode.Scalar(ascii), look: looks[cell.style])
    }
    guard isUnicode else {
      return Drawn(scalar: ASCIIGlyphs.standIn(for: glyph), look: looks[cell.style])
    }
    let scalars = glyph.unicodeScalars
    // Where the C library disagrees about the width, the terminal may too, and shift the rest of the row.
    guard let base = scalars.first, glyph.cellWidth > 0, scalarColumns(base) == glyph.cellWidth,
      scalars.dropFirst().allSatisfy({ scalarColumns($0) == 0 })
    else { return Drawn(scalar: "?", look: looks[cell.style]) }
    return Drawn(scalar: base, marks: Array(scalars.dropFirst()), look: looks[cell.style])
  }
}
