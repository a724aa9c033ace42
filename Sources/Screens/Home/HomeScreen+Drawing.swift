// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

// The rule of this file: places depend only on the size and the names, never on the log's reply, so
// that nothing moves when it arrives.

extension HomeScreen {
  package func face(in context: ScreenContext, columns: Int) -> Face {
    let bindings = bindings(in: context)
    let asked =
      asksForNew ? HomeTexts.newQuestion : selected.map { HomeTexts.editQuestion($0.name) }
    var small = SmallLine(text: selected?.name ?? HomeTexts.title)
    if selected?.isStartable == true { small.keys.append(KeyHint("Enter", HomeTexts.start)) }
    return Face(
      // The rest of the row depends on the space left.
      header: Header(title: ""), hints: Binding.hints(bindings, hasTrailing: !isTyping),
      question: asked.map {
        Question(
          text: $0, brief: HomeTexts.editQuestionBrief,
          yes: HomeTexts.opensEditor, no: HomeTexts.staysHere)
      }, small: small)
  }

  package func drawBody(
    in frame: ScreenFrame, _ context: ScreenContext, into buffer: inout CellBuffer
  ) {
    let layout = HomeLayout(frame, names: routines.map(\.nameColumns).max() ?? 0)
    drawHeader(frame, context, showsWeek: layout.week == nil, into: &buffer)
    drawList(in: layout.list, context, hasGaps: layout.hasGaps, into: &buffer)
    if let rule = layout.rule { buffer.rule(row: rule, columns: frame.columns) }
    if layout.isBrief {
      drawBriefPreview(in: layout.preview, context, into: &buffer)
    } else {
      drawPreview(in: layout.preview, context, into: &buffer)
    }
    if let week = layout.week { drawWeek(in: week, context, into: &buffer) }
    if let place = layout.year, let recent = context.recent, recent.firstDay != nil {
      HomeYear(figures: recent).draw(in: place, into: &buffer)
    }
    drawAsking(layout, context, in: frame, into: &buffer)
  }

  private func drawHeader(
    _ frame: ScreenFrame, _ context: ScreenContext, showsWeek: Bool,
    into buffer: inout CellBuffer
  ) {
    let end = frame.columns.upperBound
    guard let filter else {
      let week = HomeWeek(context)
      let start = frame.titleColumn
      let title = buffer.write(HomeTexts.title, row: 0, column: start, style: .title)
      let taken: Int
      if showsWeek {
        taken = drawWeekLine(week, endColumn: end, into: &buffer)
      } else {
        taken = buffer.writeRight(context.today.fullDateText, row: 0, endColumn: end, style: .quiet)
      }
      return drawErrors(in: start + title + 1..<end - taken - 1, into: &buffer)
    }
    frame.draw(
      search: filter, isWritten: isTyping,
      found: SharedTexts.position(list.routineCount, of: routines.count), into: &buffer)
  }

  /// Mentions errors in own files in the header, since those are listed last.
  private func drawErrors(in columns: Range<Int>, into buffer: inout CellBuffer) {
    let count = routines.count { !$0.isStartable }
    guard count > 0 else { return }
    let ways = HomeTexts.filesWithErrors(count)
    guard let text = ways.first(where: { $0.cellWidth + 4 <= columns.count }) ?? ways.last else {
      return
    }
    let column =
      columns.lowerBound + (text.cellWidth + 4 <= columns.count ? 2 : 0)
    buffer.write(
      text, row: 0, column: column, style: .failure, maxColumns: columns.upperBound - column)
  }

  private func drawList(
    in rect: Rect, _ context: ScreenContext, hasGaps: Bool, into buffer: inout CellBuffer
  ) {
    guard list.count > 0 else { return drawNothingFound(in: rect, into: &buffer) }
    let columns = HomeColumns(rect)
    let row = list.row(ofEntry: selection, hasGaps: hasGaps)
    let window = ListWindow(
      count: list.rowCount(hasGaps: hasGaps), height: rect.size.rows, selected: row..<row + 1)
    for (offset, content) in list.rows(in: window.rows, hasGaps: hasGaps).enumerated() {
      switch content {
      case .gap: continue
      case .heading(let title):
        buffer.write(
          title, row: rect.row + offset, column: rect.column, style: .title,
          maxColumns: rect.size.columns)
      case .routine(let entry, let index):
        draw(
          routines[index], row: rect.row + offset, columns, context, isSelected: entry == selection,
          into: &buffer)
        buffer.mark(entry: entry, row: rect.row + offset, in: rect)
      }
    }
  }

  private func drawNothingFound(in rect: Rect, into buffer: inout CellBuffer) {
    let text =
      filter == nil ? HomeTexts.noRoutines : HomeTexts.noneMatch
    for (offset, line) in text.wrapped(columns: rect.size.columns, maxRows: rect.size.rows)
      .enumerated()
    {
      buffer.write(line, row: rect.row + offset, column: rect.column, style: .quiet)
    }
  }

