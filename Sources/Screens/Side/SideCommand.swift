// SPDX-License-Identifier: MIT
import RoutineModel

/// What the person wants when they are asked for the affected side.
package enum SideCommand: Hashable, Sendable {
  /// Begin the session for a side.
  case begin(Side)
}
