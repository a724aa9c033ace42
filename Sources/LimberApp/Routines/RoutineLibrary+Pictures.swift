// SPDX-License-Identifier: MIT
import RoutineModel
import Screens
import SessionEngine

extension RoutineLibrary {
  /// Adds the pictures of a plan's routine and its phases.
  func addPictures(of plan: SessionPlan, to pictures: inout StepPictures) {
    guard !pictures.has(plan.routine), let routine = usable(plan.routine) else { return }
    guard case .phases(let phases) = routine.content else {
      return pictures.add(routine, to: routine.id)
    }
    let exercise: RoutineID? = if case .routine(let id) = phases.exercise { id } else { nil }
    let ids: [(Phase, RoutineID?)] = [
      (.warmUp, phases.warmUp), (.exercise, exercise), (.coolDown, phases.coolDown),
    ]
    for (phase, id) in ids {
      if let part = id.flatMap(usable) { pictures.add(part, to: routine.id, as: phase) }
    }
  }
}
