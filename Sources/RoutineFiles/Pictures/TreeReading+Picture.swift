// SPDX-License-Identifier: MIT
import BuiltinRoutines
import Figures
import RoutineModel
import StrictYAML
import Yams

/// Pictures: built-in ones by name, or drawn in the file.
extension TreeReading {
  /// A picture, drawn or by name.
  mutating func picture(_ node: Node, path: String) -> StepPicture? {
    guard case .scalar = node else { return drawnPicture(node, path: path) }
    let expected = "the name of a picture, or draw one"
    guard let name = scalar(node, path: path, expected: expected) else { return nil }
    if let make = BuiltinPicture.all[name] { return make() }
    let near = nearest(to: name, among: BuiltinPicture.all.keys.sorted())
    let advice = near == nil ? "; see the page on pictures, or draw one" : suggestion(near)
    report(node, path, "no picture is called \(quoted(name))\(advice)")
    return nil
  }

  mutating func drawnPicture(_ node: Node, path: String) -> StepPicture? {
    let fields = fields(of: node, as: PictureKey.self, path: path, example: "scene: [floor]")
    guard let fields else { return nil }
    let before = findings.count
    var picture = StepPicture(poses: [])
    if let field = fields[.scene] { picture.scene = scene(field.value, path: "\(path).scene") }
    if let field = fields[.front] {
      picture.isFront = flag(field.value, path: "\(path).front") ?? false
    }
    if let field = fields[.view] { picture.view = view(field.value, path: "\(path).view") }
    if let field = fields[.shows] { picture.shows = parts(field.value, path: "\(path).shows") }
    if let field = fields[.move] {
      picture.move =
        word(field.value, path: "\(path).move", of: StepPicture.Move.allCases) ?? .hold
    }
    if let field = fields[.arrow] { picture.arrows = arrows(field.value, path: "\(path).arrow") }
    guard let field = fields[.poses] else {
      report(fields.owner, "\(path).poses", "missing; a picture needs poses")
      return nil
    }
    var nodes: [Node] = []
    forEachItem(of: field.value, path: "\(path).poses", example: "'- {hip: [0, 49]}'") {
      reading, item, path in
      nodes.append(item)
      if let pose = reading.pose(item, path: path) { picture.poses.append(pose) }
    }
    if nodes.isEmpty { report(field.node, "\(path).poses", "no poses; write at least one") }
    if nodes.count > PictureLimits.mostPoses {
      report(
        field.node, "\(path).poses",
        "\(nodes.count) poses; write at most \(PictureLimits.mostPoses)")
    }
    guard findings.count == before else { return nil }
    for fault in PictureFault.all(in: picture) {
      report(nodes[fault.pose - 1], "\(path).poses \(fault.pose)", fault.message)
    }
    return findings.count == before ? picture : nil
  }

  private mutating func parts(_ node: Node, path: String) -> [BodyPart] {
    if case .sequence = node { return words(node, path: path, of: BodyPart.allCases) }
    return [word(node, path: path, of: BodyPart.allCases)].compactMap(\.self)
  }

  private mutating func view(_ node: Node, path: String) -> PictureView? {
    guard let sides = decimals(node, path: path, count: 4...4, of: "left, bottom, right and top")
    else { return nil }
    guard sides[0] < sides[2], sides[1] < sides[3] else {
      report(node, path, "an empty rectangle; write left, bottom, right and top in this order")
      return nil
    }
    return PictureView(sides[0], sides[1], sides[2], sides[3])
  }

  private mutating func arrows(_ node: Node, path: String) -> [PictureArrow] {
    guard case .sequence = node else { return [arrow(node, path: path)].compactMap(\.self) }
    var all: [PictureArrow] = []
    forEachItem(of: node, path: path, example: "'- {from: [0, 0], to: [9, 0]}'") {
      reading, item, path in
      if let arrow = reading.arrow(item, path: path) { all.append(arrow) }
    }
    return all
  }

  private mutating func arrow(_ node: Node, path: String) -> PictureArrow? {
    let fields = fields(
      of: node, as: ArrowKey.self, path: path, example: "from: [0, 0]")
    guard let fields else { return nil }
    guard let from = fields[.from], let to = fields[.to] else {
      report(fields.owner, path, "an arrow needs 'from:' and 'to:'")
      return nil
    }
    guard let around = fields[.around] else {
      if let field = fields[.radius] {
        report(field.node, "\(path).radius", "only an arrow around a point has one; add 'around:'")
      }
      let start = point(from.value, path: "\(path).from")
      guard let start, let end = point(to.value, path: "\(path).to") else { return nil }
      return .straight(from: start, to: end)
    }
    let centre = point(around.value, path: "\(path).around")
    let start = decimal(from.value, path: "\(path).from")
    let end = decimal(to.value, path: "\(path).to")
    let radii = fields[.radius].flatMap { self.radii($0.value, path: "\(path).radius") }
    if fields[.radius] == nil {
      report(fields.owner, "\(path).radius", "missing; add how far around, such as 'radius: 12'")
    }
    guard let centre, let start, let end, let radii else { return nil }
    return .around(centre, radii: radii, from: start, to: end)
  }

  private mutating func radii(_ node: Node, path: String) -> Spot? {
    guard case .sequence = node else { return decimal(node, path: path).map { Spot($0, $0) } }
    return decimals(node, path: path, count: 2...2, of: "across and up").map { Spot($0[0], $0[1]) }
  }
}
