// SPDX-License-Identifier: MIT

/// How a session ended. The raw value is the word in the log and in JSON.
public enum SessionOutcome: String, CaseIterable, Hashable, Sendable {
  /// The plan was gone through to its end.
  case completed
  /// The person, or the system, ended it before.
  case stopped
}
