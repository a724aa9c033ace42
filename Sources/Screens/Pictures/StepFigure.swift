// SPDX-License-Identifier: MIT
import Figures
import RoutineModel
import TextCanvas

/// The picture of a step at a moment, to be drawn at whatever size there is room for.
package struct StepFigure: Sendable {
  /// All that it looks like, but for the size.
  package struct Pose: Hashable, Sendable {
    let picture: StepPicture
    /// How far between its poses it is.
    let part: Double
    /// Whether it is done on the left.
    let isMirrored: Bool
    let glyphs: FigureGlyphs

    /// It at a size, drawn anew.
    package func drawn(_ size: Size) -> FigureDrawing {
      let scene = FigureScene(picture, at: part, isMirrored: isMirrored)
      return FigureDrawing(scene, columns: size.columns, rows: size.rows, as: glyphs)
    }
  }

  let picture: StepPicture
  /// How long after its step came up it is; `nil` for a still one.
  let time: Duration?
  /// Whether it is done on the left.
  let isMirrored: Bool
  let look: FigureLook

  init(
    _ picture: StepPicture, after time: Duration? = nil, isMirrored: Bool = false,
    _ look: FigureLook
  ) {
    self.picture = picture
    self.time = time
    self.isMirrored = isMirrored
    self.look = look
  }

  /// The fewest rows in which a picture tells something.
  static let leastRows = 6

  /// The fewest columns in which a picture stands beside words and digits.
  static let leastColumns = 60

  /// From how many columns on the digits leave room for a picture: those of a terminal of 100, without
  /// its margins.
  static let wideColumns = 92

  /// The fewest columns that a picture gets.
  static let fewestColumns = 26

  /// The columns that a picture gets of so many, at the right of them.
  static func columns(of all: Int) -> Int { min(44, max(fewestColumns, all / 3)) }

  /// Draws it in the middle of a rectangle.
  func draw(in rect: Rect, into buffer: inout CellBuffer) {
    let drawing = drawing(rect.size)
    for row in 0..<drawing.rows {
      for column in 0..<drawing.columns {
        guard let cell = drawing[row, column] else { continue }
        buffer.put(
          Cell(cell.glyph, cell.layer.style), row: rect.row + row, column: rect.column + column)
      }
    }
  }

  private func drawing(_ size: Size) -> FigureDrawing {
    let beat = FigureMotion.beat(columns: size.columns, rows: size.rows)
    let part =
      time.map { FigureMotion.part(of: picture, after: $0, beat: beat) }
      ?? FigureMotion.still(picture)
    let pose = Pose(picture: picture, part: part, isMirrored: isMirrored, glyphs: look.glyphs)
    return look.shelf.drawing(of: pose, size)
  }

  /// It as lines of a page.
  func lines(_ size: Size) -> [[Phrase]] {
    let drawing = drawing(size)
    return (0..<drawing.rows).map { row in
      var phrases: [(text: String, style: Style)] = []
      for column in 0..<drawing.columns {
        let cell = drawing[row, column]
        let style = cell?.layer.style ?? .plain
        if phrases.last?.style != style { phrases.append(("", style)) }
        phrases[phrases.count - 1].text.append(cell?.glyph ?? " ")
      }
      return phrases.map { Phrase($0.text, $0.style) }
    }
  }
}

extension FigureLayer {
  /// What it means on a screen.
  var style: Style {
    switch self {
    case .far: .quiet
    case .near: .plain
    case .shown: .site
    case .prop: .ahead
    case .arrow: .countdown
    }
  }
}
