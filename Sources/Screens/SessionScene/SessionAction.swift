// SPDX-License-Identifier: MIT
import TextCanvas

/// What a key does only on a session's screen.
package enum SessionAction: Hashable, Sendable {
  /// Goes on to the questions after relief.
  case openQuestions
  /// Changes an answer, depending on the key and the current question.
  case answer(Key)
}

/// A key binding of a session's screen.
typealias SessionBinding = KeyBinding<SessionCommand, SessionAction>
