// SPDX-License-Identifier: MIT
import SessionEngine

/// What the person, or the list itself, needs on the history screen.
package enum HistoryCommand: Hashable, Sendable {
  /// Show a session in full.
  case open(SessionID)
  /// Offer to continue or finish a cut-off session.
  case offer(SessionID)
  /// Delete a session; the person has confirmed it. Then tell the screen to remove it.
  case delete(SessionID)
  /// Restore a session deleted here; the screen lists it again already, if it matches.
  case restore(SessionID)
  /// Append the next page, only with routines that match `searched`; not repeated until it arrives.
  case needMore
}
