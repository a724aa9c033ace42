// SPDX-License-Identifier: MIT
import RoutineModel
import TextCanvas

extension SideScreen {
  /// Draws the screen.
  public func draw(_ size: Size) -> CellBuffer {
    var buffer = CellBuffer(size: size)
    guard ScreenFrame.fits(size) else {
      drawSmall(into: &buffer)
      return buffer
    }
    let frame = ScreenFrame(size: size, notice: notice)
    if isShowingKeys {
      KeyMeaning.draw(keys, hints: hints, in: frame, into: &buffer)
      return buffer
    }
    frame.drawHeader(name, into: &buffer)
    let rows = Side.allCases.count + 2
    var row = frame.body.row + max(0, (frame.body.size.rows - rows) / 3)
    buffer.write(SideTexts.question, row: row, column: frame.margin, style: .strong)
    row += 2
    for side in Side.allCases where row < frame.body.endRow {
      draw(side, row: row, in: frame, into: &buffer)
      row += 1
    }
    frame.drawFooter(hints, into: &buffer)
    return buffer
  }

  /// An answer: its letter, the side, and what there is to know of it.
  private func draw(_ side: Side, row: Int, in frame: ScreenFrame, into buffer: inout CellBuffer) {
    let isMarked = side == marked
    let columns = frame.columns
    if isMarked {
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

  /// The question with its keys, and the one that helps.
  private func drawSmall(into buffer: inout CellBuffer) {
    let size = buffer.size
    let letters = Side.allCases.map { String(SideTexts.letter($0)) }.joined(separator: " ")
    buffer.write("\(SideTexts.question) \(letters)", row: 0, column: 0, style: .strong)
    guard size.rows > 1 else { return }
    let cramp = KeyMeaning.cramp(SideAction.command(.cramp)).hint
    let taken = buffer.write("\(cramp.key) \(cramp.label)", row: 1, column: 0, style: .relief)
    let start = "Enter \(SideTexts.start(marked))"
    if taken + 2 + start.cellWidth <= size.columns {
      buffer.write(start, row: 1, column: taken + 2, style: .key)
    }
  }
}
