// SPDX-License-Identifier: MIT

/// One place of the screen: a grapheme and what it means.
public struct Cell: Hashable, Sendable {
  /// The grapheme shown, or `nil` in the right half of a grapheme two columns wide.
  public var glyph: Character?
  /// What it means.
  public var style: Style

  /// Makes a cell.
  public init(_ glyph: Character?, _ style: Style = .plain) {
    self.glyph = glyph
    self.style = style
  }

  /// A cell with nothing in it.
  public static let blank = Cell(" ")
}
