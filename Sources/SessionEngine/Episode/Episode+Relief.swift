// SPDX-License-Identifier: MIT
import RoutineModel

extension Episode {
  /// Begins relief with the first step that is for this cramp.
  mutating func begin(at now: SessionInstant, _ effects: inout [SessionEffect]) {
    run.selection = known.map { _ in StepSelection(conditions: conditions) }
    // Whoever writes a routine of nothing but extras means them.
    let isAllOptional = run.plan.segments.indices.allSatisfy { index in
      let advice = run.plan.segments[index].advice(under: conditions)
      return if case .recommended = advice { false } else { true }
    }
    let all = run.plan.segments.indices
    if isAllOptional { run.selection?.taken = Set(all) }
    run.progress = .running(since: now)
    run.enter(0, at: now, &effects)
  }

  /// Begins relief once more; what became of the steps before stays as long as they are not led again.
  mutating func leadAgain(at now: SessionInstant, _ effects: inout [SessionEffect]) {
    end = nil
    noteConditions()
    isInAftercare = false
    run.hasLeftStep = false
    run.progress = .running(since: now)
    run.enter(0, at: now, &effects)
  }

  /// Takes what was told since relief ended into account.
  mutating func noteConditions() {
    let holds = conditions
    run.selection?.conditions = holds
  }

  /// Takes changed conditions into account: for the steps to come, and for the one under way if
  /// something speaks against it now.
  mutating func reconsider(at now: SessionInstant, _ effects: inout [SessionEffect]) {
    guard run.selection != nil else { return }
    noteConditions()
    guard run.passesOver(run.index), let segment = run.segment else { return }
    let part = run.plan.part(of: run.index)
    // Between two sets a step is under way as well.
    let hasBegun = (part.lowerBound...run.index).contains { index in
      run.plan.segments[index].isStep && (index == run.index || run.outcomes[index] != nil)
    }
    if hasBegun, segment.advice(under: conditions) == .optional {
      // It has begun; whether it is still recommended makes no difference now.
      run.selection?.taken.formUnion(part)
    } else {
      run.leaveAndEnterNext(as: run.outcomeWhenStopped(at: now), at: now, &effects)
    }
  }

  /// Whether relief was passed over, or left for a clinician.
  var isSkipped: Bool {
    isUneased && (run.isSkipped || notes.triggers.contains(.suspectedClot))
  }

  /// Whether a cramp that the person tells of is another than this one, which is led through again.
  func isAnother(_ cramp: Cramp) -> Bool {
    guard !repeats.isEmpty, run.isAtFirstStep else { return false }
    return cramp.site != site || (side != nil && cramp.side != nil && cramp.side != side)
  }
}
