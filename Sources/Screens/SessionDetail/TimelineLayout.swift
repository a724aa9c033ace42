// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

/// A piece of text at a position in a row.
struct TextSpan {
  let text: String
  let style: Style
  /// Its first column or, if `isRight`, the column before which it ends.
  let column: Int
  let columns: Int
  var isRight = false

  func draw(row: Int, into buffer: inout CellBuffer) {
    if isRight {
      buffer.writeRight(text, row: row, endColumn: column, style: style, maxColumns: columns)
    } else {
      buffer.write(text, row: row, column: column, style: style, maxColumns: columns)
    }
  }
}

/// The columns of the timeline: clock, time since the start, item, planned, actual and outcome. If
/// they do not fit, the numbers go on a second row.
struct TimelineLayout {
  private let rect: Rect
  private let isBroad: Bool
  private let offsetEnd: Int
  private let name: Int
  private let nameEnd: Int

  private static let clockColumns = 5
  private static let outcomeColumns = 11
  private static let actualColumns = 7
  private static let plannedColumns = 12
  private static let crampIndent = 2

  init(_ rect: Rect) {
    self.rect = rect
    isBroad = rect.size.columns >= 72
    let left = rect.column + 2
    offsetEnd = left + (isBroad ? Self.clockColumns + 1 : 0) + 7
    name = offsetEnd + 2
    nameEnd =
      isBroad
      ? rect.endColumn - Self.outcomeColumns - Self.actualColumns - Self.plannedColumns - 5
      : rect.endColumn
  }

  /// Draws the column titles; items on two rows need none.
  func drawTitles(row: Int, into buffer: inout CellBuffer) {
    guard isBroad else { return }
    buffer.write(DetailTexts.clock, row: row, column: rect.column + 2, style: .quiet)
    buffer.writeRight(DetailTexts.after, row: row, endColumn: offsetEnd, style: .quiet)
    buffer.write(DetailTexts.step, row: row, column: name, style: .quiet)
    buffer.writeRight(DetailTexts.planned, row: row, endColumn: plannedEnd, style: .quiet)
    buffer.writeRight(DetailTexts.took, row: row, endColumn: actualEnd, style: .quiet)
    buffer.write(DetailTexts.outcome, row: row, column: actualEnd + 2, style: .quiet)
  }

  /// The number of rows of an item.
  func rowCount(of item: TimelineItem) -> Int {
    let left = indent(of: item)
    switch item.content {
    case .phase, .held, .end: return 1
    case .step(let text, let planned, _, _):
      let numberRows = isBroad ? 0 : 1
      // Most names are short, so the planned dose beside them need not be measured.
      if text.isOneRow(in: nameEnd - left) { return 1 + numberRows }
      let end = isBroad ? nameEnd(before: planned) : nameEnd
      return rows(of: text, from: left, to: end).count + numberRows
    case .cramp(let text, _):
      return isBroad ? 1 : rows(of: text, from: left, to: nameEnd).count + 1
    case .detail(let text):
      return rows(of: text, from: left, to: rect.endColumn, most: 4).count
    case .notDone(let text):
      return rows(of: text, from: left, to: rect.endColumn, most: 8).count
    }
  }

