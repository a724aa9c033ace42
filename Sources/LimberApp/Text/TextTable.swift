// SPDX-License-Identifier: MIT
import TextCanvas

/// Rows of text in aligned columns, for reading in a terminal or a file.
struct TextTable {
  /// The longest name in a list; longer ones are cut.
  static let longestName = 50

  private var rows: [[String]]
  private var widths: [Int] = []
  private let rightAligned: Set<Int>

  /// Makes a table.
  ///
  /// - Parameters:
  ///   - headings: The first row.
  ///   - rightAligned: The right-aligned columns, from 0.
  init(_ headings: [String], rightAligned: Set<Int> = []) {
    rows = [headings]
    self.rightAligned = rightAligned
  }

  mutating func add(_ row: [String]) { rows.append(row.map(\.visible)) }

  /// The lines, without trailing spaces.
  var lines: [String] {
    var table = self
    return table.takeLines()
  }

  /// Takes the lines of the rows so far, to write a long table page by page; later rows are at
  /// least as wide.
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
