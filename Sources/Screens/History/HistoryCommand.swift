// SPDX-License-Identifier: MIT
import SessionEngine

/// What the person, or the list itself, wants on the history screen.
package enum HistoryCommand: Hashable, Sendable {
  /// Show a session in full.
  case open(SessionID)
  /// Offer to continue or finish a session that was cut off.
  case offer(SessionID)
  /// Delete a session; the person has confirmed it. Then tell the screen to remove it.
  case delete(SessionID)
  /// Restore a session that was deleted here; it is on the list again already if it is to be.
  case restore(SessionID)
  /// Append the next page of sessions, from `searched` alone; asked for once until it has come.
  case needMore
}
