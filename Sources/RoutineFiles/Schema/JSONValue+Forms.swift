// SPDX-License-Identifier: MIT
import RoutineModel
import StrictYAML

// The rule of this file: a form takes whatever the decoder takes, so that nobody is warned of a file that
// is right. Where a schema cannot say as much as the decoder, it says less.

/// The forms that values of routine files have, as schemas.
extension JSONValue {
  /// A text that is not empty. YAML's own notion may make a number or a flag of it.
  static let someText: JSONValue = [
    "type": ["string", "number", "boolean"], "pattern": "[^ \\t\\r\\n]",
    "patternErrorMessage": "Write some text.",
  ]

  /// A routine's id.
  static let routineID: JSONValue = [
    "type": ["string", "integer"], "pattern": .text("^\(RoutinePattern.id)$"),
    "patternErrorMessage": "Write an id: lower-case words joined by hyphens, such as easy-run.",
  ]

  /// A number of times.
  static let times: JSONValue = [
    "type": ["integer", "string"], "minimum": 1,
    "maximum": .number(RoutineLimits.mostRepetitions), "pattern": "^[1-9][0-9]*$",
    "patternErrorMessage": "Write a whole number, such as 10.",
  ]

  /// A time that is not zero.
  static let time: JSONValue = matching(
    "^\(RoutinePattern.someTime)$", "Write a time, such as 30s or 1min30s.")

  /// A time that may be zero.
  static let pause: JSONValue = matching(
    "^\(RoutinePattern.time)$", "Write a time, such as 30s, or 0s.")

  /// True or false.
  static let switched: JSONValue = [
    "type": ["boolean", "string"], "pattern": "^(?:true|false)$",
    "patternErrorMessage": "Write true or false.",
  ]

  /// A number with a sign and a fraction.
  static let decimal: JSONValue = [
    "type": ["number", "string"], "minimum": .number(-Int(PictureLimits.largest)),
    "maximum": .number(Int(PictureLimits.largest)),
    "pattern": "^-?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)$",
    "patternErrorMessage": "Write a number, such as 45.",
  ]

  /// A text of a pattern, and what to write where it is not.
  static func matching(_ pattern: String, _ advice: String) -> JSONValue {
    ["type": "string", "pattern": .text(pattern), "patternErrorMessage": .text(advice)]
  }

  /// One of some words.
  static func word<Word: RawRepresentable<String>>(of words: [Word]) -> JSONValue {
    ["type": "string", "enum": .list(words.map { .text($0.rawValue) })]
  }

  /// A list of some words, each at most once.
  static func words<Word: RawRepresentable<String>>(
    of words: [Word], mayBeEmpty: Bool = false
  ) -> JSONValue {
    let list: JSONValue = ["type": "array", "items": word(of: words), "uniqueItems": true]
    return mayBeEmpty ? list : list.adding(["minItems": 1])
  }

  /// A list of so many numbers.
  static func decimals(_ count: ClosedRange<Int>) -> JSONValue {
    [
      "type": "array", "items": decimal, "minItems": .number(count.lowerBound),
      "maxItems": .number(count.upperBound),
    ]
  }

  /// Keys and values, and no others than these.
  static func keys<Key: FieldKey>(
    of _: Key.Type, _ form: (Key) -> (what: String, form: JSONValue)
  ) -> JSONValue {
    let members = Key.allCases.map { key in
      let (what, form) = form(key)
      return (key.rawValue, form.adding(["description": .text(what)]))
    }
    return [
      "type": "object", "additionalProperties": false,
      "properties": .object(Dictionary(members) { $1 }),
    ]
  }

  /// That these keys are there.
  static func required<Key: FieldKey>(_ keys: Key...) -> JSONValue {
    ["required": .list(keys.map { .text($0.rawValue) })]
  }

  /// That these keys are not there.
  static func without<Key: FieldKey>(_ keys: [Key]) -> JSONValue {
    .object(Dictionary(keys.map { ($0.rawValue, JSONValue.flag(false)) }) { $1 })
  }
}

/// The patterns of texts that the decoder reads, without anchors.
enum RoutinePattern {
  /// A number without a leading zero, and its fraction.
  private static let number = "(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?"
  /// Numbers with units from large to small, or nothing.
  private static let units = DurationText.unitNames.reversed()
    .map { "(?:\(number)\($0))?" }.joined()

  /// A time that may be zero.
  static let time = "(?=.)\(units)"
  /// A time that is not zero.
  static let someTime = "(?=[^-]*[1-9])\(units)"
  /// A time or a range of two, of which the first may leave its unit to the second.
  static let hold = "(?=[^-]*[1-9])(?:\(units)(?:-\(someTime))?|\(number)-\(someTime))"
  /// A routine's id.
  static let id = "(?=.{1,\(RoutineID.longest)}$)[a-z0-9]+(?:-[a-z0-9]+)*"
  /// What a workout's exercise is: a time, or an id, of which one that begins with a digit has a hyphen.
  static let exercise = "(?:\(someTime)|(?![0-9])\(id)|(?=[^-]*-)\(id)|\(hold))"
}
