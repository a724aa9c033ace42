// SPDX-License-Identifier: MIT

/// A workout as in the files of Just Another Workout Timer.
struct JAWTWorkout: Hashable, Sendable {
  let title: String
  /// Its sets, in order.
  var sets: [RoundSet] = []

  /// Exercises repeated a number of times.
  struct RoundSet: Hashable, Sendable {
    let repetitions: Int
    let exercises: [Exercise]
  }

  /// A text shown for some seconds.
  struct Exercise: Hashable, Sendable {
    let name: String
    let seconds: Int
  }

  /// The JSON of its file. The app assigns ids itself.
  var json: String {
    var text = "{\n  \"title\": \(title.jsonLiteral),\n  \"sets\": ["
    for (index, set) in sets.enumerated() {
      text += index > 0 ? ",\n" : "\n"
      text += "    {\n      \"repetitions\": \(set.repetitions),\n      \"exercises\": [\n"
      text += set.exercises.map { exercise in
        "        {\"name\": \(exercise.name.jsonLiteral), \"duration\": \(exercise.seconds)}"
      }.joined(separator: ",\n")
      text += "\n      ]\n    }"
    }
    return text + "\n  ],\n  \"version\": 2,\n  \"position\": -1\n}\n"
  }
}

extension String {
  /// The text as a JSON string, in quotes.
  fileprivate var jsonLiteral: String {
    var text = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"", "\\": text += "\\" + String(scalar)
      case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
