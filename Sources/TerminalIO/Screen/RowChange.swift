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
    let changed =
      (shown.map { buffer.changedColumns(inRow: row, since: $0) } ?? 0..<columns)
      .clamped(to: 0..<columns)
    guard !changed.isEmpty else { return }

    let start = row * buffer.size.columns
    let cells = buffer.cells
    let before = shown?.cells ?? []
    let isKnown = shown != nil
    func hasChanged(_ column: Int) -> Bool {
      !isKnown || before[start + column] != cells[start + column]
    }
    let blank = Cell.blank
    var end = columns
    while end > 0, cells[start + end - 1] == blank { end -= 1 }
    let behind = min(end, changed.upperBound)..<changed.upperBound
    let blanksEnd = behind.count(where: hasChanged) > Self.sequenceLength
    if blanksEnd { blankEnd = end }
    for column in blanksEnd ? changed.clamped(to: 0..<end) : changed where hasChanged(column) {
      add(column, gap: { cells[start + $0] }, style: cells[start + column].style)
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
