// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

extension HistoryScreen {
  /// Draws the screen.
  public func draw(_ size: Size) -> CellBuffer {
    var buffer = CellBuffer(size: size)
    guard ScreenFrame.fits(size) else {
      buffer.write(HistoryTexts.small(selected?.name ?? ""), row: 0, column: 0)
      return buffer
    }
    let columns = size.columns - 2 * ScreenFrame(size: size).margin
    let frame = ScreenFrame(size: size, notice: isConfirming ? question(columns: columns) : notice)
    if isShowingKeys {
      KeyMeaning.draw(keys, hints: hints, in: frame, into: &buffer)
      return buffer
    }
    frame.drawHeader(HistoryTexts.title, trailing: position, into: &buffer)
    if sessions.isEmpty {
      drawNothing(in: frame.body, into: &buffer)
    } else {
      drawSessions(in: frame.body, into: &buffer)
    }
    frame.drawFooter(hints, into: &buffer)
    return buffer
  }

  private var position: String {
    guard !sessions.isEmpty else { return "" }
    return SharedTexts.position(selection + 1, of: sessions.count, hasMore: !isComplete)
  }

  private func question(columns: Int) -> String {
    guard let selected else { return "" }
    return deletionQuestion(of: selected, seenFrom: today, columns: columns)
  }

  private func drawNothing(in rect: Rect, into buffer: inout CellBuffer) {
    let text = isComplete ? HistoryTexts.nothingLogged : SharedTexts.readingLog
    for (offset, line) in text.wrapped(columns: rect.size.columns, maxRows: rect.size.rows)
      .enumerated()
    {
      buffer.write(line, row: rect.row + offset, column: rect.column, style: .quiet)
    }
  }

  private func drawSessions(in rect: Rect, into buffer: inout CellBuffer) {
    let columns = HistoryColumns(rect)
    guard let columns else {
      return drawRows(in: rect, rowsEach: 2, into: &buffer) { session, row, buffer in
        draw(session, rows: row, in: rect, into: &buffer)
      }
    }
    columns.drawTitles(row: rect.row, into: &buffer)
    var list = rect
    list.row += 1
    list.size.rows -= 1
    drawRows(in: list, rowsEach: 1, into: &buffer) { session, row, buffer in
      draw(session, row: row, columns, into: &buffer)
    }
  }

  /// Draws the sessions around the selected one, each by `draw`, and marks the selected one.
  private func drawRows(
    in rect: Rect, rowsEach: Int, into buffer: inout CellBuffer,
    draw: (SessionSummary, Int, inout CellBuffer) -> Void
  ) {
    let window = ListWindow(
      count: sessions.count, height: rect.size.rows / rowsEach, selected: selection..<selection + 1)
    for index in window.rows {
      let row = rect.row + (index - window.first) * rowsEach
      draw(sessions[index], row, &buffer)
      guard index == selection else { continue }
      buffer.write("›", row: row, column: rect.column)
      buffer.restyle(
        Rect(column: rect.column, row: row, columns: rect.size.columns, rows: rowsEach), .selected)
    }
  }

  private func draw(
    _ session: SessionSummary, row: Int, _ columns: HistoryColumns, into buffer: inout CellBuffer
  ) {
    let start = session.startedAt
    buffer.write(start.dayText(seenFrom: today), row: row, column: columns.day, style: .quiet)
    buffer.write(start.clockText, row: row, column: columns.time, style: .quiet)
    buffer.write(
      session.name, row: row, column: columns.name.lowerBound, maxColumns: columns.name.count)
    let outcome = session.totals.outcome
    buffer.write(session.signedWord, row: row, column: columns.outcome, style: outcome.style)
    buffer.writeRight(
      session.activeText, row: row,
      endColumn: columns.activeEnd, maxColumns: HistoryColumns.activeColumns)
    if session.totals.cramps > 0 {
      buffer.writeRight(
        "\(session.totals.cramps)", row: row, endColumn: columns.crampsEnd, style: .relief,
        maxColumns: HistoryColumns.crampColumns)
    }
  }

  /// Draws a session in two rows, where one is too narrow.
  private func draw(
    _ session: SessionSummary, rows row: Int, in rect: Rect, into buffer: inout CellBuffer
  ) {
    let end = rect.endColumn
    let outcome = session.totals.outcome
    let taken = buffer.writeRight(
      session.signedWord, row: row, endColumn: end, style: outcome.style)
    buffer.write(
      session.name, row: row, column: rect.column + 2,
      maxColumns: rect.size.columns - 2 - taken - 1)
    let start = session.startedAt
    let dayColumn = rect.column + 2
    buffer.write(
      "\(start.dayText(seenFrom: today)) \(start.clockText)", row: row + 1, column: dayColumn,
      style: .quiet, maxColumns: HistoryColumns.momentColumns)
    buffer.writeRight(
      session.activeText, row: row + 1,
      endColumn: dayColumn + HistoryColumns.momentColumns + 1 + HistoryColumns.activeColumns,
      style: .quiet, maxColumns: HistoryColumns.activeColumns)
    if session.totals.cramps > 0 {
      buffer.writeRight(
        counted(session.totals.cramps, HistoryTexts.cramp), row: row + 1, endColumn: end,
        style: .relief,
        maxColumns: 9)
    }
  }
}

extension SessionSummary {
  /// The active time; relief by itself has none.
  fileprivate var activeText: String {
    let active = totals.ledger.active.wholeSeconds
    return active > 0 ? Duration.clock(active) : "–"
  }
}

/// The columns of a session in one row.
private struct HistoryColumns {
  /// A day and a time of day.
  static let momentColumns = 17
  static let activeColumns = 8
  static let crampColumns = 6
  let day: Int
  let time: Int
  let name: Range<Int>
  let outcome: Int
  let activeEnd: Int
  let crampsEnd: Int

  /// Makes the columns, or `nil` where there is no room for a name beside the rest.
  init?(_ rect: Rect) {
    guard rect.size.columns >= 68 else { return nil }
    day = rect.column + 2
    time = day + 12
    crampsEnd = rect.endColumn
    activeEnd = crampsEnd - Self.crampColumns - 2
    outcome = activeEnd - Self.activeColumns - 13
    name = time + 7..<outcome - 2
  }

  func drawTitles(row: Int, into buffer: inout CellBuffer) {
    buffer.write(HistoryTexts.began, row: row, column: day, style: .title)
    buffer.write(HistoryTexts.routine, row: row, column: name.lowerBound, style: .title)
    buffer.write(HistoryTexts.outcome, row: row, column: outcome, style: .title)
    buffer.writeRight(HistoryTexts.active, row: row, endColumn: activeEnd, style: .title)
    buffer.writeRight(HistoryTexts.cramps, row: row, endColumn: crampsEnd, style: .title)
  }
}
