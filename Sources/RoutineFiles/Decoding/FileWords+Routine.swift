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
      "warning": "caution", "contraindication": "caution", "contraindications": "caution",
      "precaution": "caution", "precautions": "caution", "cautions": "caution", "title": "name",
      "type": "kind", "exercises": "steps",
    ],
    elsewhere: Dictionary(
      uniqueKeysWithValues: [
        "caution", "cautions", "warning", "precaution", "precautions", "contraindication",
        "contraindications",
      ].map { ($0, "a caution belongs to a step; for the whole routine, write it in 'summary'") }))
}
