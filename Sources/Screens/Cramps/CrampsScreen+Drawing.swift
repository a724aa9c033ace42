// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

extension CrampsScreen {
  /// Draws the screen.
  public func draw(_ size: Size) -> CellBuffer {
    var buffer = CellBuffer(size: size)
    guard ScreenFrame.fits(size) else {
      buffer.write(CrampsTexts.small(selected?.title(seenFrom: today) ?? ""), row: 0, column: 0)
      return buffer
    }
    let frame = ScreenFrame(size: size, notice: said)
    if isShowingKeys {
      KeyMeaning.draw(keys, hints: hints, in: frame, into: &buffer)
      return buffer
    }
    switch page {
    case .list: drawListPage(in: frame, into: &buffer)
    case .figures: drawFiguresPage(in: frame, into: &buffer)
    case .cramp: drawCrampPage(in: frame, into: &buffer)
    }
    frame.drawFooter(hints, into: &buffer)
    return buffer
  }

  /// The question, or else what has just happened, or else what the program wants said.
  private var said: String? {
    if isConfirming, let selected {
      return CrampsTexts.deletionQuestion(selected.title(seenFrom: today))
    }
    return hasJustDeleted ? CrampsTexts.deleted : notice
  }

  private func drawListPage(in frame: ScreenFrame, into buffer: inout CellBuffer) {
    let count = cramps?.count ?? 0
    frame.drawHeader(
      CrampsTexts.title,
      trailing: count > 0 ? SharedTexts.position(selection + 1, of: count) : "", into: &buffer)
    var rect = frame.body
    if count == 0 { return drawNothing(in: rect, into: &buffer) }
    rect.takeRows(drawAdvice(in: rect, isRoomy: frame.isRoomy, into: &buffer))
    let figures = SiteTable(rect, reviews)
    if let figures {
      rect.takeRows(figures.draw(reviews, in: rect, into: &buffer))
    }
    drawCramps(in: rect, into: &buffer)
  }

  private func drawNothing(in rect: Rect, into buffer: inout CellBuffer) {
    let text = cramps == nil ? SharedTexts.readingLog : CrampsTexts.none
    buffer.write(text.wrapped(columns: rect.size.columns), in: rect, style: .quiet)
  }

  /// Draws the advice to see a clinician.
  ///
  /// - Returns: The rows it took.
  private func drawAdvice(in rect: Rect, isRoomy: Bool, into buffer: inout CellBuffer) -> Int {
    guard let advice else { return 0 }
    let text = isRoomy ? CrampsTexts.advice(advice) : advice.text
    let rows = text.runningText.wrapped(columns: rect.size.columns, maxRows: 4)
    buffer.write(rows, in: rect, style: .plain)
    return rows.count + (isRoomy ? 1 : 0)
  }

  private func drawCramps(in rect: Rect, into buffer: inout CellBuffer) {
    var list = rect
    guard let columns = CrampColumns(rect) else {
      let brief = (selected?.briefText ?? "").runningText
        .wrapped(columns: rect.size.columns - 2, maxRows: 3)
      let detailRows = rect.size.rows >= 6 ? 3 : 0
      list.size.rows -= detailRows
      drawRows(in: list, into: &buffer) { cramp, row, buffer in
        drawNarrow(cramp, row: row, in: rect, into: &buffer)
      }
      let details = Rect(
        column: rect.column + 2, row: list.endRow, columns: rect.size.columns - 2, rows: detailRows)
      buffer.write(brief, in: details, style: .quiet)
      return
    }
    columns.drawTitles(row: rect.row, into: &buffer)
    list.takeRows(1)
    drawRows(in: list, into: &buffer) { cramp, row, buffer in
      columns.draw(cramp, row: row, seenFrom: today, into: &buffer)
    }
  }

  /// Draws the cramps around the selected one, each by `draw`, and marks the selected one.
  private func drawRows(
    in rect: Rect, into buffer: inout CellBuffer,
    draw: (CrampRecord, Int, inout CellBuffer) -> Void
  ) {
    guard let cramps else { return }
    let window = ListWindow(
      count: cramps.count, height: rect.size.rows, selected: selection..<selection + 1)
    for index in window.rows {
      let row = rect.row + index - window.first
      draw(cramps[index], row, &buffer)
      if index == selection { buffer.markSelected(row: row, in: rect) }
    }
  }

  private func drawNarrow(
    _ cramp: CrampRecord, row: Int, in rect: Rect, into buffer: inout CellBuffer
  ) {
    let left = rect.column + 2
    buffer.write(cramp.onsetAt.dayText(seenFrom: today), row: row, column: left, style: .quiet)
    buffer.write(cramp.onsetAt.clockText, row: row, column: left + 12, style: .quiet)
    buffer.write(
      cramp.placeText, row: row, column: left + 18, maxColumns: rect.endColumn - left - 18)
  }

