// SPDX-License-Identifier: MIT
import SessionEngine

/// What the person wants with a session that was cut off.
package enum UnfinishedCommand: Hashable, Sendable {
  /// Go on with it.
  case resume(SessionID)
  /// End it, as stopped at the last moment seen; the person has confirmed it.
  case finish(SessionID)
}
