// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// A session that is about to begin.
enum SessionOpening {
  /// A session of a plan.
  case plan(SessionPlan)
  /// Nothing but relief, led by a routine that was asked for.
  case relief(Routine)

  /// A session of a routine; of a relief routine, the relief at once.
  ///
  /// - Throws: `Failure` if there is no such routine, or it cannot be laid out.
  static func routine(
    _ id: RoutineID, in library: RoutineLibrary
  ) throws(Failure) -> SessionOpening {
    let routine = try library.routine(id)
    if routine.kind == .relief {
      // Laid out here already, so that what is wrong with it is said before anything begins.
      _ = try library.plan(routine)
      return .relief(routine)
    }
    return .plan(try library.plan(routine))
  }
}
