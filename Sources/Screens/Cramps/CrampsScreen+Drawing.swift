// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

extension CrampsScreen {
  package func face(in context: ScreenContext, columns: Int) -> Face {
    let title = selected?.title(seenFrom: context.today)
    return Face(
      header: header, hints: Binding.hints(bindings(in: context)),
      notice: hasJustDeleted ? CrampsTexts.deleted : nil,
      question: title.map { .deleting($0, columns: columns) },
      small: SmallLine(text: CrampsTexts.small(title ?? "")))
  }

  private var header: Header {
    func position(_ selection: Int, of count: Int) -> Phrase {
      Phrase(count > 0 ? SharedTexts.position(selection + 1, of: count) : "", .strong)
    }
    return switch page {
    case .list:
      Header(title: CrampsTexts.title, trailing: position(selection, of: cramps?.count ?? 0))
    case .figures:
      Header(title: CrampsTexts.bySiteTitle, trailing: position(selectedSite, of: reviews.count))
    case .cramp:
      Header(
        title: CrampsTexts.cramp(at: selected?.placeText ?? ""),
        trailing: position(selection, of: cramps?.count ?? 0))
    }
  }

  package func drawBody(
    in frame: ScreenFrame, _ context: ScreenContext, into buffer: inout CellBuffer
  ) {
    switch page {
    case .list: drawListPage(in: frame, context, into: &buffer)
    case .figures: drawFiguresPage(in: frame, into: &buffer)
    case .cramp: drawCrampPage(in: frame, into: &buffer)
    }
  }

  private func drawListPage(
    in frame: ScreenFrame, _ context: ScreenContext, into buffer: inout CellBuffer
  ) {
    var rect = frame.body.ofTable
    if cramps?.isEmpty ?? true { return drawNothing(in: rect, into: &buffer) }
    let taken = drawAdvice(context.advice, in: rect, isRoomy: frame.isRoomy, into: &buffer)
    rect.takeRows(taken)
    // The list is the purpose of the screen.
    if let figures = SiteTable(rect, rows: frame.size.rows / 3 - taken, reviews) {
      rect.takeRows(figures.draw(in: rect, into: &buffer))
    }
    drawCramps(in: rect, seenFrom: context.today, into: &buffer)
  }

  private func drawNothing(in rect: Rect, into buffer: inout CellBuffer) {
    let text = cramps == nil ? SharedTexts.readingLog : CrampsTexts.none
    buffer.write(text.wrapped(columns: rect.size.columns), in: rect, style: .quiet)
  }

  /// Draws the advice to see a clinician.
  ///
  /// - Returns: The number of rows drawn.
  private func drawAdvice(
    _ advice: ClinicAdvice?, in rect: Rect, isRoomy: Bool, into buffer: inout CellBuffer
  ) -> Int {
    guard let advice else { return 0 }
    let text = isRoomy ? CrampsTexts.advice(advice) : advice.text
    let rows = text.runningText.wrapped(columns: rect.size.columns, maxRows: 4)
    buffer.write(rows, in: rect, style: .plain)
    return rows.count + (isRoomy ? 1 : 0)
  }

  private func drawCramps(
    in rect: Rect, seenFrom today: LocalMoment, into buffer: inout CellBuffer
  ) {
    var list = rect
    guard let columns = CrampColumns(rect) else {
      let brief = (selected?.briefText ?? "").runningText
        .wrapped(columns: rect.size.columns - 2, maxRows: 3)
      let detailRows = rect.size.rows >= 6 ? 3 : 0
      list.size.rows -= detailRows
      drawRows(in: list, seenFrom: today, into: &buffer) { cramp, day, row, buffer in
        drawNarrow(cramp, day: day, row: row, in: rect, into: &buffer)
      }
      let details = Rect(
        column: rect.column + 2, row: list.endRow, columns: rect.size.columns - 2, rows: detailRows)
      buffer.write(brief, in: details, style: .quiet)
      return
    }
    columns.drawTitles(row: rect.row, into: &buffer)
    list.takeRows(1)
    drawRows(in: list, seenFrom: today, into: &buffer) { cramp, day, row, buffer in
      columns.draw(cramp, day: day, row: row, into: &buffer)
    }
  }

  /// Draws the cramps around the selected one with `draw`, and marks that one.
  private func drawRows(
    in rect: Rect, seenFrom today: LocalMoment, into buffer: inout CellBuffer,
    draw: (CrampRecord, String, Int, inout CellBuffer) -> Void
  ) {
    guard let cramps else { return }
    let window = ListWindow(
      count: cramps.count, height: rect.size.rows, selected: selection..<selection + 1)
    for index in window.rows {
      let row = rect.row + index - window.first
      let day = cramps.lazy.map(\.onsetAt).dayText(at: index, seenFrom: today)
      draw(cramps[index], day, row, &buffer)
      buffer.mark(entry: index, row: row, in: rect)
      if index == selection { buffer.markSelected(row: row, in: rect) }
    }
  }

  private func drawNarrow(
    _ cramp: CrampRecord, day: String, row: Int, in rect: Rect, into buffer: inout CellBuffer
  ) {
    let left = rect.column + 2
    buffer.write(day, row: row, column: left, style: .quiet)
    buffer.write(cramp.onsetAt.clockText, row: row, column: left + 12, style: .quiet)
    buffer.write(
      cramp.placeText, row: row, column: left + 18, maxColumns: rect.endColumn - left - 18)
  }

