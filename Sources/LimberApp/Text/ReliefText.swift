// SPDX-License-Identifier: MIT
import RoutineModel

/// What the program says of cramps beside the screen of relief.
enum ReliefText {
  static let helpDue = "Get help now if your cramp has not eased: it has lasted 10 minutes."

  /// What is in the settings from now on.
  static func answerKept(_ needs: [Need]) -> String {
    let words = needs.isEmpty ? "Warmth is led" : "Warmth is left out"
    return "Saved: \(words). The setting leave-out changes that."
  }
}
