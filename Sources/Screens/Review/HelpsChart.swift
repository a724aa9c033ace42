// SPDX-License-Identifier: MIT
import Charts
import Review
import RoutineModel
import SessionEngine
import TextCanvas
import Wording

/// The results of relief at a site: for each step, how many cramps eased in it, with the interval.
struct HelpsChart {
  let page: HelpsPage
  let site: CrampSite?
  let measure: HelpsMeasure

  func draw(in rect: Rect, into buffer: inout CellBuffer) {
    let rect = rect.ofTable
    guard let site, let found = page[site] else { return }
    let number = (page.sites.firstIndex { $0.site == site } ?? 0) + 1
    buffer.write("›", row: rect.row, column: rect.column)
    buffer.write(
      ReviewTexts.site(found, number, of: page.sites.count), row: rect.row,
      column: rect.column + 2, style: .strong, maxColumns: rect.size.columns - 2)
    buffer.mark(entry: number - 1, row: rect.row, in: rect)
    buffer.markPlace(row: rect.row, column: rect.column, columns: rect.size.columns)
    let facts = ReviewTexts.relief(found.relief)
    let isRoomy = rect.size.rows >= 14
    let notes =
      isRoomy
      ? ReviewRemarks.stepOrder.wrapped(columns: min(rect.size.columns, ScreenFrame.widestText))
      : []
    var row = rect.row + 1 + (isRoomy ? 1 : 0)
    let factRows = facts.reduce(0) {
      $0 + CellBuffer.lines(of: $1, labelColumns: Self.labelColumns, in: rect).text.count
    }
    let space = max(1, rect.endRow - row - 1 - factRows - (notes.isEmpty ? 0 : notes.count + 3))
    let isCut = found.steps.count > space
    // The sign that steps are missing has a column of its own.
    var table = rect
    if isCut { table.size.columns -= 2 }
    var columns = Columns(table, measure, found.steps)
    columns.hasSaid = columns.hasSaid && found.steps.contains { !$0.helped.isEmpty }
    let isDrawn =
      columns.plot != nil
      && found.steps.contains { measure.share(of: $0).telling == .percent }
    if found.steps.isEmpty {
      buffer.write(
        ReviewTexts.noSteps, row: row, column: rect.column, style: .quiet,
        maxColumns: rect.size.columns)
    } else {
      columns.drawHead(row: row, isRoomy: isRoomy, hasScale: isDrawn, into: &buffer)
    }
    row += 1
    // With an empty row between them where there is much room.
    let pitch = rect.size.rows >= 30 && 2 * found.steps.count <= space ? 2 : 1
    for step in found.steps.prefix(space) {
      columns.draw(step, row: row, into: &buffer)
      row += pitch
    }
    if isCut {
      buffer.write("…", row: row - 1, column: rect.endColumn - 1)
    }
    if !notes.isEmpty, !found.steps.isEmpty {
      if isDrawn {
        buffer.write(
          measure == .eased ? ReviewTexts.shareSign : ReviewTexts.saidShareSign, row: row,
          column: rect.column, style: .quiet,
          maxColumns: rect.size.columns)
      }
      buffer.write(notes, in: Rect(rect, row: row + 1, rows: notes.count), style: .quiet)
      row += notes.count + 2
    }
    buffer.write(
      facts: facts, labelColumns: Self.labelColumns,
      in: Rect(rect, row: row, rows: rect.endRow - row))
  }

  private static let labelColumns = 22

  /// The columns for a step.
  private struct Columns {
    let name: Range<Int>
    let eased: Int
    let plot: Range<Int>?
    let said: Int
    var hasSaid: Bool
    private let hasInterval: Bool
    private let end: Int
    private let measure: HelpsMeasure

