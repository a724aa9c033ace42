// SPDX-License-Identifier: MIT
import Figures
import RoutineModel

extension Step {
  /// The step's picture as an SVG element, hidden from screen readers because words beside it say
  /// the same; empty if there is none.
  var drawn: String {
    guard let picture else { return "" }
    return FigureScene(picture, at: FigureMotion.still(picture)).svg(" aria-hidden=\"true\"")
  }
}
