// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas
import Wording

// The rule of this file: every figure comes with its number of cramps, and none is shown for too
// few.

extension SiteReview {
  /// Whether a figure is missing for lack of cramps.
  var hasGaps: Bool { relief == nil || lower == nil || easedIn.isEmpty }

  /// The median time to relief, such as `1:30 (of 9)`.
  var reliefText: String {
    relief.map { CrampsTexts.figure(Duration.clock($0.median.wholeSeconds), of: $0.cramps) }
      ?? CrampsTexts.tooFew
  }

  /// How many had clearly less pain afterwards, such as `5 of 8`.
  var lowerText: String {
    lower.map { CrampsTexts.share($0.count, of: $0.total) } ?? CrampsTexts.tooFew
  }

  /// The step in which most eased, as in `easedInTexts`.
  func easedInText(columns: Int) -> String {
    easedInTexts(columns: columns).first ?? CrampsTexts.tooFew
  }

  /// The two steps in which most eased, such as `Stretch the calf 6 of 9`.
  ///
  /// - Parameter columns: The width of each; names that are too long are cut.
  func easedInTexts(columns: Int) -> [String] {
    guard !easedIn.isEmpty else { return [CrampsTexts.tooFew] }
    let all = easedIn.reduce(0) { $0 + $1.cramps }
    return easedIn.prefix(2).map { eased in
      let count = " " + CrampsTexts.share(eased.cramps, of: all)
      return eased.step.fitted(columns: max(1, columns - count.count)) + count
    }
  }
}

/// The figures of the sites with the most cramps, above the list, with a row each.
struct SiteTable {
  /// The sites that fit.
  private let shown: ArraySlice<SiteReview>
  /// The remark below the figures.
  private let note: [String]
  private let cramps: Int
  private let relief: Int
  private let lower: Int
  private let easedIn: Int

  /// Makes a table; `nil` if there is no room.
  ///
  /// - Parameter rows: The most rows it may take, including the empty one below.
  init?(_ rect: Rect, rows: Int, _ reviews: [SiteReview]) {
    guard rect.size.columns >= 66 else { return nil }
    // Without the headings and the empty row.
    let most = min(reviews.count, rows - 2)
    let layouts = stride(from: most, to: 0, by: -1).lazy.map { count in
      (reviews.prefix(count), Self.note(below: reviews, count).wrapped(columns: rect.size.columns))
    }
    guard let layout = layouts.first(where: { $0.count + $1.count + 2 <= rows }) else { return nil }
    (shown, note) = layout
    cramps = rect.column + 15
    relief = cramps + 2
    lower = relief + CrampsTexts.medianHead.count + 2
    easedIn = lower + CrampsTexts.painHead.count + 2
  }

  private static func note(below reviews: [SiteReview], _ count: Int) -> String {
    CrampsTexts.footnote(of: reviews.prefix(count), moreSites: reviews.count - count)
  }

  /// Draws the table and returns its rows, including the empty one below.
  func draw(in rect: Rect, into buffer: inout CellBuffer) -> Int {
    var row = rect.row
    let left = rect.column
    buffer.write(CrampsTexts.site, row: row, column: left, style: .quiet)
    buffer.writeRight(CrampsTexts.cramps, row: row, endColumn: cramps, style: .quiet)
    buffer.write(CrampsTexts.medianHead, row: row, column: relief, style: .quiet)
    buffer.write(CrampsTexts.painHead, row: row, column: lower, style: .quiet)
    buffer.write(
      CrampsTexts.mostEasedIn, row: row, column: easedIn, style: .quiet,
      maxColumns: rect.endColumn - easedIn)
    for review in shown {
      row += 1
      buffer.write(review.site.word, row: row, column: left, style: .strong)
      buffer.writeRight("\(review.cramps)", row: row, endColumn: cramps)
      buffer.write(review.reliefText, row: row, column: relief)
      buffer.write(review.lowerText, row: row, column: lower)
      let space = rect.endColumn - easedIn
      buffer.write(
        review.easedInText(columns: space), row: row, column: easedIn, maxColumns: space)
    }
    row += 1
    buffer.write(
      note,
      in: Rect(column: left, row: row, columns: rect.size.columns, rows: note.count), style: .quiet)
    return row + note.count + 1 - rect.row
  }
}

extension CrampsScreen {
  /// Draws the figures of every site, with a remark below. If they do not fit, the current site
  /// stays visible.
  func drawFiguresPage(in frame: ScreenFrame, into buffer: inout CellBuffer) {
    var rect = frame.body
    let footnote = CrampsTexts.footnote(of: reviews)
      .wrapped(columns: rect.size.columns - 2)
    rect.size.rows -= footnote.count
    buffer.write(
      footnote,
      in: Rect(
        column: rect.column + 2, row: rect.endRow, columns: rect.size.columns - 2,
        rows: footnote.count), style: .quiet)
    let blocks = reviews.map { figureRows(of: $0, columns: rect.size.columns - 2) }
    var rows: [(phrases: [Phrase], site: Int)] = []
    for (site, block) in blocks.enumerated() {
      rows += block.map { ($0, site) }
    }
    let start = rows.firstIndex { $0.site == selectedSite } ?? 0
    let end = rows.lastIndex { $0.site == selectedSite }.map { $0 + 1 } ?? 0
    let window = ListWindow(
      count: rows.count, height: rect.size.rows, selected: start..<max(start, end))
    for index in window.rows {
      let row = rect.row + index - window.first
      buffer.write(
        rows[index].phrases, row: row, column: rect.column + 2, maxColumns: rect.size.columns - 2)
      if index == start { buffer.markSelected(row: row, in: rect) }
    }
  }

  /// The rows of a site, including the empty one below.
  private func figureRows(of review: SiteReview, columns: Int) -> [[Phrase]] {
    let label = 18
    // Names that would be cut beside their label are below it.
    let isBeside = review.easedInTexts(columns: .max).allSatisfy { $0.cellWidth <= columns - label }
    let eased = review.easedInTexts(columns: isBeside ? columns - label : columns - 2)
    func line(_ name: String, _ text: String) -> [Phrase] {
      let gap = String(repeating: " ", count: max(0, label - name.count))
      return [Phrase(name + gap, .quiet), Phrase(text)]
    }
    return [
      [
        Phrase(review.site.word, .strong),
        Phrase("  \(counted(review.cramps, HistoryTexts.cramp))", .quiet),
      ],
      line(CrampsTexts.medianToRelief, review.reliefText),
      line(CrampsTexts.painFell, review.lowerText),
    ]
      + (isBeside
        ? eased.enumerated().map { line($0.offset == 0 ? CrampsTexts.easedIn : "", $0.element) }
        : [[Phrase(CrampsTexts.easedIn, .quiet)]] + eased.map { [Phrase("  \($0)")] })
      + [[]]
  }
}