  /// Draws everything known about the selected cramp. If it does not fit, the current detail stays
  /// visible.
  private func drawCrampPage(in frame: ScreenFrame, into buffer: inout CellBuffer) {
    buffer.draw(details, selected: selectedDetail, in: frame.body)
  }
}

extension CellBuffer {
  /// Draws details with their labels, so many as fit around the selected one.
  mutating func draw(_ details: [CrampDetail], selected: Int, in rect: Rect) {
    let rows = details.rows(columns: rect.size.columns - 2)
    let marked = rows.indices(ofDetail: selected)
    let window = ListWindow(count: rows.count, height: rect.size.rows, selected: marked)
    for index in window.rows {
      let row = rect.row + index - window.first
      let left = rect.column + 2
      let label = CrampDetail.labelColumns
      write(rows[index].label, row: row, column: left, style: .quiet, maxColumns: label)
      write(
        rows[index].text, row: row, column: left + label,
        maxColumns: rect.endColumn - left - label)
      if rows.count > rect.size.rows, marked.contains(index) {
        markSelected(row: row, in: rect, hasMarker: index == marked.lowerBound)
      }
    }
  }
}

extension CrampDetail {
  static let labelColumns = 12

  /// A row of a cramp's details, and the detail it belongs to.
  struct Row {
    let label: String
    let text: String
    let detail: Int
  }
}

extension [CrampDetail] {
  /// The rows of all details.
  func rows(columns: Int) -> [CrampDetail.Row] {
    var rows: [CrampDetail.Row] = []
    for (index, detail) in enumerated() where detail.part == 0 {
      var lines = detail.text.runningText.wrapped(
        columns: columns - CrampDetail.labelColumns, maxRows: detail.parts > 1 ? nil : 4)
      if lines.isEmpty { lines = [""] }
      for (line, text) in lines.enumerated() {
        let label = line == 0 ? detail.label : ""
        // A text in several parts is spread evenly over its rows.
        let part = line * detail.parts / lines.count
        rows.append(CrampDetail.Row(label: label, text: text, detail: index + part))
      }
    }
    return rows
  }
}

extension [CrampDetail.Row] {
  /// The rows of a detail; for a part of a text without rows of its own, the row before.
  func indices(ofDetail detail: Int) -> Range<Int> {
    guard let last = lastIndex(where: { $0.detail <= detail }) else { return 0..<0 }
    let first = self[...last].firstIndex { $0.detail == self[last].detail } ?? last
    return first..<last + 1
  }
}

/// The columns of a cramp on one row.
struct CrampColumns {
  private static let placeColumns = 15
  private static let reliefColumns = 9
  private static let painColumns = 7
  private let day: Int
  private let time: Int
  private let place: Int
  private let hit: Range<Int>
  private let reliefEnd: Int
  private let painEnd: Int
  private let woke: Int
  private let note: Int

  /// Makes the columns; `nil` if there is no room for the activity.
  init?(_ rect: Rect) {
    guard rect.size.columns >= 72 else { return nil }
    day = rect.column + 2
    time = day + 12
    place = time + 6
    note = rect.endColumn - 4
    woke = note - 5
    painEnd = woke - 1
    reliefEnd = painEnd - Self.painColumns - 1
    hit = place + Self.placeColumns + 1..<reliefEnd - Self.reliefColumns - 1
  }

  func drawTitles(row: Int, into buffer: inout CellBuffer) {
    buffer.write(CrampsTexts.began, row: row, column: day, style: .quiet)
    buffer.write(CrampsTexts.site, row: row, column: place, style: .quiet)
    buffer.write(CrampsTexts.during, row: row, column: hit.lowerBound, style: .quiet)
    buffer.writeRight(CrampsTexts.toRelief, row: row, endColumn: reliefEnd, style: .quiet)
    buffer.writeRight(CrampsTexts.pain, row: row, endColumn: painEnd, style: .quiet)
    buffer.write(CrampsTexts.woke, row: row, column: woke, style: .quiet)
    buffer.write(CrampsTexts.note, row: row, column: note, style: .quiet)
  }

  func draw(
    _ cramp: CrampRecord, day text: String, row: Int, into buffer: inout CellBuffer
  ) {
    buffer.write(text, row: row, column: day, style: .quiet)
    buffer.write(cramp.onsetAt.clockText, row: row, column: time, style: .quiet)
    buffer.write(cramp.placeText, row: row, column: place, maxColumns: Self.placeColumns)
    buffer.write(
      cramp.duringText(isBrief: hit.count < 20), row: row, column: hit.lowerBound, style: .quiet,
      maxColumns: hit.count)
    buffer.writeRight(
      cramp.reliefText, row: row, endColumn: reliefEnd, maxColumns: Self.reliefColumns)
    buffer.writeRight(
      cramp.painChangeText, row: row, endColumn: painEnd, maxColumns: Self.painColumns)
    if cramp.woke == true { buffer.write(CrampsTexts.yes, row: row, column: woke) }
    if cramp.note != nil { buffer.write(CrampsTexts.yes, row: row, column: note) }
  }
}
