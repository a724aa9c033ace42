// SPDX-License-Identifier: MIT

/// A part of a workout session. The raw value is the word in the log and in JSON.
public enum Phase: String, CaseIterable, Hashable, Sendable {
  /// Before the exercise.
  case warmUp = "warm-up"
  /// The exercise.
  case exercise
  /// After the exercise.
  case coolDown = "cool-down"
}
