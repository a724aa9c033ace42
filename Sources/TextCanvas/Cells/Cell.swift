// SPDX-License-Identifier: MIT

/// A cell of the screen: a grapheme and its style.
///
/// A screen has thousands of these and is drawn anew each second, so a cell is plain bits: drawing
/// counts no references, and comparing compares numbers.
public struct Cell: Hashable, Sendable {
  @usableFromInline var scalars: GlyphScalars
  /// Its style.
  public var style: Style

  /// Makes a cell. It keeps the grapheme's first scalar and two marks over it.
  public init(_ glyph: Character?, _ style: Style = .plain) {
    self.init(glyph.map { GlyphScalars($0.unicodeScalars) } ?? .absent, style)
  }

  init(_ scalars: GlyphScalars, _ style: Style) {
    self.scalars = scalars
    self.style = style
  }

  /// Inlined into the module that compares whole screens.
  @inlinable public static func == (one: Cell, other: Cell) -> Bool {
    one.scalars.bits == other.scalars.bits && one.style == other.style
  }

  /// The grapheme shown, or `nil` in the right half of a grapheme two columns wide.
  public var glyph: Character? { isRightHalf ? nil : scalars.character }

  /// The grapheme's scalar; `nil` if there are several, or in a right half.
  public var scalar: Unicode.Scalar? { scalars.only }

  /// The grapheme as it is shown.
  var visibleGlyph: VisibleGlyph {
    // Letters, lines and blocks, most of what is drawn, are shown as they are.
    if let scalar, (0x20..<0x7F).contains(scalar.value) || (0x2500...0x259F).contains(scalar.value)
    {
      return VisibleGlyph(scalars: GlyphScalars(scalar), columns: 1)
    }
    var glyphs = VisibleGlyphs(glyph.map(String.init) ?? " ")
    return glyphs.next() ?? .space
  }

  /// Whether it is the right half of a grapheme two columns wide.
  var isRightHalf: Bool { scalars == .absent }

  /// Clears the glyph and keeps the style.
  mutating func erase() { scalars = .space }

  /// An empty cell.
  public static let blank = Cell(.space, .plain)
}
