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

/// The side on which a step is done, as in routine files.
public enum StepSide: String, CaseIterable, Hashable, Sendable {
  /// Left, then right.
  case each
  /// Only left.
  case left
  /// Only right.
  case right
  /// Both at once.
  case both
  /// The side concerned: in relief the one that cramps, else the one named at the start.
  case affected
}
