// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

// A trigger is told by the person; a pattern is known from the log. Either can be the reason for a
// step.

extension Condition {
  /// The trigger's name in the row of triggers, for a cramp at a site.
  func trigger(at site: CrampSite?) -> String {
    switch self {
    case .suspectedClot: "\(site?.isOfArm == true ? "arm" : "leg") swollen, warm, red or darker"
    default: word
    }
  }

  /// Why a step is recommended under this condition.
  func reason(_ recent: RecentCramps) -> String {
    switch self {
    case .cold, .heat, .thirst, .fatigue, .exertion, .posture, .night: word
    case .frequent: recent.frequentReason ?? "frequent cramps"
    case .recurring: recent.recurringReason ?? "recurring cramps"
    case .suspectedClot: "with signs of a clot"
    }
  }

  /// Why a step is left out under this condition.
  var objection: String {
    switch self {
    case .cold: "not in the cold"
    case .heat: "not in heat"
    case .thirst: "not with thirst"
    case .fatigue: "not with fatigue"
    case .exertion: "not after exertion"
    case .posture: "not after a long posture"
    case .night: "not at night"
    case .frequent: "not with frequent cramps"
    case .recurring: "not with one that came back"
    case .suspectedClot: "not with signs of a clot"
    }
  }
}

extension [Condition] {
  /// The triggers as a list, such as `cold, thirst`.
  var triggerText: String {
    map { $0 == .suspectedClot ? $0.word : $0.trigger(at: nil) }.joined(separator: ", ")
  }
}

extension CrampSite {
  /// Whether it is part of an arm.
  fileprivate var isOfArm: Bool { self == .hand || self == .forearm }
}
