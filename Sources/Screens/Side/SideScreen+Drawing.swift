// SPDX-License-Identifier: MIT
import RoutineModel
import TextCanvas

extension SideScreen {
  package func face(in context: ScreenContext, columns: Int) -> Face {
    let letters = Side.allCases.map { String(SideTexts.letter($0)) }.joined(separator: " ")
    var small = SmallLine(text: "\(SideTexts.question) \(letters)")
    small.keys.append(KeyHint("Enter", SideTexts.start(marked)))
    return Face(
      header: Header(title: name), hints: KeyBinding.hints(bindings(in: context)), small: small)
  }

  package func drawBody(
    in frame: ScreenFrame, _ context: ScreenContext, into buffer: inout CellBuffer
  ) {
    let rows = Side.allCases.count + 2
    var row = frame.body.row + max(0, (frame.body.size.rows - rows) / 3)
    buffer.write(SideTexts.question, row: row, column: frame.margin, style: .strong)
    row += 2
    for (entry, side) in Side.allCases.enumerated() where row < frame.body.endRow {
      draw(side, row: row, in: frame, into: &buffer)
      buffer.mark(entry: entry, row: row, in: frame.body)
      row += 1
    }
  }

  /// An answer: its letter, the side, and a remark.
  private func draw(_ side: Side, row: Int, in frame: ScreenFrame, into buffer: inout CellBuffer) {
    let isMarked = side == marked
    let columns = frame.columns
    if isMarked {
      buffer.focus = CellPosition(row: row, column: columns.lowerBound)
      buffer.fill(
        Rect(column: columns.lowerBound, row: row, columns: columns.count, rows: 1),
        Cell(" ", .selected))
    }
    let letter = String(SideTexts.letter(side))
    let start = columns.lowerBound + 1
    buffer.write(
      isMarked ? ">" : " ", row: row, column: columns.lowerBound,
      style: isMarked ? .selected : .plain)
    buffer.write(letter, row: row, column: start + 1, style: isMarked ? .selected : .key)
    let named = buffer.write(
      SideTexts.name(side), row: row, column: start + 4, style: isMarked ? .selected : .strong)
    let facts = [
      side == .both ? SideTexts.bothInTurn : nil, side == lastSide ? SideTexts.lastTime : nil,
    ]
    buffer.write(
      facts.compactMap(\.self).joined(separator: ", "), row: row, column: start + 4 + named + 3,
      style: isMarked ? .selected : .quiet)
  }
}
