// SPDX-License-Identifier: MIT

/// One thing that a person says of a session after the event.
public enum SessionChange: Hashable, Sendable {
  /// Whether it is deleted.
  case deleted(Bool)
  /// A note.
  case note(String?)
  /// When it really ended, by the session's own clock; `nil`: as it was logged.
  case ended(SessionInstant?)
}
