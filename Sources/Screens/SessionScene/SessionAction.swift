// SPDX-License-Identifier: MIT
import TextCanvas

/// What a key does only on a session's screen.
package enum SessionAction: Hashable, Sendable {
  /// Goes on to the questions after relief.
  case openQuestions
  /// Opens the row in which the triggers of the current cramp are switched on and off.
  case openTriggers
  /// Closes that row.
  case closeTriggers
  /// Changes an answer, depending on the key and the current question.
  case answer(Key)
}

/// A key binding of a session's screen.
typealias SessionBinding = KeyBinding<SessionCommand, SessionAction>
