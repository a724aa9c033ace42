// SPDX-License-Identifier: MIT
import RoutineModel

extension Episode {
  /// Begins relief at the first step for this cramp.
  mutating func begin(at now: SessionInstant, _ effects: inout [SessionEffect]) {
    run.selection = known.map { _ in StepSelection(conditions: conditions) }
    // If every step is optional, lead all of them.
    let isAllOptional = run.plan.segments.indices.allSatisfy { index in
      let advice = run.plan.segments[index].advice(under: conditions)
      return if case .recommended = advice { false } else { true }
    }
    let all = run.plan.segments.indices
    if isAllOptional { run.selection?.taken = Set(all) }
    run.progress = .running(since: now)
    run.enter(0, at: now, &effects)
  }

  /// Begins relief again; the results of earlier steps stay until these are led again.
  mutating func leadAgain(at now: SessionInstant, _ effects: inout [SessionEffect]) {
    end = nil
    noteConditions()
    isInAftercare = false
    run.hasLeftStep = false
    run.progress = .running(since: now)
    run.enter(0, at: now, &effects)
  }

  /// Applies what was told since relief ended.
  mutating func noteConditions() {
    let holds = conditions
    run.selection?.conditions = holds
  }

  /// Applies changed conditions: to the coming steps, and to the current one if it is now to be
  /// avoided.
  mutating func reconsider(at now: SessionInstant, _ effects: inout [SessionEffect]) {
    guard run.selection != nil else { return }
    noteConditions()
    guard run.passesOver(run.index), let segment = run.segment else { return }
    let part = run.plan.part(of: run.index)
    // A step is also under way between two of its sets.
    let hasBegun = (part.lowerBound...run.index).contains { index in
      run.plan.segments[index].isStep && (index == run.index || run.outcomes[index] != nil)
    }
    if hasBegun, segment.advice(under: conditions) == .optional {
      // It has begun, so it no longer matters whether it is recommended.
      run.selection?.taken.formUnion(part)
    } else {
      run.leaveAndEnterNext(as: run.outcomeWhenStopped(at: now), at: now, &effects)
    }
  }

  /// Whether relief was skipped, or left to a clinician.
  var isSkipped: Bool {
    isUneased && (run.isSkipped || notes.triggers.contains(.suspectedClot))
  }

  /// Whether this is another cramp than the one whose relief is being repeated.
  func isAnother(_ cramp: Cramp) -> Bool {
    guard !repeats.isEmpty, run.isAtFirstStep else { return false }
    return cramp.site != site || (side != nil && cramp.side != nil && cramp.side != side)
  }
}
