// SPDX-License-Identifier: MIT
import TextCanvas

/// An instruction and a caution, fitted to the available rows.
struct StepText {
  /// The key that shows all words, if some are cut.
  static let wordsHint = [Phrase("i", .key), Phrase(" more", .quiet)]

  /// The rows; if something is cut, one of them leaves room for that key.
  let lines: [Phrase]
  /// Whether any words are cut.
  let isCut: Bool
  /// The column of that key, and its row among the lines.
  let hintColumn: Int
  let hintRow: Int

  /// Fits both texts to a number of rows. A caution only loses whole statements, as long as there
  /// is room for one: half of one would frighten, or mislead.
  init(_ instruction: [String], caution: String, columns: Int, rows: Int) {
    let whole = caution.cautionRows(columns: columns)
    let statement = caution.statements.first ?? ""
    let needed = statement.cautionRows(columns: columns).count
    var (instructionRows, cautionRows) = (instruction.count, whole.count)
    while instructionRows + cautionRows > rows {
      switch (instructionRows, cautionRows) {
      case (_, (needed + 1)...): cautionRows -= 1
      case (2..., _): instructionRows -= 1
      case (_, 1...): cautionRows -= 1
      default: instructionRows -= 1
      }
    }
    var cautions = whole
    if cautionRows < whole.count {
      cautions =
        caution.statements(rows: cautionRows, columns: columns - [String].cautionSignColumns)
        .asCaution
      if cautions.isEmpty { cautions = Self.first(cautionRows, of: whole, columns: columns) }
    }
    isCut = instructionRows < instruction.count || cautionRows < whole.count
    hintColumn = columns - Self.wordsHint.cellWidth
    let space = hintColumn - 2
    var lines =
      Self.first(instructionRows, of: instruction, columns: columns).map { Phrase($0) }
      + cautions.map { Phrase($0, .caution) }
    let free = lines.lastIndex { $0.text.cellWidth <= space }
    hintRow = free ?? max(0, min(instructionRows, lines.count) - 1)
    if isCut, free == nil, lines.indices.contains(hintRow) {
      let last = lines[hintRow]
      let indent = last.text.hasPrefix("  ") ? "  " : ""
      let text = indent + (last.text.wrapped(columns: space - indent.count, maxRows: 1).first ?? "")
      lines[hintRow] = Phrase(text, last.style)
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
