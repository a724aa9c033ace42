// SPDX-License-Identifier: MIT
import Figures
import RoutineModel
import SessionEngine

/// The pictures of the steps in a session, and how they are shown.
package struct StepPictures: Sendable {
  private struct Key: Hashable {
    let routine: RoutineID
    let phase: Phase?
    let step: String
  }

  /// Whether they move.
  let motion: PictureMotion
  /// How they are drawn.
  let look: FigureLook
  private var pictures: [Key: StepPicture] = [:]

  /// Makes an empty collection.
  package init(_ motion: PictureMotion = .off, _ look: FigureLook = FigureLook()) {
    self.motion = motion
    self.look = look
  }

  /// Adds the pictures of a routine's steps.
  ///
  /// - Parameters:
  ///   - plan: The routine whose plan includes them.
  ///   - phase: Their phase in it, if it has phases.
  package mutating func add(_ routine: Routine, to plan: RoutineID, as phase: Phase? = nil) {
    guard motion != .off else { return }
    for step in routine.steps {
      guard let picture = step.picture else { continue }
      let key = Key(routine: plan, phase: phase, step: step.name)
      if pictures[key] == nil { pictures[key] = picture }
    }
  }

  /// Whether the pictures of a routine were added.
  package func has(_ routine: RoutineID) -> Bool {
    pictures.keys.contains { $0.routine == routine }
  }

  /// The picture for a segment of a plan; before a step, that of the step.
  func picture(of segment: Segment, in plan: SessionPlan) -> StepPicture? {
    // A routine with only one phase is added without it.
    let phases: [Phase?] = [segment.phase, nil]
    let keys = phases.map { Key(routine: plan.routine, phase: $0, step: segment.name) }
    guard let picture = keys.lazy.compactMap({ pictures[$0] }).first else { return nil }
    let isBackward = segment.direction == .counterclockwise || segment.direction == .backward
    return isBackward && picture.move == .circle ? picture.reversed : picture
  }
}
