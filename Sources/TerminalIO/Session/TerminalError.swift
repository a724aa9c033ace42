// SPDX-License-Identifier: MIT

/// Why no screen can be shown.
public enum TerminalError: Error, Hashable, Sendable {
  /// The environment does not say what the terminal is (`TERM` unset or empty).
  case typeMissing
  /// The terminal's type is unknown or cannot place a cursor, such as `dumb`.
  case typeUnusable(String)
  /// Standard input is not a terminal, so no keys can be read.
  case inputIsNoTerminal
  /// Standard output is not a terminal, so nothing can be drawn.
  case outputIsNoTerminal
  /// Another program has the terminal: this one was started in the background, where it cannot use
  /// it until it is brought to the foreground.
  case inBackground
  /// The system had no descriptor for the screen, signals, timer or wake-ups; with its error
  /// number.
  case noDescriptor(Int32)
}
