// SPDX-License-Identifier: MIT

/// A horizontal bar that is full up to a point, with an optional mark.
public struct ProgressBar: Hashable, Sendable {
  /// How full it is, from 0 to 1.
  public let fraction: Double
  /// The position of the mark, from 0 to 1.
  public let mark: Double?
  /// How many equal parts it is divided into, if there is room.
  public let parts: Int

  /// Makes a bar; numbers are clamped to 0…1, and NaN counts as 0.
  public init(fraction: Double, mark: Double? = nil, parts: Int = 1) {
    self.fraction = Self.clamped(fraction)
    self.mark = mark.map(Self.clamped)
    self.parts = max(1, parts)
  }

  private static func clamped(_ number: Double) -> Double {
    number.isNaN ? 0 : min(1, max(0, number))
  }

  /// The full part in eighths of a cell. A bar with several parts has full cells only.
  fileprivate func eighths(columns: Int) -> Int {
    guard parts > 1 else { return Int(fraction * Double(columns * 8)) }
    return Int(fraction * Double(columns) + 0.5) * 8
  }

  /// Whether a column is the gap after a part.
  fileprivate func isGap(_ index: Int, columns: Int) -> Bool {
    guard parts > 1, parts <= columns / 3, index + 1 < columns else { return false }
    return (index + 1) * parts / columns != index * parts / columns
  }
}

extension CellBuffer {
  /// Draws a bar over `columns`: full cells, a partial one in eighths, `·` for the rest and `┃` at
  /// the mark.
  ///
  /// - Parameter isThin: Whether to draw a thin line, which emits less light.
  public mutating func draw(
    _ bar: ProgressBar, row: Int, columns: Range<Int>, style: Style = .done, isThin: Bool = false
  ) {
    guard !columns.isEmpty else { return }
    let eighths = bar.eighths(columns: columns.count)
    for (index, column) in columns.enumerated() {
      guard !bar.isGap(index, columns: columns.count) else { continue }
      let filled = eighths - index * 8
      let (glyph, style): (Unicode.Scalar, Style) =
        switch filled {
        case 8...: (isThin ? "━" : "█", style)
        case 1...: (isThin ? "━" : Self.eighthsFromLeft[filled - 1], style)
        default: ("·", .ahead)
        }
      put(narrow: glyph, style: style, row: row, column: column)
    }
    if let mark = bar.mark {
      let index = min(columns.count - 1, Int(mark * Double(columns.count)))
      put(Cell("┃", .least), row: row, column: columns.lowerBound + index)
    }
  }

  private static let eighthsFromLeft: [Unicode.Scalar] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
}
