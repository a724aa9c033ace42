// SPDX-License-Identifier: MIT
import RoutineModel

/// What the person wants when they are asked for the affected side.
public enum SideCommand: Hashable, Sendable {
  /// Begin the session for a side.
  case begin(Side)
  /// Help with a cramp, at once.
  case cramp
  /// Stop the program until it is brought back.
  case suspend
  /// Go back; nothing begins.
  case back
}
