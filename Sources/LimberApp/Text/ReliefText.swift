// SPDX-License-Identifier: MIT
import RoutineModel

/// Messages about cramps outside the relief screen.
enum ReliefText {
  static let helpDue = "Get help now if your cramp has not eased: it has lasted 10 minutes."

  /// What is now in the settings.
  static func answerKept(_ needs: [Need]) -> String {
    // What matters stands first, within the 38 columns of the smallest screen.
    let words = needs.isEmpty ? "Warmth is included" : "Warmth is left out"
    return "\(words) from now on. The setting leave-out changes that."
  }
}
