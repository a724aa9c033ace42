// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// A session that is about to begin.
enum SessionOpening {
  /// A session of a plan.
  case plan(SessionPlan)
  /// A session of a routine whose affected side is still to be asked; with the plan made without
  /// it.
  case asking(Routine, SessionPlan)
  /// Relief only, with the requested routine, and the side if said.
  case relief(Routine, Side?)

  /// A session of a routine; for a relief routine, relief at once.
  ///
  /// - Parameter side: The affected side, if said.
  /// - Throws: `Failure` if there is no such routine, it cannot be planned, or a side was given for
  ///   one that needs none.
  static func routine(
    _ id: RoutineID, side: Side? = nil, in library: RoutineLibrary
  ) throws(Failure) -> SessionOpening {
    let routine = try library.routine(id)
    if routine.kind == .relief {
      // Planned here already, to report problems before anything begins.
      _ = try library.plan(routine)
      return .relief(routine, side)
    }
    let plan = try library.plan(routine)
    guard let side else { return plan.asksForSide ? .asking(routine, plan) : .plan(plan) }
    guard plan.asksForSide else {
      throw .usage(UsageText.asksForNoSide(routine.id))
    }
    return .plan(try library.plan(routine, affectedSide: side))
  }
}
