// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

extension Segment {
  /// The step's name with its side and direction in running text.
  var title: String {
    ([name] + [sideWord, direction?.word].compactMap { $0 }).joined(separator: ", ")
  }

  /// Its round and its set, if there are several.
  package var turns: [String] {
    [
      round.map { ReliefTexts.round($0.number, of: $0.count) },
      set.map { ReliefTexts.set($0.number, of: $0.count) },
    ].compactMap { $0 }
  }

  /// The dose in words; an exercise without steps is the person's own, so it does not tell them to
  /// finish it.
  var spokenDose: String {
    let isOwnExercise = phase == .exercise && dose == .untilDone && instruction.isEmpty
    return isOwnExercise ? "as long as you like" : dose.spokenText
  }

  private var sideWord: String? {
    switch side {
    case .affected, nil: nil
    case .left, .right, .both, .each: side?.word
    }
  }

  /// What the step is best for, if it is not always recommended.
  var recommendation: String? {
    guard !reasons.isEmpty else { return nil }
    return "Best " + reasons.map(\.recommendation).listed("or")
  }
}

extension Condition {
  fileprivate var recommendation: String {
    switch self {
    case .cold: "for a cramp from cold"
    case .heat: "in heat"
    case .thirst: "with thirst"
    case .fatigue: "with fatigue"
    case .exertion: "after exertion"
    case .posture: "after a long posture"
    case .night: "at night"
    case .frequent: "for frequent cramps"
    case .recurring: "for a cramp that came back"
    case .suspectedClot: "with signs of a clot"
    }
  }
}
