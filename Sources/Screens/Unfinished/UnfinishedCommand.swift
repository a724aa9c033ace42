// SPDX-License-Identifier: MIT
import SessionEngine

/// What the person wants with a cut-off session.
package enum UnfinishedCommand: Hashable, Sendable {
  /// Continue it.
  case resume(SessionID)
  /// End it, as stopped at the last moment it was seen; the person has confirmed it.
  case finish(SessionID)
}
