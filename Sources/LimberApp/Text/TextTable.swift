// SPDX-License-Identifier: MIT
import TextCanvas

/// Rows of text in aligned columns, for a person who reads them in a terminal or a file.
struct TextTable {
  private var rows: [[String]]
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
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { $0.indices.contains(column) ? $0[column].cellWidth : 0 }.max() ?? 0
    }
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
