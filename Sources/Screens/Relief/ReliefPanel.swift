// SPDX-License-Identifier: MIT
import TextCanvas

// The rule of this file: whoever is in pain does one thing at a time. The act comes first, as large as
// it gets; then the time; the rest of the words comes a beat later, in rows that were kept for it, so
// that nothing that is being read moves or goes.

/// One step of relief, drawn into a rectangle.
struct ReliefPanel {
  /// Where the cramp is; said large as well where that does not make the act smaller.
  var place = ""
  /// What to do, in one sentence.
  let act: String
  /// What matters more than the act, such as that help is due.
  var alarm: String?
  /// A line that belongs to the act from the first, such as when to press `w`.
  var warning: String?
  /// The rest of the words, in paragraphs.
  var details: [Phrase] = []
  /// Whether the rest is shown by now.
  var showsDetails = false
  /// The time and the bar.
  let content: StepContent
  /// What kind of time it is, where there is no room for it in large letters.
  var kindWord = ""
  /// The direction, and which step it is.
  var sign = ""
  /// The steps, right of the time where there is room for them.
  var list: [StepListEntry] = []
  /// The picture of the step.
  var figure: StepFigure?
  /// Whether the terminal can show half a cell, without which small letters are ordinary ones.
  var hasHalves = true

  /// The least rows of big digits.
  private static let digitRows = 5
  /// From how many columns on the steps stand beside the time; a picture needs some of them.
  private var leastColumnsForList: Int { figure == nil ? 90 : 112 }
  /// What stands between two things in one row.
  static let signGap = "   "
  /// The rows that the rest of the words gets before the act gets larger letters.
  private static let leastDetailRows = 2

  func draw(in rect: Rect, into buffer: inout CellBuffer) {
    let columns = min(rect.size.columns, RowPlan.widestText)
    var row = rect.row
    for line in (alarm ?? "").runningText.wrapped(columns: rect.size.columns) {
      buffer.write(
        line, row: row, column: rect.column, style: .urgent, maxColumns: rect.size.columns)
      row += 1
    }
    let warnings = (warning ?? "").runningText.wrapped(columns: columns)
    let words = detailRows(columns: columns)
    // Kept free where there is none, so that the digits stay where they are.
    let signRows = 1
    let isTight = rect.endRow - row < 12
    let barRows = isTight ? 0 : 1
    let kept = isTight ? 0 : min(words.count, Self.leastDetailRows) + barRows
    let timeRows = timeRows(columns: rect.size.columns)
    let space = rect.endRow - row - warnings.count - signRows - kept - timeRows
    let place = drawPlace(
      in: Rect(column: rect.column, row: row, columns: rect.size.columns, rows: space),
      into: &buffer)
    row += place
    row += drawAct(
      in: Rect(
        column: rect.column, row: row, columns: rect.size.columns, rows: space - place),
      hasGap: place == 0, into: &buffer)
    for line in warnings where row < rect.endRow {
      buffer.write(
        line, row: row, column: rect.column, style: .caution, maxColumns: rect.size.columns)
      row += 1
    }
    // What the act leaves goes to the rest of the words, then to the digits.
    let left = rect.endRow - row - signRows - timeRows - barRows
    let shown = Array(words.prefix(max(0, left)))
    let bottom = rect.endRow - shown.count - barRows
    drawTime(
      in: Rect(
        column: rect.column, row: row, columns: rect.size.columns, rows: max(0, bottom - row)),
      // Until the rest of the words comes, their rows are free.
      figureEnd: showsDetails ? bottom : rect.endRow, into: &buffer)
    guard showsDetails else { return }
    if !isTight { content.drawBar(row: bottom, rect, into: &buffer) }
    if shown.isEmpty, !words.isEmpty {
      // Where there is no room for any of them, the key that shows them is told beside the sign.
      let column = rect.endColumn - StepText.wordsHint.cellWidth
      buffer.write(
        StepText.wordsHint, row: row, column: column, maxColumns: StepText.wordsHint.cellWidth)
    }
    drawDetails(
      shown, isCut: shown.count < words.count, from: rect.endRow - shown.count, rect, into: &buffer)
  }

  /// The rows that the time gets at least: those of the list beside it, where there is one.
  private func timeRows(columns: Int) -> Int {
    guard columns >= leastColumnsForList else { return Self.digitRows }
    let lines = list.reduce(0) { $0 + $1.lines(columns: StepListEntry.columns).count }
    return max(Self.digitRows, lines)
  }

  /// Draws the place in one line of letters, if the act beneath it gets letters as large as without,
  /// and returns the rows it took.
  private func drawPlace(in rect: Rect, into buffer: inout CellBuffer) -> Int {
    guard hasHalves, let act = actLetters(in: rect.size),
      let line = BigLetters(place, face: .half, columns: rect.size.columns), line.lines.count == 1,
      act.size.rows + line.size.rows <= rect.size.rows
    else { return 0 }
    let gap = act.size.rows + line.size.rows < rect.size.rows ? 1 : 0
    var rect = rect
    rect.row += gap
    buffer.draw(line, in: rect, style: .site)
    return line.size.rows + gap
  }

  private func actLetters(in size: Size) -> BigLetters? {
    content.isThin ? nil : BigLetters.largest(for: act, in: size, hasHalves: hasHalves)
  }

