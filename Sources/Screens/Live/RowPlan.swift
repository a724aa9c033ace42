// SPDX-License-Identifier: MIT
import TextCanvas

/// How a panel's rows are shared out between words and digits.
struct RowPlan {
  /// Empty rows, each 0 or 1.
  struct Blanks {
    var top = 1
    var afterHead = 1
    var afterText = 1
    var beforeBar = 1
    var afterBar = 1

    var count: Int { top + afterHead + afterText + beforeBar + afterBar }
  }

  var blanks = Blanks()
  /// The rows of the instruction that are shown.
  private var instruction: [String] {
    Self.first(instructionRows, of: fullInstruction, columns: textColumns)
  }
  /// The rows of the caution that are shown.
  private var caution: [String] { Self.first(cautionRows, of: fullCaution, columns: textColumns) }
  private(set) var hasBar: Bool
  var hasProgress = false
  var hasNext: Bool
  var signsBesideName = false
  private let hasSigns: Bool
  /// Whether the signs' row is kept where there is none, so that words stay where they are when a
  /// breath becomes a step.
  private var keepsSignRow = true
  private let content: StepContent
  private let fullInstruction: [String]
  private let fullCaution: [String]
  private var instructionRows: Int
  private var cautionRows: Int
  private let columns: Int
  private let textColumns: Int

  /// The widest a line of running text gets: longer ones are hard to follow.
  static let widestText = 96

  init(_ content: StepContent, columns: Int) {
    self.content = content
    self.columns = columns
    textColumns = min(columns, Self.widestText)
    fullInstruction = content.instruction.runningText.wrapped(columns: textColumns)
    fullCaution = Self.caution(content.caution ?? "", columns: textColumns)
    instructionRows = fullInstruction.count
    cautionRows = fullCaution.count
    hasBar = content.bar != nil || !content.barLabel.text.isEmpty
    hasNext = !content.next.isEmpty
    hasSigns = !content.signs.isEmpty
    let beside =
      content.name.cellWidth + content.place.cellWidth + Self.signColumns(content) + 4
    besideFits = beside <= columns
  }

  private let besideFits: Bool

  static func signColumns(_ content: StepContent) -> Int {
    content.signs.cellWidth + max(0, content.signs.count - 1)
  }

  /// The rows of the name and the signs.
  var headRows: Int { signsBesideName ? 1 : hasSigns || keepsSignRow ? 2 : 1 }

  /// The rows beneath the digits.
  var bottomRows: Int {
    blanks.beforeBar + (hasBar ? 1 + blanks.afterBar : 0) + (hasProgress ? 1 : 0)
      + (hasNext ? 1 : 0)
  }

  private var usedRows: Int {
    blanks.top + headRows + blanks.afterHead + instructionRows
      + cautionRows + blanks.afterText + bottomRows
  }

  /// Shares out so many rows.
  mutating func fit(rows: Int) {
    let generous = face(rows: rows - usedRows)
    var tight = self
    tight.blanks = Blanks(top: 0, afterHead: 0, afterText: 1, beforeBar: 1, afterBar: 0)
    if tight.face(rows: rows - tight.usedRows) > generous {
      self = tight
      // Give back what the larger face does not need, the separating ones first.
      let order: [WritableKeyPath<Blanks, Int>] = [\.top, \.afterHead, \.afterBar]
      let needed = tight.face(rows: rows - tight.usedRows) * 5
      for path in order where rows - usedRows > needed { blanks[keyPath: path] = 1 }
    }
    shrink(rows: rows)
  }

  /// How large the digits get in so many rows and columns; 0 where no strokes of cells fit.
  private func face(rows: Int) -> Int {
    let size = Size(columns: columns, rows: content.isThin ? 0 : max(0, rows))
    guard case .scaled(let scale)? = BigDigits.largest(for: content.template, in: size)?.face
    else { return 0 }
    return scale
  }

  private mutating func shrink(rows: Int) {
    let least = min(5, max(1, rows - 3))
    func isTooTall(_ plan: RowPlan) -> Bool { rows - plan.usedRows < least }
    for path in [\Blanks.afterBar, \.top, \.afterHead, \.beforeBar, \.afterText]
    where isTooTall(self) { blanks[keyPath: path] = 0 }
    if isTooTall(self) { keepsSignRow = false }
    if isTooTall(self), hasSigns, besideFits { signsBesideName = true }
    if isTooTall(self) { hasProgress = false }
    if isTooTall(self) { hasNext = false }
    while isTooTall(self), cautionRows > 2 { cautionRows -= 1 }
    // How to do it matters more than how far it is, which the digits tell as well. A row that names
    // the key that is due stays.
    if isTooTall(self), content.bar != nil { hasBar = false }
    if isTooTall(self), cautionRows > 1 { cautionRows -= 1 }
    while isTooTall(self), instructionRows > 2 { instructionRows -= 1 }
    if isTooTall(self), instructionRows > 1 { instructionRows -= 1 }
    if isTooTall(self) { cautionRows = 0 }
    if isTooTall(self) { instructionRows = 0 }
    if isTooTall(self) { cautionRows = 0 }
  }

  /// The rows of running text; where something is cut, the last leaves room for the key that shows
  /// it all.
  var text: [Phrase] {
    let cautions = caution.map { Phrase($0, .caution) }
    var rows = instruction.map { Phrase($0) } + cautions
    guard isCut, let last = rows.popLast() else { return rows }
    let space = textColumns - Self.wordsHint.cellWidth - 2
    guard last.text.cellWidth > space else { return rows + [last] }
    let indent = last.text.hasPrefix("  ") ? "  " : ""
    let cut = last.text.wrapped(columns: space - indent.count, maxRows: 1).first ?? ""
    return rows + [Phrase(indent + cut, last.style)]
  }

  /// The key that shows a step's words in full, where some of them are cut.
  static let wordsHint = [Phrase("i", .key), Phrase(" more", .quiet)]

  /// The column in which that hint begins.
  var hintColumn: Int { textColumns - Self.wordsHint.cellWidth }

  /// Whether some of the words are not shown, or not whole.
  var isCut: Bool {
    let place = content.place.cellWidth
    let beside = signsBesideName ? Self.signColumns(content) + 2 : 0
    let nameColumns = columns - beside - (place > 0 ? place + 2 : 0)
    return instructionRows < fullInstruction.count || cautionRows < fullCaution.count
      || content.name.cellWidth > nameColumns || Self.signColumns(content) > columns
  }

  /// The first rows of a text, the last of them with a sign that there is more.
  private static func first(_ count: Int, of rows: [String], columns: Int) -> [String] {
    guard count < rows.count else { return rows }
    guard count > 0 else { return [] }
    return rows.prefix(count - 1) + [(rows[count - 1] + "…").fitted(columns: columns)]
  }

  private static func caution(_ text: String, columns: Int) -> [String] {
    text.runningText.wrapped(columns: columns - 2).enumerated().map { index, line in
      (index == 0 ? "! " : "  ") + line
    }
  }
}
