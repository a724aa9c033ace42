// SPDX-License-Identifier: MIT
import RoutineModel
import StrictYAML

// The rule of this file: the output reads back as the same routine and looks as if a person had
// written it. Texts must have single spaces and no refused characters, and must not be empty. A
// picture drawn in a file is left out.

/// Writes routines as routine files.
package enum RoutineFileText {
  /// The text of a routine's file.
  package static func written(_ routine: Routine) -> String {
    var lines = Lines()
    lines.add("name", text: routine.name)
    lines.add("kind", word: routine.kind.rawValue)
    if !routine.summary.isEmpty { lines.add("summary", text: routine.summary) }
    if !routine.sources.isEmpty {
      lines.add("sources", word: "")
      for source in routine.sources { lines.add(item: source) }
    }
    if let site = routine.site { lines.add("site", word: site.rawValue) }
    if let getReady = routine.getReady { lines.add("get-ready", getReady) }
    if let transition = routine.transition { lines.add("transition", transition) }
    lines.add(routine.sound)
    if let next = routine.next { lines.add("next", text: next.rawValue) }
    switch routine.content {
    case .steps(let elements):
      lines.add("steps", word: "")
      lines.indented { lines in for element in elements { lines.add(element) } }
    case .phases(let phases):
      if let id = phases.warmUp { lines.add("warm-up", text: id.rawValue) }
      switch phases.exercise {
      case .routine(let id): lines.add("exercise", text: id.rawValue)
      case .open: lines.add("exercise", word: "open")
      case .fixed(let length): lines.add("exercise", length)
      }
      if let id = phases.coolDown { lines.add("cool-down", text: id.rawValue) }
    }
    return lines.text
  }
}

/// The lines of a file being written.
private struct Lines {
  private static let width = 98
  private(set) var text = ""
  private var indent = 0
  private var beginsItem = false

  mutating func indented(_ add: (inout Lines) -> Void) {
    indent += 2
    add(&self)
    indent -= 2
  }

  mutating func add(_ element: RoutineElement) {
    beginsItem = true
    switch element {
    case .step(let step): indented { $0.add(step) }
    case .repetition(let count, let rest, let elements):
      indented { lines in
        lines.add("repeat", word: "\(count)")
        if let rest { lines.add("rest", rest) }
        lines.add("steps", word: "")
        lines.indented { lines in for element in elements { lines.add(element) } }
      }
    }
  }

  private mutating func add(_ step: Step) {
    add("name", text: step.name)
    if !step.instruction.isEmpty { add("instruction", text: step.instruction) }
    if let caution = step.caution { add("caution", text: caution) }
    if let picture = step.picture?.id { add("picture", text: picture) }
    switch step.dose {
    case .hold(let least, let most):
      let range = DurationText.written(least) + "-" + DurationText.written(most)
      add("hold", word: least == most ? DurationText.written(most) : range)
    case .reps(let count, let tempo, let least):
      add("reps", word: least.map { "\($0)-\(count)" } ?? "\(count)")
      if let tempo { add("tempo", tempo) }
    case .untilDone: add("until", word: "done")
    }
    if let side = step.side { add("side", word: side.rawValue) }
    add("directions", words: step.directions)
    if step.sets > 1 { add("sets", word: "\(step.sets)") }
    if let rest = step.rest { add("rest", rest) }
    if let rest = step.switchRest { add("switch-rest", rest) }
    if let rest = step.restAfter { add("rest-after", rest) }
    add("recommended-when", words: step.recommendedWhen)
    add("only-when", words: step.onlyWhen)
    add("avoid-when", words: step.avoidWhen)
    add("needs", words: step.needs)
    if step.isOptional { add("optional", word: "true") }
  }

  mutating func add(_ wish: SoundWish) {
    if let means = wish.means { add("sound", word: means.rawValue) }
    if let count = wish.count { add("count", word: count == 0 ? "off" : "\(count)") }
    if let half = wish.half { add("half", word: "\(half)") }
    if let every = wish.every {
      add("every", word: every == .zero ? "off" : DurationText.written(every))
    }
  }

  mutating func add(_ key: String, _ length: Duration) {
    add(key, word: DurationText.written(length))
  }

  mutating func add(_ key: String, words: [some RawRepresentable<String>]) {
    if words.isEmpty { return }
    add(key, word: "[\(words.map(\.rawValue).joined(separator: ", "))]")
  }

  mutating func add(_ key: String, word: String) {
    begin()
    text += word.isEmpty ? "\(key):\n" : "\(key): \(word)\n"
  }

  mutating func add(_ key: String, text written: String) {
    begin()
    text += key + ":"
    add(scalar: written, after: indent + key.utf8.count + 2, margin: indent + 2)
  }

  mutating func add(item: String) {
    text += String(repeating: " ", count: indent + 2) + "-"
    add(scalar: item, after: indent + 4, margin: indent + 4)
  }

  private mutating func begin() {
    text +=
      beginsItem
      ? String(repeating: " ", count: indent - 2) + "- "
      : String(repeating: " ", count: indent)
    beginsItem = false
  }

  /// Adds a text on the line of its key, or below it if it is long.
  private mutating func add(scalar written: String, after column: Int, margin: Int) {
    if column + written.count <= Self.width {
      text += " " + (written.isPlainInYAML ? written : written.quotedInYAML) + "\n"
      return
    }
    text += " >-\n"
    let margin = String(repeating: " ", count: margin)
    var line = margin
    var length = line.count
    for word in written.split(separator: " ") {
      let count = word.count
      if length > margin.count, length + 1 + count > Self.width {
        text += line + "\n"
        (line, length) = (margin, margin.count)
      }
      if length > margin.count { (line, length) = (line + " ", length + 1) }
      line += word
      length += count
    }
    text += line + "\n"
  }
}

extension String {
  /// Whether any YAML reader takes it, unquoted, as just this text.
  fileprivate var isPlainInYAML: Bool {
    let words: Set = [
      "y", "n", "yes", "no", "on", "off", "true", "false", "null", "open", "done",
    ]
    guard let first = unicodeScalars.first, first.properties.isAlphabetic,
      !words.contains(lowercased())
    else { return false }
    return unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || " -.,;()/+'°%–—·×!?&=_\"".unicodeScalars.contains(scalar)
    }
  }

  /// The text in double quotes. A quote may carry a combining mark and so differ as a character;
  /// scalars are compared.
  fileprivate var quotedInYAML: String {
    var quoted = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted.append("\\") }
      quoted.append(scalar)
    }
    return "\"\(String(quoted))\""
  }
}
