// SPDX-License-Identifier: MIT

/// What the person wants on the first screen ever.
public enum WelcomeCommand: Hashable, Sendable {
  /// Begin; it has been read.
  case start
  /// Help with a cramp, at once.
  case cramp
  /// Stop the program until it is brought back.
  case suspend
  /// Leave the program.
  case quit
}
