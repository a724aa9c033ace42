// SPDX-License-Identifier: MIT
import TextCanvas

/// What a key of a session's screen does there alone.
package enum SessionAction: Hashable, Sendable {
  /// Goes on to the questions after relief.
  case openQuestions
  /// Changes an answer; what exactly depends on the key and on where one is.
  case answer(Key)
}

/// A key of a session's screen.
typealias SessionBinding = KeyBinding<SessionCommand, SessionAction>
