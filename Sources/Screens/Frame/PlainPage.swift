// SPDX-License-Identifier: MIT
import TextCanvas

/// A screen in lines, for who hears them or reads them on a braille display.
package struct PlainPage: Hashable, Sendable {
  /// What it is.
  var title: String
  /// What there is to know, a sentence or a few a line.
  var lines: [String] = []
  /// The entries to choose from that are told now, each with its number.
  var entries: [String] = []
  /// How many entries there are; a number from 1 to this selects one.
  var count = 0
  /// What is selected, in full.
  var selection: [String] = []
  /// The main keys.
  var prompt = ""
  /// The row of the body at which the person is, where the page is made of what that says.
  var row: Int?

  /// How many entries are told at once.
  static let most = 10

  /// The entries that are told where one is selected, of so many: ten that stay the same while one moves
  /// within them.
  static func told(_ selection: Int, of count: Int) -> Range<Int> {
    let first = selection / most * most
    return min(first, count)..<min(first + most, count)
  }

  /// What is said beneath entries: how one is selected, and that there are more.
  static func moreOf(_ told: Range<Int>, _ count: Int) -> [String] {
    guard count > 0 else { return [] }
    guard told.count < count else { return [PlainTexts.choose] }
    return ["\(PlainTexts.choose) \(PlainTexts.range(told.lowerBound + 1, told.upperBound, count))"]
  }

  /// All of it.
  var all: [String] { [title] + lines + entries + selection + [prompt] }

  /// What is new since the page was another one of the same title.
  func news(since before: PlainPage) -> [String] {
    var news = lines.filter { !before.lines.contains($0) && !before.selection.contains($0) }
    if entries != before.entries { news += entries }
    // Another one is told in full; of the same one, what has come to light.
    let isSame = selection.first == before.selection.first && entries == before.entries
    news += isSame ? selection.filter { !before.selection.contains($0) } : selection
    if prompt != before.prompt { news.append(prompt) }
    return news
  }

  /// What is told to somebody who comes back to a page: not the whole list again.
  func newsAfterAll(_ before: PlainPage) -> [String] {
    guard entries == before.entries else { return all }
    return [title] + lines.filter { !before.lines.contains($0) } + selection.prefix(1) + [prompt]
  }
}

extension Screen {
  /// The screen in lines: what its body says when it is drawn where there is much room.
  package func plain(in context: ScreenContext) -> PlainPage { drawnPage(in: context) }

  package func news(since before: Self, in context: ScreenContext) -> [String]? { nil }

  /// The page of what the body says.
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

  /// The main keys, each with what it does.
  func plainPrompt(in context: ScreenContext) -> String {
    KeyBinding.plainHints(bindings(in: context).filter(\.isHinted))
  }
}

extension KeyBinding {
  /// Keys, each with what it does, in one line.
  static func plainHints(_ bindings: [KeyBinding]) -> String {
    bindings.map { "\($0.hint.key.plainKey): \($0.hint.label.plain.lowercased())." }
      .joined(separator: " ")
  }
}

/// What a body says where it is drawn with much room, row by row.
struct PlainRows {
  /// Room for more than there is, and no wider than running text gets.
  static let size = Size(columns: 100, rows: 120)

  /// The rows with something in them, but for the one at which the person is.
  private(set) var lines: [String] = []
  /// What the row says at which the person is.
  private(set) var selection: [String] = []
  /// That row, if the person is at one.
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

  /// All rows, in their order.
  static func all(_ draw: (ScreenFrame, inout CellBuffer) -> Void) -> [String] {
    PlainRows {
      draw($0, &$1)
      $1.focus = nil
    }.lines
  }

  /// What a row says: pieces that stand apart with a comma between them, a key with a colon after it.
  private static func text(of row: Int, in buffer: CellBuffer) -> String {
    var text = ""
    var gap = 0
    var isKey = false
    let cells = (0..<size.columns).map { buffer[row: row, column: $0] }
    let glyphs = cells.compactMap(\.glyph).filter { $0 != " " }
    // Where most of a row is drawn, the rest of it is part of the picture.
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
    return text.plain
  }
}
