// SPDX-License-Identifier: MIT
import TextCanvas

/// A text being written, split at the insertion point.
struct TextField: Hashable, Sendable {
  private(set) var before: String
  private(set) var after = ""
  /// The most characters.
  let longest: Int

  /// Makes a field with a text and the insertion point at its end.
  init(_ text: String = "", longest: Int = 60) {
    before = text
    self.longest = longest
  }

  /// The whole text.
  var text: String { before + after }

  /// Handles a key that writes or moves within the text, including the usual shell keys.
  mutating func take(_ key: Key) {
    switch key {
    case .character(let character):
      if text.count < longest { before.append(character) }
    case .backspace: if !before.isEmpty { before.removeLast() }
    case .delete: if !after.isEmpty { after.removeFirst() }
    case .left: if let last = before.popLast() { after = String(last) + after }
    case .right: if !after.isEmpty { before.append(after.removeFirst()) }
    case .home, .control("a"): (before, after) = ("", text)
    case .end, .control("e"): (before, after) = (text, "")
    case .control("u"): before = ""
    case .control("k"): after = ""
    case .control("w"): eraseWord()
    default: break
    }
  }

  private mutating func eraseWord() {
    while before.last == " " { before.removeLast() }
    while let last = before.last, last != " " { before.removeLast() }
  }
}

extension CellBuffer {
  /// Writes a field on one row, with the insertion point visible.
  ///
  /// - Parameter isWritten: Whether it is being edited, and the insertion point marked.
  mutating func write(
    _ field: TextField, row: Int, column: Int, columns: Int, isWritten: Bool
  ) {
    var space = max(0, columns - 1)
    let shown = String(
      field.before.reversed().prefix { character in
        space -= String(character).cellWidth
        return space >= 0
      }.reversed())
    var used = write(shown, row: row, column: column, style: .strong, maxColumns: columns)
    if isWritten {
      markWriting(row: row, column: column + used)
      used += 1
    }
    write(
      field.after, row: row, column: column + used, style: .strong,
      maxColumns: max(0, columns - used))
  }

  /// Marks the insertion point.
  mutating func markWriting(row: Int, column: Int) {
    write(TextField.mark, row: row, column: column, style: .quiet)
    focus = CellPosition(row: row, column: column)
  }
}

extension ScreenFrame {
  /// Draws the search text in place of the header, with the number of results at the right.
  func draw(
    search: TextField, isWritten: Bool, found: String, into buffer: inout CellBuffer
  ) {
    let taken = buffer.writeRight(found, row: 0, endColumn: columns.upperBound, style: .quiet)
    let start = titleColumn
    buffer.write("/", row: 0, column: start, style: .key)
    buffer.write(
      search, row: 0, column: start + 2, columns: columns.upperBound - start - taken - 4,
      isWritten: isWritten)
  }
}

extension TextField {
  /// The mark of the insertion point.
  static let mark = "_"

  /// The text and the mark, wrapped after spaces where possible, and the mark's row and column.
  func rows(columns: Int) -> (rows: [String], row: Int, column: Int) {
    let characters = before + Self.mark + after
    let widths = characters.map { String($0).cellWidth }
    let letters = Array(characters)
    var starts = [0]
    var used = 0
    var afterSpace: Int?
    for index in letters.indices {
      if used + widths[index] > columns, index > (starts.last ?? 0) {
        let start = afterSpace ?? index
        starts.append(start)
        used = widths[start..<index].reduce(0, +)
        afterSpace = nil
      }
      used += widths[index]
      if letters[index] == " " { afterSpace = index + 1 }
    }
    let ends = starts.dropFirst() + [letters.count]
    let mark = before.count
    let row = starts.lastIndex { $0 <= mark } ?? 0
    return (
      rows: zip(starts, ends).map { String(letters[$0..<$1]) }, row: row,
      column: widths[starts[row]..<mark].reduce(0, +)
    )
  }
}
