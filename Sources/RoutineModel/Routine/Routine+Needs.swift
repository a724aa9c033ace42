// SPDX-License-Identifier: MIT

extension Routine {
  /// The routine without the steps that have any of these needs. Empty rounds are removed as well.
  public func leavingOut(_ needs: Set<Need>) -> Routine {
    changingSteps { step in step.needs.contains(where: needs.contains) ? nil : step }
  }

  /// The routine with the steps that have this need made optional. Their `only-when` conditions
  /// become mere recommendations, so that these do not bring them back.
  public func withholding(_ need: Need) -> Routine {
    changingSteps { step in
      guard step.needs.contains(need) else { return step }
      var step = step
      step.isOptional = true
      step.recommendedWhen += step.onlyWhen.filter { !step.recommendedWhen.contains($0) }
      step.onlyWhen = []
      return step
    }
  }

  /// The names of the steps that have this need, with the conditions each is only for.
  public func steps(needing need: Need) -> [String: [Condition]] {
    let needing = steps.filter { $0.needs.contains(need) }
    return Dictionary(needing.map { ($0.name, $0.onlyWhen) }) { first, _ in first }
  }

  /// Whether any of its steps is always led.
  public var hasStepsToLead: Bool {
    guard case .steps = content else { return true }
    return steps.contains { !$0.isExtra }
  }

  /// Its own steps, without repetition; none for a workout, which has phases.
  public var steps: [Step] {
    guard case .steps(let elements) = content else { return [] }
    return elements.flatMap(\.steps)
  }

  private func changingSteps(_ change: (Step) -> Step?) -> Routine {
    guard case .steps(let elements) = content else { return self }
    var routine = self
    routine.content = .steps(elements.compactMap { $0.changingSteps(change) })
    return routine
  }
}

extension RoutineElement {
  /// The steps of the element in the order of the file, each once.
  package var steps: [Step] {
    switch self {
    case .step(let step): [step]
    case .repetition(_, _, let elements): elements.flatMap(\.steps)
    }
  }

  fileprivate func changingSteps(_ change: (Step) -> Step?) -> RoutineElement? {
    switch self {
    case .step(let step):
      return change(step).map(RoutineElement.step)
    case .repetition(let count, let rest, let elements):
      let changed = elements.compactMap { $0.changingSteps(change) }
      return changed.isEmpty ? nil : .repetition(count: count, rest: rest, changed)
    }
  }
}
