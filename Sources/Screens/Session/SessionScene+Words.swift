// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

extension SessionScene {
  /// The current step's words in full; `nil` if there are none.
  var words: StepWords? {
    let run = machine.activeRun
    guard let segment = run.segment,
      let content = StepContent(
        run, now: shownNow, isHeld: false, place: "", doneKey: "", isNarrow: false)
    else { return nil }
    // Before a step, its dose is told already.
    let step = run.plan.segments[run.index...].first(where: \.isStep)
    var remarks = [run.remark(guide.recent).map { "\($0)." }].compactMap { $0 }
    if run.episode != nil, let order = orderText {
      remarks.append(ReliefTexts.orderSentence(order))
    }
    return StepWords(
      name: segment.name, signs: content.signs, dose: step?.spokenDose,
      instruction: isOwnExercise(segment) ? SessionTexts.ownExercise : segment.instruction,
      remark: remarks.isEmpty ? nil : remarks.joined(separator: " "), caution: segment.caution,
      hasHalves: guide.isDim ? nil : guide.hasHalves, routineName: machine.plan.name,
      // Who has a cramp needs the step alone.
      summary: run.episode == nil ? summary : "")
  }
}
