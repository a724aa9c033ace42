// SPDX-License-Identifier: MIT
import RoutineModel

/// Why a routine cannot become a plan.
public enum PlanError: Error, Hashable, Sendable {
  /// A workout names a routine that does not exist.
  case missingRoutine(RoutineID)
  /// A workout names another workout, which has no steps of its own.
  case nestedWorkout(RoutineID)
  /// The plan would be longer than `RoutineLimits.mostSegments`.
  case tooManySegments(RoutineID)
  /// There is nothing to do in it.
  case empty(RoutineID)
}
