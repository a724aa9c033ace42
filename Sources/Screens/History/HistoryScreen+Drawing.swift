// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas
import Wording

extension HistoryScreen {
  package func face(in context: ScreenContext, columns: Int) -> Face {
    Face(
      header: search == nil
        ? Header(title: HistoryTexts.title, trailing: Phrase(position, .strong))
        : Header(title: ""),
      hints: KeyBinding.hints(bindings(in: context), hasTrailing: !isTyping),
      question: selected.map {
        .deleting($0.name, $0.startText(seenFrom: context.today), columns: columns)
      },
      small: SmallLine(text: HistoryTexts.small(selected?.name ?? "")))
  }

  package func drawBody(
    in frame: ScreenFrame, _ context: ScreenContext, into buffer: inout CellBuffer
  ) {
    if sessions.isEmpty {
      drawNothing(in: frame.body, into: &buffer)
    } else {
      drawSessions(in: frame.body, seenFrom: context.today, into: &buffer)
    }
    guard let search else { return }
    let found = HistoryTexts.found(sessions.count, hasMore: !isComplete)
    frame.draw(search: search, isWritten: isTyping, found: found, into: &buffer)
  }

  private var position: String {
    guard !sessions.isEmpty else { return "" }
    // What is read so far is no count.
    guard isComplete else { return HistoryTexts.number(selection + 1) }
    return SharedTexts.position(selection + 1, of: sessions.count)
  }

  private func drawNothing(in rect: Rect, into buffer: inout CellBuffer) {
    let nothing = searched.isEmpty ? HistoryTexts.nothingLogged : HistoryTexts.noneFound
    let text = isComplete ? nothing : SharedTexts.readingLog
    for (offset, line) in text.wrapped(columns: rect.size.columns, maxRows: rect.size.rows)
      .enumerated()
    {
      buffer.write(line, row: rect.row + offset, column: rect.column, style: .quiet)
    }
  }

  private func drawSessions(
    in rect: Rect, seenFrom today: LocalMoment, into buffer: inout CellBuffer
  ) {
    guard let columns = HistoryColumns(rect) else {
      return drawRows(in: rect, rowsEach: 2, seenFrom: today, into: &buffer) {
        session, day, row, buffer in
        draw(session, day: day, rows: row, in: rect, into: &buffer)
      }
    }
    columns.drawTitles(row: rect.row, into: &buffer)
    var list = rect
    list.takeRows(1)
    list.size.columns = columns.crampsEnd - rect.column
    drawRows(in: list, rowsEach: 1, seenFrom: today, into: &buffer) { session, day, row, buffer in
      draw(session, day: day, row: row, columns, into: &buffer)
    }
  }

  /// Draws the sessions around the selected one, with headings for their weeks, and marks that one.
  private func drawRows(
    in rect: Rect, rowsEach: Int, seenFrom today: LocalMoment, into buffer: inout CellBuffer,
    draw: (SessionSummary, String, Int, inout CellBuffer) -> Void
  ) {
    let rows = HistoryRows(weeks, rowsEach: rowsEach, hasGaps: rect.size.rows >= 30)
    let window = ListWindow(
      count: rows.count, height: rect.size.rows, selected: rows.rows(of: selection))
    for (index, week) in weeks.enumerated() {
      let heading = rows.heading(ofWeek: index)
      guard heading < window.rows.upperBound else { break }
      if window.rows.contains(heading) {
        drawHeading(
          week, row: rect.row + heading - window.first, in: rect, seenFrom: today, into: &buffer)
      }
      for session in week.sessions {
        let first = heading + 1 + (session - week.first) * rowsEach
        guard first < window.rows.upperBound else { break }
        guard first >= window.first, first + rowsEach <= window.rows.upperBound else { continue }
        let row = rect.row + first - window.first
        let day = sessions.lazy.map(\.startedAt).dayText(at: session, seenFrom: today)
        draw(sessions[session], day, row, &buffer)
        buffer.mark(entry: session, row: row, rows: rowsEach, in: rect)
        guard session == selection else { continue }
        for line in 0..<rowsEach {
          buffer.markSelected(row: row + line, in: rect, hasMarker: line == 0)
        }
      }
    }
  }

