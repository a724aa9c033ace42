// SPDX-License-Identifier: MIT
import TextCanvas

// The panel from top to bottom: the name, the instruction, the kind of time, the digits, how much
// is left, the position in the routine, and what comes next.

/// A segment, drawn into a rectangle.
struct StepPanel {
  let content: StepContent
  /// The routine's line at the bottom of the panel, below the bar.
  let progress: PartsLine?
  /// The plan to which the segment belongs, if any: the rows are divided alike for all its segments.
  var outline: PlanOutline?
  /// The picture of the step.
  var figure: StepFigure?
  /// Whether the plan's steps have pictures, so that all leave room for one.
  var hasFigures = false
  /// Whether the terminal can show half cells.
  var hasHalves = true

  func draw(in rect: Rect, into buffer: inout CellBuffer) {
    let room = RowPlan.Room(
      size: rect.size, hasProgress: progress != nil, hasNext: outline != nil, hasHalves: hasHalves,
      kept: hasFigures && rect.size.columns >= StepFigure.wideColumns
        ? StepFigure.columns(of: rect.size.columns) + 2 * StepContent.arrowGap : 0)
    let plan = outline?.rowPlan(in: room) ?? RowPlan(PanelNeeds(content), in: room)
    var row = rect.row + plan.blanks.top
    let words = plan.text(of: content)
    let free = plan.textRows - words.lines.count
    let name = drawName(plan, free: free, row: row, rect, into: &buffer)
    let text = row + name.rows + plan.blanks.afterName
    draw(words, isNameCut: name.isCut, row: text, rect, into: &buffer)
    row += plan.nameRows + plan.blanks.afterName + plan.textRows + plan.blanks.beforeKind
    let time = Rect(
      column: rect.column, row: row, columns: rect.size.columns,
      rows: plan.kindRows + min(plan.digitRows, max(0, rect.endRow - row - plan.kindRows)))
    let beside = drawFigure(plan, in: time, beneath: text + words.lines.count, into: &buffer)
    drawKind(plan, row: row, beside.kind, into: &buffer)
    let digits = Rect(
      column: rect.column, row: row + plan.kindRows, columns: beside.digits.size.columns,
      rows: time.size.rows - plan.kindRows)
    content.drawDigits(in: digits, face: beside.face, hasHalves: hasHalves, into: &buffer)
    drawFoot(plan, row: row + plan.kindRows + plan.digitRows, rect, into: &buffer)
  }

  /// Draws the picture right of the time, as high as the words allow. On a wide terminal the digits
  /// make room for it; elsewhere it is only drawn if they keep their size.
  ///
  /// - Returns: The areas left for the kind of time and for the digits, and the largest face for
  ///   them.
  private func drawFigure(
    _ plan: RowPlan, in time: Rect, beneath row: Int, into buffer: inout CellBuffer
  ) -> (kind: Rect, digits: Rect, face: Int) {
    guard let figure else { return (time, time, plan.face) }
    let gap = 2 * StepContent.arrowGap
    let kind = kindColumns(plan)
    let columns = min(
      StepFigure.columns(of: time.size.columns),
      max(StepFigure.fewestColumns, time.size.columns - gap - kind))
    var left = time
    left.size.columns -= columns + gap
    var face = max(1, plan.face)
    if DigitNeeds(content).columns(halfRows: face) > left.size.columns {
      let size = Size(columns: left.size.columns, rows: time.size.rows - plan.kindRows)
      face =
        time.size.columns < StepFigure.wideColumns
        ? 0
        : min(
          face, content.digitFaceWithSigns(in: size, hasHalves: hasHalves, hasLeastArrow: true))
    }
    let isKindBeside = kind <= left.size.columns
    let top = isKindBeside ? min(row, time.row) : time.row + plan.kindRows
    let place = Rect(
      column: time.endColumn - columns, row: top, columns: columns, rows: time.endRow - top)
    guard face > 0, place.size.rows >= StepFigure.leastRows else {
      return (time, time, plan.face)
    }
    figure.draw(in: place, into: &buffer)
    return (isKindBeside ? left : time, left, min(face, plan.face))
  }

  /// The width of the kind of time and what is right of it.
  private func kindColumns(_ plan: RowPlan) -> Int {
    let signs = content.signs.separated.cellWidth
    let letters = plan.letters.kind.flatMap {
      BigLetters(content.kind.word, face: $0, columns: .max)
    }
    let broadest = plan.kindRows > 1 ? content.signs.map(\.text.cellWidth).max() ?? 0 : signs
    return (letters?.size.columns ?? content.kind.word.cellWidth) + 2 + broadest
  }

  /// Draws the name, and returns its rows and whether it was cut.
  ///
  /// - Parameter free: The rows that this segment's words leave.
  private func drawName(
    _ plan: RowPlan, free: Int, row: Int, _ rect: Rect, into buffer: inout CellBuffer
  ) -> (rows: Int, isCut: Bool) {
    var area = Rect(rect, row: row, rows: plan.nameRows)
    let isPlanned = plan.letters.name != nil
    if !isPlanned {
      let place = self.place(plan)
      let taken = buffer.writeRight(
        place.text, row: row, endColumn: rect.endColumn, style: place.style,
        maxColumns: rect.size.columns / 2)
      area.size.columns -= taken > 0 ? taken + 2 : 0
    }
    if let letters = letters(isPlanned: isPlanned, in: area.size, free: free) {
      buffer.draw(letters, in: area, style: .strong)
      area.size.rows = letters.size.rows
      if content.isFlashing { buffer.flash(area, isLarge: true) }
      return (letters.size.rows, false)
    }
    let lines = content.name.wrapped(columns: area.size.columns, maxRows: plan.nameRows)
    for (index, line) in lines.enumerated() {
      buffer.write(line, row: row + index, column: rect.column, style: .strong)
    }
    let rows = max(1, lines.count)
    if content.isFlashing { buffer.flash(Rect(rect, row: row, rows: rows), isLarge: isPlanned) }
    return (rows, lines.last?.hasSuffix("…") == true)
  }

