// SPDX-License-Identifier: MIT
import Charts
import Review
import SessionEngine
import TextCanvas
import Wording

/// The weeks as bars with their counts below, and the last four compared with the four before.
struct WeeksChart {
  let page: WeeksPage
  let figures: ReviewFigures
  let measure: ReviewMeasure
  /// The day at the cursor.
  let day: CivilDay

  private static let label = 6
  private static let side = 16
  /// The most rows of bars, beyond which they are no easier to tell apart.
  private static let mostBarRows = 36

  func draw(in rect: Rect, into buffer: inout CellBuffer) {
    let layout = WeekColumns(
      page.weeks.count, at: page.weeks.firstIndex { $0.days.contains(day) } ?? 0,
      in: Rect(rect, row: rect.row, rows: 0), label: Self.label, side: Self.side, most: 4)
    let isRoomy = rect.size.rows >= 15
    buffer.write(measure.title, row: rect.row, column: rect.column, style: .strong)
    let hasNote = figures.totals.nightsWoken > 0 && rect.size.rows >= 28
    let beneath = isRoomy ? 3 + (page.comparison == nil ? 2 : 7) + (hasNote ? 1 : 0) : 1
    let question = figures.question
    let months = MonthHead.heads(over: question.days, weekStart: question.weekStart)
    var bars = WeekBars(page.weeks, months, measure, layout)
    bars.day = day
    let rows = min(rect.size.rows - 1 - beneath, Self.mostBarRows)
    let barRect = Rect(rect, row: rect.row + 1, rows: rows)
    bars.draw(in: barRect, into: &buffer)
    var row = barRect.endRow
    guard isRoomy else {
      if let last = page.soFar {
        buffer.write(
          rect.size.columns < 60 ? ReviewTexts.soFarBrief(last) : ReviewTexts.soFar(last), row: row,
          column: rect.column, style: .quiet,
          maxColumns: rect.size.columns)
      }
      return
    }
    drawCounts(ReviewTexts.days, ReviewTexts.daysTrained, \.daysTrained, layout, row, into: &buffer)
    drawCounts(
      ReviewTexts.crampsBrief, ReviewTexts.crampsLogged, \.cramps, layout, row + 1, into: &buffer)
    drawCounts(
      ReviewTexts.woke, ReviewTexts.nightsWoken, \.nightsWoken, layout, row + 2, into: &buffer)
    row += 4
    if let comparison = page.comparison {
      let table = ReviewTable(
        [Self.section(comparison)])
      let lines = table.allLines(columns: rect.size.columns)
      for line in lines where row < rect.endRow {
        buffer.write(
          line.text, row: row, column: rect.column, style: line.isTitle ? .quiet : .plain,
          maxColumns: rect.size.columns)
        row += 1
      }
    }
    if let soFar = page.soFar, row < rect.endRow {
      buffer.write(
        ReviewTexts.soFar(soFar), row: row, column: rect.column, style: .quiet,
        maxColumns: rect.size.columns)
      row += 1
    }
    if hasNote, row < rect.endRow {
      buffer.write(
        ReviewRemarks.nightsOfWeeks, row: row, column: rect.column, style: .quiet,
        maxColumns: rect.size.columns)
    }
  }

  /// The comparison as a table.
  static func section(_ comparison: WeeksComparison) -> ReviewTable.Section {
    ReviewTable.Section(
      head: ReviewTexts.Head.comparison, rows: rows(comparison),
      extra: [ReviewTexts.Head.comparison.count - 1])
  }

  private static func rows(_ comparison: WeeksComparison) -> [[String]] {
    func row(_ name: String, _ compared: CountComparison) -> [String] {
      [
        name, "\(compared.now)", "\(compared.before)",
        NumberTexts.difference(compared.difference), NumberTexts.verdict(compared.verdict),
      ]
    }
    return [
      row(ReviewTexts.daysTrained, comparison.daysTrained),
      [
        ReviewTexts.timeTrained, comparison.now.active.tableText,
        comparison.before.active.tableText, NumberTexts.difference(comparison.activeDifference), "",
      ],
      row(HistoryTexts.cramps, comparison.cramps),
      row(ReviewTexts.nightsWoken, comparison.nightsWoken),
    ]
  }

