// SPDX-License-Identifier: MIT
import TextCanvas

/// What all screens share: margins, a header line at the top, a row of hints at the bottom, rules
/// between them and the body where there is room.
///
///     row 0            header
///     row 1            rule            (from 16 rows on)
///     …                body
///     last row but one rule or notice  (from 16 rows on; a notice always)
///     last row         hints
struct ScreenFrame {
  /// The smallest size at which a screen is drawn in full.
  static let leastSize = Size(columns: 40, rows: 12)

  /// The whole screen.
  let size: Size
  /// One line from the program, such as trouble with the log; quiet but always visible.
  let notice: String?

  /// Makes a frame.
  init(size: Size, notice: String? = nil) {
    self.size = size
    self.notice = notice
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
    let bottom = size.rows - (isRoomy || notice != nil ? 2 : 1)
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
    if let notice {
      buffer.write(
        notice, row: hintRow - 1, column: margin, style: .caution, maxColumns: columns.count)
    } else if isRoomy {
      buffer.rule(row: hintRow - 1, columns: columns)
    }
    return buffer.draw(hints, row: hintRow, columns: columns)
  }
}
