// SPDX-License-Identifier: MIT
import RoutineModel
import TextCanvas

/// An arrowhead as high as the digits, at the edge of the side it means, to be recognised from
/// across the room.
struct SideArrow: Hashable, Sendable {
  /// The width of the arrow at scale 1.
  static let columnsPerScale = 6

  private static let steps = [1, 2, 3, 2, 1]

  let side: Side
  let scale: Int

  /// Makes an arrow of `6 × scale` columns and `5 × scale` rows; none for scale 0 or both sides.
  init(_ side: Side, scale: Int) {
    self.side = side
    self.scale = side == .both ? 0 : max(0, scale)
  }

  /// The row's filled blocks, counted from the tip; each is `2 × scale` columns wide.
  fileprivate func blocks(inRow row: Int) -> Int { Self.steps[row / scale] }
}

extension CellBuffer {
  /// Draws an arrow at its side's edge of a rectangle, vertically centred.
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
