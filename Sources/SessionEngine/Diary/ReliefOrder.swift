// SPDX-License-Identifier: MIT

/// The order of relief steps. The raw value is the word in settings.
public enum ReliefOrder: String, CaseIterable, Hashable, Sendable {
  /// As in the routine.
  case asWritten = "as-written"
  /// Steps that most surely eased cramps at the site come first.
  case whatHelped = "what-helped"
}
