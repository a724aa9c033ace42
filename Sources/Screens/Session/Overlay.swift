// SPDX-License-Identifier: MIT

/// What lies over the session's screen. Time runs on beneath it, and the cramp key works in it.
enum Overlay: Hashable, Sendable {
  /// All keys of the state.
  case keys
  /// The warning signs; the page counts from 0 and wraps around.
  case warningSigns(page: Int)
  /// Whether to end the session.
  case endQuestion
}
