// SPDX-License-Identifier: MIT

import TextCanvas

/// What of a row is to be drawn so that the terminal shows it.
struct RowChange: Hashable {
  /// The columns to be drawn, from left to right.
  private(set) var spans: [Range<Int>] = []
  /// The column from which on the row is to be blanked, which takes but one short sequence.
  private(set) var blankEnd: Int?

  /// Compares a row with what the terminal shows.
  ///
  /// - Parameters:
  ///   - shown: What the terminal shows, of the buffer's extent; `nil` if nobody knows.
  ///   - columns: How many of the row's cells there is room for.
  init(_ row: Int, of buffer: CellBuffer, since shown: CellBuffer?, columns: Int) {
    let start = row * buffer.size.columns
    let cells = buffer.cells[start..<start + columns]
    let before = shown?.cells[start..<start + columns]
    if let before, before == cells { return }

    let end = cells.lastIndex { $0 != .blank }.map { $0 + 1 } ?? start
    let changedBehind = (end..<start + columns).count { before?[$0] != cells[$0] }
    let blanksEnd = changedBehind > Self.sequenceLength
    if blanksEnd { blankEnd = end - start }
    for index in start..<(blanksEnd ? end : start + columns)
    where before?[index] != cells[index] {
      add(index - start, gap: { cells[start + $0] }, style: cells[index].style)
    }
  }

  /// Adds a column, together with those since the last one where drawing them takes less than a motion.
  private mutating func add(_ column: Int, gap: (Int) -> Cell, style: Style) {
    guard let last = spans.last, column - last.upperBound < Self.sequenceLength,
      (last.upperBound..<column).allSatisfy({ gap($0).style == style })
    else {
      spans.append(column..<column + 1)
      return
    }
    spans[spans.count - 1] = last.lowerBound..<column + 1
  }

  /// The bytes that a short motion, or blanking the rest of a row, takes.
  private static let sequenceLength = 4
}
