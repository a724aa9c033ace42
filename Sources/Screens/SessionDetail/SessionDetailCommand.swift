// SPDX-License-Identifier: MIT
import SessionEngine

/// What the person wants on the screen of a session.
package enum SessionDetailCommand: Hashable, Sendable {
  /// Offer to continue or finish it, since it was cut off.
  case offer(SessionID)
  /// Delete the session; the person has confirmed it.
  case delete(SessionID)
}
