// SPDX-License-Identifier: MIT

/// A side of the body. The raw value is the word in the log, in JSON and on the command line.
public enum Side: String, CaseIterable, Hashable, Sendable {
  /// The person's left.
  case left
  /// The person's right.
  case right
  /// Both at once.
  case both
}

/// On which side a step is to be done, as a routine file says it.
public enum StepSide: String, CaseIterable, Hashable, Sendable {
  /// Left, then right.
  case each
  /// Only left.
  case left
  /// Only right.
  case right
  /// Both at once.
  case both
  /// The side that it is about: the one that cramps, or the one that the person names at the start.
  case affected
}