  private func drawCounts(
    _ label: String, _ words: String, _ count: KeyPath<Totals, Int>, _ layout: WeekColumns,
    _ row: Int, into buffer: inout CellBuffer
  ) {
    buffer.write(
      label, row: row, column: layout.start - Self.label, style: .quiet)
    for week in layout.shown where figures.isObserved(page.weeks[week].days) {
      let value = page.weeks[week].totals[keyPath: count]
      // A number that does not fit is shown below and in the table.
      let text = value == 0 ? "·" : "\(value)"
      let fits = text.count < max(2, layout.each)
      let column = layout.column(week)
      buffer.write(fits ? text : "+", row: row, column: column, style: value == 0 ? .quiet : .plain)
      if page.weeks[week].days.contains(day) {
        buffer.restyle(
          Rect(column: column, row: row, columns: max(1, layout.each - 1), rows: 1), .selected)
      }
    }
    if layout.hasSide {
      buffer.write(words, row: row, column: layout.end + 2, style: .quiet)
    }
  }
}

extension ReviewMeasure {
  /// The heading above its bars.
  var title: String { self == .time ? ReviewTexts.minutesAWeek : ReviewTexts.crampsAWeek }
}

/// A bar for each week, on an axis from 0.
struct WeekBars {
  private let weeks: [WeekFigures]
  private let months: [MonthHead]
  private let measure: ReviewMeasure
  private let layout: WeekColumns
  /// The day at the cursor, whose week is marked.
  var day: CivilDay?

  init(
    _ weeks: [WeekFigures], _ months: [MonthHead], _ measure: ReviewMeasure, _ layout: WeekColumns
  ) {
    (self.weeks, self.months, self.measure, self.layout) = (weeks, months, measure, layout)
  }

  private static let parts: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// Draws bars, axis and months; the last two rows are for the axis and the months.
  func draw(in rect: Rect, into buffer: inout CellBuffer) {
    let height = max(1, rect.size.rows - 2)
    let axis = WeekAxis(weeks, measure)
    let base = rect.row + height
    buffer.writeRight("\(axis.top)", row: rect.row, endColumn: layout.start - 2, style: .quiet)
    if height >= 5 {
      buffer.writeRight(
        "\(axis.ticks[1])", row: rect.row + height / 2, endColumn: layout.start - 2, style: .quiet)
    }
    for row in rect.row..<base {
      buffer.put(Cell("│", .rule), row: row, column: layout.start - 1)
    }
    buffer.put(Cell("└", .rule), row: base, column: layout.start - 1)
    buffer.rule(row: base, columns: layout.start..<layout.end)
    for week in layout.shown {
      let eighths = axis.height(ofWeek: week, in: 8 * height)
      let column = layout.column(week)
      for step in 0..<height {
        let part = min(8, eighths - 8 * step)
        guard part > 0 else { break }
        buffer.fill(
          Rect(
            column: column, row: base - 1 - step, columns: max(1, layout.each - 1), rows: 1),
          Cell(Self.parts[part - 1], measure == .time ? .done : .caution))
      }
      buffer.mark(
        entry: weeks[0].days.lowerBound.distance(to: weeks[week].days.lowerBound), row: rect.row,
        rows: height + 1, in: Rect(column: column, row: rect.row, columns: layout.each, rows: 1))
      if let day, weeks[week].days.contains(day) {
        buffer.put(Cell("▲", .selected), row: base, column: column)
        buffer.focus = CellPosition(row: base, column: column)
      }
    }
    layout.draw(months, row: base + 1, into: &buffer)
  }
}
