// SPDX-License-Identifier: MIT

/// A signal to the person, by intent; what it sounds or looks like is not the engine's.
public enum Cue: Hashable, Sendable {
  /// A step begins.
  case start
  /// A step begins on the other side.
  case sideSwitch
  /// The least of a range is reached: stopping is fine from now on.
  case leastReached
  /// So many seconds are left.
  case lastSeconds(Int64)
  /// A step has ended.
  case end
  /// The session is paused because time was missed.
  case missedTime
  /// The plan is through. A session that is stopped before gives no signal.
  case finished
}
