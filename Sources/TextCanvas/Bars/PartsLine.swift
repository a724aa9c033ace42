// SPDX-License-Identifier: MIT

/// A thin line for a whole routine: a stretch for each step, in proportion, and the current
/// position.
public struct PartsLine: Hashable, Sendable {
  /// The parts' lengths, in any unit.
  public let lengths: [Double]
  /// The current part; `lengths.count` or more when all are done.
  public let current: Int
  /// How much of the current part is done, from 0 to 1.
  public let fraction: Double

  /// Makes a line; an invalid length counts as the shortest of the others.
  public init(lengths: [Double], current: Int, fraction: Double = 0) {
    let real = lengths.filter { $0.isFinite && $0 > 0 }
    let least = real.min() ?? 1
    self.lengths = lengths.map { $0.isFinite && $0 > 0 ? $0 : least }
    self.current = max(0, current)
    self.fraction = fraction.isNaN ? 0 : min(1, max(0, fraction))
  }

  /// The columns of each part on a line of `columns`, gaps of one column between them; without
  /// gaps where parts would be shorter than two columns.
  func ranges(columns: Int) -> [Range<Int>] {
    guard !lengths.isEmpty, columns > 0 else { return [] }
    let gap = lengths.count * 3 - 1 <= columns ? 1 : 0
    let least = gap == 1 ? 2 : 0
    let free = Double(columns - gap * (lengths.count - 1) - least * lengths.count)
    let total = lengths.reduce(0, +)
    var ranges: [Range<Int>] = []
    var before = 0.0
    for (index, length) in lengths.enumerated() {
      let start = Int(before / total * free + 0.5) + index * (gap + least)
      before += length
      let end = Int(before / total * free + 0.5) + index * (gap + least) + least
      ranges.append(start..<max(start, end))
    }
    return ranges
  }
}

extension CellBuffer {
  /// Draws the line over `columns`: `━` done, `─` ahead, `●` the current position.
  public mutating func draw(_ line: PartsLine, row: Int, columns: Range<Int>) {
    let ranges = line.ranges(columns: columns.count)
    for (index, range) in ranges.enumerated() {
      let cell = index < line.current ? Cell("━", .done) : Cell("─", .ahead)
      let left = columns.lowerBound + range.lowerBound
      fill(Rect(column: left, row: row, columns: range.count, rows: 1), cell)
    }
    guard line.current < ranges.count else { return }
    let range = ranges[line.current]
    let over = min(max(0, range.count - 1), Int(line.fraction * Double(range.count)))
    let left = columns.lowerBound + min(range.lowerBound, columns.count - 1)
    fill(Rect(column: left, row: row, columns: over, rows: 1), Cell("━", .done))
    put(Cell("●", .strong), row: row, column: left + over)
  }
}
