// SPDX-License-Identifier: MIT
import TextCanvas

/// The places of a screen's parts: a header at the top, a row of hints at the bottom, rules between
/// them and the body if there is room.
///
///     row 0            header
///     row 1            rule            (from 16 rows on; with a band, that is row 0, and the
///                                      header row 1, so that the band touches no large letters)
///     …                body
///     …                tools           (in place of the rule)
///     last row but one rule or notice  (a rule from 16 rows on; a notice always, on two rows from 16
///                                      rows on, or where no act is shown)
///     last row         hints
package struct ScreenFrame {
  /// The smallest size at which a screen is drawn in full.
  static let leastSize = Size(columns: 40, rows: 12)
  /// The widest running text; wider lines are hard to follow.
  static let widestText = 96
  /// The most columns of a table, beyond which what belongs together stands too far apart.
  static let widestTable = 100

  /// The whole screen.
  let size: Size
  /// The notice, such as trouble with the log, on one row, or two if there is room; always visible.
  private(set) var notice: [String] = []
  /// The rows between the body and the hints, without the notice and the rule.
  private let toolRows: Int
  /// The rows above the body.
  private let top: Int
  /// Whether to say that the log is made up; in the rule below the header, if there is one.
  private let isMadeUp: Bool
  private let hasRule: Bool

  /// Makes a frame around a face.
  ///
  /// - Parameter hasAct: Whether the body says what to do now, which a notice must leave its rows.
  init(
    size: Size, notice: String? = nil, header: Header? = nil, toolRows: Int = 0,
    hasAct: Bool = true, isMadeUp: Bool = false
  ) {
    self.size = size
    self.isMadeUp = isMadeUp
    hasRule = size.rows >= 16 && header?.style == nil && header?.band == nil
    self.toolRows = toolRows
    let isBanner = header?.style != nil
    top = size.rows >= 16 && !isBanner || isBanner && header?.band != nil ? 2 : 1
    if let notice {
      self.notice = notice.noticeRows(columns: columns.count, maxRows: isRoomy || !hasAct ? 2 : 1)
    }
  }

  /// Whether a size has room for a full screen.
  static func fits(_ size: Size) -> Bool {
    size.columns >= leastSize.columns && size.rows >= leastSize.rows
  }

  /// The width between the margins.
  static func columns(at columns: Int) -> Int {
    ScreenFrame(size: Size(columns: columns, rows: 1)).columns.count
  }

  /// The width available to a header.
  static func headerColumns(at size: Size, isMadeUp: Bool) -> Int {
    let all = columns(at: size.columns)
    return isMadeUp && !ScreenFrame(size: size).isRoomy ? all - madeUpColumns : all
  }

  /// The width of the made-up sign and the gap after it.
  private static let madeUpColumns = SharedTexts.madeUp.cellWidth + 2

  /// Whether there is room for rules and empty lines.
  var isRoomy: Bool { size.rows >= 16 }

  /// Whether words must be brief.
  var isNarrow: Bool { size.columns < 60 }

  /// The empty columns at either edge.
  var margin: Int { isNarrow ? 1 : size.columns < 100 ? 2 : 4 }

  /// The columns between the margins.
  var columns: Range<Int> { margin..<max(margin, size.columns - margin) }

  /// The column of the title.
  var titleColumn: Int { isMadeUp && !hasRule ? margin + Self.madeUpColumns : margin }

  /// The columns of a row that a screen may use, without those of the made-up sign.
  func columns(ofRow row: Int) -> Range<Int> {
    guard isMadeUp, row < 2 else { return columns }
    if row == 0 { return titleColumn..<columns.upperBound }
    guard hasRule else { return columns }
    return columns.lowerBound..<columns.upperBound - SharedTexts.madeUpYear.cellWidth - 2
  }

  /// The row of the hints.
  var hintRow: Int { size.rows - 1 }

  /// The first row of the tools.
  var toolRow: Int { hintRow - notice.count - toolRows }

  /// The area between header and hints, without the margins.
  var body: Rect {
    let bottom = toolRows > 0 ? toolRow : hintRow - max(isRoomy ? 1 : 0, notice.count)
    return Rect(column: margin, row: top, columns: columns.count, rows: max(0, bottom - top))
  }

  /// Draws the header and sets the focus: to the place in it with the person's attention, else to
  /// the beginning of the body.
  func draw(_ header: Header, into buffer: inout CellBuffer) {
    buffer.focus = CellPosition(row: body.row, column: body.column)
    let titleRow = header.band != nil && isRoomy ? 1 : 0
    let start = titleColumn
    if let style = header.style {
      buffer.fill(Rect(column: 0, row: 0, columns: size.columns, rows: 1), Cell(" ", style))
      let taken = buffer.writeRight(
        header.trailing.text, row: 0, endColumn: columns.upperBound, style: style)
      buffer.write(
        header.title, row: 0, column: start, style: style,
        maxColumns: columns.upperBound - start - (taken > 0 ? taken + 2 : 0))
    } else {
      if hasRule { buffer.rule(row: 1, columns: columns) }
      drawTitle(header, row: titleRow, into: &buffer)
    }
    if let focus = header.focus { buffer.focus = CellPosition(row: 0, column: start + focus) }
    if let band = header.band { draw(band, row: header.style != nil ? 1 : 0, into: &buffer) }
    if isMadeUp {
      drawMadeUp(header, row: header.style == nil ? titleRow : 0, into: &buffer)
    }
  }

  /// Draws the made-up sign: in the rule, else before the title.
  private func drawMadeUp(_ header: Header, row: Int, into buffer: inout CellBuffer) {
    guard hasRule else {
      buffer.write(SharedTexts.madeUp, row: row, column: margin, style: header.style ?? .caution)
      return
    }
    buffer.writeRight(
      " \(SharedTexts.madeUpYear) ", row: 1, endColumn: columns.upperBound, style: .caution)
  }

  private func drawTitle(_ header: Header, row: Int, into buffer: inout CellBuffer) {
    let start = titleColumn
    let columns = start..<columns.upperBound
    let taken = buffer.writeRight(
      header.trailing.text, row: row, endColumn: columns.upperBound, style: header.trailing.style,
      maxColumns: columns.count)
    let space = max(0, columns.count - (taken > 0 ? taken + 2 : 0))
    let detail = header.detail.cellWidth
    // A long title is shortened for what follows it, but not completely.
    let used = buffer.write(
      header.title, row: row, column: start, style: .title,
      maxColumns: max(min(space, 12), space - (detail > 0 ? detail + 3 : 0)))
    let gap = used == 0 ? 0 : used + 3 + detail <= space ? 3 : 1
    buffer.write(
      header.detail, row: row, column: start + used + gap, maxColumns: space - used - gap)
  }

  private func draw(_ band: Header.Band, row: Int, into buffer: inout CellBuffer) {
    buffer.fill(Rect(column: 0, row: row, columns: size.columns, rows: 1), Cell(" ", .selected))
    let used = buffer.write(
      band.text, row: row, column: margin, style: .selected, maxColumns: columns.count)
    guard used + 2 + band.trailing.cellWidth <= columns.count else { return }
    buffer.writeRight(
      band.trailing, row: row, endColumn: columns.upperBound, style: .selected)
  }

  /// Draws the notice directly above a row.
  func drawNotice(above row: Int, into buffer: inout CellBuffer) {
    for (index, line) in notice.enumerated() {
      buffer.write(
        line, row: row - notice.count + index, column: margin, style: .caution,
        maxColumns: columns.count)
    }
  }

  /// Draws the row of hints; above it the tools or a rule, or the notice in place of the rule.
  @discardableResult
  func drawFooter(
    _ hints: KeyHints, tools: [[Phrase]] = [], into buffer: inout CellBuffer
  ) -> KeyHints {
    if notice.isEmpty, isRoomy, tools.isEmpty { buffer.rule(row: hintRow - 1, columns: columns) }
    for (index, row) in tools.enumerated() {
      buffer.write(row, row: toolRow + index, column: margin, maxColumns: columns.count)
    }
    drawNotice(above: hintRow, into: &buffer)
    let fitting = hints.fitting(columns: columns.count)
    guard let last = hints.trailing, fitting.trailing == nil else {
      return buffer.draw(hints, row: hintRow, columns: columns)
    }
    // The hint for all other keys keeps at least its key, unless a more important one needs the
    // room.
    let space = columns.lowerBound..<columns.upperBound - last.key.cellWidth - 1
    let shown = KeyHints(hints.leading).fitting(columns: space.count)
    guard shown.leading.count == fitting.leading.count else {
      return buffer.draw(fitting, row: hintRow, columns: columns)
    }
    let sign = KeyHints([], trailing: KeyHint(last.key, "", style: last.style))
    buffer.draw(sign, row: hintRow, columns: columns)
    buffer.draw(shown, row: hintRow, columns: space)
    return KeyHints(shown.leading, trailing: sign.trailing)
  }
}

