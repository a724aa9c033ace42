// SPDX-License-Identifier: MIT
import RoutineModel
import StrictYAML
import Yams

/// Poses, and their places and numbers.
extension TreeReading {
  mutating func pose(_ node: Node, path: String) -> PicturePose? {
    let fields = fields(of: node, as: PoseKey.self, path: path, example: "hip: [0, 49]")
    guard let fields else { return nil }
    var pose = PicturePose()
    if let field = fields[.points] {
      pose.points = points(
        field.value, path: "\(path).points", hasBody: fields[.hip] != nil)
    }
    guard let hip = fields[.hip] else {
      for field in fields.fields where field.key != .points {
        report(field.node, path, "a body needs 'hip: [0, 49]' as well; add it")
      }
      return pose
    }
    pose.hip = spot(hip.value, path: "\(path).hip")
    if fields[.spine] == nil {
      report(fields.owner, "\(path).spine", "missing; add the angle of the back, such as 90")
    }
    pose.spine = decimal(fields, .spine, path) ?? 90
    pose.chest = decimal(fields, .chest, path)
    pose.head = decimal(fields, .head, path)
    pose.leg = PicturePose.Leg(
      foot: spot(fields, .foot, path), thigh: decimal(fields, .thigh, path),
      shin: decimal(fields, .shin, path), toes: decimal(fields, .toes, path),
      toeLength: decimal(fields, .toeLength, path), knee: decimal(fields, .knee, path))
    pose.otherLeg = PicturePose.Leg(
      foot: spot(fields, .otherFoot, path), thigh: decimal(fields, .otherThigh, path),
      shin: decimal(fields, .otherShin, path), toes: decimal(fields, .otherToes, path),
      toeLength: decimal(fields, .otherToeLength, path),
      knee: decimal(fields, .otherKnee, path))
    let hands = fields[.hands].flatMap { point($0.value, path: "\(path).hands") }
    let elbow = decimal(fields, .elbow, path)
    pose.arm = PicturePose.Arm(
      hand: point(fields, .hand, path) ?? hands, upper: decimal(fields, .upper, path),
      fore: decimal(fields, .fore, path), elbow: elbow)
    pose.otherArm = PicturePose.Arm(
      hand: point(fields, .otherHand, path) ?? hands, upper: decimal(fields, .otherUpper, path),
      fore: decimal(fields, .otherFore, path),
      elbow: decimal(fields, .otherElbow, path) ?? elbow)
    return pose
  }

  /// A place, a joint by its name, or a joint with an offset.
  mutating func point(_ node: Node, path: String) -> PicturePoint? {
    switch node {
    case .scalar:
      return scalar(node, path: path, expected: "a joint or [x, y]").map { .joint($0) }
    case .sequence(let items) where items.count == 3:
      guard let name = scalar(items[0], path: "\(path) 1", expected: "a joint"),
        let x = decimal(items[1], path: "\(path) 2"), let y = decimal(items[2], path: "\(path) 3")
      else { return nil }
      return .joint(name, Spot(x, y))
    default: return spot(node, path: path).map { .at($0) }
    }
  }

  /// A number, with or without sign and fraction.
  mutating func decimal(_ node: Node, path: String) -> Double? {
    guard let text = scalar(node, path: path, expected: "a number, such as 45") else { return nil }
    let isPlain = text.utf8.allSatisfy { $0.isDigit || $0 == .dash || $0 == UInt8(ascii: ".") }
    guard isPlain, let number = Double(text), abs(number) <= PictureLimits.largest else {
      report(
        node, path,
        "\(quoted(text)) is not a number from -\(Int(PictureLimits.largest)) to "
          + "\(Int(PictureLimits.largest)); write one such as 45")
      return nil
    }
    return number
  }

  /// A list of numbers.
  mutating func decimals(
    _ node: Node, path: String, count: ClosedRange<Int>, of what: String
  ) -> [Double]? {
    guard case .sequence(let items) = node, count.contains(items.count) else {
      report(node, path, "expected a list of numbers: \(what)")
      return nil
    }
    var numbers: [Double] = []
    for (index, item) in items.enumerated() {
      guard let number = decimal(item, path: "\(path) \(index + 1)") else { return nil }
      numbers.append(number)
    }
    return numbers
  }

  private mutating func spot(_ node: Node, path: String) -> Spot? {
    decimals(node, path: path, count: 2...2, of: "x and y").map { Spot($0[0], $0[1]) }
  }

  private mutating func points(_ node: Node, path: String, hasBody: Bool) -> [String: Spot] {
    guard case .mapping(let mapping) = node else {
      report(node, path, "expected names and places, such as '{thumb: [3, 4]}'")
      return [:]
    }
    var points: [String: Spot] = [:]
    for (key, value) in mapping where !isFull {
      guard let name = scalar(key, path: path, expected: "a name") else { continue }
      if hasBody, PicturePoint.joints.contains(name) {
        report(key, path, "\(quoted(name)) is a joint of the body; use another name")
      }
      points[name] = spot(value, path: "\(path).\(name)")
    }
    return points
  }

  private mutating func decimal(
    _ fields: Fields<PoseKey>, _ key: PoseKey, _ path: String
  ) -> Double? {
    fields[key].flatMap { decimal($0.value, path: "\(path).\(key.rawValue)") }
  }

  private mutating func spot(_ fields: Fields<PoseKey>, _ key: PoseKey, _ path: String) -> Spot? {
    fields[key].flatMap { spot($0.value, path: "\(path).\(key.rawValue)") }
  }

  private mutating func point(
    _ fields: Fields<PoseKey>, _ key: PoseKey, _ path: String
  ) -> PicturePoint? {
    fields[key].flatMap { point($0.value, path: "\(path).\(key.rawValue)") }
  }
}
