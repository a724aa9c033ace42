// SPDX-License-Identifier: MIT

/// One place of the screen: a grapheme and what it means.
///
/// A screen is thousands of these, drawn anew every second: a cell is plain bits, so that drawing
/// counts no references and comparing is comparing numbers.
public struct Cell: Hashable, Sendable {
  private var scalars: GlyphScalars?
  /// What it means.
  public var style: Style

  /// Makes a cell. Of a grapheme, the first scalar and two marks over it are kept.
  public init(_ glyph: Character?, _ style: Style = .plain) {
    self.init(glyph.map { GlyphScalars($0.unicodeScalars) }, style)
  }

  init(_ scalars: GlyphScalars?, _ style: Style) {
    self.scalars = scalars
    self.style = style
  }

  /// The grapheme shown, or `nil` in the right half of a grapheme two columns wide.
  public var glyph: Character? { scalars?.character }

  /// The scalar that the grapheme consists of; `nil` if it is more than one, or a right half.
  public var scalar: Unicode.Scalar? { scalars?.only }

  /// What is seen of the grapheme.
  var visibleGlyph: VisibleGlyph {
    // Letters, lines and blocks, which most of a screen is drawn with, are what they are.
    if let scalar, (0x20..<0x7F).contains(scalar.value) || (0x2500...0x259F).contains(scalar.value)
    {
      return VisibleGlyph(scalars: GlyphScalars(scalar), columns: 1)
    }
    var glyphs = VisibleGlyphs(glyph.map(String.init) ?? " ")
    return glyphs.next() ?? .space
  }

  /// Whether it is the right half of a grapheme two columns wide.
  var isRightHalf: Bool { scalars == nil }

  /// Shows nothing here any more, and keeps what it means.
  mutating func erase() { scalars = .space }

  /// A cell with nothing in it.
  public static let blank = Cell(.space, .plain)
}
