// SPDX-License-Identifier: MIT
import Figures
import RoutineModel
import TextCanvas

/// Where drawings of pictures are kept, since a figure that moves comes back to the same few poses; and
/// where it is noted that one was drawn, since what nobody sees need not move.
package protocol FigureShelf: Sendable {
  /// How often what was drawn since ``clear()`` moves, if it moves at all; `nil` where nothing was drawn.
  var beat: Duration? { get }
  /// Notes that nothing is shown.
  func clear()
  /// A pose at a size, drawn anew where it is not kept.
  func drawing(of pose: StepFigure.Pose, _ size: Size) -> FigureDrawing
}

/// A shelf that keeps nothing.
package struct EmptyFigureShelf: FigureShelf {
  /// Makes a shelf.
  package init() {}

  package var beat: Duration? { nil }
  package func clear() {}
  package func drawing(of pose: StepFigure.Pose, _ size: Size) -> FigureDrawing {
    pose.drawn(size)
  }
}
