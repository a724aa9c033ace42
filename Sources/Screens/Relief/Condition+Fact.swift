// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

// A fact is what the person tells of the circumstances of a cramp; what the log knows is a reason.

extension Condition {
  /// The circumstance as the person switches it on and off.
  var fact: String {
    switch self {
    case .cold, .heat, .thirst, .night: rawValue
    case .fatigue: "tired"
    case .exertion: "effort"
    case .posture: "posture"
    case .suspectedClot: "swollen, warm, red leg"
    case .frequent, .recurring: word
    }
  }

  /// Why a step is recommended under it.
  func reason(_ recent: RecentCramps) -> String {
    switch self {
    case .cold: "for the cold"
    case .heat: "for the heat"
    case .thirst: "for the thirst"
    case .fatigue: "since you are tired"
    case .exertion: "after the effort"
    case .posture: "after the long posture"
    case .night: "at night"
    case .frequent: recent.frequentReason ?? "cramps come often"
    case .recurring: recent.recurringReason ?? "cramps come back"
    case .suspectedClot: "with signs of a clot"
    }
  }

  /// Why a step is left out under it.
  var objection: String {
    switch self {
    case .cold: "not in the cold"
    case .heat: "not in heat"
    case .thirst: "not with thirst"
    case .fatigue: "not when tired"
    case .exertion: "not after effort"
    case .posture: "not after a long posture"
    case .night: "not at night"
    case .frequent: "not with frequent cramps"
    case .recurring: "not with one that came back"
    case .suspectedClot: "not with signs of a clot"
    }
  }
}

extension [Condition] {
  /// The facts in a row, such as `cold, thirst`.
  var factText: String { map(\.fact).joined(separator: ", ") }
}
