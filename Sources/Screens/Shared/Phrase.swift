// SPDX-License-Identifier: MIT
import TextCanvas

/// A piece of a line in one style.
struct Phrase: Hashable, Sendable {
  /// The text.
  let text: String
  /// What it means.
  let style: Style

  /// Makes a phrase.
  init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

extension [Phrase] {
  /// The columns that the phrases take, one after another.
  var cellWidth: Int { reduce(0) { $0 + $1.text.cellWidth } }
}

extension CellBuffer {
  /// Writes phrases one after another and returns the columns they took.
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

  /// Writes lines of phrases one below the other, as many as there is room for.
  mutating func write(_ lines: [[Phrase]], in rect: Rect) {
    for (offset, line) in lines.prefix(rect.size.rows).enumerated() {
      write(line, row: rect.row + offset, column: rect.column, maxColumns: rect.size.columns)
    }
  }
}
