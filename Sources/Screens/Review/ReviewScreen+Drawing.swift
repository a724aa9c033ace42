// SPDX-License-Identifier: MIT
import Review
import SessionEngine
import TextCanvas

extension ReviewScreen {
  package func face(in context: ScreenContext, columns: Int) -> Face {
    let days = figures.map { ReviewTexts.days($0.question, isAll: request.span == .all) } ?? ""
    return Face(
      header: header(days, columns: columns), hints: Binding.hints(bindings(in: context)),
      small: SmallLine(text: ReviewTexts.small(days)))
  }

  private func header(_ days: String, columns: Int) -> Header {
    if let entries {
      let count = entries.entries.count
      return Header(
        title: entries.title,
        trailing: Phrase(
          count > 0 ? SharedTexts.position(entries.selection + 1, of: count) : "", .strong))
    }
    let title = filterField == nil ? ReviewTexts.title(page) : ReviewTexts.filterTitle
    // The filter of the counted figures, not of a request still pending.
    let filter = ReviewTexts.filter(figures?.question.filter ?? ReviewFilter(), names)
    let whole = filter.isEmpty ? days : "\(filter), \(days)"
    for tabs in [tabs(isBrief: false), tabs(isBrief: true)] where filterField == nil {
      let needed = ReviewTexts.title.cellWidth + 3 + tabs.cellWidth + 2 + whole.cellWidth
      if needed <= columns {
        return Header(title: ReviewTexts.title, detail: tabs, trailing: Phrase(whole))
      }
    }
    let brief = filter.isEmpty ? days : "\(ReviewTexts.filtered), \(days)"
    let space = columns - title.cellWidth - 4
    return Header(
      title: brief.cellWidth <= space || filterField != nil
        ? title : page.rawValue.sentenceStart,
      trailing: Phrase(whole.cellWidth <= space ? whole : brief))
  }

  /// The pages with their keys; the others by their keys alone if there is little room.
  private func tabs(isBrief: Bool) -> [Phrase] {
    let tabs = ReviewPage.allCases.flatMap { tab in
      let text = isBrief && tab != page ? "\(tab.number)" : ReviewTexts.tab(tab)
      let click = Key(shown: "\(tab.number)").map(ClickTarget.Meaning.key)
      return [Phrase(text, tab == page ? .strong : .quiet, click: click), Phrase("  ")]
    }
    return Array(tabs.dropLast())
  }

  /// The message if the page is empty.
  var emptyText: String? {
    guard let figures else { return SharedTexts.readingLog }
    if isEmpty { return ReviewTexts.nothing }
    switch page {
    case .year, .weeks: return nil
    case .pattern, .helps, .body: return figures.cramps.isEmpty ? ReviewTexts.noCramps : nil
    }
  }

  /// The details at the cursor.
  var detail: String? { detail(isBrief: false) }

  /// The details, shorter if there is little room.
  private func detail(isBrief: Bool) -> String? {
    guard let figures, let content else { return nil }
    switch content {
    case .year: return figures[day].map { ReviewTexts.detail(day, $0, isBrief: isBrief) }
    case .weeks(let page):
      return page.weeks.first { $0.days.contains(day) }.map {
        ReviewTexts.detail(
          week: $0.firstDay, $0.totals, isRunning: $0.days.contains(figures.question.today),
          isBrief: isBrief)
      }
    case .pattern(let page):
      return ReviewTexts.detail(
        ReviewTexts.place(cell, by: patternMeasure, figures.question.weekStart),
        cramps: page.cramps(at: cell, by: patternMeasure))
    case .helps, .body: return nil
    }
  }

  package func drawBody(
    in frame: ScreenFrame, _ context: ScreenContext, into buffer: inout CellBuffer
  ) {
    var rect = frame.body
    if let entries { return draw(entries, in: rect, seenFrom: context.today, into: &buffer) }
    if let filterField {
      return FilterForm(
        field: filterField, filter: request.filter, names: names, totals: figures?.totals
      ).draw(in: rect, into: &buffer)
    }
    if let emptyText {
      let lines = emptyText.wrapped(columns: min(rect.size.columns, ScreenFrame.widestText))
      return buffer.write(lines, in: rect, style: .quiet)
    }
    guard let figures, let content else { return }
    if isTable { return drawTable(in: rect, into: &buffer) }
    if let detail = detail(isBrief: frame.isNarrow) {
      let row = rect.endRow - 1
      rect.size.rows -= 1
      buffer.write("›", row: row, column: rect.column)
      buffer.write(
        detail, row: row, column: rect.column + 2, style: .strong,
        maxColumns: rect.size.columns - 2)
    }
    switch content {
    case .year(let page):
      YearChart(page: page, figures: figures, day: day, first: measure)
        .draw(in: rect, into: &buffer)
    case .weeks(let page):
      WeeksChart(page: page, figures: figures, measure: measure, day: day).draw(
        in: rect, into: &buffer)
    case .pattern(let page):
      PatternChart(page: page, cell: cell, measure: patternMeasure).draw(in: rect, into: &buffer)
    case .helps(let page):
      HelpsChart(page: page, site: site, measure: helpsMeasure).draw(in: rect, into: &buffer)
    case .body(let page):
      BodyChart(page: page, site: site).draw(in: rect, into: &buffer)
    }
  }

