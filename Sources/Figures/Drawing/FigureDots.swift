// SPDX-License-Identifier: MIT
import RoutineModel

/// A scene on a grid of dots, each with its topmost layer.
struct FigureDots {
  let columns: Int
  let rows: Int
  private var layers: [FigureLayer?]

  subscript(row: Int, column: Int) -> FigureLayer? { layers[row * columns + column] }

  /// Draws a scene as large as fits.
  ///
  /// - Parameters:
  ///   - dot: The width and height of a dot, in the same unit.
  ///   - thinnest: The smallest half width of a line, in dots.
  init(_ scene: FigureScene, columns: Int, rows: Int, dot: Spot, thinnest: Double) {
    self.columns = columns
    self.rows = rows
    layers = Array(repeating: nil, count: columns * rows)
    let frame = FigureFrame(
      scene.view, width: Double(columns) * dot.x, height: Double(rows) * dot.y)
    for capsule in scene.capsules {
      draw(capsule, frame, dot: Spot(dot.x * frame.scale, dot.y * frame.scale), thinnest: thinnest)
    }
  }

  private mutating func draw(
    _ capsule: Capsule, _ frame: FigureFrame, dot: Spot, thinnest: Double
  ) {
    let isFar = capsule.layer == .far
    let half = max(
      capsule.width / 2 * (isFar ? 0.55 : 1),
      thinnest * max(dot.x, dot.y))
    let (start, end) = (capsule.start, capsule.end)
    let (across, up) = (end.x - start.x, end.y - start.y)
    let square = across * across + up * up
    let bottom = (min(start.y, end.y) - half - frame.origin.y) / dot.y
    let top = (max(start.y, end.y) + half - frame.origin.y) / dot.y
    let left = (min(start.x, end.x) - half - frame.origin.x) / dot.x
    let right = (max(start.x, end.x) + half - frame.origin.x) / dot.x
    guard top > 0, right > 0, bottom < Double(rows), left < Double(columns) else { return }
    let shownRows = Int(max(0, bottom))...Int(min(Double(rows - 1), top))
    let shownColumns = Int(max(0, left))...Int(min(Double(columns - 1), right))
    for fromBottom in shownRows {
      let row = rows - 1 - fromBottom
      let y = frame.origin.y + (Double(fromBottom) + 0.5) * dot.y - start.y
      for column in shownColumns {
        let index = row * columns + column
        if let there = layers[index] {
          // Props stand behind the body.
          if capsule.layer == .prop, there < .prop { continue }
          if there > capsule.layer { continue }
        }
        let x = frame.origin.x + (Double(column) + 0.5) * dot.x - start.x
        let along = square == 0 ? 0 : max(0, min(1, (x * across + y * up) / square))
        let (aside, above) = (x - along * across, y - along * up)
        if aside * aside + above * above <= half * half { layers[index] = capsule.layer }
      }
    }
  }
}

/// How a scene fits a rectangle: centred and as large as possible.
struct FigureFrame {
  /// Units of the scene for each unit of the rectangle.
  let scale: Double
  /// The point of the scene at the rectangle's lower left.
  let origin: Spot

  init(_ view: PictureView, width: Double, height: Double) {
    let scale = max((view.right - view.left) / width, (view.top - view.bottom) / height, 1e-6)
    self.scale = scale
    origin = Spot(
      (view.left + view.right - width * scale) / 2, (view.bottom + view.top - height * scale) / 2)
  }
}
