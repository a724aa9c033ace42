// SPDX-License-Identifier: MIT
import TextCanvas

// The rule of this file: the big digits get what is left once the words that one needs are placed,
// and the largest face that fits there; then empty lines are given back as far as they do not cost
// a larger face. Where room is short, empty lines go first, then the line of the whole routine and
// what comes next, then all but two rows of the caution, the bar, one more row of the caution, and
// all but the first rows of the instruction. Where words are cut, the key that shows them is told.

/// One segment, drawn into a rectangle.
struct StepPanel {
  /// What is drawn at the foot of the panel, beneath the bar.
  enum Progress {
    /// The line of the whole routine.
    case line(PartsLine)
    /// Marks of the steps.
    case marks([Phrase])
  }

  let content: StepContent
  let progress: Progress?
  /// A list that stands right of the digits, if there is room for it.
  let list: [ListEntry]
  /// The rows that the digits get where there is not room for all words.
  var leastDigitRows = 5

  /// One entry of the list.
  struct ListEntry {
    let mark: Character
    let name: String
    let style: Style
    /// A word or a few on it, after its name.
    var note: String?

    /// The entry in rows of at most so many columns.
    func lines(columns: Int) -> [Phrase] {
      var rows = name.wrapped(columns: columns - 2, maxRows: 2)
      if let note, let last = rows.last {
        let joined = (last + ", " + note).wrapped(columns: columns - 2, maxRows: 2)
        rows = rows.dropLast() + joined
      }
      return rows.enumerated().map { index, line in
        Phrase((index == 0 ? "\(mark) " : "  ") + line, style)
      }
    }
  }

  /// The columns between the digits and the list.
  static let listGap = 2
  /// The columns of the list: the second where that makes larger digits.
  static let listColumns = [28, 22]

  func draw(in rect: Rect, into buffer: inout CellBuffer) {
    let (plan, list) = share(rect.size)
    let listColumns = list.map(\.text.cellWidth).max() ?? 0
    let digitColumns = rect.size.columns - (list.isEmpty ? 0 : listColumns + Self.listGap)
    var row = rect.row + plan.blanks.top
    drawHead(plan, row: &row, rect, into: &buffer)
    let bottom = rect.endRow - plan.bottomRows
    let digitRect = Rect(
      column: rect.column, row: row, columns: digitColumns, rows: max(0, bottom - row))
    content.drawDigits(in: digitRect, into: &buffer)
    if !list.isEmpty {
      let top = row + max(0, (digitRect.size.rows - list.count) / 2)
      for (index, line) in list.enumerated() {
        buffer.write(
          line.text, row: top + index, column: rect.endColumn - listColumns, style: line.style)
      }
    }
    drawFoot(plan, row: bottom, rect, into: &buffer)
  }

  /// Shares out the rows, with the list in the columns that leave the most to the digits, or
  /// without it where it has no room.
  private func share(_ size: Size) -> (RowPlan, [Phrase]) {
    let words = RowPlan(content, columns: size.columns)
    var best: (plan: RowPlan, list: [Phrase], face: Int)?
    for columns in list.isEmpty ? [] : Self.listColumns {
      let lines = list.flatMap { $0.lines(columns: columns) }
      let taken = lines.map(\.text.cellWidth).max() ?? 0
      let digitColumns = size.columns - taken - Self.listGap
      guard digitColumns >= 40, lines.count + 9 <= size.rows else { continue }
      var plan = words
      plan.fit(
        rows: size.rows, digitColumns: digitColumns, leastDigitRows: max(5, lines.count))
      let face = plan.face(rows: size.rows, digitColumns: digitColumns)
      if face > best?.face ?? -1 { best = (plan, lines, face) }
    }
    if let best { return (best.plan, best.list) }
    var plan = words
    plan.hasProgress = progress != nil
    plan.fit(rows: size.rows, digitColumns: size.columns, leastDigitRows: leastDigitRows)
    return (plan, [])
  }

  private func drawHead(
    _ plan: RowPlan, row: inout Int, _ rect: Rect, into buffer: inout CellBuffer
  ) {
    let end = rect.endColumn
    // Without a bar, that the least is reached is told here.
    let place =
      !plan.hasBar && content.isEnough
      ? Phrase(ReliefTexts.enough, .least) : Phrase(content.place, .quiet)
    let placeColumns = buffer.writeRight(
      place.text, row: row, endColumn: end, style: place.style, maxColumns: rect.size.columns / 2)
    var nameSpace = rect.size.columns - (placeColumns > 0 ? placeColumns + 2 : 0)
    if plan.signsBesideName { nameSpace -= RowPlan.signColumns(content) + 2 }
    let used = buffer.write(
      content.name, row: row, column: rect.column, style: .strong, maxColumns: nameSpace)
    let signRow = row + plan.headRows - 1
    var signColumn = rect.column + (plan.signsBesideName ? used + 2 : 0)
    for sign in plan.headRows > 1 || plan.signsBesideName ? content.signs : [] {
      signColumn +=
        1
        + buffer.write(
          sign.text, row: signRow, column: signColumn, style: sign.style,
          maxColumns: max(0, end - signColumn))
    }
    row += plan.headRows
    row += plan.blanks.afterHead
    let text = plan.text
    for line in text {
      buffer.write(
        line.text, row: row, column: rect.column, style: line.style, maxColumns: rect.size.columns)
      row += 1
    }
    if plan.isCut, !text.isEmpty {
      buffer.write(
        RowPlan.wordsHint, row: row - 1, column: rect.column + plan.hintColumn,
        maxColumns: rect.size.columns)
    }
    row += plan.blanks.afterText
  }

  private func drawFoot(
    _ plan: RowPlan, row: Int, _ rect: Rect, into buffer: inout CellBuffer
  ) {
    var row = row + plan.blanks.beforeBar
    if plan.hasBar {
      content.drawBar(row: row, rect, into: &buffer)
      row += 1 + plan.blanks.afterBar
    }
    if plan.hasProgress {
      switch progress {
      case .line(let line):
        buffer.draw(line, row: row, columns: rect.column..<rect.endColumn)
      case .marks(let marks):
        buffer.write(marks, row: row, column: rect.column, maxColumns: rect.size.columns)
      case nil: break
      }
      row += 1
    }
    if plan.hasNext {
      buffer.write(content.next, row: row, column: rect.column, maxColumns: rect.size.columns)
    }
  }
}
