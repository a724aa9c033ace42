// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

// The words for the model's values.

extension StepSide {
  /// The side in running text.
  package var word: String {
    switch self {
    case .left: "left"
    case .right: "right"
    case .both: "both sides"
    case .each: "each side"
    case .affected: "the side that cramps"
    }
  }

  /// A sign for the side that is recognised at a glance; the arrow is on the side it means.
  package var sign: String {
    switch self {
    case .left: "← LEFT"
    case .right: "RIGHT →"
    case .both: "BOTH SIDES"
    case .each: "EACH SIDE"
    case .affected: "SIDE THAT CRAMPS"
    }
  }
}

extension Side {
  /// The side in running text.
  package var word: String {
    switch self {
    case .left: "left"
    case .right: "right"
    case .both: "both sides"
    }
  }
}

extension Direction {
  /// The direction in running text.
  package var word: String {
    switch self {
    case .clockwise: "clockwise"
    case .counterclockwise: "counterclockwise"
    case .forward: "forward"
    case .backward: "backward"
    case .left: "to the left"
    case .right: "to the right"
    case .up: "up"
    case .down: "down"
    }
  }

  /// A sign for the direction that is recognised at a glance.
  package var sign: String {
    switch self {
    case .clockwise: "↻ CLOCKWISE"
    case .counterclockwise: "↺ COUNTERCLOCKWISE"
    case .forward: "FORWARD"
    case .backward: "BACKWARD"
    case .left: "← TO THE LEFT"
    case .right: "TO THE RIGHT →"
    case .up: "↑ UP"
    case .down: "↓ DOWN"
    }
  }
}

extension Phase {
  /// The phase in running text.
  package var word: String {
    switch self {
    case .warmUp: "warm-up"
    case .exercise: "exercise"
    case .coolDown: "cool-down"
    }
  }
}

extension Phase {
  /// The phase as a heading.
  package var heading: String {
    switch self {
    case .warmUp: "Warm-up"
    case .exercise: "Exercise"
    case .coolDown: "Cool-down"
    }
  }
}

extension CrampSite {
  /// The place in running text.
  package var word: String { rawValue }
}

extension SessionOutcome? {
  /// How a session ended, in a word.
  package var word: String {
    switch self {
    case .completed: "completed"
    case .stopped: "stopped"
    case nil: "unfinished"
    }
  }
}

extension EpisodeOutcome {
  /// How a cramp ended, in a word or two; it may not have been told.
  package var word: String {
    switch self {
    case .eased: "eased"
    case .passedOn: "no answer"
    case .recurred: "came back"
    case .endedSession: "session ended"
    }
  }
}

extension StepOutcome {
  /// How a step ended, in a word or two.
  package var word: String {
    switch self {
    case .done: "done"
    case .cutShort: "cut short"
    case .skipped: "skipped"
    }
  }
}

extension Condition {
  /// A trigger, or another condition.
  package var word: String {
    switch self {
    case .cold: "cold"
    case .heat: "heat"
    case .thirst: "thirst"
    case .fatigue: "fatigue"
    case .exertion: "exertion"
    case .posture: "posture"
    case .night: "night"
    case .frequent: "frequent cramps"
    case .recurring: "recurring cramps"
    case .suspectedClot: "signs of a clot"
    }
  }
}

extension StepHelp {
  /// Whether a step helped, as it follows the step's name.
  package var word: String {
    switch self {
    case .yes: "helped"
    case .some: "helped a little"
    case .no: "did not help"
    }
  }
}

/// A quarter of a session, 1 to 4, in running text.
package func quarterWords(_ quarter: Int) -> String {
  "in the \(quarter == 4 ? "last" : ordinal(quarter)) quarter"
}

/// Pain from 0 to 10, as far as known: `7 → 2 of 10, 9 at its worst`.
package func painText(onset: Int?, worst: Int?, after: Int?) -> String? {
  let change: String? =
    switch (onset, after) {
    case (let onset?, let after?): "\(onset) → \(after) of 10"
    case (let onset?, nil): "\(onset) of 10 at first"
    case (nil, let after?): "\(after) of 10 after"
    case (nil, nil): nil
    }
  guard let worst else { return change }
  return change.map { "\($0), \(worst) at its worst" } ?? "\(worst) of 10 at its worst"
}

/// An ordinal: `first`, `second`, from ten on `10th`.
package func ordinal(_ number: Int) -> String {
  let words = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
  ]
  if (1...words.count).contains(number) { return words[number - 1] }
  return numbered(number)
}

/// An ordinal in figures: `2nd`, `11th`.
package func numbered(_ number: Int) -> String {
  let isTeen = (11...13).contains(abs(number) % 100)
  let ending =
    switch abs(number) % 10 {
    case 1 where !isTeen: "st"
    case 2 where !isTeen: "nd"
    case 3 where !isTeen: "rd"
    default: "th"
    }
  return "\(number)\(ending)"
}

/// A count with its noun, such as `1 cramp` or `3 cramps`.
package func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}

extension [String] {
  /// The parts as a list in a sentence: `a, b or c`.
  package func listed(_ conjunction: String) -> String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
  }
}

extension String {
  /// The text with its first letter in upper case.
  package var sentenceStart: String { prefix(1).uppercased() + dropFirst() }
}
