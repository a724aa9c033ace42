// SPDX-License-Identifier: MIT

/// Small upright bars for counts, such as the sessions of each day of a week.
public struct CountBars: Hashable, Sendable {
  /// The counts, from the left; negative ones count as 0.
  public let counts: [Int]
  /// The count whose bar has full height; at least 1.
  public let full: Int

  /// Makes bars; without `full`, the largest count has full height.
  public init(_ counts: [Int], full: Int? = nil) {
    self.counts = counts.map { max(0, $0) }
    self.full = max(1, full ?? self.counts.max() ?? 1)
  }

  /// The columns the bars take with `barColumns` each and `gap` between them.
  public func columns(barColumns: Int = 1, gap: Int = 0) -> Int {
    max(0, counts.count * (barColumns + gap) - gap)
  }
}

extension CellBuffer {
  /// Draws bars that stand on the last row of `rows`, from `column` to the right; a count of 0 is
  /// a `·`, and every other count is at least an eighth of a cell high.
  public mutating func draw(
    _ bars: CountBars, rows: Range<Int>, column: Int, barColumns: Int = 1, gap: Int = 0,
    style: Style = .done
  ) {
    guard !rows.isEmpty else { return }
    for (index, count) in bars.counts.enumerated() {
      let left = column + index * (barColumns + gap)
      let share = Double(min(count, bars.full)) / Double(bars.full)
      let eighths = count == 0 ? 0 : max(1, Int(share * Double(rows.count * 8) + 0.5))
      for (above, row) in rows.reversed().enumerated() {
        let filled = eighths - above * 8
        let cell: Cell
        switch filled {
        case 8...: cell = Cell("█", style)
        case 1...: cell = Cell(Self.eighthsFromBelow[filled - 1], style)
        default:
          guard above == 0 else { continue }
          cell = Cell("·", .ahead)
        }
        fill(Rect(column: left, row: row, columns: barColumns, rows: 1), cell)
      }
    }
  }

  private static let eighthsFromBelow: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇"]
}
