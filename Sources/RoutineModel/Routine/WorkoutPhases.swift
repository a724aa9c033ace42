// SPDX-License-Identifier: MIT

/// The phases of a workout.
public struct WorkoutPhases: Hashable, Sendable {
  /// The warm-up routine, if there is one.
  public var warmUp: RoutineID?
  /// The exercise.
  public var exercise: Exercise
  /// The cool-down routine, if there is one.
  public var coolDown: RoutineID?

  /// What is done between warm-up and cool-down.
  public enum Exercise: Hashable, Sendable {
    /// A routine with steps of its own.
    case routine(RoutineID)
    /// The person's own exercise, timed by a stopwatch until they end it.
    case open
    /// The person's own exercise for a fixed time.
    case fixed(Duration)
  }

  /// Makes the phases.
  public init(warmUp: RoutineID?, exercise: Exercise, coolDown: RoutineID?) {
    self.warmUp = warmUp
    self.exercise = exercise
    self.coolDown = coolDown
  }
}
