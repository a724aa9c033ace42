// SPDX-License-Identifier: MIT
import Testing
import TextCanvas

/// Sizes around every limit at which a screen changes its layout.
let trickySizes: [Size] = [
  Size(columns: 0, rows: 0), Size(columns: 1, rows: 1), Size(columns: 39, rows: 12),
  Size(columns: 40, rows: 11), Size(columns: 40, rows: 12), Size(columns: 41, rows: 15),
  Size(columns: 59, rows: 16), Size(columns: 60, rows: 30), Size(columns: 67, rows: 13),
  Size(columns: 79, rows: 24), Size(columns: 80, rows: 12), Size(columns: 80, rows: 24),
  Size(columns: 99, rows: 19), Size(columns: 100, rows: 20), Size(columns: 120, rows: 40),
  Size(columns: 240, rows: 70),
]

/// Keys that a person may press, those that mean something more often.
let anyKeys: [Key] =
  [
    .enter, .escape, .backspace, .tab, .up, .down, .left, .right, .pageUp, .pageDown, .home, .end,
    .delete, .control("c"), .control("z"), .control("l"), .up, .down, .pageDown, .end,
  ] + "cqhjkdyrn/?+ e1A足\u{301}".map(Key.character)

/// The key that a hint names.
func key(named name: String) -> Key {
  switch name {
  case "Enter": .enter
  case "Esc": .escape
  case "any key", "any other key": .character("x")
  default: .character(name.first ?? " ")
  }
}

extension CellBuffer {
  /// The text of one row.
  func text(row: Int) -> String {
    String((0..<size.columns).compactMap { self[row: row, column: $0].glyph })
  }

  /// The text of all rows.
  var text: String { (0..<size.rows).map(text).joined(separator: "\n") }

  /// The rows that are marked as selected.
  var selectedRows: [Int] {
    (0..<size.rows).filter { row in
      (0..<size.columns).contains { self[row: row, column: $0].style == .selected }
    }
  }

  /// Whether every row takes exactly the columns there are.
  var hasWholeRows: Bool {
    (0..<size.rows).allSatisfy { text(row: $0).cellWidth == size.columns }
  }

  /// Whether there are marks in a style.
  func contains(_ style: Style) -> Bool { cells.contains { $0.style == style } }
}
