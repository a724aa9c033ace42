// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

extension PlanRun {
  /// Whether a step was done long enough to say whether it helped.
  fileprivate func isTried(_ segment: Int) -> Bool {
    spent[segment] > (outcomes[segment] == .skipped ? Self.shortestTry : .zero)
  }

  private static let shortestTry: Duration = .seconds(5)

  /// The first segment of the next optional step that has not been taken.
  ///
  /// - Parameter guide: Provides the steps affected by the answer about warmth, which do not count.
  func nextOptional(_ guide: CrampGuide) -> Int? {
    guard let selection else { return nil }
    var index = plan.part(of: index).upperBound
    while index < plan.segments.count {
      let advice = plan.segments[index].advice(under: selection.conditions)
      let name = plan.segments[index].name
      let isOpen = guide.withheldSteps[name] == nil && !guide.refusedSteps.contains(name)
      if passesOver(index), advice == .optional, isOpen { return index }
      index = plan.part(of: index).upperBound
    }
    return nil
  }

  /// The first segment of the step that waits for an answer about warmth, if it is the next one
  /// led should the answer be no.
  func nextWithheld(_ withheld: [String: [Condition]]) -> Int? {
    guard let selection, !withheld.isEmpty else { return nil }
    var index = plan.part(of: index).upperBound
    while index < plan.segments.count, passesOver(index) {
      if plan.segments[index].advice(under: selection.conditions) == .optional,
        isLedUnlessWarmthIsOut(index, withheld)
      {
        return index
      }
      index = plan.part(of: index).upperBound
    }
    return nil
  }

  /// Whether a step waiting for an answer about warmth is led if the answer is no.
  func isLedUnlessWarmthIsOut(_ segment: Int, _ withheld: [String: [Condition]]) -> Bool {
    guard let only = withheld[plan.segments[segment].name] else { return false }
    let conditions = selection?.conditions ?? []
    return only.isEmpty || only.contains(where: conditions.contains)
  }

  /// The remark on the current step: why it is recommended, or what it is best for.
  func remark(_ recent: RecentCramps) -> String? {
    guard let segment else { return nil }
    guard let selection else { return segment.recommendation }
    switch segment.advice(under: selection.conditions) {
    case .recommended(let reasons):
      guard !reasons.isEmpty else { return nil }
      return ReliefTexts.recommended(reasons.map { $0.reason(recent) })
    case .optional: return segment.recommendation
    case .leftOut: return nil
    }
  }

  /// Whether any step among these segments is or was led.
  func leads(through segments: Range<Int>) -> Bool {
    segments.contains { index in
      plan.segments[index].isStep
        && (!passesOver(index) || outcomes[index] != nil || spent[index] > .zero)
    }
  }

  /// The note on a coming step that is not led.
  func objection(to segments: Range<Int>) -> String? {
    guard let selection, let step = segments.first(where: { plan.segments[$0].isStep }),
      passesOver(step)
    else { return nil }
    switch plan.segments[step].advice(under: selection.conditions) {
    case .recommended: return nil
    case .optional: return ReliefTexts.optional
    case .leftOut(let reasons): return reasons.first?.objection
    }
  }
}

extension Episode {
  /// The relief steps that were begun, each by its first step segment.
  var begunSteps: [Int] {
    var steps: [Int] = []
    var index = 0
    while index < run.plan.segments.count {
      let part = run.plan.part(of: index)
      let own = part.filter { run.plan.segments[$0].isStep }
      if let first = own.first, own.contains(where: run.isTried) {
        steps.append(first)
      }
      index = part.upperBound
    }
    return steps
  }
}
