// SPDX-License-Identifier: MIT

import TextCanvas

/// The parts of a row that have to be drawn.
struct RowChange: Hashable {
  /// The columns to draw, from left to right.
  private(set) var spans: [Range<Int>] = []
  /// The column from which the row is cleared, with a single short sequence.
  private(set) var blankEnd: Int?

  /// Compares a row with what the terminal shows.
  ///
  /// - Parameters:
  ///   - shown: What the terminal shows, of the same size; `nil` if unknown.
  ///   - columns: How many of the row's cells fit.
  init(_ row: Int, of buffer: CellBuffer, since shown: CellBuffer?, columns: Int) {
    if let shown, buffer.isRow(row, sameIn: shown) { return }

    let start = row * buffer.size.columns
    let cells = buffer.cells
    let before = shown?.cells
    func hasChanged(_ index: Int) -> Bool { before.map { $0[index] != cells[index] } ?? true }
    let blank = Cell.blank
    var end = start + columns
    while end > start, cells[end - 1] == blank { end -= 1 }
    let changedBehind = (end..<start + columns).count(where: hasChanged)
    let blanksEnd = changedBehind > Self.sequenceLength
    if blanksEnd { blankEnd = end - start }
    for index in start..<(blanksEnd ? end : start + columns) where hasChanged(index) {
      add(index - start, gap: { cells[start + $0] }, style: cells[index].style)
    }
  }

  /// Adds a column. Cells since the last one are drawn as well if that is shorter than moving the
  /// cursor.
  private mutating func add(_ column: Int, gap: (Int) -> Cell, style: Style) {
    guard let last = spans.last, column - last.upperBound < Self.sequenceLength,
      (last.upperBound..<column).allSatisfy({ gap($0).style == style })
    else {
      spans.append(column..<column + 1)
      return
    }
    spans[spans.count - 1] = last.lowerBound..<column + 1
  }

  /// The bytes needed to move the cursor a little, or to clear the rest of a row.
  private static let sequenceLength = 4
}
