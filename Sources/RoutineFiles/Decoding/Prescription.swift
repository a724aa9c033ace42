// SPDX-License-Identifier: MIT

import RoutineModel
import StrictYAML

/// Reps as a prescription on paper has them: `3 x 8-12`, `3 sets of 10`, `10 each side`, `8 to 12`.
struct Prescription {
  private let reps: String
  private let sets: Substring?
  private let isOnEachSide: Bool

  /// Reads a text; `nil` if it has nothing but a number, too many reps, or something else.
  init?(_ text: String) {
    let form =
      #/
      (?: ([1-9][0-9]?) \s* (?: x | × | sets\ of ) \s* )?
      ([1-9][0-9]*) (?: \s* (?: [-–‑] | \.\. | to | or ) \s* ([1-9][0-9]*) )?
      \s* (?: reps? | repetitions | times | x | × )?
      (?: [\s,x×]* ([1-9][0-9]?) \s* sets )?
      ( [\s,\/]* (?: (?: on | per | each | both ) \s* )* (?: (?: side | leg | arm ) s? )? )
      /#
    guard text.utf8.count <= 40, let match = text.lowercased().wholeMatch(of: form) else {
      return nil
    }
    let counts = [match.2, match.3 ?? match.2].compactMap { Int($0) }.sorted()
    guard counts.count == 2, counts[1] <= RoutineLimits.mostRepetitions else { return nil }
    reps = counts[0] == counts[1] ? "\(counts[0])" : "\(counts[0])-\(counts[1])"
    sets = match.1 ?? match.4
    isOnEachSide = match.5.contains { $0.isLetter }
    guard sets != nil || match.3 != nil || isOnEachSide else { return nil }
  }

  /// The lines to write in its place.
  var advice: String {
    let lines = [
      "'reps: \(reps)'", sets.map { "'sets: \($0)'" }, isOnEachSide ? "'side: each'" : nil,
    ]
    return "write \(lines.compactMap(\.self).joined(separator: " and "))"
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
