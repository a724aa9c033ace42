// SPDX-License-Identifier: MIT
import BuiltinRoutines
import RoutineModel

/// The schema of a drawn picture.
enum PictureSchema {
  /// The name of a built-in picture.
  static let name: JSONValue = [
    "type": "string", "enum": .list(BuiltinPicture.all.keys.sorted().map { .text($0) }),
  ]

  /// A drawn picture.
  static let picture = JSONValue.keys(of: PictureKey.self, form)
    .adding(.required(PictureKey.poses))

  private static let spot = JSONValue.decimals(2...2)

  /// A place, a joint by its name, or a joint with an offset.
  private static let point: JSONValue = [
    "anyOf": [
      .someText, spot,
      [
        "type": "array", "items": [.someText, .decimal, .decimal], "minItems": 3, "maxItems": 3,
      ],
    ]
  ]

  /// The description of a key, and the schema of its value.
  private static func form(of key: PictureKey) -> (what: String, form: JSONValue) {
    switch key {
    case .scene:
      (
        "What is around the figure, such as [floor].",
        ["type": "array", "items": part, "maxItems": .number(PictureLimits.mostThings)]
      )
    case .front: ("Whether the figure faces whoever looks at it.", .switched)
    case .view: ("The rectangle shown: left, bottom, right and top.", .decimals(4...4))
    case .shows:
      (
        "The parts of the body that it shows.",
        [
          "anyOf": [
            .word(of: BodyPart.allCases), .words(of: BodyPart.allCases, mayBeEmpty: true),
          ]
        ]
      )
    case .poses:
      (
        "The poses of the figure.",
        [
          "type": "array", "items": pose, "minItems": 1,
          "maxItems": .number(PictureLimits.mostPoses),
        ]
      )
    case .move: ("How it gets from pose to pose.", .word(of: StepPicture.Move.allCases))
    case .arrow:
      (
        "The arrows that show the movement in a still picture.",
        ["anyOf": [arrow, ["type": "array", "items": arrow]]]
      )
    }
  }

  // MARK: The scene

  private static let part: JSONValue = [
    "anyOf": [
      ["const": "floor"],
      JSONValue.keys(of: ScenePartKey.self, form).adding([
        "oneOf": .list(
          ScenePartKey.allCases.filter { ![.width, .as].contains($0) }.map { .required($0) })
      ]),
    ]
  ]

  private static func form(of key: ScenePartKey) -> (what: String, form: JSONValue) {
    switch key {
    case .wall: ("x, or x and height.", ["anyOf": [.decimal, .decimals(2...2)]])
    case .seat: ("From, to, height and, with one, its back.", .decimals(3...4))
    case .step: ("From, to and height.", .decimals(3...3))
    case .ball: ("x, y and radius, or a joint and the radius.", round)
    case .line:
      (
        "From point to point.",
        [
          "type": "array", "items": point, "minItems": 2,
          "maxItems": .number(PictureLimits.mostPoints),
        ]
      )
    case .circle: ("x, y and radius, or a joint and the radius.", round)
    case .width: ("How broad its lines are.", .decimal)
    case .as: ("How it is drawn.", .word(of: ScenePart.Look.allCases))
    }
  }

  private static let round: JSONValue = [
    "anyOf": [
      .decimals(3...3),
      ["type": "array", "items": [point, .decimal], "minItems": 2, "maxItems": 2],
    ]
  ]

  // MARK: Poses and arrows

  private static let pose = JSONValue.keys(of: PoseKey.self, form).adding([
    "dependencies": .object(
      Dictionary(
        uniqueKeysWithValues: PoseKey.allCases.filter { $0 != .points }.map {
          ($0.rawValue, $0 == .hip ? ["spine"] : ["hip"])
        }))
  ])

  private static func form(of key: PoseKey) -> (what: String, form: JSONValue) {
    switch key {
    case .hip: ("Where the hip is: x and y, in hundredths of a body.", spot)
    case .spine: ("The angle of the back, in degrees.", .decimal)
    case .chest: ("The angle of its upper half, if it is bent.", .decimal)
    case .head: ("The angle of the neck, if it is not the back's.", .decimal)
    case .foot: ("Where the ankle is.", spot)
    case .thigh: ("The angle from hip to knee.", .decimal)
    case .shin: ("The angle from knee to ankle.", .decimal)
    case .toes: ("The angle of the foot.", .decimal)
    case .toeLength: ("How long the foot looks; 1 from its side.", .decimal)
    case .knee: ("-1 if the knee bends the other way.", .decimal)
    case .hand: ("Where the hand is.", point)
    case .upper: ("The angle from shoulder to elbow.", .decimal)
    case .fore: ("The angle from elbow to hand.", .decimal)
    case .elbow: ("1 if the elbow bends the other way.", .decimal)
    case .otherFoot: ("Where the other ankle is.", spot)
    case .otherThigh: ("The angle from hip to the other knee.", .decimal)
    case .otherShin: ("The angle from the other knee to its ankle.", .decimal)
    case .otherToes: ("The angle of the other foot.", .decimal)
    case .otherToeLength: ("How long the other foot looks; 1 from its side.", .decimal)
    case .otherKnee: ("-1 if the other knee bends the other way.", .decimal)
    case .otherHand: ("Where the other hand is.", point)
    case .otherUpper: ("The angle from the other shoulder to its elbow.", .decimal)
    case .otherFore: ("The angle from the other elbow to its hand.", .decimal)
    case .otherElbow: ("1 if the other elbow bends the other way.", .decimal)
    case .hands: ("Where both hands are.", point)
    case .points:
      (
        "Places that things of the scene are tied to, by their names.",
        ["type": "object", "additionalProperties": spot]
      )
    }
  }

  private static let arrow = JSONValue.keys(of: ArrowKey.self, form).adding([
    "required": ["from", "to"], "dependencies": ["around": ["radius"], "radius": ["around"]],
    "if": .required(ArrowKey.around),
    "then": ["properties": ["from": .decimal, "to": .decimal]],
    "else": ["properties": ["from": point, "to": point]],
  ])

  private static func form(of key: ArrowKey) -> (what: String, form: JSONValue) {
    switch key {
    case .around: ("The centre that it goes around.", point)
    case .radius:
      ("How far around; or how far across and up.", ["anyOf": [.decimal, .decimals(2...2)]])
    case .from: ("Where it begins; around a centre, the angle.", [:])
    case .to: ("Where it ends; around a centre, the angle.", [:])
    }
  }
}
