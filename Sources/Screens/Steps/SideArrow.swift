// SPDX-License-Identifier: MIT
import RoutineModel
import TextCanvas

/// An arrowhead as high as the digits, at the edge of the side it means: to be taken in from across
/// the room, where words are too small.
struct SideArrow: Hashable, Sendable {
  /// The columns that the arrow takes at scale 1.
  static let columnsPerScale = 6

  private static let steps = [1, 2, 3, 2, 1]

  let side: Side
  let scale: Int

  /// Makes an arrow of `6 × scale` columns and `5 × scale` rows; none at scale 0, or for both sides.
  init(_ side: Side, scale: Int) {
    self.side = side
    self.scale = side == .both ? 0 : max(0, scale)
  }

  /// The row's filled blocks, counted from the point's side; each is `2 × scale` columns broad.
  fileprivate func blocks(inRow row: Int) -> Int { Self.steps[row / scale] }
}

extension CellBuffer {
  /// Draws an arrow at its side's edge of a rectangle, half way up.
  mutating func draw(_ arrow: SideArrow, in rect: Rect, style: Style) {
    guard arrow.scale > 0 else { return }
    let columns = SideArrow.columnsPerScale * arrow.scale
    let top = rect.row + (rect.size.rows - 5 * arrow.scale) / 2
    for row in 0..<5 * arrow.scale {
      let filled = arrow.blocks(inRow: row) * 2 * arrow.scale
      let left =
        arrow.side == .left ? rect.column + columns - filled : rect.endColumn - columns
      fill(
        Rect(column: left, row: top + row, columns: filled, rows: 1), Cell("█", style))
    }
  }
}
