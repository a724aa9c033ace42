// SPDX-License-Identifier: MIT

/// How a step ended. The raw value is the word in the log and in JSON.
public enum StepOutcome: String, CaseIterable, Hashable, Sendable {
  /// Its dose was reached, or the person said so.
  case done
  /// The person ended it before its least.
  case cutShort = "cut-short"
  /// The person passed over it.
  case skipped
}

/// The result of a step.
public struct StepResult: Hashable, Sendable {
  /// How it ended.
  public var outcome: StepOutcome
  /// The time spent in it over all attempts, without pauses and relief.
  public var spent: Duration

  /// Makes a result.
  public init(outcome: StepOutcome, spent: Duration) {
    self.outcome = outcome
    self.spent = spent
  }
}
