// SPDX-License-Identifier: MIT

/// A circumstance of a cramp, by which some relief steps are recommended. The raw value is the word
/// in routine files, in the log and in JSON.
public enum Condition: String, CaseIterable, Hashable, Sendable {
  /// The foot or the room is cold.
  case cold
  /// The person is hot.
  case heat
  /// The person is thirsty.
  case thirst
  /// The person is tired.
  case fatigue
  /// Hard effort came before.
  case exertion
  /// The same posture was kept for long.
  case posture
  /// It happened at night.
  case night
  /// Cramps have come often of late.
  case frequent
  /// The cramp has come back.
  case recurring
}
