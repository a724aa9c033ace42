// SPDX-License-Identifier: MIT

/// The direction of a movement. The raw value is the word in routine files, in the log and in JSON.
public enum Direction: String, CaseIterable, Hashable, Sendable {
  /// As a clock's hands turn, seen by the person.
  case clockwise
  /// Against a clock's hands.
  case counterclockwise
  /// Forward.
  case forward
  /// Backward.
  case backward
  /// To the left.
  case left
  /// To the right.
  case right
  /// Upward.
  case up
  /// Downward.
  case down
}
