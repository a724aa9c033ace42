// SPDX-License-Identifier: MIT
import Figures
import RoutineModel
import TextCanvas

/// Where drawings of pictures are kept, since a figure that moves comes back to the same few poses; and
/// where it is noted that one was drawn, since what nobody sees need not move.
package protocol FigureShelf: Sendable {
  /// Whether anything was drawn since ``clear()``.
  var isShown: Bool { get }
  /// Notes that nothing is shown.
  func clear()
  /// A figure at a size, drawn anew where it is not kept.
  func drawing(of figure: StepFigure, _ size: Size) -> FigureDrawing
}

/// A shelf that keeps nothing.
package struct EmptyFigureShelf: FigureShelf {
  /// Makes a shelf.
  package init() {}

  package var isShown: Bool { true }
  package func clear() {}
  package func drawing(of figure: StepFigure, _ size: Size) -> FigureDrawing {
    figure.drawn(size)
  }
}
