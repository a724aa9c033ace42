// SPDX-License-Identifier: MIT

import StrictYAML

extension FileWords {
  static let routine = FileWords(
    files: "routine files", needless: "no routine needs", content: "the routine",
    shortening: "split the routine", joining: "keep one routine in one file",
    replacing: "give the path of a routine file", exampleKey: "name", exampleValue: "Squat",
    otherWords: [
      "time": "hold", "duration": "hold", "seconds": "hold", "length": "hold",
      "repetitions": "reps", "count": "reps", "rounds": "repeat", "pause": "rest",
      "rest-between": "rest", "sides": "side", "note": "instruction", "notes": "instruction",
      "weight": "instruction", "load": "instruction", "description": "instruction",
      "text": "instruction", "how": "instruction",
      "title": "name", "type": "kind", "exercises": "steps",
    ].merging(cautions.map { ($0, "caution") }) { word, _ in word },
    elsewhere: Dictionary(
      uniqueKeysWithValues: (["caution"] + cautions).map {
        ($0, "a caution belongs to a step; for the whole routine, write it in 'summary'")
      }))

  /// Other words for a caution.
  private static let cautions = [
    "cautions", "warning", "precaution", "precautions", "contraindication", "contraindications",
  ]
}
