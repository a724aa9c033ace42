// SPDX-License-Identifier: MIT

/// What a routine is for. The raw value is the word in routine files, in the log and in JSON.
public enum RoutineKind: String, CaseIterable, Hashable, Sendable {
  /// A whole session: warm-up, exercise and cool-down, each a routine of its own.
  case workout
  /// Warms up and loosens before exercise.
  case warmUp = "warm-up"
  /// The exercise itself.
  case exercise
  /// Winds down after exercise.
  case coolDown = "cool-down"
  /// Movement for daily life.
  case mobility
  /// Guided relief of a cramp.
  case relief
}
