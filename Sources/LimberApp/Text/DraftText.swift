// SPDX-License-Identifier: MIT
import RoutineModel
import Wording

/// The initial content of routine files.
enum DraftText {
  /// The line that names the schema for editors.
  static let schema = "# yaml-language-server: $schema=../routine.schema.json\n"

  /// A valid routine to start from.
  ///
  /// - Parameter id: The requested id, if any.
  static func routine(_ id: RoutineID?) -> String {
    let words = id?.rawValue.split(separator: "-").joined(separator: " ") ?? "my routine"
    let name = words.sentenceStart
    return """
      # Write your routine over this one, save it, and close the editor.
      # What follows a '#' is a comment, for you alone. Keep the spaces before each line.
      name: \(name.first?.isLetter == true ? name : "\"\(name)\"")
      kind: mobility           # or exercise, warm-up, cool-down, relief, workout
      summary: What it is good for.
      steps:
        - name: First step
          instruction: How it is done.
          hold: 30s            # a time, or a range: 30-40s
          side: each           # left, then right; delete the line if there are no sides
        - name: Second step
          instruction: How it is done.
          reps: 10             # counted by you; with 'tempo: 2s' below it, by Limber
          sets: 2
          rest: 20s            # between the sets
        - name: Last step
          until: done          # continues when you press Enter

      """
  }
}