    init(_ rect: Rect, _ measure: HelpsMeasure, _ steps: [HelpsPage.Step]) {
      self.measure = measure
      let isNarrow = rect.size.columns < 60
      if isNarrow {
        let shares = steps.map(measure.share(of:))
        let widest = { (texts: [String]) in texts.map(\.cellWidth).max() ?? 0 }
        let names = widest(steps.map(\.name)) + 1
        let intervals = widest(shares.map(Self.interval)) + 1
        // Which step it is matters more than how sure its share is.
        hasInterval =
          names + widest(shares.map(Self.count)) + intervals <= rect.size.columns
        eased = rect.endColumn - (hasInterval ? intervals : 0)
        name = rect.column..<max(rect.column, eased - widest(shares.map(Self.count)))
      } else {
        hasInterval = true
        name = rect.column..<rect.column + 24
        eased = name.upperBound + 9
      }
      said = rect.endColumn - 14
      hasSaid = !isNarrow
      end = rect.endColumn
      let width = min(49, said - eased - 4)
      plot = isNarrow || width < 11 ? nil : eased + 2..<eased + 2 + width
    }

    private static func count(_ share: Proportion) -> String { "\(share.count) of \(share.total)" }

    /// The interval of a share; empty for too few.
    private static func interval(_ share: Proportion) -> String {
      share.telling == .percent ? "\(NumberTexts.interval(share)) %" : ""
    }

    func drawHead(row: Int, isRoomy: Bool, hasScale: Bool, into buffer: inout CellBuffer) {
      buffer.write(ReviewTexts.step, row: row, column: name.lowerBound, style: .quiet)
      buffer.writeRight(
        measure == .eased ? ReviewTexts.easedHead : ReviewTexts.saidShareHead, row: row,
        endColumn: eased, style: .quiet)
      if let plot, hasScale {
        let scale = ReviewTexts.scale
        buffer.write(scale.0, row: row, column: plot.lowerBound, style: .quiet)
        buffer.writeCentred(scale.1, row: row, columns: plot, style: .quiet)
        buffer.writeRight(scale.2, row: row, endColumn: plot.upperBound, style: .quiet)
      }
      guard hasSaid else { return }
      buffer.writeRight(ReviewTexts.saidHead, row: row, endColumn: end, style: .quiet)
      if isRoomy {
        buffer.writeRight(ReviewTexts.saidTitle, row: row - 1, endColumn: end, style: .quiet)
      }
    }

    func draw(_ step: HelpsPage.Step, row: Int, into buffer: inout CellBuffer) {
      buffer.write(
        step.name, row: row, column: name.lowerBound, maxColumns: name.count - 1)
      let share = measure.share(of: step)
      buffer.writeRight(Self.count(share), row: row, endColumn: eased)
      if let plot {
        draw(share, row: row, plot, into: &buffer)
      } else if hasInterval {
        buffer.writeRight(Self.interval(share), row: row, endColumn: end, style: .quiet)
      }
      guard hasSaid else { return }
      for (place, help) in [StepHelp.yes, .some, .no].enumerated() {
        let count = step.helped[help, default: 0]
        buffer.writeRight(
          count == 0 ? "·" : "\(count)", row: row, endColumn: [end - 8, end - 3, end][place],
          style: count == 0 ? .quiet : .plain)
      }
    }

    private func draw(
      _ proportion: Proportion, row: Int, _ plot: Range<Int>, into buffer: inout CellBuffer
    ) {
      guard let drawn = IntervalPlot(proportion) else {
        buffer.write(
          ReviewTexts.tooFew, row: row, column: plot.lowerBound, style: .quiet,
          maxColumns: plot.count)
        return
      }
      let places = [drawn.low, drawn.share, drawn.high].map {
        plot.lowerBound + IntervalPlot.column($0, of: plot.count)
      }
      let (low, high) = (places[0], places[2])
      buffer.rule(row: row, columns: low..<high + 1, style: .plain)
      buffer.put(Cell("├"), row: row, column: low)
      buffer.put(Cell("┤"), row: row, column: high)
      buffer.put(Cell("●", .done), row: row, column: places[1])
    }
  }
}
