// SPDX-License-Identifier: MIT
import Charts
import Review
import SessionEngine
import TextCanvas

/// The days as heat maps for training and for cramps: a column for each week, a row for each
/// weekday.
struct YearChart {
  let page: YearPage
  let figures: ReviewFigures
  /// The day at the cursor.
  let day: CivilDay
  /// The upper map, or the only one if there is no room for both.
  let first: ReviewMeasure

  private let grid: DayGrid

  init(page: YearPage, figures: ReviewFigures, day: CivilDay, first: ReviewMeasure) {
    (self.page, self.figures, self.day, self.first) = (page, figures, day, first)
    grid = DayGrid(figures)
  }

  /// The width of the marker and the weekday.
  private static let label = 4
  /// The width of the totals beside the map.
  private static let side = 19
  /// Months, days and legend.
  private static let gridRows = 9

  func draw(in rect: Rect, into buffer: inout CellBuffer) {
    let layout = WeekColumns(
      page.weeks.count, at: (page.weeks.firstIndex { $0.days.contains(day) } ?? 0),
      in: rect, label: Self.label, side: Self.side, most: 3)
    let hasBoth = rect.size.rows >= 2 * Self.gridRows
    var row = rect.row
    let measures = hasBoth ? [first, first.other] : [first]
    for measure in measures {
      let rows = min(hasBoth || layout.hasSide ? Self.gridRows : 8, rect.endRow - row)
      draw(measure, layout, in: Rect(rect, row: row, rows: rows), into: &buffer)
      row += Self.gridRows + (rect.size.rows >= 2 * Self.gridRows + 2 ? 1 : 0)
    }
    if !hasBoth { row = rect.row + 8 }
    guard row < rect.endRow else { return }
    if !layout.hasSide {
      drawTotals(in: rect, row: row, into: &buffer)
      row += 2
    }
    guard hasBoth else { return }
    drawWeeks(measures, layout, in: Rect(rect, row: row, rows: rect.endRow - row), into: &buffer)
  }

  /// Draws the weeks below their days if there is plenty of room: both measures if they fit.
  private func drawWeeks(
    _ measures: [ReviewMeasure], _ layout: WeekColumns, in rect: Rect,
    into buffer: inout CellBuffer
  ) {
    let each = rect.size.rows / measures.count
    let isTwofold = each >= Self.leastBarRows + 2
    guard isTwofold || rect.size.rows >= Self.leastBarRows else { return }
    guard isTwofold else { return drawBars(first, layout, in: rect, into: &buffer) }
    for (place, measure) in measures.enumerated() {
      let row = rect.row + place * each
      buffer.write(measure.title, row: row, column: rect.column, style: .strong)
      drawBars(measure, layout, in: Rect(rect, row: row + 1, rows: each - 2), into: &buffer)
    }
  }

  /// The fewest rows of bars, including the axis and the months.
  private static let leastBarRows = 7

  private func drawBars(
    _ measure: ReviewMeasure, _ layout: WeekColumns, in rect: Rect, into buffer: inout CellBuffer
  ) {
    var bars = WeekBars(page.weeks, grid.months, measure, layout)
    bars.day = day
    bars.draw(in: rect, into: &buffer)
  }

  private func drawTotals(in rect: Rect, row: Int, into buffer: inout CellBuffer) {
    let long = (ReviewTexts.training(page.totals) + ReviewTexts.cramps(page.totals))
      .joined(separator: ", ")
    let text = long.cellWidth <= rect.size.columns ? long : ReviewTexts.totals(page.totals)
    buffer.write(
      text, row: row, column: rect.column, style: .quiet, maxColumns: rect.size.columns)
  }

  private func draw(
    _ measure: ReviewMeasure, _ layout: WeekColumns, in rect: Rect, into buffer: inout CellBuffer
  ) {
    layout.draw(grid.months, row: rect.row, into: &buffer)
    let start = figures.question.weekStart
    for place in 0..<7 {
      let row = rect.row + 1 + place
      let isRow = start.place(of: day) == place
      if isRow, measure == first { buffer.write("›", row: row, column: rect.column) }
      buffer.write(
        ReviewTexts.weekdays[start.weekdays[place] - 1], row: row, column: rect.column + 1,
        style: isRow ? .strong : .quiet)
      for week in layout.shown {
        guard let found = grid.cell(week: week, row: place) else { continue }
        let column = layout.column(week)
        let box = Rect(column: column, row: row, columns: max(1, layout.each - 1), rows: 1)
        if let level = found.level(measure) {
          let cell = Self.cell(measure, level)
          // A sign counts; what is told by how dark it is may be as broad as there is room for.
          let isShade = measure == .time && level > 0
          if isShade { buffer.fill(box, cell) } else { buffer.put(cell, row: row, column: column) }
        }
        let entry = figures.question.days.lowerBound.distance(to: found.day)
        buffer.mark(
          entry: entry, row: row,
          in: Rect(column: column, row: row, columns: layout.each, rows: 1))
        if found.day == day {
          if measure == first {
            buffer.markPlace(row: row, column: column, columns: box.size.columns)
          } else {
            buffer.restyle(box, .selected)
          }
        }
      }
    }
    if rect.size.rows >= Self.gridRows {
      buffer.writeLegend(
        measure == .time ? ReviewTexts.minutesLegend : ReviewTexts.crampsLegend,
        row: rect.row + 8, column: rect.column + Self.label,
        maxColumns: rect.size.columns - Self.label)
    }
    guard layout.hasSide else { return }
    let lines = side(measure)
    buffer.write(
      lines,
      in: Rect(
        column: layout.end + 2, row: rect.row + 1, columns: Self.side - 2,
        rows: min(8, rect.size.rows - 1)), style: .plain)
  }

