// SPDX-License-Identifier: MIT

/// In which order the steps of relief come. The raw value is the word in settings.
public enum ReliefOrder: String, CaseIterable, Hashable, Sendable {
  /// As the routine has them.
  case asWritten = "as-written"
  /// Those first in which cramps of the site have eased most surely.
  case whatHelped = "what-helped"
}
