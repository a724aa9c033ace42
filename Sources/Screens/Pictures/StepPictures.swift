// SPDX-License-Identifier: MIT
import Figures
import RoutineModel
import SessionEngine

/// The pictures of the steps that a session may lead through, and how they are shown.
package struct StepPictures: Sendable {
  private struct Key: Hashable {
    let routine: RoutineID
    let phase: Phase?
    let step: String
  }

  /// How they are shown.
  let motion: PictureMotion
  /// How they are drawn.
  let look: FigureLook
  private var pictures: [Key: StepPicture] = [:]

  /// Makes a collection of no pictures.
  package init(_ motion: PictureMotion = .off, _ look: FigureLook = FigureLook()) {
    self.motion = motion
    self.look = look
  }

  /// Takes in the pictures of a routine's steps.
  ///
  /// - Parameters:
  ///   - plan: The routine whose plan they are a part of.
  ///   - phase: Which phase of it they are, if it has phases.
  package mutating func add(_ routine: Routine, to plan: RoutineID, as phase: Phase? = nil) {
    guard motion != .off else { return }
    for step in routine.steps {
      guard let picture = step.picture else { continue }
      let key = Key(routine: plan, phase: phase, step: step.name)
      if pictures[key] == nil { pictures[key] = picture }
    }
  }

  /// Whether the pictures of a routine are there.
  package func has(_ routine: RoutineID) -> Bool {
    pictures.keys.contains { $0.routine == routine }
  }

  /// The picture of a segment of a plan, or of the step that follows it.
  func picture(of segment: Segment, in plan: SessionPlan) -> StepPicture? {
    // A routine of one phase is added without one.
    let phases: [Phase?] = [segment.phase, nil]
    let keys = phases.map { Key(routine: plan.routine, phase: $0, step: segment.name) }
    guard let picture = keys.lazy.compactMap({ pictures[$0] }).first else { return nil }
    let isBackward = segment.direction == .counterclockwise || segment.direction == .backward
    return isBackward && picture.move == .circle ? picture.reversed : picture
  }
}
