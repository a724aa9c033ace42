// SPDX-License-Identifier: MIT

import StrictYAML

/// Reps as a prescription on paper has them: `3 x 10`, `3 sets of 10`, `10 each side`, `8 to 12`.
struct Prescription {
  private let reps: String
  private let sets: Int?
  private let isOnEachSide: Bool

  /// Reads a text; `nil` if it has nothing but a number, or something else.
  init?(_ text: String) {
    let text = text.lowercased()
    let numbers = text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
    let words = Set(text.split { !$0.isLetter && $0 != "×" }.map(String.init))
    guard let first = numbers.first, let last = numbers.last, numbers.count <= 2,
      numbers.allSatisfy({ $0 > 0 })
    else { return nil }
    isOnEachSide = !words.isDisjoint(with: ["each", "side", "sides", "leg", "arm"])
    let isOfSets = !words.isDisjoint(with: ["x", "×", "set", "sets"])
    let isRange =
      numbers.count == 2 && (words.contains("to") || text.contains { "-–".contains($0) })
    // "10 reps x 3 sets" has the sets at its end.
    let (sets, count) =
      !isOfSets || numbers.count == 1
      ? (nil, last) : text.hasSuffix("sets") ? (last, first) : (first, last)
    self.sets = sets
    reps =
      isRange && !isOfSets && first != last
      ? "\(min(first, last))-\(max(first, last))" : "\(count)"
    guard numbers.count == 1 ? isOnEachSide : isOfSets || isRange else { return nil }
  }

  /// The lines to write in its place.
  var advice: String {
    var lines = ["'reps: \(reps)'"]
    if let sets { lines.append("'sets: \(sets)'") }
    if isOnEachSide { lines.append("'side: each'") }
    return "write \(lines.joined(separator: " and "))"
  }
}

/// A hold as a prescription on paper has it: `3x30s`, `3 sets of 30 s`, `30 s each side`.
struct PrescribedHold {
  private let hold: String
  private let sets: Substring?
  private let isOnEachSide: Bool

  /// Reads a text; `nil` if it has nothing but a duration, or something else.
  init?(_ text: String) {
    let form =
      #/
      (?: ([1-9][0-9]?) \s* (?: x | × | times | sets\ of ) \s* )?
      ([0-9].*?)
      (?: \s* [x×] \s* ([1-9][0-9]?) )?
      ( \s* (?: each | per ) \s* [a-z]* )?
      /#
    guard text.utf8.count <= 40, let match = text.lowercased().wholeMatch(of: form) else {
      return nil
    }
    hold = String(match.2)
    sets = match.1 ?? match.3
    isOnEachSide = match.4 != nil
    guard sets != nil || isOnEachSide, case .success = DurationText.hold(hold) else { return nil }
  }

  /// The lines to write in its place.
  var advice: String {
    let lines = [
      "'hold: \(hold)'", sets.map { "'sets: \($0)'" }, isOnEachSide ? "'side: each'" : nil,
    ]
    return "write \(lines.compactMap(\.self).joined(separator: " and "))"
  }
}
