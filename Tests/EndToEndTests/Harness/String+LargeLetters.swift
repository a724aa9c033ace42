// SPDX-License-Identifier: MIT
import TextCanvas

extension String {
  /// Whether a screen shows a text, in ordinary letters or in one line of large ones.
  func shows(_ text: String) -> Bool {
    contains(text)
      || [BigLetters.Face.half, .scaled(1)].contains { face in
        guard let letters = BigLetters(text, face: face, columns: 800), letters.lines.count == 1
        else { return false }
        return !places(of: Glyphs(letters.size) { $0.draw(letters, in: $1, style: .strong) })
          .isEmpty
      }
  }

  /// The digits of the big time on a screen, such as `057` of 0:57; `nil` where there is none.
  var bigDigits: String? {
    for halfRows in 2...8 {
      var found: [(column: Int, digit: Int)] = []
      for digit in 0...9 {
        guard let shape = BigDigits("\(digit)", face: .halves(halfRows)) else { continue }
        let glyphs = Glyphs(shape.size) { $0.draw(shape, in: $1, style: .strong) }
        found += places(of: glyphs).map { ($0.column, digit) }
      }
      if found.count >= 3 {
        return found.sorted { $0.column < $1.column }.map { "\($0.digit)" }.joined()
      }
    }
    return nil
  }

  /// Where a drawing appears on a screen, blanks included.
  private func places(of glyphs: Glyphs) -> [CellPosition] {
    let rows = split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
    let width = rows.map(\.count).max() ?? 0
    guard rows.count >= glyphs.rows.count else { return [] }
    var places: [CellPosition] = []
    for top in 0...rows.count - glyphs.rows.count {
      for left in 0..<max(1, width) {
        let isFound = glyphs.rows.indices.allSatisfy { line in
          let row = rows[top + line]
          return glyphs.rows[line].indices.allSatisfy { place in
            (left + place < row.count ? row[left + place] : " ") == glyphs.rows[line][place]
          }
        }
        if isFound { places.append(CellPosition(row: top, column: left)) }
      }
    }
    return places
  }
}

/// A drawing, row by row.
private struct Glyphs {
  let rows: [[Character]]

  init(_ size: Size, draw: (inout CellBuffer, Rect) -> Void) {
    var buffer = CellBuffer(size: size)
    draw(&buffer, Rect(column: 0, row: 0, columns: size.columns, rows: size.rows))
    rows = (0..<size.rows).map { row in
      (0..<size.columns).map { buffer[row: row, column: $0].glyph ?? " " }
    }
  }
}
