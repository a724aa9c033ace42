// SPDX-License-Identifier: MIT

/// What the history of sessions says.
enum HistoryTexts {
  static let title = "History"
  static let nothingLogged = "No sessions yet.\n\nEvery session you start is listed here."
  static let details = "details"
  static let sessionInFull = "the session in full"
  static let backKeys = "back (or Esc, h)"
  static let began = "began"
  static let routine = "routine"
  static let outcome = "outcome"
  static let active = "active"
  static let cramps = "cramps"
  static let cramp = "cramp"

  /// What a screen too small for the list says.
  static func small(_ name: String) -> String { "\(title)  \(name)" }
}
