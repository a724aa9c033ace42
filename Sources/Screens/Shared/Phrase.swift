// SPDX-License-Identifier: MIT
import TextCanvas

/// A piece of a line in one style.
struct Phrase: Hashable, Sendable {
  let text: String
  let style: Style

  init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

extension [Phrase] {
  /// The total width of the phrases.
  var cellWidth: Int { reduce(0) { $0 + $1.text.cellWidth } }
}

extension CellBuffer {
  /// Writes phrases in sequence and returns their width.
  @discardableResult
  mutating func write(
    _ phrases: [Phrase], row: Int, column: Int, maxColumns: Int
  ) -> Int {
    var used = 0
    for phrase in phrases where used < maxColumns {
      used += write(
        phrase.text, row: row, column: column + used, style: phrase.style,
        maxColumns: maxColumns - used)
    }
    return used
  }

  /// Writes lines of phrases below one another, as many as fit.
  mutating func write(_ lines: [[Phrase]], in rect: Rect) {
    for (offset, line) in lines.prefix(rect.size.rows).enumerated() {
      write(line, row: rect.row + offset, column: rect.column, maxColumns: rect.size.columns)
    }
  }
}