  private func draw(
    _ routine: HomeRoutine, row: Int, _ columns: HomeColumns, _ context: ScreenContext,
    isSelected: Bool,
    into buffer: inout CellBuffer
  ) {
    if isSelected {
      buffer.write("›", row: row, column: columns.marker)
      if !isTyping { buffer.focus = CellPosition(row: row, column: columns.marker) }
    }
    let isBroken = !routine.isStartable
    var end = columns.end
    // Of a broken file nothing else is known.
    if !isBroken {
      // The sign for an open end has its own column, to keep digits aligned.
      let length = routine.lengthText + (routine.isOpenEnded ? "" : " ")
      let taken = buffer.writeRight(
        length, row: row, endColumn: columns.lengthEnd, style: .quiet)
      end = columns.lengthEnd - taken - 1
    }
    let own = routine.isOwn ? "  \(HomeTexts.mine)" : ""
    let taken = buffer.write(
      routine.name, row: row, column: columns.name, style: isBroken ? .failure : .plain,
      maxColumns: end - columns.name - own.count)
    buffer.write(own, row: row, column: columns.name + taken, style: .quiet)
    if let use = context.overview?.uses[routine.id], !isBroken {
      if let last = columns.last {
        buffer.write(
          use.lastStartedAt.agoText(seenFrom: context.today), row: row, column: last, style: .quiet,
          maxColumns: HomeColumns.lastColumns)
      }
      if let timesEnd = columns.timesEnd, use.timesDone > 0 {
        buffer.writeRight("\(use.timesDone)×", row: row, endColumn: timesEnd, style: .quiet)
      }
    }
    if isSelected {
      buffer.restyle(
        Rect(column: columns.marker, row: row, columns: columns.end - columns.marker, rows: 1),
        .selected)
    }
  }
}

extension HomeRoutine {
  /// The width of its name, with the sign of an own one.
  fileprivate var nameColumns: Int {
    name.cellWidth + (isOwn ? 2 + HomeTexts.mine.cellWidth : 0)
  }
}

/// The places of the home screen's parts.
struct HomeLayout {
  let list: Rect
  let preview: Rect
  /// The area of the week; `nil` if it is a line in the header.
  let week: Rect?
  /// The area of the last half year; `nil` if there is no room.
  let year: Rect?
  /// The row of the rule between list and preview, if they are one above the other.
  let rule: Int?
  /// Whether groups are separated by an empty row.
  let hasGaps: Bool
  /// The row for the question, or else the advice: the rule above the hints or, if a notice is
  /// there, the one below the header. Without rules: in place of a brief preview, else a row kept
  /// for this.
  let asking: Int
  /// The row for advice beside a question: the rule below the header, or the header itself without
  /// rules.
  let advice: Int

  /// Whether the preview is brief, for want of rows.
  let isBrief: Bool

  /// Whether the question, or the advice, takes the place of the preview.
  var asksOverPreview: Bool { isBrief && (preview.row..<preview.endRow).contains(asking) }

  /// The rows of a brief preview: the longest sentence that says when to stop, at 40 columns.
  private static let briefRows = 3
  /// The widest list, to keep names close to their lengths; a longer name widens it.
  private static let widestList = 64
  /// The rows of the week, including the empty one above.
  private static let weekRows = 5
  /// How many rows beside the list make room for half a year.
  private static let rowsWithYear = 30

  init(_ frame: ScreenFrame, names: Int) {
    var body = frame.body
    let widest = max(Self.widestList, names + HomeColumns.otherColumns)
    let isBeside = frame.size.columns >= 80
    if frame.isRoomy {
      asking = frame.notice.isEmpty ? frame.hintRow - 1 : 1
      advice = 1
    } else {
      advice = 0
      asking = body.endRow - 1
      if isBeside { body.size.rows -= 1 }
    }
    hasGaps = body.size.rows >= 16
    isBrief = !isBeside && !hasGaps
    guard !isBeside else {
      let listColumns = min(widest, 48 + (body.size.columns - 76) / 2)
      let left = body.column + listColumns + (frame.size.columns < 100 ? 2 : 4)
      let right = min(body.endColumn, left + Self.widestList)
      let hasWeek = body.size.rows >= 16
      let hasYear = body.size.rows >= Self.rowsWithYear && right - left >= 40
      let yearRows = hasYear ? HomeYear.rows + 1 : 0
      list = Rect(column: body.column, row: body.row, columns: listColumns, rows: body.size.rows)
      preview = Rect(
        column: left, row: body.row, columns: right - left,
        rows: body.size.rows - yearRows - (hasWeek ? Self.weekRows : 0))
      week =
        hasWeek
        ? Rect(
          column: left, row: body.endRow - yearRows - Self.weekRows + 1, columns: right - left,
          rows: Self.weekRows - 1) : nil
      year =
        hasYear
        ? Rect(
          column: left, row: body.endRow - HomeYear.rows, columns: right - left,
          rows: HomeYear.rows) : nil
      rule = nil
      return
    }
    (week, year) = (nil, nil)
    let previewRows = isBrief ? Self.briefRows : body.size.rows / 3
    let listRows = body.size.rows - previewRows - (isBrief ? 0 : 1)
    list = Rect(
      column: body.column, row: body.row, columns: min(body.size.columns, widest),
      rows: listRows)
    rule = isBrief ? nil : body.row + listRows
    preview = Rect(
      column: body.column, row: body.endRow - previewRows, columns: body.size.columns,
      rows: previewRows)
  }
}

/// The columns of the list: name and length and, if there is room, last done and times done.
private struct HomeColumns {
  static let lastColumns = 9
  /// What is beside the longest name: a marker, a length, and the others.
  static let otherColumns = 2 + 9 + 1 + lastColumns + 5
  let marker: Int
  let name: Int
  let lengthEnd: Int
  let last: Int?
  let timesEnd: Int?
  let end: Int

  init(_ rect: Rect) {
    let hasTimes = rect.size.columns >= 48
    marker = rect.column
    end = rect.endColumn
    timesEnd = hasTimes ? end : nil
    last = rect.size.columns >= 44 ? end - Self.lastColumns - (hasTimes ? 5 : 0) : nil
    lengthEnd = last.map { $0 - 1 } ?? end
    name = rect.column + 2
  }
}
