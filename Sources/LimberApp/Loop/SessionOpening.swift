// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// A session that is about to begin.
enum SessionOpening {
  /// A session of a plan.
  case plan(SessionPlan)
  /// A session of a routine for which the person has yet to say the affected side; the plan is the one
  /// without it.
  case asking(Routine, SessionPlan)
  /// Nothing but relief, led by a routine that was asked for, and the side if the person has said it.
  case relief(Routine, Side?)

  /// A session of a routine; of a relief routine, the relief at once.
  ///
  /// - Parameter side: The affected side, if the person has said it already.
  /// - Throws: `Failure` if there is no such routine, it cannot be laid out, or a side was said for one
  ///   that asks for none.
  static func routine(
    _ id: RoutineID, side: Side? = nil, in library: RoutineLibrary
  ) throws(Failure) -> SessionOpening {
    let routine = try library.routine(id)
    if routine.kind == .relief {
      // Laid out here already, so that what is wrong with it is said before anything begins.
      _ = try library.plan(routine)
      return .relief(routine, side)
    }
    let plan = try library.plan(routine)
    guard let side else { return plan.asksForSide ? .asking(routine, plan) : .plan(plan) }
    guard plan.asksForSide else {
      throw .usage(UsageText.asksForNoSide(id))
    }
    return .plan(try library.plan(routine, affectedSide: side))
  }
}
