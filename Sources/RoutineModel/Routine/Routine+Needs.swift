// SPDX-License-Identifier: MIT

extension Routine {
  /// The routine without the steps that ask for any of some things; rounds of nothing go as well.
  public func leavingOut(_ needs: Set<Need>) -> Routine {
    changingSteps { step in step.needs.contains(where: needs.contains) ? nil : step }
  }

  /// The routine with the steps that ask for something passed over, unless the person takes them.
  /// What they are for becomes a mere reason: it must not bring them back.
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

  /// The steps that ask for something, by their names, each with the conditions that it is only for.
  public func steps(needing need: Need) -> [String: [Condition]] {
    let needing = steps.filter { $0.needs.contains(need) }
    return Dictionary(needing.map { ($0.name, $0.onlyWhen) }) { first, _ in first }
  }

  /// Whether the person is led through any of its steps whatever holds.
  public var hasStepsToLead: Bool {
    guard case .steps = content else { return true }
    return steps.contains { !$0.isExtra }
  }

  /// Its own steps, each once however often it is repeated; none of a workout, which has phases.
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
  /// The steps of the element, each once however often it is repeated.
  fileprivate var steps: [Step] {
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
