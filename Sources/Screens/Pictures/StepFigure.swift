// SPDX-License-Identifier: MIT
import Figures
import RoutineModel
import TextCanvas

/// A step's picture at a moment, to be drawn at any size.
package struct StepFigure: Sendable {
  /// Everything that determines its look, except the size.
  package struct Pose: Hashable, Sendable {
    let picture: StepPicture
    /// The progress between its poses.
    let part: Double
    /// Whether it shows the left side.
    let isMirrored: Bool
    let glyphs: FigureGlyphs

    /// Draws it at a size.
    package func drawn(_ size: Size) -> FigureDrawing {
      let scene = FigureScene(picture, at: part, isMirrored: isMirrored)
      return FigureDrawing(scene, columns: size.columns, rows: size.rows, as: glyphs)
    }
  }

  let picture: StepPicture
  /// The time since its step began; `nil` for a still picture.
  let time: Duration?
  /// Whether it shows the left side.
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

  /// The fewest rows in which a picture is useful.
  static let leastRows = 6

  /// The narrowest panel with a picture beside words and digits.
  static let leastColumns = 60

  /// The width from which the digits make room for a picture: a terminal of 100 columns, without
  /// margins.
  static let wideColumns = 92

  /// The narrowest picture.
  static let fewestColumns = 26

  /// The width of a picture at the right of this many columns.
  static func columns(of all: Int) -> Int { min(44, max(fewestColumns, all / 3)) }

  /// Draws it centred in a rectangle.
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

  /// The picture as lines of a page.
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
  /// Its style on a screen.
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