  /// Draws all that is known of the selected cramp. Where that is more than there is room for, the
  /// detail at which one is stays seen.
  private func drawCrampPage(in frame: ScreenFrame, into buffer: inout CellBuffer) {
    guard let selected else { return }
    frame.drawHeader(
      CrampsTexts.cramp(at: selected.placeText),
      trailing: SharedTexts.position(selection + 1, of: cramps?.count ?? 0),
      into: &buffer)
    let rect = frame.body
    let rows = details.rows(columns: rect.size.columns - 2)
    let marked = rows.indices(ofDetail: selectedDetail)
    let window = ListWindow(count: rows.count, height: rect.size.rows, selected: marked)
    for index in window.rows {
      let row = rect.row + index - window.first
      let left = rect.column + 2
      let label = CrampDetail.labelColumns
      buffer.write(rows[index].label, row: row, column: left, style: .quiet, maxColumns: label)
      buffer.write(
        rows[index].text, row: row, column: left + label,
        maxColumns: rect.endColumn - left - label)
      if rows.count > rect.size.rows, marked.contains(index) {
        buffer.markSelected(row: row, in: rect, hasMarker: index == marked.lowerBound)
      }
    }
  }
}

extension Rect {
  /// Leaves out rows at the top.
  mutating func takeRows(_ count: Int) {
    row += count
    size.rows = max(0, size.rows - count)
  }
}

extension CellBuffer {
  /// Writes lines one below the other, as many as there is room for.
  mutating func write(_ lines: [String], in rect: Rect, style: Style) {
    for (offset, line) in lines.prefix(rect.size.rows).enumerated() {
      write(
        line, row: rect.row + offset, column: rect.column, style: style,
        maxColumns: rect.size.columns)
    }
  }

  /// Marks a row of a list as selected.
  mutating func markSelected(row: Int, in rect: Rect, hasMarker: Bool = true) {
    if hasMarker { write("›", row: row, column: rect.column) }
    restyle(Rect(column: rect.column, row: row, columns: rect.size.columns, rows: 1), .selected)
  }
}

extension CrampDetail {
  static let labelColumns = 12

  /// A row of what is known of a cramp, and which detail it is of.
  struct Row {
    let label: String
    let text: String
    let detail: Int
  }
}

extension [CrampDetail] {
  /// The rows that the details take.
  func rows(columns: Int) -> [CrampDetail.Row] {
    var rows: [CrampDetail.Row] = []
    for (index, detail) in enumerated() where detail.part == 0 {
      var lines = detail.text.runningText.wrapped(
        columns: columns - CrampDetail.labelColumns, maxRows: detail.parts > 1 ? nil : 4)
      if lines.isEmpty { lines = [""] }
      for (line, text) in lines.enumerated() {
        let label = line == 0 ? detail.label : ""
        // A text of several parts is spread evenly over them.
        let part = line * detail.parts / lines.count
        rows.append(CrampDetail.Row(label: label, text: text, detail: index + part))
      }
    }
    return rows
  }
}

extension [CrampDetail.Row] {
  /// The rows of a detail; where it has none, as the part of a text may, the last one before it.
  func indices(ofDetail detail: Int) -> Range<Int> {
    guard let last = lastIndex(where: { $0.detail <= detail }) else { return 0..<0 }
    let first = self[...last].firstIndex { $0.detail == self[last].detail } ?? last
    return first..<last + 1
  }
}

/// The columns of a cramp in one row.
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

  /// Makes the columns, or `nil` where there is no room for what the person was at.
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
    buffer.write(CrampsTexts.began, row: row, column: day, style: .title)
    buffer.write(CrampsTexts.site, row: row, column: place, style: .title)
    buffer.write(CrampsTexts.during, row: row, column: hit.lowerBound, style: .title)
    buffer.writeRight(CrampsTexts.toRelief, row: row, endColumn: reliefEnd, style: .title)
    buffer.writeRight(CrampsTexts.pain, row: row, endColumn: painEnd, style: .title)
    buffer.write(CrampsTexts.woke, row: row, column: woke, style: .title)
    buffer.write(CrampsTexts.note, row: row, column: note, style: .title)
  }

  func draw(
    _ cramp: CrampRecord, row: Int, seenFrom today: LocalMoment, into buffer: inout CellBuffer
  ) {
    buffer.write(cramp.onsetAt.dayText(seenFrom: today), row: row, column: day, style: .quiet)
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
