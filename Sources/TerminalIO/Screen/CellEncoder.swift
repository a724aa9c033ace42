// SPDX-License-Identifier: MIT

import TextCanvas

/// Encodes a cell for the terminal.
struct CellEncoder: Sendable {
  /// What is sent for a cell.
  struct Drawn: Hashable {
    var scalar: Unicode.Scalar
    var marks: [Unicode.Scalar] = []
    var look: Look
  }

  var looks: StyleTable
  /// Whether the locale uses UTF-8; otherwise everything is ASCII.
  let isUnicode: Bool
  /// The C library's width of a scalar, which determines how the terminal is driven.
  let scalarColumns: @Sendable (Unicode.Scalar) -> Int

  /// The looks of a style's letters, full cells and half cells.
  struct Looks {
    let style: Style
    let letter: Look
    let block: Look
    let half: Look
  }

  func looks(of style: Style) -> Looks {
    let letter = looks[style]
    return Looks(
      style: style, letter: letter, block: looks.block(letter), half: looks.half(letter))
  }

  /// The encoding of a letter, line or block one column wide, as nearly all cells are; `nil` for any
  /// other.
  func encodeNarrow(_ cell: Cell, _ looks: Looks) -> (scalar: Unicode.Scalar, look: Look)? {
    guard let scalar = cell.scalar else { return nil }
    if (0x20..<0x7F).contains(scalar.value) { return (scalar, looks.letter) }
    if scalar == "█", !drawsBlocks { return (" ", looks.block) }
    guard isUnicode, Self.blocks.contains(scalar) else { return nil }
    if scalar == "▀" || scalar == "▄" { return (scalar, looks.half) }
    return scalarColumns(scalar) == 1 ? (scalar, looks.letter) : nil
  }

  /// Whether full cells are block characters. Where red has to be brightened by bold, reverse video
  /// would not be.
  private var drawsBlocks: Bool { isUnicode && looks.scheme == .fewNight }

  /// Lines and blocks, one column wide.
  private static let blocks: ClosedRange<Unicode.Scalar> = "\u{2500}"..."\u{259F}"

  /// `nil` for the right half of a wide glyph, which is drawn with the left half.
  func encode(_ cell: Cell) -> Drawn? { encode(cell, looks(of: cell.style)) }

  /// The same, for a cell whose looks are known.
  func encode(_ cell: Cell, _ looks: Looks) -> Drawn? {
    if let (scalar, look) = encodeNarrow(cell, looks) { return Drawn(scalar: scalar, look: look) }
    guard let glyph = cell.glyph else { return nil }
    guard isUnicode else {
      return Drawn(scalar: ASCIIGlyphs.standIn(for: glyph), look: looks.letter)
    }
    let scalars = glyph.unicodeScalars
    // If the C library disagrees about the width, the terminal may too, and shift the rest of the
    // row.
    guard let base = scalars.first, glyph.cellWidth > 0, scalarColumns(base) == glyph.cellWidth,
      scalars.dropFirst().allSatisfy({ scalarColumns($0) == 0 })
    else { return Drawn(scalar: "?", look: looks.letter) }
    return Drawn(scalar: base, marks: Array(scalars.dropFirst()), look: looks.letter)
  }
}
