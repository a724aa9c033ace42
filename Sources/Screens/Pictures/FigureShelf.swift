// SPDX-License-Identifier: MIT
import Figures
import RoutineModel
import TextCanvas

/// A cache of drawn pictures, since moving figures return to the same few poses. It also records
/// that one was drawn, since what nobody sees need not move.
package protocol FigureShelf: Sendable {
  /// The interval between frames of what was drawn since ``clear()``; `nil` if nothing was drawn.
  var beat: Duration? { get }
  /// Records that nothing is shown.
  func clear()
  /// A pose at a size, drawn if it is not cached.
  func drawing(of pose: StepFigure.Pose, _ size: Size) -> FigureDrawing
}

/// A cache that keeps nothing.
package struct EmptyFigureShelf: FigureShelf {
  /// Makes a shelf.
  package init() {}

  package var beat: Duration? { nil }
  package func clear() {}
  package func drawing(of pose: StepFigure.Pose, _ size: Size) -> FigureDrawing {
    pose.drawn(size)
  }
}
