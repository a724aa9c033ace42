// SPDX-License-Identifier: MIT

/// How a session ended. The raw value is the word in the log and in JSON.
public enum SessionOutcome: String, CaseIterable, Hashable, Sendable {
  /// The plan was completed.
  case completed
  /// The person or the system ended it earlier.
  case stopped
}
