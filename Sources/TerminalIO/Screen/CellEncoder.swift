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

  /// What a cell is that takes one ASCII character, as nearly all do; `nil` for any other.
  func encodeASCII(_ cell: Cell) -> (character: UInt8, look: Look)? {
    guard let scalar = cell.scalar else { return nil }
    if (0x20..<0x7F).contains(scalar.value) {
      return (UInt8(truncatingIfNeeded: scalar.value), looks[cell.style])
    }
    guard scalar == "█", !drawsBlocks else { return nil }
    return (0x20, looks.block(cell.style))
  }

  /// Whether a full cell is a block character: where the red is brightened by bold, as it has to be, a
  /// block in reverse is not.
  private var drawsBlocks: Bool { isUnicode && looks.scheme == .fewNight }

  /// `nil` for the right half of a wide glyph, which its left half draws.
  func encode(_ cell: Cell) -> Drawn? {
    if let (character, look) = encodeASCII(cell) {
      return Drawn(scalar: Unicode.Scalar(character), look: look)
    }
    guard let glyph = cell.glyph else { return nil }
    if isUnicode, glyph == "▀" || glyph == "▄", let half = glyph.unicodeScalars.first {
      return Drawn(scalar: half, look: looks.half(cell.style))
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
