// SPDX-License-Identifier: MIT
import RoutineModel

extension FigureDrawing {
  /// Draws a scene's lines with the characters that resemble them most.
  mutating func drawLines(_ scene: FigureScene) {
    // A cell is twice as tall as it is wide.
    let frame = FigureFrame(scene.view, width: Double(columns), height: 2 * Double(rows))
    for capsule in scene.capsules {
      let start = cell(of: capsule.start, frame)
      let end = cell(of: capsule.end, frame)
      if capsule.start == capsule.end {
        drawBall(at: start, radius: capsule.width / 2 / frame.scale, capsule)
      } else {
        drawLine(from: start, to: end, capsule)
      }
    }
  }

  private func cell(of spot: Spot, _ frame: FigureFrame) -> Spot {
    Spot(
      (spot.x - frame.origin.x) / frame.scale,
      Double(rows) - (spot.y - frame.origin.y) / frame.scale / 2)
  }

  private mutating func put(_ glyph: Character, _ layer: FigureLayer, row: Int, column: Int) {
    guard 0..<rows ~= row, 0..<columns ~= column else { return }
    if let there = self[row, column] {
      if layer == .prop, there.layer < .prop { return }
      if there.layer > layer, there.layer != .prop { return }
    }
    self[row, column] = Cell(glyph: glyph, layer: layer)
  }

  private mutating func drawBall(at centre: Spot, radius: Double, _ capsule: Capsule) {
    let (row, column) = (Self.whole(centre.y), Self.whole(centre.x))
    // Hands and joints are no thicker than their lines.
    if capsule.width < 10, capsule.layer < .shown { return }
    let shape: [String] =
      switch radius {
      case ..<1.6: [capsule.width < 10 ? "#" : "O"]
      case ..<2.6: [" _ ", "(_)"]
      default: [".-.", "(   )", "'-'"]
      }
    for (index, line) in shape.enumerated() {
      for (place, glyph) in line.enumerated() where glyph != " " || shape.count == 3 {
        put(
          glyph, capsule.layer, row: row + index - shape.count / 2,
          column: column + place - line.count / 2)
      }
    }
  }

  private mutating func drawLine(from start: Spot, to end: Spot, _ capsule: Capsule) {
    let across = end.x - start.x
    let down = end.y - start.y
    let glyph = Self.glyph(of: capsule)
    if abs(down) * 1.3 >= abs(across) {
      for row in Self.range(start.y, end.y, within: rows) {
        let part = down == 0 ? 0 : max(0, min(1, (Double(row) + 0.5 - start.y) / down))
        put(glyph, capsule.layer, row: row, column: Self.whole(start.x + across * part))
      }
    } else {
      for column in Self.range(start.x, end.x, within: columns) {
        let part = max(0, min(1, (Double(column) + 0.5 - start.x) / across))
        put(glyph, capsule.layer, row: Self.whole(start.y + down * part), column: column)
      }
    }
  }

  /// The whole cells between two positions, within the drawing.
  private static func range(_ one: Double, _ other: Double, within count: Int) -> Range<Int> {
    let first = max(0, whole(min(one, other)))
    return first..<max(first, min(count, whole(max(one, other)) + 1))
  }

  /// The cell of a position; for values out of range, one far outside.
  private static func whole(_ place: Double) -> Int {
    Int(max(-1e6, min(1e6, place)).rounded(.down))
  }

  private static func glyph(of capsule: Capsule) -> Character {
    if capsule.layer == .arrow { return "*" }
    let direction = turn(capsule.start.direction(to: capsule.end))
    let angle = direction < 0 ? direction + 180 : direction
    let index =
      switch angle {
      case ..<22: 0
      case ..<68: 1
      case ..<112: 2
      case ...158: 3
      default: 0
      }
    let signs: [Character] =
      switch capsule.layer {
      case .far: [".", ".", ":", "."]
      case .near, .arrow: ["-", "/", "|", "\\"]
      case .shown: ["=", "#", "#", "#"]
      case .prop: ["_", "/", "|", "\\"]
      }
    return signs[index]
  }
}
