// SPDX-License-Identifier: MIT
import SessionEngine

extension StepOutcome? {
  /// How a step ended, or that it did not though it was begun.
  var word: String { self?.word ?? "not ended" }
}

extension PlanRun {
  /// What became of a step, in a word or two: how it ended; `not ended` for one that was begun and
  /// has no end, such as the one under way in an unfinished session; `not reached` for one never
  /// begun.
  ///
  /// - Parameters:
  ///   - index: The step's index among the plan's segments.
  ///   - isOver: Whether the session, or the relief that this run is, has ended, so that nothing is
  ///     under way in it.
  public func stepWord(at index: Int, isOver: Bool) -> String {
    guard plan.segments.indices.contains(index) else { return Self.notReached }
    if let outcome = outcomes[index] { return outcome.word }
    let isUnderWay = !isOver && index == self.index
    return isUnderWay || spent[index] > .zero ? Optional<StepOutcome>.none.word : Self.notReached
  }

  /// What is said of steps that were never begun.
  static let notReached = "not reached"
}
