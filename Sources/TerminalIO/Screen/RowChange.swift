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
    buffer.cells.withUnsafeBufferPointer { all in
      let cells = all[start..<start + columns]
      guard let shown else { return compare(cells, changed: changed) { _ in true } }
      shown.cells.withUnsafeBufferPointer { before in
        compare(cells, changed: changed) { before[$0] != all[$0] }
      }
    }
  }

  /// Finds the spans and the blank end of a row.
  ///
  /// - Parameters:
  ///   - cells: The row's cells, with their places in the buffer.
  ///   - changed: The columns from the first to the last changed one.
  ///   - hasChanged: Whether the cell at a place in the buffer has changed.
  @inline(__always)
  private mutating func compare(
    _ cells: Slice<UnsafeBufferPointer<Cell>>, changed: Range<Int>, hasChanged: (Int) -> Bool
  ) {
    let start = cells.startIndex
    var end = cells.endIndex
    while end > start, cells[end - 1] == .blank { end -= 1 }
    var last = start + changed.upperBound
    if last > end,
      (max(end, start + changed.lowerBound)..<last).count(where: hasChanged)
        > Self.sequenceLength
    {
      blankEnd = end - start
      last = end
    }
    spans.reserveCapacity(Self.usualSpans)
    var place = start + changed.lowerBound
    while place < last {
      if hasChanged(place) { add(place, of: cells) }
      place += 1
    }
  }

  /// Adds a place. Cells since the last one are drawn as well if that is shorter than moving the
  /// cursor.
  @inline(__always)
  private mutating func add(_ place: Int, of cells: Slice<UnsafeBufferPointer<Cell>>) {
    let column = place - cells.startIndex
    let style = cells[place].style
    guard let last = spans.last, column - last.upperBound < Self.sequenceLength,
      (last.upperBound..<column).allSatisfy({ cells[cells.startIndex + $0].style == style })
    else {
      spans.append(column..<column + 1)
      return
    }
    spans[spans.count - 1] = last.lowerBound..<column + 1
  }

  /// Room for the spans of most rows.
  private static let usualSpans = 8

  /// The bytes needed to move the cursor a little, or to clear the rest of a row.
  private static let sequenceLength = 4
}