  /// The contents of an item's rows.
  func rows(of item: TimelineItem, startedAt: LocalMoment) -> [[TextSpan]] {
    let left = indent(of: item)
    var rows: [[TextSpan]]
    switch item.content {
    case .phase(let text, let active):
      rows = [[TextSpan(text: text, style: .quiet, column: left, columns: nameEnd - left)]]
      if let active { rows[0].append(actual(active, style: .quiet)) }
    case .step(let text, let planned, let spent, let outcome):
      let end = isBroad ? nameEnd(before: planned) : nameEnd
      rows = self.rows(of: text, from: left, to: end).map { [span($0, .plain, at: left, to: end)] }
      if isBroad {
        rows[0] += [
          TextSpan(
            text: planned, style: .quiet, column: plannedEnd,
            columns: Self.plannedColumns, isRight: true),
          actual(spent, style: .plain),
          TextSpan(
            text: outcome.signedWord, style: outcome.style, column: actualEnd + 2,
            columns: Self.outcomeColumns),
        ]
      } else {
        rows.append(secondRow(outcome, planned: planned, spent: spent, at: left))
      }
    case .cramp(let text, let outcome):
      if isBroad {
        rows = [
          [
            span(text, .relief, at: left),
            TextSpan(
              text: outcome, style: .relief, column: nameEnd + 1,
              columns: rect.endColumn - nameEnd - 1),
          ]
        ]
      } else {
        rows = self.rows(of: text, from: left, to: nameEnd).map { [span($0, .relief, at: left)] }
        rows.append([span(outcome, .quiet, at: left)])
      }
    case .held(let text):
      rows = [[span(text, .paused, at: left)]]
    case .detail(let text):
      rows = quietRows(of: text, from: left, most: 4)
    case .notDone(let text):
      rows = quietRows(of: text, from: left, most: 8)
    case .end(let outcome):
      rows = [
        [
          TextSpan(
            text: Optional(outcome).signedWord, style: .strong, column: left,
            columns: nameEnd - left)
        ]
      ]
    }
    if let at = item.at, !rows.isEmpty { rows[0] += times(at, startedAt: startedAt) }
    return rows
  }

  private var plannedEnd: Int { actualEnd - Self.actualColumns - 1 }
  private var actualEnd: Int { rect.endColumn - Self.outcomeColumns - 2 }

  private func indent(of item: TimelineItem) -> Int {
    guard item.isPartOfCramp else { return name }
    if case .cramp = item.content { return name }
    return name + Self.crampIndent
  }

  private func span(
    _ text: String, _ style: Style, at column: Int, to end: Int? = nil
  ) -> TextSpan {
    TextSpan(text: text, style: style, column: column, columns: (end ?? nameEnd) - column)
  }

  /// The last column for a step's name: a short dose leaves it more room.
  private func nameEnd(before planned: String) -> Int {
    plannedEnd - min(Self.plannedColumns, planned.cellWidth) - 1
  }

  private func actual(_ duration: Duration, style: Style) -> TextSpan {
    TextSpan(
      text: Duration.clock(duration.wholeSeconds), style: style,
      column: isBroad ? actualEnd : rect.endColumn, columns: Self.actualColumns, isRight: true)
  }

  /// The second row of a step, if its numbers do not fit on the first.
  private func secondRow(
    _ outcome: StepOutcome?, planned: String, spent: Duration, at column: Int
  ) -> [TextSpan] {
    let actual = actual(spent, style: .plain)
    let word = outcome.signedWord
    let after = column + word.cellWidth + 2
    let space = rect.endColumn - actual.text.count - 1
    return [
      TextSpan(text: word, style: outcome.style, column: column, columns: space - column),
      TextSpan(text: planned, style: .quiet, column: after, columns: max(0, space - after)),
      actual,
    ]
  }

  private func times(_ at: SessionInstant, startedAt: LocalMoment) -> [TextSpan] {
    let offset = TextSpan(
      text: Duration.clock(at.sinceStart.wholeSeconds), style: .quiet, column: offsetEnd,
      columns: 7, isRight: true)
    guard isBroad else { return [offset] }
    let clock = startedAt.advanced(by: at.sinceStart).clockText
    return [
      TextSpan(text: clock, style: .quiet, column: rect.column + 2, columns: Self.clockColumns),
      offset,
    ]
  }

  private func quietRows(of text: String, from left: Int, most: Int) -> [[TextSpan]] {
    rows(of: text, from: left, to: rect.endColumn, most: most).map { line in
      [TextSpan(text: line, style: .quiet, column: left, columns: rect.endColumn - left)]
    }
  }

  /// A text wrapped between two columns.
  private func rows(of text: String, from column: Int, to end: Int, most: Int = 2) -> [String] {
    if text.isOneRow(in: end - column) { return [text] }
    let rows = text.wrapped(columns: end - column, maxRows: most)
    return rows.isEmpty ? [""] : rows
  }
}

extension String {
  /// Whether the text certainly fits on one row, without examining each glyph.
  fileprivate func isOneRow(in columns: Int) -> Bool {
    utf8.count <= columns && !utf8.contains(0x0A)
  }
}
