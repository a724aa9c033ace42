// SPDX-License-Identifier: MIT
import TextCanvas

extension StepContent {
  /// The least columns between the digits and an arrow.
  private static let arrowGap = 2

  /// Draws the big digits, and the arrow at the edge of the side, where there is room for it.
  func drawDigits(in rect: Rect, into buffer: inout CellBuffer) {
    guard let face = digitFace(in: rect.size), let shapes = BigDigits(digits, face: face) else {
      return
    }
    buffer.draw(shapes, in: rect, style: digitStyle)
    guard let side, case .scaled(let scale) = face else { return }
    let free = (rect.size.columns - shapes.size.columns) / 2 - Self.arrowGap
    let arrow = SideArrow(side, scale: min(scale, free / SideArrow.columnsPerScale))
    buffer.draw(arrow, in: rect, style: .strong)
  }

  /// Draws the bar with its label, or the label in its place.
  func drawBar(row: Int, _ rect: Rect, into buffer: inout CellBuffer) {
    guard let bar else {
      buffer.writeCentred(barLabel.text, row: row, in: rect, style: barLabel.style)
      return
    }
    let kept = max(barLabelColumns, barLabel.text.cellWidth)
    let columns = rect.column..<max(rect.column, rect.endColumn - kept - 2)
    buffer.draw(bar, row: row, columns: columns)
    buffer.write(
      barLabel.text, row: row, column: columns.upperBound + 2, style: barLabel.style,
      maxColumns: rect.endColumn - columns.upperBound - 2)
  }

  /// The largest face, or the thinnest that is larger than text.
  private func digitFace(in size: Size) -> BigDigits.Face? {
    guard isThin else { return BigDigits.largest(for: template, in: size)?.face }
    let thin = BigDigits(template, face: .compact)
    let fits = thin.map { $0.size.columns <= size.columns && $0.size.rows + 2 <= size.rows }
    return fits == true ? .compact : .text
  }
}
