// SPDX-License-Identifier: MIT

/// What a screen asks the program for: something common, or something of its own.
package enum ScreenCommand<Own: Hashable & Sendable>: Hashable, Sendable {
  /// Help with a cramp, at once.
  case cramp
  /// Stop the program until the shell continues it.
  case suspend
  /// Back to where the person came from; on the first screen, end the program.
  case leave
  case own(Own)
}

/// What a key does.
package enum ScreenAction<Command: Hashable & Sendable, Own> {
  /// Ask the program for something.
  case ask(ScreenCommand<Command>)
  /// Cover the screen with something.
  case open(Modal)
  case own(Own)
}

extension ScreenAction: Sendable where Own: Sendable {}
