// SPDX-License-Identifier: MIT
import BuiltinRoutines
import Figures
import Foundation
import RoutineModel
import Testing

/// All pictures on one sheet, to be judged by eye: `FIGURE_SHEET=sheet.html swift test --filter
/// FigureSheetTests` writes it.
@Suite struct FigureSheetTests {
  @Test func everyPictureIsOnTheSheet() throws {
    let sheet = Self.sheet(of: BuiltinPicture.all.sorted { $0.key < $1.key }.map { $0.value() })
    for id in BuiltinPicture.all.keys { #expect(sheet.contains("<h2>\(id)</h2>")) }
    if let path = ProcessInfo.processInfo.environment["FIGURE_SHEET"] {
      try Data(sheet.utf8).write(to: URL(filePath: path))
    }
  }

  private static let sizes = [(26, 10), (40, 16)]

  private static func sheet(of pictures: [StepPicture]) -> String {
    let sections = pictures.map { picture in
      let moments = Set(
        stride(from: 0, to: 6, by: 0.5).map {
          FigureMotion.part(
            of: picture, after: .milliseconds(Int($0 * 1_000)), beat: .milliseconds(500))
        })
      let all = sizes.flatMap { columns, rows in
        moments.sorted().map { part in
          drawn(FigureScene(picture, at: part), columns, rows, .quadrants)
        }
      }
      let others = [FigureGlyphs.halves, .braille, .ascii].map {
        drawn(FigureScene(picture, at: FigureMotion.still(picture)), 26, 10, $0)
      }
      let left = drawn(
        FigureScene(picture, at: FigureMotion.still(picture), isMirrored: true), 26, 10, .quadrants)
      return
        "<h2>\(picture.id ?? "")</h2>\n<div>\((all + others + [left]).joined(separator: "\n"))</div>"
    }
    return """
      <!doctype html><meta charset="utf-8"><title>Pictures of steps</title>
      <style>body{background:#121214;color:#999;font-family:sans-serif}
      div{display:flex;flex-wrap:wrap;gap:1em}pre{font:14px/14px monospace;margin:0}
      .far{color:#78828c}.near{color:#e1e1e1}.shown{color:#ffbe3c}.prop{color:#6e6e78}
      .arrow{color:#78c8ff}</style>
      \(sections.joined(separator: "\n"))

      """
  }

  private static func drawn(
    _ scene: FigureScene, _ columns: Int, _ rows: Int, _ glyphs: FigureGlyphs
  ) -> String {
    let drawing = FigureDrawing(scene, columns: columns, rows: rows, as: glyphs)
    let lines = (0..<rows).map { row in
      (0..<columns).map { column in
        guard let cell = drawing[row, column] else { return " " }
        let glyph = cell.glyph == "<" ? "&lt;" : String(cell.glyph)
        return "<b class=\(cell.layer)>\(glyph)</b>"
      }.joined()
    }
    return "<pre>\(lines.joined(separator: "\n"))</pre>"
  }
}
