// SPDX-License-Identifier: MIT
import RoutineModel

/// What the person wants when asked for the affected side.
package enum SideCommand: Hashable, Sendable {
  /// Start the session for a side.
  case begin(Side)
}
