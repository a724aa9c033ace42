// SPDX-License-Identifier: MIT
import Figures

/// How pictures are drawn on a terminal.
package struct FigureLook: Sendable {
  /// What they are made of.
  var glyphs: FigureGlyphs
  /// Where what was drawn is kept.
  let shelf: any FigureShelf

  /// Makes a look.
  package init(
    _ glyphs: FigureGlyphs = .quadrants, on shelf: any FigureShelf = EmptyFigureShelf()
  ) {
    self.glyphs = glyphs
    self.shelf = shelf
  }
}
