// SPDX-License-Identifier: MIT
import Figures
import RoutineModel

extension Step {
  /// How it is done, as an SVG element beside words that say the same; empty where it cannot be drawn.
  var drawn: String {
    guard let picture else { return "" }
    return FigureScene(picture, at: FigureMotion.still(picture)).svg(" aria-hidden=\"true\"")
  }
}
