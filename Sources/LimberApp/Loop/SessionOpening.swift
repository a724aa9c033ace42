// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// A session that is about to begin.
struct SessionOpening {
  /// What it is to run.
  let plan: SessionPlan
  /// What a cramp opens in it.
  let cramp: Cramp
  /// Whether it begins with the cramp, and is nothing but its relief.
  let isRelief: Bool

  /// A session of a routine; of a relief routine, the relief at once.
  static func routine(
    _ id: RoutineID, in library: RoutineLibrary
  ) throws(Failure) -> SessionOpening {
    let routine = try library.routine(id)
    if routine.kind == .relief { return try relief(routine, side: nil, in: library) }
    return SessionOpening(
      plan: try library.plan(routine), cramp: try footCramp(side: nil, in: library),
      isRelief: false)
  }

  /// Relief of the foot at once.
  static func relief(
    side: Side?, in library: RoutineLibrary
  ) throws(Failure) -> SessionOpening {
    let cramp = try footCramp(side: side, in: library)
    return SessionOpening(plan: .reliefOnly(cramp.relief), cramp: cramp, isRelief: true)
  }

  private static func relief(
    _ routine: Routine, side: Side?, in library: RoutineLibrary
  ) throws(Failure) -> SessionOpening {
    let plan = try library.plan(routine, affectedSide: side)
    return SessionOpening(
      plan: .reliefOnly(plan), cramp: Cramp(site: routine.site ?? .foot, side: side, relief: plan),
      isRelief: true)
  }

  private static func footCramp(
    side: Side?, in library: RoutineLibrary
  ) throws(Failure) -> Cramp {
    let routine = try library.routine(RoutineLibrary.footCramp)
    return Cramp(
      site: routine.site ?? .foot, side: side,
      relief: try library.plan(routine, affectedSide: side))
  }
}
