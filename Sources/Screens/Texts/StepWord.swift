// SPDX-License-Identifier: MIT
import SessionEngine

extension StepOutcome? {
  /// How a step ended, or that it was begun but did not end.
  var word: String { self?.word ?? "not ended" }
}

extension PlanRun {
  /// The result of a step, in a word or two: how it ended; `not ended` if it was begun but has no
  /// end, such as the current one of an unfinished session; `not reached` if it was never begun.
  ///
  /// - Parameters:
  ///   - index: The step's index among the plan's segments.
  ///   - isOver: Whether the session, or the relief that this run is, has ended.
  public func stepWord(at index: Int, isOver: Bool) -> String {
    guard plan.segments.indices.contains(index) else { return Self.notReached }
    if let outcome = outcomes[index] { return outcome.word }
    let isUnderWay = !isOver && index == self.index
    return isUnderWay || spent[index] > .zero ? Optional<StepOutcome>.none.word : Self.notReached
  }

  /// For steps that were never begun.
  static let notReached = "not reached"
}
