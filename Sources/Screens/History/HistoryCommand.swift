// SPDX-License-Identifier: MIT
import SessionEngine

/// What the person, or the list itself, wants on the history screen.
public enum HistoryCommand: Hashable, Sendable {
  /// Show a session in full.
  case open(SessionID)
  /// Delete a session; the person has confirmed it. Then tell the screen to remove it.
  case delete(SessionID)
  /// Restore a session that was deleted here; it is on the list again already.
  case restore(SessionID)
  /// Append the next page of sessions; asked for once until it has come.
  case needMore
  /// Help with a cramp, at once.
  case cramp
  /// Back to where the person came from.
  case back
  /// Stop the program until it is brought back.
  case suspend
}
