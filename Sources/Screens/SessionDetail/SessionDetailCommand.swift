// SPDX-License-Identifier: MIT
import SessionEngine

/// What the person wants on the screen of one session.
public enum SessionDetailCommand: Hashable, Sendable {
  /// Delete the session; the person has confirmed it.
  case delete(SessionID)
  /// Help with a cramp, at once.
  case cramp
  /// Back to where the person came from.
  case back
  /// Stop the program until it is brought back.
  case suspend
}