  private func drawHeading(
    _ week: HistoryWeek, row: Int, in rect: Rect, seenFrom today: LocalMoment,
    into buffer: inout CellBuffer
  ) {
    let taken = buffer.write(
      HistoryTexts.heading(ofWeekFrom: week.monday, seenFrom: today), row: row,
      column: rect.column, style: .strong, maxColumns: rect.size.columns)
    // Search results of a week are not the total of that week.
    guard searched.isEmpty, week.isWhole else { return }
    let space = rect.size.columns - taken - 2
    let sums = HistoryTexts.sums(
      sessions: week.count, active: week.active, cramps: week.cramps, columns: space)
    buffer.write(
      sums, row: row, column: rect.column + taken + 2, style: .quiet, maxColumns: space)
  }

  private func draw(
    _ session: SessionSummary, day: String, row: Int, _ columns: HistoryColumns,
    into buffer: inout CellBuffer
  ) {
    buffer.write(day, row: row, column: columns.day, style: .quiet)
    buffer.write(session.startedAt.clockText, row: row, column: columns.time, style: .quiet)
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

  /// Draws a session on two rows, if one is too narrow.
  private func draw(
    _ session: SessionSummary, day: String, rows row: Int, in rect: Rect,
    into buffer: inout CellBuffer
  ) {
    let end = rect.endColumn
    let outcome = session.totals.outcome
    let taken = buffer.writeRight(
      session.signedWord, row: row, endColumn: end, style: outcome.style)
    buffer.write(
      session.name, row: row, column: rect.column + 2,
      maxColumns: rect.size.columns - 2 - taken - 1)
    let dayColumn = rect.column + 2
    buffer.write(
      "\(day) \(session.startedAt.clockText)", row: row + 1, column: dayColumn,
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
  /// The active time; empty for relief alone.
  fileprivate var activeText: String {
    let active = totals.ledger.active.wholeSeconds
    return active > 0 ? Duration.clock(active) : "–"
  }
}

/// The rows of sessions and week headings in the list.
private struct HistoryRows {
  private let weeks: [HistoryWeek]
  private let rowsEach: Int
  private let headingRows: Int

  init(_ weeks: [HistoryWeek], rowsEach: Int, hasGaps: Bool) {
    self.weeks = weeks
    self.rowsEach = rowsEach
    headingRows = hasGaps ? 2 : 1
  }

  /// The number of rows in the whole list.
  var count: Int {
    guard let last = weeks.last else { return 0 }
    return heading(ofWeek: weeks.count - 1) + 1 + last.count * rowsEach
  }

  /// The row of a heading; its gap is above.
  func heading(ofWeek index: Int) -> Int { weeks[index].first * rowsEach + index * headingRows }

  /// The rows of a session, including a heading directly above.
  func rows(of session: Int) -> Range<Int> {
    guard let index = weeks.firstIndex(where: { $0.sessions.contains(session) }) else {
      return 0..<0
    }
    let (heading, place) = (heading(ofWeek: index), session - weeks[index].first)
    let end = heading + 1 + (place + 1) * rowsEach
    return (place == 0 ? heading : end - rowsEach)..<end
  }
}

/// The columns of a session on one row.
private struct HistoryColumns {
  /// The widest name, to keep what follows it easy to find.
  private static let mostNameColumns = 40
  /// The width of a day and a time.
  static let momentColumns = 17
  static let activeColumns = 8
  static let crampColumns = 6
  let day: Int
  let time: Int
  let name: Range<Int>
  let outcome: Int
  let activeEnd: Int
  let crampsEnd: Int

  /// Makes the columns; `nil` if there is no room for a name.
  init?(_ rect: Rect) {
    guard rect.size.columns >= 68 else { return nil }
    day = rect.column + 2
    time = day + 12
    let most = time + 7 + Self.mostNameColumns + 2 + 13 + Self.activeColumns + Self.crampColumns + 2
    crampsEnd = min(rect.endColumn, most)
    activeEnd = crampsEnd - Self.crampColumns - 2
    outcome = activeEnd - Self.activeColumns - 13
    name = time + 7..<outcome - 2
  }

  func drawTitles(row: Int, into buffer: inout CellBuffer) {
    buffer.write(HistoryTexts.began, row: row, column: day, style: .quiet)
    buffer.write(HistoryTexts.routine, row: row, column: name.lowerBound, style: .quiet)
    buffer.write(HistoryTexts.outcome, row: row, column: outcome, style: .quiet)
    buffer.writeRight(HistoryTexts.active, row: row, endColumn: activeEnd, style: .quiet)
    buffer.writeRight(HistoryTexts.cramps, row: row, endColumn: crampsEnd, style: .quiet)
  }
}
