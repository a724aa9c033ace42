// SPDX-License-Identifier: MIT
import Charts
import Review
import RoutineModel
import SessionEngine
import TextCanvas

/// A body from both sides, shaded by cramps, and the sites with their sides.
struct BodyChart {
  let page: BodyPage
  let site: CrampSite?

  /// The body from the front. A lower-case letter is a site at the left of the picture, a capital
  /// at the right.
  private static let front = [
    #"      ___      "#,
    #"     (   )     "#,
    #"     _) (_     "#,
    #"   /       \   "#,
    #"  / |     | \  "#,
    #" /  |f   F|  \ "#,
    #"a   |f   F|   A"#,
    #"a   |_____|   A"#,
    #"h   |  |  |   H"#,
    #"    |qq|QQ|    "#,
    #"    |qq|QQ|    "#,
    #"    |  |  |    "#,
    #"    |ss|SS|    "#,
    #"    |ss|SS|    "#,
    #"    |__|__|    "#,
    #"    t_   _T    "#,
  ]
  /// The body from behind.
  private static let behind = [
    #"      ___      "#,
    #"     (   )     "#,
    #"     _) (_     "#,
    #"   /       \   "#,
    #"  / |     | \  "#,
    #" /  |     |  \ "#,
    #"/   |     |   \"#,
    #"|   |_____|   |"#,
    #"o   |  |  |   o"#,
    #"    |mm|MM|    "#,
    #"    |mm|MM|    "#,
    #"    |  |  |    "#,
    #"    |cc|CC|    "#,
    #"    |cc|CC|    "#,
    #"    |__|__|    "#,
    #"    b_   _B    "#,
  ]
  private static let sites: [Character: CrampSite] = [
    "f": .flank, "a": .forearm, "h": .hand, "q": .quadriceps, "s": .shin, "t": .toes,
    "m": .hamstring, "c": .calf, "b": .foot,
  ]
  private static let figureColumns = 15

  func draw(in rect: Rect, into buffer: inout CellBuffer) {
    let figures = 2 * Self.figureColumns + 7
    guard rect.size.columns >= figures + 38, rect.size.rows >= Self.front.count + 2 else {
      return drawPairs(in: rect, into: &buffer)
    }
    let second = rect.column + Self.figureColumns + 5
    draw(Self.front, ReviewTexts.front, row: rect.row, column: rect.column, into: &buffer)
    draw(Self.behind, ReviewTexts.backSide, row: rect.row, column: second, into: &buffer)
    for (column, view) in [(rect.column, BodyMap.View.front), (second, .behind)] {
      buffer.write(
        view.leftOfPicture.rawValue, row: rect.row + 1, column: column, style: .quiet)
      buffer.writeRight(
        view.rightOfPicture.rawValue, row: rect.row + 1, endColumn: column + Self.figureColumns,
        style: .quiet)
    }
    let list = Rect(
      column: rect.column + figures, row: rect.row, columns: rect.size.columns - figures,
      rows: rect.size.rows - 2)
    drawTable(in: list, into: &buffer)
    buffer.writeLegend(
      ReviewTexts.bodyLegend, row: rect.endRow - 1, column: rect.column,
      maxColumns: rect.size.columns)
  }

  private func draw(
    _ picture: [String], _ name: String, row: Int, column: Int, into buffer: inout CellBuffer
  ) {
    buffer.writeCentred(
      name, row: row, columns: column..<column + Self.figureColumns, style: .title)
    let view: BodyMap.View = picture == Self.front ? .front : .behind
    for (line, text) in picture.enumerated() {
      for (place, glyph) in text.enumerated() where glyph != " " {
        let at = (row: row + 1 + line, column: column + place)
        guard let letter = glyph.lowercased().first, let site = Self.sites[letter] else {
          buffer.put(Cell(glyph, .quiet), row: at.row, column: at.column)
          continue
        }
        let side = glyph.isLowercase ? view.leftOfPicture : view.rightOfPicture
        let cramps = page[site]?.shown(on: side) ?? 0
        buffer.put(
          Cell(Self.level(cramps), cramps == 0 ? .quiet : .caution), row: at.row,
          column: at.column)
        if site == self.site {
          buffer.restyle(
            Rect(column: at.column, row: at.row, columns: 1, rows: 1), .selected)
        }
      }
    }
  }

