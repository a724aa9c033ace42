// SPDX-License-Identifier: MIT

/// The totals of a session up to some moment.
public struct SessionTotals: Hashable, Sendable {
  /// Where the time went; it adds up to the time since the start.
  public var ledger: TimeLedger
  /// How many steps were done.
  public var stepsDone: Int
  /// How many steps the plan has.
  public var stepsPlanned: Int
  /// The number of cramps.
  public var cramps: Int
  /// How it ended; `nil` if it has not.
  public var outcome: SessionOutcome?

  /// Makes totals.
  public init(
    ledger: TimeLedger, stepsDone: Int, stepsPlanned: Int, cramps: Int, outcome: SessionOutcome?
  ) {
    self.ledger = ledger
    self.stepsDone = stepsDone
    self.stepsPlanned = stepsPlanned
    self.cramps = cramps
    self.outcome = outcome
  }
}

extension SessionMachine {
  /// The totals so far.
  public var totals: SessionTotals {
    let outcome: SessionOutcome? = if case .finished(let outcome) = state { outcome } else { nil }
    return SessionTotals(
      ledger: ledger, stepsDone: run.stepsDone, stepsPlanned: plan.stepCount,
      cramps: episodes.count, outcome: outcome)
  }
}
