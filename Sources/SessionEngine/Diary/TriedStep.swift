// SPDX-License-Identifier: MIT
import RoutineModel

/// A relief step that a person says they tried.
public struct TriedStep: Hashable, Sendable {
  /// The step's name.
  public var name: String
  /// Whether it helped, if said.
  public var helped: StepHelp?

  /// Makes a step.
  public init(_ name: String, helped: StepHelp? = nil) {
    self.name = name
    self.helped = helped
  }

  /// The most steps kept for a cramp.
  public static let most = 40
}

extension [TriedStep] {
  /// The steps kept for a cramp: each name once, at its first mention, and only valid names.
  public var taken: [TriedStep] {
    var names: Set<String> = []
    let steps = filter { step in
      !step.name.isEmpty && step.name.count <= RoutineLimits.longestName
        && names.insert(step.name).inserted
    }
    return Array(steps.prefix(TriedStep.most))
  }
}

extension CrampRecord {
  /// All steps in the form a person tells them: those begun and those told.
  public var tried: [TriedStep] { steps.map { TriedStep($0.name, helped: $0.helped) } }

  /// Replaces the steps told so far. Steps with time spent in them stay, because the session led
  /// them.
  mutating func tell(_ tried: [TriedStep]) {
    let tried = tried.taken
    let led = steps.filter { $0.spent > .zero }
    let told = tried.filter { step in !led.contains { $0.name == step.name } }
    steps =
      led.map { step in
        let answer = tried.first { $0.name == step.name }
        return Step(name: step.name, spent: step.spent, helped: answer?.helped)
      } + told.map { Step(name: $0.name, spent: .zero, helped: $0.helped) }
    // Without a session, the steps are for the site that was told.
    if place == nil { relievedSite = site }
  }

  /// Sets the step in which it is said to have eased.
  mutating func tell(easedIn step: String?) {
    easedIn = step.map { String($0.prefix(RoutineLimits.longestName)) }
    settleOutcome()
  }

  /// Without a session, a cramp counts as eased once it is known when or in which step.
  mutating func settleOutcome() {
    if place == nil { outcome = lasted == nil && easedIn == nil ? nil : .eased }
  }
}