  private static func level(_ cramps: Int) -> Character {
    ReviewTexts.bodyLegend[CrampAmount(cramps).rawValue].0.first ?? "·"
  }

  private func drawTable(in rect: Rect, into buffer: inout CellBuffer) {
    let ends = [17, 23, 29, 35, 38].map { min(rect.column + $0, rect.endColumn) }
    for (end, head) in zip(ends, ReviewTexts.Head.sites.dropFirst()) {
      buffer.writeRight(head, row: rect.row, endColumn: end, style: .quiet)
    }
    for (index, found) in page.sites.enumerated() where index + 1 < rect.size.rows {
      let row = rect.row + 1 + index
      buffer.write(found.site.word, row: row, column: rect.column + 2, maxColumns: 10)
      let counts = [found.cramps] + ReviewFilter.Side.allCases.map { found.bySide[$0, default: 0] }
      for (end, count) in zip(ends, counts) {
        buffer.writeRight(count == 0 ? "·" : "\(count)", row: row, endColumn: end)
      }
      buffer.mark(entry: index, row: row, in: rect)
      if found.site == site { buffer.markSelected(row: row, in: rect) }
    }
    let note = ReviewTexts.bothCount.wrapped(columns: rect.size.columns - 2)
    buffer.write(
      note,
      in: Rect(
        column: rect.column + 2, row: rect.row + page.sites.count + 2,
        columns: rect.size.columns - 2, rows: note.count), style: .quiet)
  }

  /// Draws the sites with bars to both sides, if there is no room for a body.
  private func drawPairs(in rect: Rect, into buffer: inout CellBuffer) {
    let middle = rect.column + rect.size.columns / 2
    let word = 6
    let counts = page.sites.flatMap { [$0.shown(on: .left), $0.shown(on: .right)] }
    let most = max(1, counts.max() ?? 1)
    let space = max(1, min(24, middle - rect.column - word - 6))
    buffer.writeRight(
      ReviewTexts.left, row: rect.row, endColumn: middle - word - 1, style: .quiet)
    buffer.write(ReviewTexts.right, row: rect.row, column: middle + word + 1, style: .quiet)
    let at = page.sites.firstIndex { $0.site == site } ?? 0
    let window = ListWindow(
      count: page.sites.count, height: rect.size.rows - 1, selected: at..<at + 1)
    for index in window.rows {
      let (found, row) = (page.sites[index], rect.row + 1 + index - window.first)
      buffer.writeCentred(
        found.site.word, row: row, columns: middle - word..<middle + word,
        style: found.site == site ? .strong : .plain)
      let (left, right) = (found.shown(on: .left), found.shown(on: .right))
      let leftBar = barLength(left, of: most, in: space)
      let rightBar = barLength(right, of: most, in: space)
      buffer.fill(
        Rect(column: middle - word - 1 - leftBar, row: row, columns: leftBar, rows: 1),
        Cell("█", .caution))
      buffer.writeRight("\(left)", row: row, endColumn: middle - word - 2 - leftBar)
      buffer.fill(
        Rect(column: middle + word + 1, row: row, columns: rightBar, rows: 1),
        Cell("█", .caution))
      buffer.write("\(right)", row: row, column: middle + word + 2 + rightBar)
      buffer.mark(entry: index, row: row, in: rect)
      if found.site == site {
        buffer.write("›", row: row, column: rect.column)
        buffer.markPlace(row: row, column: middle - word, columns: 2 * word)
      }
    }
  }
}
