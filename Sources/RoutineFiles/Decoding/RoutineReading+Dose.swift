// SPDX-License-Identifier: MIT

import RoutineModel
import StrictYAML
import Yams

/// The dose of a step: exactly one of `hold`, `reps` and `until`.
extension RoutineReading {
  mutating func dose(_ fields: Fields<StepKey>, path: String) -> Dose? {
    let doses = fields.fields.filter { [.hold, .reps, .until].contains($0.key) }
    if let tempo = fields[.tempo], fields.lacks(.reps) {
      report(tempo.node, "\(path), tempo", "a tempo needs reps; add 'reps: ', or delete the tempo")
    }
    guard let first = doses.first else {
      if fields.lacks(.hold), fields.lacks(.reps), fields.lacks(.until) {
        report(fields.owner, path, "no dose; add 'hold: 30s', 'reps: 10' or 'until: done'")
      }
      return nil
    }
    for other in doses.dropFirst() {
      var advice = "keep one of them"
      if Set([first.key, other.key]) == [.hold, .reps],
        let count = fields[.reps]?.value.scalar.flatMap({ Int($0.string) })
      {
        advice += ", or write 'sets: \(count)' in place of the reps to hold that often"
      }
      report(
        other.node, "\(path), \(other.key.rawValue)",
        "a second dose beside '\(first.key.rawValue)'; \(advice)")
    }
    var read: [Dose?] = []
    for field in doses {
      switch field.key {
      case .hold: read.append(hold(field.value, path: "\(path), hold"))
      case .reps: read.append(reps(field.value, tempo: fields[.tempo]?.value, path: path))
      default: read.append(until(field.value, path: "\(path), until"))
      }
    }
    return read.count == 1 ? read.first ?? nil : nil
  }

  private mutating func hold(_ node: Node, path: String) -> Dose? {
    let expected = "a duration such as '30s', or a range such as '10-15s'"
    guard let text = scalar(node, path: path, expected: expected) else { return nil }
    switch DurationText.hold(text) {
    case .success(let range): return .hold(least: range.least, most: range.most)
    case .failure(let fault):
      let lines = PrescribedHold(text).map { "\(quoted(text)) is not a duration; \($0.advice)" }
      report(node, path, lines ?? fault.message)
      return nil
    }
  }

  private mutating func reps(_ node: Node, tempo: Node?, path: String) -> Dose? {
    if let text = node.scalar?.string, let hold = PrescribedHold(text) {
      report(node, "\(path), reps", "\(quoted(text)) is a hold, not a number; \(hold.advice)")
      return nil
    }
    let range = node.scalar.flatMap { Self.range($0.string) }
    if let range, range.most > RoutineLimits.mostRepetitions {
      report(
        node, "\(path), reps",
        "\(range.most) is too many; write at most \(RoutineLimits.mostRepetitions)")
      return nil
    }
    if range == nil, let text = node.scalar?.string, let advice = Prescription(text)?.advice {
      report(node, "\(path), reps", "\(quoted(text)) is not a whole number or a range; \(advice)")
      return nil
    }
    let count = range?.most ?? number(node, path: "\(path), reps")
    guard let tempo else {
      return count.map { .reps(count: $0, tempo: nil, least: range?.least) }
    }
    if let written = tempo.scalar?.string, let seconds = Self.seconds(ofPhases: written) {
      report(
        tempo, "\(path), tempo",
        "a tempo is the time of one rep; for \(quoted(written)) write '\(seconds)s', and its parts in "
          + "'instruction'")
      return nil
    }
    guard let pace = duration(tempo, path: "\(path), tempo", allowsZero: false), let count else {
      return nil
    }
    if pace * count > RoutineLimits.longestDuration {
      report(
        tempo, "\(path), tempo",
        "\(count) reps at this tempo take more than 24h; ask for fewer, or shorten the tempo")
      return nil
    }
    return .reps(count: count, tempo: pace, least: range?.least)
  }

  /// A range of counts, as in `8-12`.
  private static func range(_ text: String) -> (least: Int, most: Int)? {
    guard let match = text.wholeMatch(of: /([1-9][0-9]{0,5})-([1-9][0-9]{0,5})/),
      let least = Int(match.1), let most = Int(match.2), least < most
    else { return nil }
    return (least, most)
  }

  /// The sum of the parts of one repetition, in seconds, as people write a tempo: `2-1-2`,
  /// `3s up, 3s down`.
  private static func seconds(ofPhases text: String) -> Int? {
    guard text.utf8.count <= 40 else { return nil }
    // From two to three seconds is no tempo of two parts.
    if case .success = DurationText.hold(text) { return nil }
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "." }
    let parts = words.filter { !partWords.contains($0) }
      .map { Int($0.hasSuffix("s") ? $0.dropLast() : $0) }
    guard (2...4).contains(parts.count), parts.allSatisfy({ (0...60).contains($0 ?? -1) }) else {
      return nil
    }
    let sum = parts.compactMap(\.self).reduce(0, +)
    return sum > 0 ? sum : nil
  }

  private static let partWords: Set<Substring> = [
    "s", "sec", "second", "seconds", "up", "down", "hold", "pause", "in", "out", "lift", "lower",
    "and",
  ]

  private mutating func until(_ node: Node, path: String) -> Dose? {
    guard let text = scalar(node, path: path, expected: "'done'") else { return nil }
    if text == "done" { return .untilDone }
    report(node, path, "\(quoted(text)) is not valid here; write 'until: done'")
    return nil
  }
}
