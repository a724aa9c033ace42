// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

// What the model's values are called on the screen.

extension StepSide {
  /// The side in running text.
  var word: String {
    switch self {
    case .left: "left"
    case .right: "right"
    case .both: "both sides"
    case .each: "each side"
    case .affected: "the side that cramps"
    }
  }

  /// The side as a sign that is taken in at a glance; the arrow stands on the side it means.
  var sign: String {
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
  var word: String {
    switch self {
    case .left: "left"
    case .right: "right"
    case .both: "both sides"
    }
  }
}

extension Direction {
  /// The direction in running text.
  var word: String {
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

  /// The direction as a sign that is taken in at a glance.
  var sign: String {
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
  var word: String {
    switch self {
    case .warmUp: "warm-up"
    case .exercise: "exercise"
    case .coolDown: "cool-down"
    }
  }
}

extension CrampSite {
  /// The place in running text.
  var word: String { rawValue }
}

extension SessionOutcome? {
  /// How a session ended, in a word.
  var word: String {
    switch self {
    case .completed: "completed"
    case .stopped: "stopped"
    case nil: "unfinished"
    }
  }
}

extension EpisodeOutcome {
  /// How an episode ended, in a word or two.
  var word: String {
    switch self {
    case .eased: "eased"
    case .passedOn: "went on"
    case .recurred: "came back"
    case .endedSession: "ended the session"
    }
  }
}

extension StepOutcome {
  /// How a step ended, in a word or two.
  var word: String {
    switch self {
    case .done: "done"
    case .cutShort: "cut short"
    case .skipped: "skipped"
    }
  }
}

extension Condition {
  /// The circumstance as what may have set a cramp off.
  var word: String {
    switch self {
    case .cold: "cold"
    case .heat: "heat"
    case .thirst: "thirst"
    case .fatigue: "fatigue"
    case .exertion: "hard effort"
    case .posture: "long posture"
    case .night: "night"
    case .frequent: "frequent cramps"
    case .recurring: "came back"
    case .suspectedClot: "signs of a clot"
    }
  }
}

/// A count with its noun, such as `1 cramp` or `3 cramps`.
func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}

extension [String] {
  /// The parts as a sentence lists them: `a, b or c`.
  func listed(_ conjunction: String) -> String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
  }
}
