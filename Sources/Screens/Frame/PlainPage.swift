// SPDX-License-Identifier: MIT
import TextCanvas

/// A screen as lines, for listening or for a braille display.
package struct PlainPage: Hashable, Sendable {
  /// Its title.
  var title: String
  /// The content, a sentence or a few on each line.
  var lines: [String] = []
  /// The entries read now, each with its number.
  var entries: [String] = []
  /// The number of entries; a number from 1 to this selects one.
  var count = 0
  /// The selected entry in full.
  var selection: [String] = []
  /// The main keys.
  var prompt = ""
  /// The current row of the body, if the page is made from it.
  var row: Int?

  /// How many entries are read at once.
  static let most = 10

  /// The entries to read for a selection: ten that stay the same while the selection moves within
  /// them.
  static func told(_ selection: Int, of count: Int) -> Range<Int> {
    let first = selection / most * most
    return min(first, count)..<min(first + most, count)
  }

  /// What follows the entries: how to select one, and that there are more.
  static func moreOf(_ told: Range<Int>, _ count: Int) -> [String] {
    guard count > 0 else { return [] }
    guard told.count < count else { return [PlainTexts.choose] }
    return ["\(PlainTexts.choose) \(PlainTexts.range(told.lowerBound + 1, told.upperBound, count))"]
  }

  /// All of it.
  var all: [String] { [title] + lines + entries + selection + [prompt] }

  /// What is new compared to an earlier page with the same title.
  func news(since before: PlainPage) -> [String] {
    var news = lines.filter { !before.lines.contains($0) && !before.selection.contains($0) }
    if entries != before.entries { news += entries }
    // Another selection is read in full; the same one only as far as it has changed.
    let isSame = selection.first == before.selection.first && entries == before.entries
    news += isSame ? selection.filter { !before.selection.contains($0) } : selection
    if prompt != before.prompt { news.append(prompt) }
    return news
  }

  /// What is read to a person who comes back to a page: not the whole list again.
  func newsAfterAll(_ before: PlainPage) -> [String] {
    guard entries == before.entries else { return all }
    return [title] + lines.filter { !before.lines.contains($0) } + selection.prefix(1) + [prompt]
  }
}

extension Screen {
  /// The screen as lines: the text of its body, drawn with plenty of room.
  package func plain(in context: ScreenContext) -> PlainPage { drawnPage(in: context) }

  package func news(since before: Self, in context: ScreenContext) -> [String]? { nil }

  /// The page made from the body.
  func drawnPage(in context: ScreenContext) -> PlainPage {
    let face = face(in: context, columns: PlainRows.size.columns)
    let rows = PlainRows { frame, buffer in drawBody(in: frame, context, into: &buffer) }
    return PlainPage(
      title: plainTitle(face), lines: [face.header.band?.text].compactMap(\.self) + rows.lines,
      selection: rows.selection, prompt: plainPrompt(in: context), row: rows.row)
  }

  /// The title and what follows it.
  func plainTitle(_ face: Face) -> String {
    ([face.header.title] + face.header.detail.map(\.text)).map(\.plain).filter { !$0.isEmpty }
      .joined(separator: ", ") + "."
  }

  /// The main keys and what they do.
  func plainPrompt(in context: ScreenContext) -> String {
    KeyBinding.plainHints(bindings(in: context).filter(\.isHinted))
  }
}

extension KeyBinding {
  /// Keys and what they do, on one line.
  static func plainHints(_ bindings: [KeyBinding]) -> String {
    bindings.map { "\($0.hint.key.plainKey): \($0.hint.label.plain.lowercased())." }
      .joined(separator: " ")
  }
}

/// The text of a body drawn with plenty of room, row by row.
struct PlainRows {
  /// More rows than needed, and no wider than running text.
  static let size = Size(columns: 100, rows: 120)

  /// The rows with content, except the current one.
  private(set) var lines: [String] = []
  /// The text of the current row.
  private(set) var selection: [String] = []
  /// The current row, if there is one.
  let row: Int?

  init(_ draw: (ScreenFrame, inout CellBuffer) -> Void) {
    var buffer = CellBuffer(size: Self.size)
    draw(ScreenFrame(size: Self.size), &buffer)
    self.row = buffer.focus?.row
    for row in 0..<Self.size.rows {
      let text = Self.text(of: row, in: buffer)
      guard !text.isEmpty else { continue }
      if row == self.row { selection.append(text) } else { lines.append(text) }
    }
  }

  /// All rows, in order.
  static func all(_ draw: (ScreenFrame, inout CellBuffer) -> Void) -> [String] {
    PlainRows {
      draw($0, &$1)
      $1.focus = nil
    }.lines
  }

  /// The text of a row: separate pieces joined by commas, a key followed by a colon. A row that
  /// begins with a key is a sentence.
  private static func text(of row: Int, in buffer: CellBuffer) -> String {
    var text = ""
    var gap = 0
    var isKey = false
    let cells = (0..<size.columns).map { buffer[row: row, column: $0] }
    let glyphs = cells.compactMap(\.glyph).filter { $0 != " " }
    // If most of a row is a picture, the rest of it is, too.
    if glyphs.filter(\.isPartOfPicture).count * 2 > glyphs.count { return "" }
    for cell in cells {
      guard let glyph = cell.glyph else { continue }
      guard glyph != " " else {
        gap += 1
        continue
      }
      if !text.isEmpty, isKey, cell.style != .key {
        text += ": "
      } else if !text.isEmpty, gap > 0 {
        text += gap > 1 ? ", " : " "
      }
      text.append(glyph)
      gap = 0
      isKey = cell.style == .key
    }
    let first = cells.first { $0.glyph.map { $0 != " " } == true }
    let isSentence = first?.style == .key && !".?!:".contains(text.last ?? ".")
    return text.plain + (isSentence ? "." : "")
  }
}
