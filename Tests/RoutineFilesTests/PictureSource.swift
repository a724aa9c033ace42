// SPDX-License-Identifier: MIT
import RoutineModel

/// Pictures as Swift source.
enum PictureSource {
  /// The Swift file of the built-in pictures.
  static func file(of pictures: [StepPicture]) -> String {
    let names = pictures.map { "    \"\($0.id ?? "")\": { .\(name(of: $0.id ?? "")) }," }
    return """
      // SPDX-License-Identifier: MIT
      // Made of the YAML files of the folder of pictures. Change those, and make this file anew by
      // `RECORD_ROUTINES=1 swift test --filter BuiltInPictureTests`.
      import RoutineModel

      extension BuiltinPicture {
        /// All of them, each under its name.
        public static let all: [String: @Sendable () -> StepPicture] = [
      \(names.joined(separator: "\n"))
        ]
      }

      extension StepPicture {
      \(pictures.map(variable).joined(separator: "\n\n"))
      }

      """
  }

  /// An id as a Swift name: `footCramp`.
  static func name(of id: String) -> String {
    let words = id.split(separator: "-")
    return (words.first.map(String.init) ?? "")
      + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private static func variable(_ picture: StepPicture) -> String {
    var arguments = ["id: \"\(picture.id ?? "")\""]
    if !picture.scene.isEmpty { arguments.append("scene: \(list(picture.scene.map(source)))") }
    if picture.isFront { arguments.append("isFront: true") }
    if let view = picture.view {
      arguments.append(
        "view: PictureView(\([view.left, view.bottom, view.right, view.top].map(number).joined(separator: ", ")))"
      )
    }
    if !picture.shows.isEmpty {
      arguments.append("shows: [\(picture.shows.map { ".\($0)" }.joined(separator: ", "))]")
    }
    arguments.append("poses: \(list(picture.poses.map(source)))")
    arguments.append("move: .\(picture.move)")
    if !picture.arrows.isEmpty { arguments.append("arrows: \(list(picture.arrows.map(source)))") }
    return """
        static var \(name(of: picture.id ?? "")): StepPicture {
          StepPicture(
      \(arguments.map { "      \($0)" }.joined(separator: ",\n")))
        }
      """
  }

  private static func list(_ elements: [String]) -> String {
    "[\n\(elements.map { "        \($0),\n" }.joined())      ]"
  }

  private static func source(of part: ScenePart) -> String {
    let shape =
      switch part.shape {
      case .floor: ".floor"
      case .wall(let x, let height): ".wall(x: \(number(x)), height: \(number(height)))"
      case .seat(let from, let to, let height, let back):
        ".seat(from: \(number(from)), to: \(number(to)), height: \(number(height)), "
          + "back: \(back.map(number) ?? "nil"))"
      case .step(let from, let to, let height):
        ".step(from: \(number(from)), to: \(number(to)), height: \(number(height)))"
      case .ball(let point, let radius): ".ball(\(source(of: point)), radius: \(number(radius)))"
      case .circle(let point, let radius):
        ".circle(\(source(of: point)), radius: \(number(radius)))"
      case .line(let points): ".line([\(points.map(source).joined(separator: ", "))])"
      }
    var arguments = [shape]
    if part.width != 2 { arguments.append("width: \(number(part.width))") }
    if part.look != .prop { arguments.append("look: .\(part.look)") }
    return "ScenePart(\(arguments.joined(separator: ", ")))"
  }

  private static func source(of pose: PicturePose) -> String {
    var arguments = field("hip", pose.hip.map(source))
    if pose.spine != 90 || pose.hip != nil { arguments.append("spine: \(number(pose.spine))") }
    arguments += field("chest", pose.chest.map(number)) + field("head", pose.head.map(number))
    for (label, leg) in [("leg", pose.leg), ("otherLeg", pose.otherLeg)] {
      let parts =
        field("foot", leg.foot.map(source)) + field("thigh", leg.thigh.map(number))
        + field("shin", leg.shin.map(number)) + field("toes", leg.toes.map(number))
        + field("toeLength", leg.toeLength.map(number)) + field("knee", leg.knee.map(number))
      if !parts.isEmpty { arguments.append("\(label): PicturePose.Leg(\(joined(parts)))") }
    }
    for (label, arm) in [("arm", pose.arm), ("otherArm", pose.otherArm)] {
      let parts =
        field("hand", arm.hand.map(source)) + field("upper", arm.upper.map(number))
        + field("fore", arm.fore.map(number)) + field("elbow", arm.elbow.map(number))
      if !parts.isEmpty { arguments.append("\(label): PicturePose.Arm(\(joined(parts)))") }
    }
    if !pose.points.isEmpty {
      let points = pose.points.sorted { $0.key < $1.key }
      arguments.append("points: [\(joined(points.map { "\"\($0)\": \(source(of: $1))" }))]")
    }
    return "PicturePose(\(joined(arguments)))"
  }

  private static func source(of arrow: PictureArrow) -> String {
    switch arrow {
    case .around(let point, let radii, let from, let to):
      ".around(\(source(of: point)), radii: \(source(of: radii)), from: \(number(from)), "
        + "to: \(number(to)))"
    case .straight(let from, let to):
      ".straight(from: \(source(of: from)), to: \(source(of: to)))"
    }
  }

  private static func source(of point: PicturePoint) -> String {
    switch point {
    case .at(let spot): ".at(\(source(of: spot)))"
    case .joint(let name, let offset): ".joint(\"\(name)\", \(source(of: offset)))"
    }
  }

  private static func source(of spot: Spot) -> String {
    "Spot(\(number(spot.x)), \(number(spot.y)))"
  }

  private static func joined(_ parts: [String]) -> String { parts.joined(separator: ", ") }

  private static func field(_ label: String, _ value: String?) -> [String] {
    value.map { ["\(label): \($0)"] } ?? []
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() ? "\(Int(value))" : "\(value)"
  }
}
