// SPDX-License-Identifier: MIT
import TextCanvas

/// What all screens share: margins, a header line at the top, a row of hints at the bottom, rules
/// between them and the body where there is room.
///
///     row 0            header
///     row 1            rule            (from 16 rows on)
///     …                body
///     last row but one rule or notice  (from 16 rows on; a notice always, in two rows if need be)
///     last row         hints
struct ScreenFrame {
  /// The smallest size at which a screen is drawn in full.
  static let leastSize = Size(columns: 40, rows: 12)

  /// The whole screen.
  let size: Size
  /// What the program has to say, such as trouble with the log, in the rows it takes: one, or two
  /// where there is room; always visible.
  private(set) var notice: [String] = []

  /// Makes a frame.
  init(size: Size, notice: String? = nil) {
    self.size = size
    guard let notice else { return }
    self.notice = notice.noticeRows(columns: columns.count, maxRows: isRoomy ? 2 : 1)
  }

  /// Whether a screen of a size can be drawn in full.
  static func fits(_ size: Size) -> Bool {
    size.columns >= leastSize.columns && size.rows >= leastSize.rows
  }

  /// Whether there is room for rules and empty lines.
  var isRoomy: Bool { size.rows >= 16 }

  /// Whether words must be brief.
  var isNarrow: Bool { size.columns < 60 }

  /// The empty columns at either edge.
  var margin: Int { isNarrow ? 1 : size.columns < 100 ? 2 : 4 }

  /// The columns between the margins.
  var columns: Range<Int> { margin..<max(margin, size.columns - margin) }

  /// The row of the hints.
  var hintRow: Int { size.rows - 1 }

  /// The rectangle between header and hints, without the margins.
  var body: Rect {
    let top = isRoomy ? 2 : 1
    let bottom = hintRow - max(isRoomy ? 1 : 0, notice.count)
    return Rect(column: margin, row: top, columns: columns.count, rows: max(0, bottom - top))
  }

  /// Draws the header: a title, what follows it, and a text at the right end.
  func drawHeader(
    _ title: String, detail: String = "", trailing: String = "", into buffer: inout CellBuffer
  ) {
    let free = drawHeader(
      title, detailColumns: detail.cellWidth, trailing: trailing, into: &buffer)
    buffer.write(
      detail, row: 0, column: free.lowerBound, style: .quiet, maxColumns: free.count)
  }

  /// Draws the header and returns the columns left for what follows the title: as many as are asked
  /// for where a title cut short leaves them, and else all that there are.
  func drawHeader(
    _ title: String, detailColumns: Int, trailing: String = "", into buffer: inout CellBuffer
  ) -> Range<Int> {
    if isRoomy { buffer.rule(row: 1, columns: columns) }
    let end = columns.upperBound
    let taken = buffer.writeRight(
      trailing, row: 0, endColumn: end, style: .strong, maxColumns: columns.count)
    let space = max(0, columns.count - (taken > 0 ? taken + 2 : 0))
    // A long title gives way to what follows it, but not altogether.
    let wanted = detailColumns > 0 ? detailColumns + 3 : 0
    let used = buffer.write(
      title, row: 0, column: margin, style: .title,
      maxColumns: max(min(space, 12), space - wanted))
    let start = min(margin + used + 3, margin + space)
    return start..<(margin + space)
  }

  /// Draws the row of hints, the rule above it, and the notice in the rule's place.
  @discardableResult
  func drawFooter(_ hints: KeyHints, into buffer: inout CellBuffer) -> KeyHints {
    if notice.isEmpty, isRoomy { buffer.rule(row: hintRow - 1, columns: columns) }
    for (index, line) in notice.enumerated() {
      let row = hintRow - notice.count + index
      buffer.write(line, row: row, column: margin, style: .caution, maxColumns: columns.count)
    }
    let fitting = hints.fitting(columns: columns.count)
    guard let last = hints.trailing, fitting.trailing == nil else {
      return buffer.draw(hints, row: hintRow, columns: columns)
    }
    // What leads to all other keys stays as a sign, unless one that matters more gives way to it.
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
  /// A notice in at most so many rows. Where it does not fit, what is wrong comes before where: the
  /// paths of files are left out.
  fileprivate func noticeRows(columns: Int, maxRows: Int) -> [String] {
    let text = String(map { $0.isNewline ? " " : $0 }).runningText
    let whole = text.wrapped(columns: columns, maxRows: maxRows + 1)
    guard whole.count > maxRows else { return whole }
    return text.withoutPaths.wrapped(columns: columns, maxRows: maxRows)
  }

  private var withoutPaths: String {
    var kept = ""
    for word in split(separator: " ") {
      guard word.first == "/" || word.starts(with: "~/") else {
        kept += (kept.isEmpty ? "" : " ") + word
        continue
      }
      // A path that a sentence begins with is what the sentence is about.
      if kept.isEmpty {
        kept = word.split(separator: "/").last.map(String.init) ?? ""
      } else if let last = word.last, ":.,;".contains(last) {
        kept.append(last)
      }
    }
    return kept
  }
}
