// SPDX-License-Identifier: MIT
import RoutineModel

/// The JSON Schema (draft 7) of routine files, by which editors complete keys and words and mark
/// mistakes while typing.
///
/// It is made from the decoder's keys and refuses nothing that the decoder accepts. It cannot check
/// what takes more than one value: whether a routine exists, how long something is or becomes, what
/// comes last, and what a joint can do. `limber routines check` does.
package enum RoutineSchema {
  /// The schema.
  package static let document = JSONValue.keys(of: RoutineKey.self, form).adding([
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "A routine of Limber",
    "required": ["name", "kind"],
    "allOf": [ofWorkout, ofSteps, ofOthersThanRelief],
    "definitions": [
      "step": StepSchema.step, "stepOutsideRelief": StepSchema.stepOutsideRelief,
      "picture": PictureSchema.picture,
    ],
  ])

  private static let phases: [RoutineKey] = [.warmUp, .exercise, .coolDown]

  private static let ofWorkout: JSONValue = [
    "if": isKind(in: [.workout]),
    "then": .required(RoutineKey.exercise).adding([
      "properties": .without([RoutineKey.steps])
    ]),
  ]

  private static let ofSteps: JSONValue = [
    "if": isKind(in: RoutineKind.allCases.filter { $0 != .workout }),
    "then": .required(RoutineKey.steps).adding(["properties": .without(phases)]),
  ]

  private static let ofOthersThanRelief: JSONValue = [
    "if": isKind(in: RoutineKind.allCases.filter { $0 != .relief }),
    "then": [
      "properties": JSONValue.without([RoutineKey.site]).adding([
        "steps": ["items": ["$ref": "#/definitions/stepOutsideRelief"]]
      ])
    ],
  ]

  /// Requires one of these kinds.
  private static func isKind(in kinds: [RoutineKind]) -> JSONValue {
    ["properties": ["kind": .word(of: kinds)], "required": ["kind"]]
  }

  /// The description of a key, and the schema of its value.
  private static func form(of key: RoutineKey) -> (what: String, form: JSONValue) {
    switch key {
    case .name: ("What the routine is called.", .someText)
    case .kind: ("What the routine is for.", .word(of: RoutineKind.allCases))
    case .summary: ("A few sentences about it.", .someText)
    case .sources: ("Where the doses are from.", ["type": "array", "items": .someText])
    case .site: ("Where the cramp is; relief only.", .word(of: CrampSite.allCases))
    case .getReady: ("The time before the first step, such as 3s; 0s for none.", .pause)
    case .transition:
      ("The time before each further step, with its name shown; 0s for none.", .pause)
    case .sound: ("How its cues sound.", .word(of: SoundMeans.allCases))
    case .count: ("How many of the last seconds are counted.", count)
    case .half: ("Whether half-way through a step is signalled.", .switched)
    case .every:
      (
        "How often a cue recurs during a step; off for never.",
        .matching("^(?:off|\(RoutinePattern.someTime))$", "Write a time, such as 30s, or off.")
      )
    case .next:
      ("The id of the routine that follows once this one is done three times.", .routineID)
    case .steps: ("What is done, in order.", StepSchema.list)
    case .warmUp: ("The id of the routine to warm up with; workouts only.", .routineID)
    case .exercise:
      (
        "The exercise of a workout: open, a time such as 30min, or a routine's id.",
        .matching(
          "^\(RoutinePattern.exercise)$", "Write open, a time such as 30min, or a routine's id.")
      )
    case .coolDown: ("The id of the routine to cool down with; workouts only.", .routineID)
    }
  }

  /// Unquoted, YAML reads some of these words as numbers or booleans.
  private static let count: JSONValue = [
    "anyOf": [
      ["enum": .list(Countdown.allCases.map { $0 == .off ? .text("off") : .number($0.seconds) })],
      .matching(
        "^(?:\(Countdown.allCases.map(\.rawValue).joined(separator: "|")))$",
        "Write 3, 5, 10 or off."),
    ]
  ]
}
