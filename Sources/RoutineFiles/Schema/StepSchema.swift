// SPDX-License-Identifier: MIT
import RoutineModel

/// The schema of a step, and of a repeat, which may take its place.
enum StepSchema {
  /// A list of steps and repeats.
  static let list: JSONValue = [
    "type": "array", "minItems": 1, "items": ["$ref": "#/definitions/step"],
  ]

  /// A step or a repeat.
  static let step = JSONValue.keys(of: StepKey.self, form).adding([
    "if": ["anyOf": [.required(StepKey.repeat), .required(StepKey.steps)]],
    "then": repetition, "else": single,
  ])

  /// Further rules outside relief, where steps are not left out.
  static let stepOutsideRelief: JSONValue = [
    "properties": JSONValue.without([StepKey.onlyWhen, .avoidWhen, .needs]).adding([
      "steps": ["items": ["$ref": "#/definitions/stepOutsideRelief"]]
    ])
  ]

  private static let repetition = JSONValue.required(StepKey.repeat, .steps).adding([
    "properties": .without(StepKey.allCases.filter { ![.repeat, .rest, .steps].contains($0) }),
    "dependencies": ["rest": ["properties": ["repeat": isNotOnce]]],
  ])

  private static let single = JSONValue.required(StepKey.name).adding([
    "oneOf": [.required(StepKey.hold), .required(StepKey.reps), .required(StepKey.until)],
    "dependencies": [
      "tempo": ["reps"],
      "rest": ["required": ["sets"], "properties": ["sets": isNotOnce]],
      "switch-rest": ["required": ["side"], "properties": ["side": .word(of: [StepSide.each])]],
    ],
  ])

  private static let isNotOnce: JSONValue = ["not": ["enum": [1, "1"]]]

  /// The description of a key, and the schema of its value.
  private static func form(of key: StepKey) -> (what: String, form: JSONValue) {
    switch key {
    case .name: ("What to do, short enough to read from two metres.", .someText)
    case .instruction: ("How to do it.", .someText)
    case .caution: ("What to beware of.", .someText)
    case .picture:
      (
        "A picture of it: the name of one of the program's, or drawn here.",
        ["anyOf": [PictureSchema.name, ["$ref": "#/definitions/picture"]]]
      )
    case .hold:
      (
        "How long: a time such as 30s, or a range such as 10-15s.",
        .matching("^\(RoutinePattern.hold)$", "Write a time, such as 30s, or a range, 10-15s.")
      )
    case .reps: ("How many, or a range such as 8-12; without a tempo, at your own pace.", .counts)
    case .tempo: ("The time for one rep; the reps are then counted for you.", .time)
    case .until: ("done: waits for Enter.", ["const": "done"])
    case .side:
      ("The side; each is left, then right, and affected the one named.", sides)
    case .directions:
      ("Ways to do it, each with the full dose.", .words(of: Direction.allCases))
    case .sets: ("How many times, with the sides in turn.", .times)
    case .rest: ("The time before each further set or, of a repeat, round.", .pause)
    case .switchRest: ("The time to change sides; with side: each.", .pause)
    case .restAfter: ("A rest after the step; not after the last one.", .pause)
    case .recommendedWhen:
      ("When the step is recommended.", .words(of: Condition.recommending))
    case .onlyWhen:
      (
        "Without one of these the step is passed over; relief only.",
        .words(of: Condition.recommending)
      )
    case .avoidWhen:
      ("With one of these the step is left out; relief only.", .words(of: Condition.allCases))
    case .needs: ("What the step needs of the person; relief only.", .words(of: Need.allCases))
    case .optional: ("true: an extra, not counted in the routine's length.", .switched)
    case .repeat: ("How many times the steps below are done.", .times)
    case .steps: ("What is repeated.", list)
    }
  }

  private static let sides = JSONValue.word(of: StepSide.allCases)
}
