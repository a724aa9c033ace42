// SPDX-License-Identifier: MIT
import TextCanvas

/// The numbers of a page of the review in rows and columns: for a screen, for a command and for
/// whoever hears them.
package struct ReviewTable: Hashable, Sendable {
  /// A table with one head.
  struct Section: Hashable, Sendable {
    /// What it is of.
    var title = ""
    /// What the columns are called; the first is at the left, the others at the right of their columns.
    var head: [String]
    var rows: [[String]] = []
    /// What is said beneath it.
    var notes: [String] = []
    /// The columns that are left out where there is little room, from 0.
    var extra: Set<Int> = []
  }

  private(set) var sections: [Section] = []

  init(_ sections: [Section]) { self.sections = sections }

  /// How many rows one can go through.
  var rowCount: Int { sections.reduce(0) { $0 + $1.rows.count } }

  /// A line, and which of the rows it is, if it is one.
  struct Line: Hashable, Sendable {
    let text: String
    var row: Int?
    var isTitle = false
  }

  /// The lines in so many columns.
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
        lines.append(Line(text: layout.line(cells), row: row))
        row += 1
      }
      for note in section.notes {
        lines += note.runningText.wrapped(columns: columns).map { Line(text: $0) }
      }
    }
    return lines
  }

  /// The same as sentences.
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
  /// Where the columns stand.
  struct Layout {
    let widths: [Int]
    let shown: [Int]
    let gap: Int

    /// A row of cells in one line.
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
    // What does not fit even so is taken from the names.
    if let first = shown.first {
      widths[first] = max(4, widths[first] - max(0, needed(shown, gap) - columns))
    }
    return Layout(widths: widths, shown: shown, gap: gap)
  }
}
