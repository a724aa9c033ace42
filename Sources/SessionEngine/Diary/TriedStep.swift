// SPDX-License-Identifier: MIT
import RoutineModel

/// A step of relief that a person says they tried.
public struct TriedStep: Hashable, Sendable {
  /// The step's name.
  public var name: String
  /// Whether it helped, if they say that, too.
  public var helped: StepHelp?

  /// Makes a step.
  public init(_ name: String, helped: StepHelp? = nil) {
    self.name = name
    self.helped = helped
  }

  /// The most steps that are taken of one cramp.
  public static let most = 40
}

extension [TriedStep] {
  /// What of these a cramp takes: each name once, as it is said first, and no name that no step has.
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
  /// The steps as somebody would say them: those that were begun, and those that were told.
  public var tried: [TriedStep] { steps.map { TriedStep($0.name, helped: $0.helped) } }

  /// Takes the steps that a person says they tried in place of what was said before. Those that time was
  /// spent in stay: the session knows of them.
  mutating func tell(_ tried: [TriedStep]) {
    let tried = tried.taken
    let led = steps.filter { $0.spent > .zero }
    let told = tried.filter { step in !led.contains { $0.name == step.name } }
    steps =
      led.map { step in
        let answer = tried.first { $0.name == step.name }
        return Step(name: step.name, spent: step.spent, helped: answer?.helped)
      } + told.map { Step(name: $0.name, spent: .zero, helped: $0.helped) }
    // Without a session, they are steps of relief for where it is said to have been.
    if place == nil { relievedSite = site }
  }

  /// Takes the step in which it is said to have eased.
  mutating func tell(easedIn step: String?) {
    easedIn = step.map { String($0.prefix(RoutineLimits.longestName)) }
    settleOutcome()
  }

  /// A cramp of which no session tells how it ended has eased once it is known when, or in what.
  mutating func settleOutcome() {
    if place == nil { outcome = lasted == nil && easedIn == nil ? nil : .eased }
  }
}
