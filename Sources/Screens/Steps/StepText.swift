// SPDX-License-Identifier: MIT
import TextCanvas

/// An instruction and a caution, fitted to the available rows.
struct StepText {
  /// The key that shows all words, if some are cut.
  static let wordsHint = [Phrase("i", .key), Phrase(" more", .quiet)]

  /// The rows; if something is cut, the last leaves room for that key.
  let lines: [Phrase]
  /// Whether any words are cut.
  let isCut: Bool
  /// The column of that key.
  let hintColumn: Int

  /// Fits both texts to a number of rows.
  init(
    _ instruction: [String], _ caution: [String], columns: Int, rows: Int,
    cut: (inout Int, inout Int) -> Void
  ) {
    var (instructionRows, cautionRows) = (instruction.count, caution.count)
    while instructionRows + cautionRows > rows { cut(&instructionRows, &cautionRows) }
    isCut = instructionRows < instruction.count || cautionRows < caution.count
    hintColumn = columns - Self.wordsHint.cellWidth
    var lines =
      Self.first(instructionRows, of: instruction, columns: columns).map { Phrase($0) }
      + Self.first(cautionRows, of: caution, columns: columns).map { Phrase($0, .caution) }
    let space = hintColumn - 2
    if isCut, let last = lines.popLast() {
      let indent = last.text.hasPrefix("  ") ? "  " : ""
      let text =
        last.text.cellWidth > space
        ? indent + (last.text.wrapped(columns: space - indent.count, maxRows: 1).first ?? "")
        : last.text
      lines.append(Phrase(text, last.style))
    }
    self.lines = lines
  }

  /// The first rows of a text, the last one with a sign that there is more.
  private static func first(_ count: Int, of rows: [String], columns: Int) -> [String] {
    guard count < rows.count else { return rows }
    guard count > 0 else { return [] }
    return rows.prefix(count - 1) + [(rows[count - 1] + "…").fitted(columns: columns)]
  }
}
