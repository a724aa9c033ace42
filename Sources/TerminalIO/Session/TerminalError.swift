// SPDX-License-Identifier: MIT

/// Why no screen can be shown here.
public enum TerminalError: Error, Hashable, Sendable {
  /// The environment does not say what the terminal is (`TERM` unset or empty).
  case typeMissing
  /// The terminal's type is unknown or cannot place a cursor, such as `dumb`.
  case typeUnusable(String)
  /// Standard input is no terminal, so no key can be read.
  case inputIsNoTerminal
  /// Standard output is no terminal, so nothing can be drawn.
  case outputIsNoTerminal
  /// Another program has the terminal: this one was started in the background, where nothing can
  /// stop it until it is brought to the foreground.
  case inBackground
  /// The system refused a descriptor for the screen, signals, timer or wake-ups; with its error number.
  case noDescriptor(Int32)
}
