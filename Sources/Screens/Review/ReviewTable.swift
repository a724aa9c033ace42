// SPDX-License-Identifier: MIT
import TextCanvas

/// The numbers of a review page in rows and columns: for screens, commands and plain mode.
package struct ReviewTable: Hashable, Sendable {
  /// A table with one heading row.
  struct Section: Hashable, Sendable {
    var title = ""
    /// The column headings; the first is left-aligned, the others right-aligned.
    var head: [String]
    var rows: [[String]] = []
    /// Remarks below the table.
    var notes: [String] = []
    /// The columns, from 0, that are omitted if there is little room.
    var extra: Set<Int> = []
  }

  private(set) var sections: [Section] = []

  init(_ sections: [Section]) { self.sections = sections }

  /// The number of rows.
  var rowCount: Int { sections.reduce(0) { $0 + $1.rows.count } }

  /// A line, and its row number if it belongs to a row.
  struct Line: Hashable, Sendable {
    let text: String
    var row: Int?
    var isTitle = false
  }

  /// The lines at a width.
  package func lines(columns: Int) -> [String] { allLines(columns: columns).map(\.text) }

  func allLines(columns: Int) -> [Line] {
    var lines: [Line] = []
    var row = 0
    for section in sections {
      if !lines.isEmpty { lines.append(Line(text: "")) }
      if !section.title.isEmpty { lines.append(Line(text: section.title, isTitle: true)) }
      let layout = section.layout(columns: columns)
      if !section.rows.isEmpty {
        lines.append(Line(text: layout.line(section.head), isTitle: true))
      }
      for cells in section.rows {
        lines += layout.lines(cells, columns: columns).map { Line(text: $0, row: row) }
        row += 1
      }
      for note in section.notes {
        lines += note.runningText.wrapped(columns: columns).map { Line(text: $0) }
      }
    }
    return lines
  }

  /// The table as sentences.
  var spoken: [String] {
    sections.flatMap { section in
      (section.title.isEmpty ? [] : ["\(section.title.plain)."])
        + section.rows.map { row in
          let facts = zip(section.head, row).dropFirst().map { "\($0) \($1)".plain }
          return "\(row.first?.plain ?? ""): \(facts.joined(separator: ", "))."
        } + section.notes.map(\.plain)
    }
  }
}

extension ReviewTable.Section {
  /// The positions of the columns.
  struct Layout {
    let widths: [Int]
    let shown: [Int]
    let gap: Int

    /// A row of cells; a name too wide for its column is on a line of its own above the rest.
    func lines(_ cells: [String], columns: Int) -> [String] {
      guard let name = cells.first, let space = widths.first, name.cellWidth > space else {
        return [line(cells)]
      }
      return [name.fitted(columns: columns), line([""] + cells.dropFirst())]
    }

    /// Cells as one line.
    func line(_ cells: [String]) -> String {
      var line = ""
      for (place, column) in shown.enumerated() {
        let text = (column < cells.count ? cells[column] : "").fitted(columns: widths[column])
        let space = String(repeating: " ", count: max(0, widths[column] - text.cellWidth))
        line += place == 0 ? text + space : String(repeating: " ", count: gap) + space + text
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  func layout(columns: Int) -> Layout {
    var widths = head.indices.map { column in
      ([head] + rows).map { column < $0.count ? $0[column].cellWidth : 0 }.max() ?? 0
    }
    func needed(_ shown: [Int], _ gap: Int) -> Int {
      shown.reduce(0) { $0 + widths[$1] } + gap * max(0, shown.count - 1)
    }
    let all = Array(head.indices)
    let few = all.filter { !extra.contains($0) }
    let (shown, gap) =
      [(all, 2), (few, 2), (few, 1)].first { needed($0.0, $0.1) <= columns } ?? (few, 1)
    // If it still does not fit, names get lines of their own.
    if let first = shown.first {
      widths[first] = max(4, widths[first] - max(0, needed(shown, gap) - columns))
    }
    return Layout(widths: widths, shown: shown, gap: gap)
  }
}