  private func side(_ measure: ReviewMeasure) -> [String] {
    switch measure {
    case .time:
      return ReviewTexts.training(page.totals)
        + ReviewTexts.streaks(page.streaks, goal: figures.question.goal)
    case .cramps:
      let lines = ReviewTexts.cramps(page.totals)
      guard page.afterToday > 0 else { return lines }
      return lines + ["", ReviewTexts.afterToday(page.afterToday)]
    }
  }

  /// The look of a day with this level.
  static func cell(_ measure: ReviewMeasure, _ level: Int) -> Cell {
    let legend = measure == .time ? ReviewTexts.minutesLegend : ReviewTexts.crampsLegend
    let glyph = legend[level].0.first ?? "·"
    return Cell(glyph, level == 0 ? .quiet : measure == .time ? .done : .caution)
  }
}

/// The columns of weeks in a chart.
struct WeekColumns {
  /// The width of a week.
  let each: Int
  /// The weeks that fit.
  let shown: Range<Int>
  /// Whether there is room beside them.
  let hasSide: Bool
  /// The column of the first week.
  let start: Int
  /// Whether earlier or later weeks do not fit, which is drawn.
  let isCutBefore: Bool, isCutAfter: Bool

  /// Places weeks side by side.
  init(shown: Range<Int>, start: Int) {
    (each, hasSide, isCutBefore, isCutAfter) = (1, false, false, false)
    (self.shown, self.start) = (shown, start)
  }

  /// Places weeks so that a given one is visible: page by page, since a click on another week must
  /// not move it.
  init(
    _ count: Int, at week: Int, in rect: Rect, label: Int, side: Int, most: Int = 2
  ) {
    let space = max(1, rect.size.columns - label)
    let count = max(1, count)
    let widest = min(most, max(1, (space - side) / count))
    // Double width is worth more than the totals beside, if these fit below.
    let isWide = widest < 2 && rect.size.rows >= 26 && count * 2 <= space
    each = isWide ? 2 : widest
    hasSide = !isWide && count * each + side <= space
    // Where weeks are cut off, a column is left for the sign that says so.
    let fitting = count * each <= space ? count : max(1, (space - 1) / each)
    let later = (count - 1 - min(max(0, week), count - 1)) / fitting * fitting
    let first = max(0, count - later - fitting)
    shown = first..<(count - later)
    (isCutBefore, isCutAfter) = (shown.lowerBound > 0, shown.upperBound < count)
    start = rect.column + label
  }

  func column(_ week: Int) -> Int { start + (week - shown.lowerBound) * each }

  /// The column after the last week.
  var end: Int { start + shown.count * each }

  /// Writes the months above the weeks in which they begin, as many as fit.
  func draw(_ months: [MonthHead], row: Int, into buffer: inout CellBuffer) {
    if isCutBefore { buffer.write("‹", row: row, column: start - 1, style: .quiet) }
    if isCutAfter { buffer.write("›", row: row, column: end, style: .quiet) }
    var free = start
    for (index, head) in months.enumerated() where shown.contains(head.week) {
      let at = column(head.week)
      let name = LocalMoment.months[head.month - 1]
      // A month with few days leaves its room to the next.
      let next = index + 1 < months.count ? column(months[index + 1].week) : at + name.count + 1
      guard next > at + name.count else { continue }
      // The current month begins too close to the end for its name.
      guard at >= free, at + name.count <= end + (hasSide ? 2 : 0) else { continue }
      buffer.write(name, row: row, column: at, style: .quiet)
      free = at + name.count + 1
    }
  }
}

extension Rect {
  /// Some rows of a rectangle.
  init(_ rect: Rect, row: Int, rows: Int) {
    self.init(column: rect.column, row: row, columns: rect.size.columns, rows: max(0, rows))
  }
}
