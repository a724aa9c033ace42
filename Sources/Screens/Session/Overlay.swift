// SPDX-License-Identifier: MIT
import SessionEngine

/// What lies over the session's screen. Time runs on beneath it, and the cramp key works in it.
enum Overlay: Hashable, Sendable {
  /// All keys of the state; the page counts from 0 and wraps around.
  case keys(page: Int)
  /// The triggers of the cramp under way, in a row in which one switches them on and off. It lies
  /// beneath the countdown, and all keys but its own mean what they mean without it.
  case triggers
  /// The warning signs; the page counts from 0 and wraps around.
  case warningSigns(page: Int)
  /// The words in full of what the person is led through; the page counts from 0, wraps around, and
  /// is the segment's of that place: the next segment's words begin with their first page.
  case words(page: Int, of: SegmentPlace)
  /// Whether to end the session.
  case endQuestion
}
