// SPDX-License-Identifier: MIT
import TextCanvas

// The rule of this file: people in pain do one thing at a time. The act comes first, as large as
// possible; then the time; the other words come a moment later, in rows reserved for them, so that
// nothing being read moves or disappears. Before a step, the foot says where the cramp is; within
// it, what comes next, if its whole name fits and the first caution stays whole.

/// One step of relief, drawn into a rectangle.
struct ReliefPanel {
  /// Where the cramp is, for the foot; empty within a step, where what comes next is there.
  var place = ""
  /// The act, in one sentence.
  let act: String
  /// Something more important than the act, such as that help is due.
  var alarm: String?
  /// A line that belongs to the act from the start, such as when to press `w`.
  var warning: String?
  /// The other words, in paragraphs.
  var details: [Phrase] = []
  /// Whether the other words are shown yet.
  var showsDetails = false
  /// The time and the bar.
  let content: StepContent
  /// The kind of time, if there is no room for it in large letters.
  var kindWord = ""
  /// The direction, the step's name and its number, the longest form first.
  var signs: [String] = []
  /// Whether the sign has a direction.
  var hasDirection = false
  /// The list of steps, right of the time if there is room.
  var list: [StepListEntry] = []
  /// The picture of the step.
  var figure: StepFigure?
  /// Whether the terminal can show half cells, which letters of two and three rows need.
  var hasHalves = true

  /// The fewest rows for big digits.
  private static let digitRows = 5
  /// The width from which the steps are beside the time; with a picture, more is needed.
  private var leastColumnsForList: Int { Self.columnsForList(hasFigure: figure != nil) }

  static func columnsForList(hasFigure: Bool) -> Int { hasFigure ? 112 : 90 }
  /// The gap between two things on one row.
  static let signGap = "   "
  /// The rows kept for the other words before the act gets larger letters; without half cells,
  /// those take more rows, and a caution is left.
  private var leastDetailRows: Int { hasHalves ? 2 : 1 }

  func draw(in rect: Rect, into buffer: inout CellBuffer) {
    let columns = min(rect.size.columns, RowPlan.widestText)
    var row = rect.row
    for line in (alarm ?? "").runningText.wrapped(columns: rect.size.columns) {
      buffer.write(
        line, row: row, column: rect.column, style: .urgent, maxColumns: rect.size.columns)
      row += 1
    }
    let warnings = (warning ?? "").runningText.wrapped(columns: columns)
    let words = detailRows(columns: columns, most: .max).rows.count
    // Kept empty without a sign, so that the digits do not move.
    let signRows = 1
    let isTight = rect.endRow - row < 12
    let barRows = isTight ? 0 : 1
    let keptWords = isTight ? 0 : min(words, leastDetailRows)
    let timeRows = timeRows(columns: rect.size.columns)
    let space = rect.endRow - row - warnings.count - signRows - keptWords - barRows - timeRows
    let size = Size(columns: rect.size.columns, rows: space)
    let letters = actLetters(in: size, most: rect.size.rows * 2 / 5)
    let needed = max(0, wordRowsBesideFoot(columns: columns) - keptWords)
    let hasFoot = hasFoot(
      beneath: letters, in: Size(columns: rect.size.columns, rows: space - needed))
    let footRows = hasFoot ? BigLetters.Face.half.lineRows : 0
    let actRows = hasFoot ? space - needed - footRows : space
    row += drawAct(letters, in: Rect(rect, row: row, rows: actRows), into: &buffer)
    for line in warnings where row < rect.endRow {
      buffer.write(
        line, row: row, column: rect.column, style: .caution, maxColumns: rect.size.columns)
      row += 1
    }
    // Rows left by the act go to the other words, then to the foot, then to the digits.
    var left = rect.endRow - row - signRows - timeRows - barRows
    var rect = rect
    if hasFoot {
      var faces = [BigLetters.Face.half]
      let larger = BigLetters.Face.scaled(1)
      if letters?.face != .half, left - words > 2 * larger.lineRows { faces.insert(larger, at: 0) }
      let rows = faces[0].lineRows
      drawFoot(in: Rect(rect, row: rect.endRow - rows, rows: rows), faces, into: &buffer)
      // Letters of two rows end in half an empty row anyway.
      let gap = left - words > rows ? 1 : 0
      rect.size.rows -= rows + gap
      left -= rows + gap
    }
    let shown = detailRows(columns: columns, most: max(0, left))
    let bottom = rect.endRow - shown.rows.count - barRows
    drawTime(
      in: Rect(
        column: rect.column, row: row, columns: rect.size.columns, rows: max(0, bottom - row)),
      // Until the other words appear, their rows are free.
      figureEnd: showsDetails ? bottom : rect.endRow, into: &buffer)
    guard showsDetails else { return }
    if !isTight { content.drawBar(row: bottom, rect, into: &buffer) }
    drawDetails(
      shown.rows, isCut: shown.isCut, from: rect.endRow - shown.rows.count,
      hintAbove: row, rect, into: &buffer)
  }

