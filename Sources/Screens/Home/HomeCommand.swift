// SPDX-License-Identifier: MIT
import RoutineModel

/// What the person wants on the home screen.
public enum HomeCommand: Hashable, Sendable {
  /// Begin a session of this routine.
  case start(RoutineID)
  /// Help with a cramp, at once.
  case cramp
  /// Show the sessions so far.
  case history
  /// Stop the program until it is brought back.
  case suspend
  /// Leave the program.
  case quit
}
