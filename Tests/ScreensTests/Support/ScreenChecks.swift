// SPDX-License-Identifier: MIT
import Testing
import TextCanvas

/// Sizes around every threshold where a screen changes its layout.
let trickySizes: [Size] = [
  Size(columns: 0, rows: 0), Size(columns: 1, rows: 1), Size(columns: 39, rows: 12),
  Size(columns: 40, rows: 11), Size(columns: 40, rows: 12), Size(columns: 41, rows: 15),
  Size(columns: 59, rows: 16), Size(columns: 60, rows: 30), Size(columns: 67, rows: 13),
  Size(columns: 79, rows: 24), Size(columns: 80, rows: 12), Size(columns: 80, rows: 24),
  Size(columns: 99, rows: 19), Size(columns: 100, rows: 20), Size(columns: 120, rows: 40),
  Size(columns: 240, rows: 70),
]

/// Keys that a person may press, those with an effect more often.
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

  /// The rows marked as selected.
  var selectedRows: [Int] {
    (0..<size.rows).filter { row in
      (0..<size.columns).contains { self[row: row, column: $0].style == .selected }
    }
  }

  /// Whether every row has exactly the screen's width.
  var hasWholeRows: Bool {
    (0..<size.rows).allSatisfy { text(row: $0).cellWidth == size.columns }
  }

  /// The place of a text in large letters, in any face and width.
  func placeOfLarge(_ text: String) -> Rect? {
    let faces = [BigLetters.Face.half, .narrow] + (1...6).map(BigLetters.Face.scaled)
    for face in faces {
      var widths: Set<[String]> = []
      for columns in 1...max(1, size.columns) {
        guard let letters = BigLetters(text, face: face, columns: columns),
          widths.insert(letters.lines).inserted, letters.size.rows <= size.rows
        else { continue }
        var drawn = CellBuffer(size: letters.size)
        let area = Rect(
          column: 0, row: 0, columns: letters.size.columns, rows: letters.size.rows)
        drawn.draw(letters, in: area, style: .strong)
        for row in 0...(size.rows - letters.size.rows) {
          for column in 0...max(0, min(8, size.columns - letters.size.columns))
          where holds(drawn, row: row, column: column) {
            return Rect(
              column: column, row: row, columns: letters.size.columns, rows: letters.size.rows)
          }
        }
      }
    }
    return nil
  }

  /// The lowest rows of one line of a text in letters of three rows.
  func placeOfLargeLine(_ line: String) -> Range<Int>? {
    guard let letters = BigLetters(line, face: .half, columns: size.columns),
      letters.lines.count == 1, letters.size.rows <= size.rows
    else { return nil }
    var drawn = CellBuffer(size: letters.size)
    drawn.draw(
      letters, in: Rect(column: 0, row: 0, columns: letters.size.columns, rows: 3), style: .strong)
    return (0...(size.rows - letters.size.rows)).last { row in
      (0...(size.columns - letters.size.columns)).contains { holds(drawn, row: row, column: $0) }
    }.map { $0..<$0 + letters.size.rows }
  }

  /// Whether another buffer's glyphs are at a place.
  private func holds(_ other: CellBuffer, row: Int, column: Int) -> Bool {
    guard row + other.size.rows <= size.rows, column + other.size.columns <= size.columns else {
      return false
    }
    return (0..<other.size.rows).allSatisfy { line in
      (0..<other.size.columns).allSatisfy { place in
        other[row: line, column: place].glyph
          == self[row: row + line, column: column + place].glyph
      }
    }
  }

  /// Whether any cell has a style.
  func contains(_ style: Style) -> Bool { cells.contains { $0.style == style } }
}
