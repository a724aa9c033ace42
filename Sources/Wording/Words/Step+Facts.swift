// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

extension Duration {
  /// A rest as long as this, in words.
  package var restText: String {
    self == .zero ? "no rest" : "\(roundedToSeconds.spokenText) rest"
  }
}

extension Step {
  /// Its dose, sides, directions, sets, rests and conditions, in words, as it is written out in full.
  ///
  /// - Parameter kind: The kind of its routine.
  package func facts(in kind: RoutineKind) -> [String] {
    var facts = [dose.spokenText]
    if !directions.isEmpty {
      facts.append(directions.map(\.rawValue).joined(separator: " and "))
    }
    switch side {
    case .each: facts.append("each side")
    case .left, .right: facts.append("\(side?.rawValue ?? "") side")
    case .both: facts.append("both sides")
    case .affected: facts.append(kind == .relief ? "the side that cramps" : "the affected side")
    case nil: break
    }
    if sets > 1 { facts.append("\(sets) sets") }
    if let rest { facts.append("\(rest.restText) between sets") }
    if let switchRest { facts.append("\(switchRest.roundedToSeconds.spokenText) to change sides") }
    if let restAfter { facts.append("\(restAfter.restText) after it") }
    for (words, conditions) in [
      ("recommended for", recommendedWhen), ("only for", onlyWhen), ("left out for", avoidWhen),
    ] where !conditions.isEmpty {
      facts.append("\(words) \(conditions.map(\.word).joined(separator: ", "))")
    }
    if !needs.isEmpty { facts.append("needs \(needs.map(\.rawValue).joined(separator: ", "))") }
    if isOptional { facts.append("if you like") }
    return facts
  }
}