  /// The name in the letters planned, or in the smallest on the rows that its words leave.
  private func letters(isPlanned: Bool, in size: Size, free: Int) -> BigLetters? {
    let planned =
      isPlanned ? BigLetters.largest(for: content.name, in: size, hasHalves: hasHalves) : nil
    guard planned == nil, hasHalves else { return planned }
    let letters = BigLetters(content.name, face: .half, columns: size.columns)
    return letters.flatMap { $0.size.rows <= size.rows + free ? $0 : nil }
  }

  /// The step's position; without a bar, it also shows that the least is reached.
  private func place(_ plan: RowPlan) -> Phrase {
    !plan.hasBar && content.isEnough
      ? Phrase(ReliefTexts.enough, .least) : Phrase(content.place, .quiet)
  }

  private func draw(
    _ text: StepText, isNameCut: Bool, row: Int, _ rect: Rect, into buffer: inout CellBuffer
  ) {
    for (index, line) in text.lines.enumerated() {
      buffer.write(
        line.text, row: row + index, column: rect.column, style: line.style,
        maxColumns: rect.size.columns)
    }
    guard text.isCut || isNameCut, !text.lines.isEmpty else { return }
    buffer.write(
      StepText.wordsHint, row: row + text.hintRow, column: rect.column + text.hintColumn,
      maxColumns: rect.size.columns)
  }

  /// Draws the kind of time, with side, direction, round and set right of it.
  private func drawKind(
    _ plan: RowPlan, row: Int, _ rect: Rect, into buffer: inout CellBuffer
  ) {
    if let face = plan.letters.kind,
      let letters = BigLetters(content.kind.word, face: face, columns: rect.size.columns)
    {
      buffer.draw(
        letters,
        in: Rect(column: rect.column, row: row, columns: letters.size.columns, rows: plan.kindRows),
        style: content.kind.style)
      let space = rect.size.columns - letters.size.columns - 2
      for (index, line) in content.signs.rows(plan.kindRows).enumerated() {
        let phrases = line.separated
        buffer.write(
          phrases, row: row + index, column: rect.endColumn - min(space, phrases.cellWidth),
          maxColumns: space)
      }
      return
    }
    let phrases = [Phrase(content.kind.word, content.kind.style)] + content.signs
    buffer.write(
      phrases.separated, row: row, column: rect.column, maxColumns: rect.size.columns)
  }

  private func drawFoot(
    _ plan: RowPlan, row: Int, _ rect: Rect, into buffer: inout CellBuffer
  ) {
    var row = row + plan.blanks.beforeBar
    if plan.hasBar {
      content.drawBar(row: row, rect, into: &buffer)
      row += 1
    }
    let isPlaceBelow = plan.letters.name != nil
    if plan.hasProgress, let progress {
      var end = rect.endColumn
      if isPlaceBelow, !content.place.isEmpty {
        // The same width for every step.
        buffer.writeRight(content.place, row: row, endColumn: end, style: .quiet)
        end -= max(content.place.cellWidth, StepContent.labelColumns) + 2
      }
      buffer.draw(progress, row: row, columns: rect.column..<max(rect.column, end))
      row += 1
    }
    row += plan.blanks.beforeNext
    guard plan.nextRows > 0, let next = content.next else { return }
    var space = rect.size.columns
    if isPlaceBelow, !plan.hasProgress {
      let taken = buffer.writeRight(
        content.place, row: row, endColumn: rect.endColumn, style: .quiet)
      space -= taken + 2
    }
    let area = Rect(column: rect.column, row: row, columns: space, rows: plan.nextRows)
    let large = plan.letters.next.flatMap { next.large(in: $0, columns: space) }
    (large?.next ?? next).draw(large?.letters, in: area, into: &buffer)
  }
}

extension [Phrase] {
  /// The phrases separated by spaces.
  fileprivate var separated: [Phrase] {
    enumerated().flatMap { index, phrase in index == 0 ? [phrase] : [Phrase(" "), phrase] }
  }

  /// One phrase on each row, with the rest on the last row.
  fileprivate func rows(_ count: Int) -> [[Phrase]] {
    guard self.count > count else { return map { [$0] } }
    return prefix(count - 1).map { [$0] } + [Array(dropFirst(count - 1))]
  }
}

extension CellBuffer {
  /// Reverses a rectangle; in large letters, full and empty cells change places.
  fileprivate mutating func flash(_ rect: Rect, isLarge: Bool) {
    guard isLarge else { return restyle(rect, .selected) }
    for row in rect.row..<rect.endRow {
      for column in rect.column..<rect.endColumn {
        let inverse: Character? =
          switch self[row: row, column: column].glyph {
          case "█": " "
          case "▀": "▄"
          case "▄": "▀"
          case " ": "█"
          default: nil
          }
        if let inverse { put(Cell(inverse, .strong), row: row, column: column) }
      }
    }
  }
}