extension String {
  /// A notice on at most this many rows. If it does not fit, file paths are removed first: what is
  /// wrong matters more than where. Then its last sentences are: who stands away from the keys reads
  /// what is the matter, not half of what to do.
  fileprivate func noticeRows(columns: Int, maxRows: Int) -> [String] {
    let text = String(map { $0.isNewline ? " " : $0 }).runningText
    let whole = text.wrapped(columns: columns, maxRows: maxRows + 1)
    guard whole.count > maxRows else { return whole }
    var kept = text.withoutPaths
    while kept.wrapped(columns: columns, maxRows: maxRows + 1).count > maxRows,
      let end = kept.sentenceEnd
    {
      kept = String(kept[...end])
    }
    return kept.wrapped(columns: columns, maxRows: maxRows)
  }

  /// The full stop before the last sentence; `nil` if there is one sentence.
  private var sentenceEnd: Index? {
    indices.dropLast().last { self[$0] == "." && self[index(after: $0)] == " " }
  }

  private var withoutPaths: String {
    var kept = ""
    for word in split(separator: " ") {
      guard word.first == "/" || word.starts(with: "~/") else {
        kept += (kept.isEmpty ? "" : " ") + word
        continue
      }
      // A sentence that begins with a path is about it.
      if kept.isEmpty {
        kept = word.split(separator: "/").last.map(String.init) ?? ""
      } else if let last = word.last, ":.,;".contains(last) {
        kept.append(last)
      }
    }
    return kept
  }
}

extension Rect {
  /// As much of it as a table takes.
  var ofTable: Rect {
    Rect(
      column: column, row: row, columns: min(size.columns, ScreenFrame.widestTable),
      rows: size.rows)
  }
}
