// SPDX-License-Identifier: MIT
import RoutineModel
import TextCanvas

/// The question for a routine's affected side, asked once before it starts.
package struct SideScreen: Screen {
  package var modal: Modal?
  /// The routine's name.
  package let name: String
  /// The side of the last time, once the log has replied.
  package private(set) var lastSide: Side?
  /// The side that Enter takes.
  private(set) var marked = Side.left
  private var hasMoved = false

  /// Makes the screen for a routine.
  package init(name: String) { self.name = name }

  /// Preselects the side of the last time, unless the person has marked one meanwhile.
  package mutating func offer(_ side: Side) {
    lastSide = side
    if !hasMoved { marked = side }
  }

  package mutating func perform(
    _ action: SideAction, in context: ScreenContext
  ) -> ScreenCommand<SideCommand>? {
    switch action {
    case .mark(let step): mark(step)
    }
    return nil
  }

  package mutating func select(entry: Int) -> Bool {
    let side = Side.allCases[min(entry, Side.allCases.count - 1)]
    defer { (marked, hasMoved) = (side, true) }
    return marked == side
  }

  private mutating func mark(_ step: Int) {
    let sides = Side.allCases
    let index = (sides.firstIndex(of: marked) ?? 0) + step
    marked = sides[min(max(index, 0), sides.count - 1)]
    hasMoved = true
  }
}
