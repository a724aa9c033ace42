// SPDX-License-Identifier: MIT
import RoutineModel
import StrictYAML
import Yams

/// What is around a figure.
extension TreeReading {
  /// The things of a scene.
  mutating func scene(_ node: Node, path: String) -> [ScenePart] {
    var parts: [ScenePart] = []
    forEachItem(of: node, path: path, example: "[floor]") { reading, item, path in
      if let part = reading.part(item, path: path) { parts.append(part) }
    }
    if parts.count > PictureLimits.mostThings {
      report(node, path, "\(parts.count) things; draw at most \(PictureLimits.mostThings)")
    }
    return parts
  }

  private mutating func part(_ node: Node, path: String) -> ScenePart? {
    if case .scalar(let scalar) = node {
      if scalar.string == "floor" { return ScenePart(.floor) }
      report(node, path, "\(quoted(scalar.string)) is not valid here; write floor, or {wall: 40}")
      return nil
    }
    let fields = fields(of: node, as: ScenePartKey.self, path: path, example: "wall: 40")
    guard let fields else { return nil }
    let shapes = fields.fields.filter { $0.key != .width && $0.key != .as }
    guard let field = shapes.first, shapes.count == 1 else {
      report(fields.owner, path, "expected one thing, such as '{wall: 40}'; write each by itself")
      return nil
    }
    guard let shape = shape(field, path: "\(path).\(field.key.rawValue)") else { return nil }
    var part = ScenePart(shape)
    if let field = fields[.width] {
      part.width = decimal(field.value, path: "\(path).width") ?? part.width
    }
    if let field = fields[.as] {
      part.look = word(field.value, path: "\(path).as", of: ScenePart.Look.allCases) ?? part.look
    }
    return part
  }

  private mutating func shape(
    _ field: Fields<ScenePartKey>.Field, path: String
  ) -> ScenePart.Shape? {
    let node = field.value
    switch field.key {
    case .wall:
      if case .sequence = node {
        return decimals(node, path: path, count: 2...2, of: "x and height")
          .map { .wall(x: $0[0], height: $0[1]) }
      }
      return decimal(node, path: path).map { .wall(x: $0, height: PictureLimits.wallHeight) }
    case .seat:
      let what = "from, to, height and, with one, its back"
      return decimals(node, path: path, count: 3...4, of: what).map {
        .seat(from: $0[0], to: $0[1], height: $0[2], back: $0.count > 3 ? $0[3] : nil)
      }
    case .step:
      return decimals(node, path: path, count: 3...3, of: "from, to and height")
        .map { .step(from: $0[0], to: $0[1], height: $0[2]) }
    case .ball: return round(node, path: path).map { .ball($0.centre, radius: $0.radius) }
    case .circle: return round(node, path: path).map { .circle($0.centre, radius: $0.radius) }
    case .line:
      var points: [PicturePoint] = []
      forEachItem(of: node, path: path, example: "[[0, 0], [9, 0]]") { reading, item, path in
        if let point = reading.point(item, path: path) { points.append(point) }
      }
      guard 2...PictureLimits.mostPoints ~= points.count else {
        report(node, path, "write from 2 to \(PictureLimits.mostPoints) points")
        return nil
      }
      return .line(points)
    case .width, .as: return nil
    }
  }

  /// A centre and a radius: `[x, y, radius]` or `[joint, radius]`.
  private mutating func round(
    _ node: Node, path: String
  ) -> (centre: PicturePoint, radius: Double)? {
    if case .sequence(let items) = node, items.count == 2 {
      guard let centre = point(items[0], path: "\(path) 1"),
        let radius = decimal(items[1], path: "\(path) 2")
      else { return nil }
      return (centre, radius)
    }
    return decimals(node, path: path, count: 3...3, of: "x, y and radius")
      .map { (.at(Spot($0[0], $0[1])), $0[2]) }
  }
}
