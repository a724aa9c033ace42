// SPDX-License-Identifier: MIT
import TextCanvas

/// Rows of text in aligned columns, for a person who reads them in a terminal or a file.
struct TextTable {
  /// The columns that a name in a list is cut to.
  static let longestName = 50

  private var rows: [[String]]
  private var widths: [Int] = []
  private let rightAligned: Set<Int>

  /// Makes a table.
  ///
  /// - Parameters:
  ///   - headings: The first row.
  ///   - rightAligned: The columns, from 0, that are aligned at their right edge.
  init(_ headings: [String], rightAligned: Set<Int> = []) {
    rows = [headings]
    self.rightAligned = rightAligned
  }

  /// Adds a row.
  mutating func add(_ row: [String]) { rows.append(row.map(\.visible)) }

  /// The lines; no spaces at their ends.
  var lines: [String] {
    var table = self
    return table.takeLines()
  }

  /// Takes the lines of the rows so far, so that a long table is written a page at a time; the rows
  /// that follow are as wide, or wider.
  mutating func takeLines() -> [String] {
    for row in rows {
      for (column, text) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], text.cellWidth)
      }
    }
    defer { rows = [] }
    return rows.map { row in
      let cells = row.enumerated().map { column, text in
        let padding = String(repeating: " ", count: widths[column] - text.cellWidth)
        return rightAligned.contains(column) ? padding + text : text + padding
      }
      let line = cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}
