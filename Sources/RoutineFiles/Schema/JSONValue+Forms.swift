// SPDX-License-Identifier: MIT
import RoutineModel
import StrictYAML

// The rule of this file: a schema accepts whatever the decoder accepts, so that no valid file gets
// a warning. If a schema cannot express a rule of the decoder, it leaves it out.

/// Schemas for the values of routine files.
extension JSONValue {
  /// Text that is not empty. By YAML's own rules it may look like a number or a boolean.
  static let someText: JSONValue = [
    "type": ["string", "number", "boolean"], "pattern": "[^ \\t\\r\\n]",
    "patternErrorMessage": "Write some text.",
  ]

  /// A routine's id.
  static let routineID: JSONValue = [
    "type": ["string", "integer"], "pattern": .text("^\(RoutinePattern.id)$"),
    "patternErrorMessage": "Write an id: lower-case words joined by hyphens, such as easy-run.",
  ]

  /// A count.
  static let times: JSONValue = [
    "type": ["integer", "string"], "minimum": 1,
    "maximum": .number(RoutineLimits.mostRepetitions), "pattern": "^[1-9][0-9]*$",
    "patternErrorMessage": "Write a whole number, such as 10.",
  ]

  /// A count, or a range of them.
  static let counts: JSONValue = [
    "type": ["integer", "string"], "minimum": 1,
    "maximum": .number(RoutineLimits.mostRepetitions),
    "pattern": "^[1-9][0-9]*(-[1-9][0-9]*)?$",
    "patternErrorMessage": "Write a whole number, such as 10, or a range, 8-12.",
  ]

  /// A time that is not zero.
  static let time: JSONValue = matching(
    "^\(RoutinePattern.someTime)$", "Write a time, such as 30s or 1min30s.")

  /// A time that may be zero.
  static let pause: JSONValue = matching(
    "^\(RoutinePattern.time)$", "Write a time, such as 30s, or 0s.")

  /// A boolean.
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

  /// Text that matches a pattern, and advice for text that does not.
  static func matching(_ pattern: String, _ advice: String) -> JSONValue {
    ["type": "string", "pattern": .text(pattern), "patternErrorMessage": .text(advice)]
  }

  /// One of a set of words.
  static func word<Word: RawRepresentable<String>>(of words: [Word]) -> JSONValue {
    ["type": "string", "enum": .list(words.map { .text($0.rawValue) })]
  }

  /// A list of words from a set, each at most once.
  static func words<Word: RawRepresentable<String>>(
    of words: [Word], mayBeEmpty: Bool = false
  ) -> JSONValue {
    let list: JSONValue = ["type": "array", "items": word(of: words), "uniqueItems": true]
    return mayBeEmpty ? list : list.adding(["minItems": 1])
  }

  /// A list of numbers, with the possible lengths.
  static func decimals(_ count: ClosedRange<Int>) -> JSONValue {
    [
      "type": "array", "items": decimal, "minItems": .number(count.lowerBound),
      "maxItems": .number(count.upperBound),
    ]
  }

  /// An object with these keys only.
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

  /// Requires these keys.
  static func required<Key: FieldKey>(_ keys: Key...) -> JSONValue {
    ["required": .list(keys.map { .text($0.rawValue) })]
  }

  /// Forbids these keys.
  static func without<Key: FieldKey>(_ keys: [Key]) -> JSONValue {
    .object(Dictionary(keys.map { ($0.rawValue, JSONValue.flag(false)) }) { $1 })
  }
}

/// Patterns of the texts that the decoder reads, without anchors.
enum RoutinePattern {
  /// A number without leading zeros, with or without a fraction.
  private static let number = "(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?"
  /// Numbers with units from large to small, or nothing.
  private static let units =
    "(?!\(space))"
    + DurationText.unitNames.reversed().map { "(?:\(space)?\(number)\(space)?\($0))?" }.joined()
  private static let space = "[ \(DurationText.unbreakableSpaces)]"

  /// A time that may be zero.
  static let time = "(?=.)\(units)"
  /// A time that is not zero.
  static let someTime = "(?=[^-]*[1-9])\(units)"
  /// A time or a range; the first of a range may omit its unit.
  static let hold = "(?=[^-]*[1-9])(?:\(units)(?:-\(someTime))?|\(number)-\(someTime))"
  /// A routine's id.
  static let id = "(?=.{1,\(RoutineID.longest)}$)[a-z0-9]+(?:-[a-z0-9]+)*"
  /// A time or an id; an id starting with a digit needs a hyphen, to differ from a time.
  static let exercise = "(?:\(someTime)|(?![0-9])\(id)|(?=[^-]*-)\(id)|\(hold))"
}
