// SPDX-License-Identifier: MIT

/// What a key of the session's screen does.
enum SessionAction: Hashable {
  /// Asks the app.
  case command(SessionCommand)
  /// Lays something over the screen.
  case open(Overlay)
  /// Takes away what lies over the screen.
  case close
  /// Goes on to the questions after relief.
  case openQuestions
  /// Changes an answer; what exactly depends on the key and on where one is.
  case answer
}
