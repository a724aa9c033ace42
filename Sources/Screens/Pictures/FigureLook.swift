// SPDX-License-Identifier: MIT
import Figures

/// How pictures are drawn on a terminal.
package struct FigureLook: Sendable {
  /// The characters used.
  var glyphs: FigureGlyphs
  /// The cache of drawings.
  let shelf: any FigureShelf

  /// Makes a look.
  package init(
    _ glyphs: FigureGlyphs = .quadrants, on shelf: any FigureShelf = EmptyFigureShelf()
  ) {
    self.glyphs = glyphs
    self.shelf = shelf
  }
}
