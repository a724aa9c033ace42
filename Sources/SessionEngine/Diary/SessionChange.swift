// SPDX-License-Identifier: MIT

/// One thing a person says about a session afterwards.
public enum SessionChange: Hashable, Sendable {
  /// Whether it is deleted.
  case deleted(Bool)
  /// A note.
  case note(String?)
  /// When it really ended, by the session's own clock; `nil` for as logged.
  case ended(SessionInstant?)
}
