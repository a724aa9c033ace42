// SPDX-License-Identifier: MIT
import TextCanvas

/// A piece of a line in one style.
struct Phrase: Hashable, Sendable {
  let text: String
  let style: Style
  /// What a click on it means, other than the key it may show.
  let click: ClickTarget.Meaning?
  /// Whether the person's attention belongs here, such as at the mark of the current row.
  let isFocus: Bool

  init(
    _ text: String, _ style: Style = .plain, click: ClickTarget.Meaning? = nil,
    isFocus: Bool = false
  ) {
    self.text = text
    self.style = style
    self.click = click
    self.isFocus = isFocus
  }
}

extension [Phrase] {
  /// The total width of the phrases.
  var cellWidth: Int { reduce(0) { $0 + $1.text.cellWidth } }
}

extension CellBuffer {
  /// Writes phrases in sequence and returns their width. A phrase in the style of a key that shows
  /// one can be clicked, and so can its label, the phrase after it.
  @discardableResult
  mutating func write(
    _ phrases: [Phrase], row: Int, column: Int, maxColumns: Int
  ) -> Int {
    var used = 0
    var key: Key?
    for phrase in phrases where used < maxColumns {
      let taken = write(
        phrase.text, row: row, column: column + used, style: phrase.style,
        maxColumns: maxColumns - used)
      if phrase.isFocus { focus = CellPosition(row: row, column: column + used) }
      let shown = phrase.style == .key ? Key(shown: phrase.text) : nil
      if let click = phrase.click ?? (shown ?? key).map(ClickTarget.Meaning.key) {
        let cells = Rect(column: column + used, row: row, columns: taken, rows: 1)
        targets.append(ClickTarget(cells, click))
      }
      key = shown
      used += taken
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
