// SPDX-License-Identifier: MIT

/// A horizontal bar: how much of something is over, and where its least is reached.
public struct ProgressBar: Hashable, Sendable {
  /// What is over, from 0 to 1.
  public let fraction: Double
  /// Where the least of a range lies, from 0 to 1.
  public let mark: Double?

  /// Makes a bar; numbers outside 0…1 are clamped, and no number counts as 0.
  public init(fraction: Double, mark: Double? = nil) {
    self.fraction = Self.clamped(fraction)
    self.mark = mark.map(Self.clamped)
  }

  private static func clamped(_ number: Double) -> Double {
    number.isNaN ? 0 : min(1, max(0, number))
  }
}

extension CellBuffer {
  /// Draws a bar over `columns`: full cells, an eighth-wise last one, `·` ahead and `┃` at the mark.
  public mutating func draw(
    _ bar: ProgressBar, row: Int, columns: Range<Int>, style: Style = .done
  ) {
    guard !columns.isEmpty else { return }
    let eighths = Int(bar.fraction * Double(columns.count * 8))
    for (index, column) in columns.enumerated() {
      let filled = eighths - index * 8
      let cell =
        switch filled {
        case 8...: Cell("█", style)
        case 1...: Cell(Self.eighthsFromLeft[filled - 1], style)
        default: Cell("·", .ahead)
        }
      put(cell, row: row, column: column)
    }
    if let mark = bar.mark {
      let index = min(columns.count - 1, Int(mark * Double(columns.count)))
      put(Cell("┃", .least), row: row, column: columns.lowerBound + index)
    }
  }

  private static let eighthsFromLeft: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
}