  /// Draws the act, and returns the rows it took.
  private func drawAct(in rect: Rect, hasGap: Bool, into buffer: inout CellBuffer) -> Int {
    let letters = actLetters(in: rect.size)
    if let letters {
      // Beneath them is half a row of gap anyway.
      let gap = hasGap && letters.size.rows < rect.size.rows ? 1 : 0
      var place = rect
      place.row += gap
      buffer.draw(letters, in: place, style: .strong)
      return letters.size.rows + gap
    }
    let lines = act.runningText.wrapped(columns: rect.size.columns)
    for (index, line) in lines.enumerated() {
      buffer.write(
        line, row: rect.row + index, column: rect.column, style: .strong,
        maxColumns: rect.size.columns)
    }
    return lines.count + (lines.count + 1 < rect.size.rows ? 1 : 0)
  }

  private func drawTime(in rect: Rect, figureEnd: Int, into buffer: inout CellBuffer) {
    var rect = rect
    let isWide = rect.size.columns >= StepFigure.wideColumns
    let lines = list.flatMap { $0.lines(columns: StepListEntry.columns) }
    let taken = lines.map(\.text.cellWidth).max() ?? 0
    if rect.size.columns >= leastColumnsForList, lines.count <= rect.size.rows {
      for (index, line) in lines.enumerated() where showsDetails {
        buffer.write(
          line.text, row: rect.row + (rect.size.rows - lines.count) / 2 + index,
          column: rect.endColumn - taken, style: line.style)
      }
      // Kept free before, too, so that the digits do not move.
      rect.size.columns -= taken + StepListEntry.gap
    }
    let face = drawFigure(besideTimeIn: &rect, end: figureEnd, isWide: isWide, into: &buffer)
    if rect.size.rows > 1 {
      let kindRows = drawKind(in: rect, into: &buffer)
      let words = kindRows > 0 ? [sign] : [kindWord, sign].filter { !$0.isEmpty }
      buffer.writeCentred(
        words.joined(separator: Self.signGap), row: rect.row + kindRows, in: rect,
        style: kindRows > 0 || kindWord.isEmpty ? .strong : content.kind.style)
      rect.row += kindRows + 1
      rect.size.rows -= kindRows + 1
    }
    content.drawDigits(in: rect, face: face, hasHalves: hasHalves, into: &buffer)
  }

  /// Draws the picture right of the time, and takes its columns from those of the time. On a wide
  /// terminal the digits make room for it; elsewhere it stands there only if they keep their size.
  ///
  /// - Returns: The largest face for the digits.
  private func drawFigure(
    besideTimeIn rect: inout Rect, end: Int, isWide: Bool, into buffer: inout CellBuffer
  ) -> Int {
    let columns = StepFigure.columns(of: rect.size.columns)
    var left = rect
    left.size.columns -= columns + 2 * StepContent.arrowGap
    let rows = end - rect.row
    guard let figure, rect.size.columns >= StepFigure.leastColumns, rows >= StepFigure.leastRows
    else { return .max }
    let isKept = isWide && rect.size.rows >= StepFigure.leastRows
    let face = digitFace(in: left, hasLeastArrow: isKept)
    guard face > 0, isKept || face == digitFace(in: rect, hasLeastArrow: false)
    else { return .max }
    figure.draw(
      in: Rect(column: rect.endColumn - columns, row: rect.row, columns: columns, rows: rows),
      into: &buffer)
    rect = left
    return face
  }

  /// The largest face with which the digits and what stands beside them fit into the rectangle of the
  /// time; 0 where none does.
  private func digitFace(in rect: Rect, hasLeastArrow: Bool) -> Int {
    let rows = rect.size.rows - (rect.size.rows > 1 ? kindRows(in: rect) + 1 : 0)
    return content.digitFaceWithSigns(
      in: Size(columns: rect.size.columns, rows: rows), hasHalves: hasHalves,
      hasLeastArrow: hasLeastArrow)
  }

  /// Draws what kind of time it is in large letters, if the digits keep their rows, and returns the
  /// rows it took.
  private func drawKind(in rect: Rect, into buffer: inout CellBuffer) -> Int {
    guard let letters = kindLetters(in: rect) else { return 0 }
    var place = rect
    place.column += (rect.size.columns - letters.size.columns) / 2
    buffer.draw(letters, in: place, style: content.kind.style)
    return letters.size.rows
  }

  private func kindRows(in rect: Rect) -> Int { kindLetters(in: rect)?.size.rows ?? 0 }

  private func kindLetters(in rect: Rect) -> BigLetters? {
    guard hasHalves, !content.isThin,
      let letters = BigLetters(content.kind.word, face: .half, columns: rect.size.columns),
      letters.lines.count == 1, letters.size.rows + 1 + Self.digitRows <= rect.size.rows
    else { return nil }
    return letters
  }

  private func drawDetails(
    _ lines: [Phrase], isCut: Bool, from row: Int, _ rect: Rect, into buffer: inout CellBuffer
  ) {
    let end = rect.column + min(rect.size.columns, RowPlan.widestText)
    let hint = end - StepText.wordsHint.cellWidth
    for (index, line) in lines.enumerated() {
      let isLast = isCut && index == lines.count - 1
      buffer.write(
        line.text, row: row + index, column: rect.column, style: line.style,
        maxColumns: (isLast ? hint - 1 : end) - rect.column)
      guard isLast else { continue }
      buffer.write(
        StepText.wordsHint, row: row + index, column: hint, maxColumns: StepText.wordsHint.cellWidth
      )
    }
  }

  private func detailRows(columns: Int) -> [Phrase] {
    details.flatMap { detail in
      detail.text.runningText.wrapped(columns: columns).map { Phrase($0, detail.style) }
    }
  }
}