  private func drawTable(in rect: Rect, into buffer: inout CellBuffer) {
    let lines = table?.allLines(columns: rect.size.columns - 2) ?? []
    let start = lines.firstIndex { $0.row == tableRow } ?? 0
    let end = lines.lastIndex { $0.row == tableRow } ?? 0
    let window = ListWindow(
      count: lines.count, height: rect.size.rows, selected: start..<max(start, end) + 1)
    for index in window.rows {
      let row = rect.row + index - window.first
      buffer.write(
        lines[index].text, row: row, column: rect.column + 2,
        style: lines[index].isTitle ? .quiet : .plain, maxColumns: rect.size.columns - 2)
      if index == start, lines[index].row == tableRow {
        buffer.markSelected(row: row, in: rect)
      }
    }
  }

  private func draw(
    _ list: ReviewEntries, in rect: Rect, seenFrom today: LocalMoment,
    into buffer: inout CellBuffer
  ) {
    guard !list.entries.isEmpty else {
      return buffer.write([ReviewTexts.noEntries], in: rect, style: .quiet)
    }
    if list.isOpen {
      return buffer.draw(list.details, selected: list.selectedDetail, in: rect)
    }
    var rows = rect
    // If a row only has room for the name, the selected entry is described below.
    let isNarrow = rect.size.columns < 72
    if isNarrow { rows.size.rows -= 3 }
    let window = ListWindow(
      count: list.entries.count, height: rows.size.rows,
      selected: list.selection..<list.selection + 1)
    let most = rect.endColumn - rect.column - 20
    // The names of all, so that nothing moves while the list is walked through.
    let widest = isNarrow ? most : min(list.entries.lazy.map(\.name.cellWidth).max() ?? 0, 24)
    for index in window.rows {
      let (entry, row) = (list.entries[index], rect.row + index - window.first)
      let left = rect.column + 2
      let day = list.entries.lazy.map(\.at).dayText(at: index, seenFrom: today)
      buffer.write(day, row: row, column: left, style: .quiet)
      buffer.write(entry.at.clockText, row: row, column: left + 12, style: .quiet)
      buffer.write(entry.name(columns: widest), row: row, column: left + 18, maxColumns: widest)
      if !isNarrow {
        let columns = most - widest - 2
        buffer.write(
          entry.text(columns: columns), row: row, column: left + 20 + widest, style: .quiet,
          maxColumns: columns)
      }
      buffer.mark(entry: index, row: row, in: rect)
      if index == list.selection { buffer.markSelected(row: row, in: rect) }
    }
    guard isNarrow else { return }
    let text = list.entries[list.selection].text.runningText
    buffer.write(
      text.wrapped(columns: rect.size.columns - 2, maxRows: 3),
      in: Rect(
        column: rect.column + 2, row: rows.endRow, columns: rect.size.columns - 2, rows: 3),
      style: .quiet)
  }
}

extension CellBuffer {
  /// Marks one or more cells at the cursor.
  mutating func markPlace(row: Int, column: Int, columns: Int = 1) {
    restyle(Rect(column: column, row: row, columns: columns, rows: 1), .selected)
    focus = CellPosition(row: row, column: column)
  }

  /// Writes a legend of signs and their meanings.
  mutating func writeLegend(
    _ legend: [(String, String)], row: Int, column: Int, maxColumns: Int
  ) {
    let phrases = legend.flatMap { [Phrase($0.0), Phrase(" \($0.1)  ", .quiet)] }
    write(phrases, row: row, column: column, maxColumns: maxColumns)
  }

  /// Writes labels with texts below one another, and returns the number of rows.
  @discardableResult
  mutating func write(
    facts: [(label: String, text: String)], labelColumns: Int, in rect: Rect
  ) -> Int {
    var used = 0
    for fact in facts {
      let (labelColumns, lines) = Self.lines(of: fact, labelColumns: labelColumns, in: rect)
      for (index, line) in lines.enumerated() where used < rect.size.rows {
        let row = rect.row + used
        if index == 0 {
          write(fact.label, row: row, column: rect.column, style: .quiet, maxColumns: labelColumns)
        }
        write(
          line, row: row, column: rect.column + labelColumns,
          maxColumns: rect.size.columns - labelColumns)
        used += 1
      }
    }
    return used
  }

  /// The lines of a fact, two at most, and the columns of its label, which begins the text where
  /// the screen is narrow.
  static func lines(
    of fact: (label: String, text: String), labelColumns: Int, in rect: Rect
  ) -> (labelColumns: Int, text: [String]) {
    let isNarrow = rect.size.columns < 60
    let columns = isNarrow ? 0 : labelColumns
    let text = isNarrow ? "\(fact.label): \(fact.text)" : fact.text
    return (
      columns,
      text.runningText.wrapped(columns: max(1, rect.size.columns - columns), maxRows: 2)
    )
  }
}
