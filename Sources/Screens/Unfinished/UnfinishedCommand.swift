// SPDX-License-Identifier: MIT
import SessionEngine

/// What the person wants with a session that was cut off.
public enum UnfinishedCommand: Hashable, Sendable {
  /// Go on with it.
  case resume(SessionID)
  /// End it, as stopped at the last moment seen; the person has confirmed it.
  case finish(SessionID)
  /// Leave it for later.
  case later
  /// Help with a cramp, at once.
  case cramp
  /// Stop the program until it is brought back.
  case suspend
}
