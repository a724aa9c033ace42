// SPDX-License-Identifier: MIT
import BuiltinRoutines
import Foundation
import RoutineModel
import StrictYAML
import TestSupport
import Testing

@testable import RoutineFiles

// Judging files by the schema takes a validator; that test is among the real parts.

/// The schema has the decoder's keys, and its patterns match what the decoder accepts.
@Suite struct SchemaTests {
  private static let root = RoutineSchema.document
  private static let definitions = root["definitions"]
  private static let picture = definitions["picture"]
  private static let thing = picture["properties"]["scene"]["items"]["anyOf"][1]

  static let objects: [(name: String, schema: JSONValue, keys: [String])] = [
    ("a routine", root, RoutineKey.allCases.map(\.rawValue)),
    ("a step", definitions["step"], StepKey.allCases.map(\.rawValue)),
    ("a picture", picture, PictureKey.allCases.map(\.rawValue)),
    ("a thing of a scene", thing, ScenePartKey.allCases.map(\.rawValue)),
    ("a pose", picture["properties"]["poses"]["items"], PoseKey.allCases.map(\.rawValue)),
    ("an arrow", picture["properties"]["arrow"]["anyOf"][0], ArrowKey.allCases.map(\.rawValue)),
  ]

  @Test(arguments: objects)
  func keysAreThoseOfTheDecoder(name: String, schema: JSONValue, keys: [String]) {
    let properties = schema["properties"].members
    #expect(properties.keys.sorted() == keys.sorted(), "\(name)")
    #expect(schema["additionalProperties"] == false, "\(name)")
    for (key, form) in properties {
      guard case .text(let what) = form["description"] else {
        Issue.record("\(name) says nothing of '\(key)'")
        continue
      }
      #expect(what.count > 8 && what.hasSuffix("."), "\(name), '\(key)'")
    }
  }

  /// Keys in conditions and their consequences are strings that the compiler does not check.
  @Test func everyKeyThatIsNamedIsOne() {
    let keys = Set(Self.objects.flatMap(\.keys))
    #expect(Set(Self.root.keysNamed).subtracting(keys).isEmpty)
  }

  @Test func everyPictureOfTheProgramIsOffered() {
    let names = Self.definitions["step"]["properties"]["picture"]["anyOf"][0]["enum"]
    #expect(names == .list(BuiltinPicture.all.keys.sorted().map { .text($0) }))
  }

  @Test(arguments: Seeds.first(4))
  func patternsTakeWhatTheDecoderTakes(seed: UInt64) throws {
    let patterns = try [
      RoutinePattern.time, RoutinePattern.someTime, RoutinePattern.hold, RoutinePattern.id,
    ].map { try Regex("^\($0)$") }
    var generator = SplitMix64(seed: seed)
    var taken = [0, 0, 0, 0]
    for _ in 0..<2_000 {
      let text = Self.text(&generator)
      let isTaken = [
        Self.isTaken(DurationText.single(text, allowsZero: true)),
        Self.isTaken(DurationText.single(text, allowsZero: false)),
        Self.isTaken(DurationText.hold(text)), RoutineID(text).isWellFormed,
      ]
      for (index, pattern) in patterns.enumerated() where isTaken[index] {
        taken[index] += 1
        #expect(text.wholeMatch(of: pattern) != nil, "\(text), pattern \(index)")
      }
    }
    #expect(taken.allSatisfy { $0 > 20 }, "\(taken)")
  }

  @Test(arguments: [
    "", "s", "30", "030s", "-5s", "+5s", "5s5s", "1s1min", "1..5s", "1.s", ".5s", "1:30", "30S",
    "30s ", "10-", "-", "10-15-20s", "0s", "0-5s", "5-0s",
    " 30s", "30  s", "1min  30s", "10 - 15s", "10 -15s",
  ])
  func patternsRefuseWhatHasNoForm(text: String) throws {
    let pattern = try Regex("^\(RoutinePattern.hold)$")
    #expect(text.wholeMatch(of: pattern) == nil)
    #expect(!Self.isTaken(DurationText.hold(text)))
  }

  @Test(arguments: [
    ("open", true), ("30min", true), ("30 min", true), ("5k-run", true), ("running", true),
    ("1h30min", true),
    ("30", false), ("5k", false), ("0s", false), (".5h", false), ("Running", false),
    ("a--b", false),
  ])
  func exercisesAreTimesAndIDs(text: String, isExercise: Bool) throws {
    let pattern = try Regex("^\(RoutinePattern.exercise)$")
    let problems = Fixtures.problems("name: a\nkind: workout\nexercise: \(text)\n")
    #expect(problems.isEmpty == isExercise)
    #expect((text.wholeMatch(of: pattern) != nil) == isExercise)
  }

  private static func isTaken<Value>(_ result: Result<Value, DurationText.Fault>) -> Bool {
    (try? result.get()) != nil
  }

  /// Text that is likely to be a duration, a range or an id.
  private static func text(_ generator: inout some RandomNumberGenerator) -> String {
    let parts = [
      "0", "1", "15", "90", "0.5", "2.50", "ms", "s", "min", "h", "-", "a", "run", "5k", " ",
    ]
    return (0..<Int.random(in: 1...5, using: &generator)).map { _ in
      parts.randomElement(using: &generator) ?? ""
    }.joined()
  }
}

extension JSONValue {
  fileprivate subscript(key: String) -> JSONValue { members[key] ?? .object([:]) }

  fileprivate subscript(index: Int) -> JSONValue {
    if case .list(let values) = self, values.indices.contains(index) { values[index] } else { [:] }
  }

  /// The keys named anywhere in the schema: in properties, requirements and dependencies.
  fileprivate var keysNamed: [String] {
    switch self {
    case .text, .number, .flag: []
    case .list(let values): values.flatMap(\.keysNamed)
    case .object(let members):
      Array(self["properties"].members.keys) + Array(self["dependencies"].members.keys)
        + self["required"].texts + self["dependencies"].members.values.flatMap(\.texts)
        + members.values.flatMap(\.keysNamed)
    }
  }

  private var texts: [String] {
    guard case .list(let values) = self else { return [] }
    return values.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }
}
