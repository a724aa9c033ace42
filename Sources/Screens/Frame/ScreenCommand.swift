// SPDX-License-Identifier: MIT

/// What a screen asks the program for: what every screen may, or something of its own.
package enum ScreenCommand<Own: Hashable & Sendable>: Hashable, Sendable {
  /// Help with a cramp, at once.
  case cramp
  /// Stop the program until the shell brings it back.
  case suspend
  /// Back to where the person came from; out of the first screen, the end of the program.
  case leave
  case own(Own)
}

/// What a key does.
package enum ScreenAction<Command: Hashable & Sendable, Own> {
  /// Asks the program for something.
  case ask(ScreenCommand<Command>)
  /// Lays something over the screen.
  case open(Modal)
  /// Takes away what lies over the screen.
  case close
  case own(Own)
}