  /// The fewest rows for the time: those of the list beside it, if any.
  private func timeRows(columns: Int) -> Int {
    guard columns >= leastColumnsForList else { return Self.digitRows }
    let lines = list.reduce(0) { $0 + $1.lines(columns: StepListEntry.columns).count }
    return max(Self.digitRows, lines)
  }

  /// The act in letters that leave the digits their share of the rows, if there are any; else in
  /// the largest that fit.
  private func actLetters(in size: Size, most: Int) -> BigLetters? {
    guard !content.isThin else { return thinActLetters(in: size) }
    let share = Size(columns: size.columns, rows: min(size.rows, most))
    return BigLetters.largest(for: act, in: share, hasHalves: hasHalves)
      ?? BigLetters.largest(for: act, in: size, hasHalves: hasHalves)
  }

  /// The act in the letters of the fewest cells, for a dark room.
  private func thinActLetters(in size: Size) -> BigLetters? {
    let face: BigLetters.Face = hasHalves ? .half : .narrow
    guard let letters = BigLetters(act, face: face, columns: size.columns),
      letters.size.rows <= size.rows
    else { return nil }
    return letters
  }

  /// Draws the act, in letters if there is room for some, and returns its rows.
  private func drawAct(
    _ letters: BigLetters?, in rect: Rect, into buffer: inout CellBuffer
  ) -> Int {
    if let letters {
      // Letters end in half an empty row anyway.
      let gap = letters.size.rows < rect.size.rows ? 1 : 0
      let place = Rect(rect, row: rect.row + gap, rows: letters.size.rows)
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
    // The step's number gives way to the digits, and that it is long enough.
    let isSignNeeded =
      content.kind != .relief || hasDirection || rect.size.rows != Self.digitRows
    if rect.size.rows > 1, isSignNeeded {
      let kindRows = drawKind(in: rect, into: &buffer)
      let isLarge =
        kindRows > 0 || !showsDetails && drawKind(beneath: rect, end: figureEnd, into: &buffer)
      let kind = isLarge ? [] : [Phrase(kindWord, content.kind.style)].filter { !$0.text.isEmpty }
      let lines = signs.map { sign in
        kind + [Phrase((kind.isEmpty || sign.isEmpty ? "" : Self.signGap) + sign, .strong)]
      }
      let words =
        lines.first { $0.cellWidth <= rect.size.columns } ?? [Phrase(signs.last ?? "", .strong)]
      let column = rect.column + max(0, rect.size.columns - words.cellWidth) / 2
      buffer.write(
        words, row: rect.row + kindRows, column: column, maxColumns: rect.size.columns)
      rect.row += kindRows + 1
      rect.size.rows -= kindRows + 1
    }
    content.drawDigits(in: rect, face: face, hasHalves: hasHalves, into: &buffer)
  }

  /// Draws the picture right of the time and takes columns from it. On a wide terminal the digits
  /// make room for it; elsewhere it is only drawn if they keep their size.
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

  /// The largest face with which the digits and what is beside them fit into the rectangle; 0 if
  /// none does.
  private func digitFace(in rect: Rect, hasLeastArrow: Bool) -> Int {
    let rows = rect.size.rows - (rect.size.rows > 1 ? kindRows(in: rect) + 1 : 0)
    return content.digitFaceWithSigns(
      in: Size(columns: rect.size.columns, rows: rows), hasHalves: hasHalves,
      hasLeastArrow: hasLeastArrow)
  }

  /// Draws the kind of time in large letters, if the digits keep their rows, and returns its rows.
  private func drawKind(in rect: Rect, into buffer: inout CellBuffer) -> Int {
    guard let letters = kindLetters(in: rect) else { return 0 }
    var place = rect
    place.column += (rect.size.columns - letters.size.columns) / 2
    buffer.draw(letters, in: place, style: content.kind.style)
    return letters.size.rows
  }

  /// Draws the kind of time in large letters below the digits, in rows that the other words do not
  /// take yet; returns whether there are such rows.
  private func drawKind(
    beneath rect: Rect, end: Int, into buffer: inout CellBuffer
  ) -> Bool {
    guard !content.isThin, content.kind != .relief,
      let letters = BigLetters(
        content.kind.word, face: hasHalves ? .half : .scaled(1), columns: rect.size.columns),
      letters.lines.count == 1, letters.size.rows <= end - rect.endRow
    else { return false }
    var place = rect
    place.row = rect.endRow + (letters.size.rows < end - rect.endRow ? 1 : 0)
    place.column += (rect.size.columns - letters.size.columns) / 2
    buffer.draw(letters, in: place, style: content.kind.style)
    return true
  }

  private func kindRows(in rect: Rect) -> Int { kindLetters(in: rect)?.size.rows ?? 0 }

  private func kindLetters(in rect: Rect) -> BigLetters? {
    guard hasHalves, !content.isThin,
      let letters = BigLetters(content.kind.word, face: .half, columns: rect.size.columns),
      letters.lines.count == 1, letters.size.rows + 1 + Self.digitRows <= rect.size.rows
    else { return nil }
    return letters
  }

  /// Draws the other words. If some are cut, the key that shows all is named at the end of the last
  /// row, or above the time if there is no room.
  private func drawDetails(
    _ lines: [Phrase], isCut: Bool, from row: Int, hintAbove signRow: Int, _ rect: Rect,
    into buffer: inout CellBuffer
  ) {
    let end = rect.column + min(rect.size.columns, RowPlan.widestText)
    for (index, line) in lines.enumerated() {
      buffer.write(
        line.text, row: row + index, column: rect.column, style: line.style,
        maxColumns: end - rect.column)
    }
    guard isCut else { return }
    let columns = StepText.wordsHint.cellWidth
    let space = end - columns - 2 - rect.column
    var place = CellPosition(row: row + lines.count - 1, column: end - columns)
    let isSentence = lines.last.map { ".?!".contains($0.text.last ?? ".") } ?? true
    if let last = lines.last, last.text.cellWidth > space || !isSentence, last.style != .caution {
      let kept = last.text.wrapped(columns: space - 1).first ?? ""
      buffer.fill(
        Rect(column: rect.column, row: place.row, columns: end - rect.column, rows: 1), Cell(" "))
      buffer.write(kept + "…", row: place.row, column: rect.column, style: last.style)
    } else if lines.last.map({ $0.text.cellWidth > space }) ?? true {
      place.column = rect.endColumn - columns
      let rows = (rect.row...signRow).reversed()
      place.row =
        rows.first { row in
          (place.column - 1..<rect.endColumn).allSatisfy {
            buffer[row: row, column: $0].glyph == " "
          }
        } ?? signRow
    }
    buffer.write(
      StepText.wordsHint, row: place.row, column: place.column, maxColumns: columns)
  }

  /// The other words on at most some rows, and whether any are cut. A caution only loses whole
  /// statements: half of one would frighten, or mislead.
  private func detailRows(columns: Int, most: Int) -> (rows: [Phrase], isCut: Bool) {
    var rows: [Phrase] = []
    var isCut = false
    for detail in details {
      let text = detail.text.runningText
      var lines = text.wrapped(columns: columns)
      let space = most - rows.count
      if lines.count > space {
        isCut = true
        lines =
          detail.style == .caution
          ? text.statements(rows: space, columns: columns) : Array(lines.prefix(space))
      }
      rows += lines.map { Phrase($0, detail.style) }
    }
    return (rows, isCut)
  }
}
