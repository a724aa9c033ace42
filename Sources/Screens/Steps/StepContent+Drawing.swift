// SPDX-License-Identifier: MIT
import TextCanvas

extension StepContent {
  /// The smallest gap between the digits and an arrow.
  static let arrowGap = 2

  /// The smallest width kept for what is right of a bar, such as `step 10 of 15`.
  static let labelColumns = 13

  /// The width of the beat with its gap, beside digits of this size.
  static func beatColumns(halfRows: Int) -> Int { halfRows + 2 * arrowGap }

  /// Draws the big digits up to a size, the beat of a repetition right of them, and the side's
  /// arrow at its edge, if there is room.
  func drawDigits(
    in rect: Rect, face most: Int = .max, hasHalves: Bool, into buffer: inout CellBuffer
  ) {
    guard let face = digitFace(in: rect.size, most: most, hasHalves: hasHalves),
      let shapes = BigDigits(digits, face: face)
    else { return }
    buffer.draw(shapes, in: rect, style: kind.style)
    var beside = (rect.size.columns - shapes.size.columns) / 2
    if let beat, face.halfRows > 0 {
      let gauge = Rect(
        column: rect.column + beside + shapes.size.columns + 2 * Self.arrowGap,
        row: rect.row + (rect.size.rows - shapes.size.rows) / 2, columns: face.halfRows,
        rows: shapes.size.rows)
      if gauge.endColumn <= rect.endColumn {
        buffer.draw(beat, in: gauge, style: kind.style)
        beside -= Self.beatColumns(halfRows: face.halfRows)
      }
    }
    guard let side else { return }
    let scale = min(shapes.size.rows / 5, (beside - Self.arrowGap) / SideArrow.columnsPerScale)
    buffer.draw(SideArrow(side, scale: scale), in: rect, style: .strong)
  }

  /// Draws the bar with its label, or only the label.
  func drawBar(row: Int, _ rect: Rect, into buffer: inout CellBuffer) {
    guard let bar else {
      buffer.writeCentred(barLabel.text, row: row, in: rect, style: barLabel.style)
      return
    }
    let kept = max(barLabelColumns, barLabel.text.cellWidth, Self.labelColumns)
    let columns = rect.column..<max(rect.column, rect.endColumn - kept - 2)
    buffer.draw(bar, row: row, columns: columns, isThin: isThin)
    let label = min(rect.size.columns, barLabel.text.cellWidth)
    buffer.write(
      barLabel.text, row: row, column: rect.endColumn - label, style: barLabel.style,
      maxColumns: label)
  }

  /// The size of the largest digits that fit together with what is beside them, in half rows of a
  /// stroke; 0 if none do.
  func digitFaceWithSigns(in size: Size, hasHalves: Bool, hasLeastArrow: Bool) -> Int {
    let needs = DigitNeeds(self)
    var face = digitFace(in: size, most: .max, hasHalves: hasHalves)?.halfRows ?? 0
    while face > 0,
      needs.columns(halfRows: face, hasLeastArrow: hasLeastArrow) > size.columns
    { face -= hasHalves ? 1 : 2 }
    return face < 2 ? 0 : face
  }

  /// The largest face up to a size; in a dark room, one of few cells.
  private func digitFace(in size: Size, most: Int, hasHalves: Bool) -> BigDigits.Face? {
    let most = isThin ? 2 : most
    let face = BigDigits.largest(for: template, in: size, hasHalves: hasHalves)?.face
    guard let face, face.halfRows > most, most > 0 else { return face }
    return .halves(most)
  }
}

/// How much of a repetition is left, in whole seconds.
struct Beat: Hashable, Sendable {
  let left: Int
  let count: Int
}

extension CellBuffer {
  /// Draws a gauge that is full at the start of a repetition, and empties each second.
  fileprivate mutating func draw(_ beat: Beat, in rect: Rect, style: Style) {
    let filled = rect.size.rows * beat.left / beat.count
    for index in 0..<rect.size.rows {
      let isFull = index >= rect.size.rows - filled
      fill(
        Rect(column: rect.column, row: rect.row + index, columns: rect.size.columns, rows: 1),
        // Lighter than the digits, or it looks like one of them.
        isFull ? Cell("░", style) : Cell("·", .ahead))
    }
  }
}
