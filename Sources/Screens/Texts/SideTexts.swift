// SPDX-License-Identifier: MIT
import RoutineModel

/// The texts of the question for the side.
enum SideTexts {
  static let question = "Which side?"
  static let lastTime = "last time"
  static let bothInTurn = "left, then right"

  /// A side as an answer.
  static func name(_ side: Side) -> String {
    switch side {
    case .left: "Left"
    case .right: "Right"
    case .both: "Both"
    }
  }

  /// The letter that answers with a side.
  static func letter(_ side: Side) -> Character {
    switch side {
    case .left: "l"
    case .right: "r"
    case .both: "b"
    }
  }

  /// The effect of Enter.
  static func start(_ side: Side) -> String { "start \(name(side).lowercased())" }

  /// The effect of a side's letter.
  static func startWith(_ side: Side) -> String {
    side == .both ? "start with \(bothInTurn)" : "start with the \(side.rawValue) side"
  }

  static let leadsEnter = "start as marked (or space)"
  static let moves = "mark another side"
  static let leadsBack = "back, not started (or Esc)"
}
