// SPDX-License-Identifier: MIT

/// Where a session's time went. Every millisecond since the start is in exactly one account.
public struct TimeLedger: Hashable, Sendable {
  /// Everything in the plan: steps, rests, transitions and getting ready.
  public var active: Duration = .zero
  /// The wait before the plan begins, the person's pauses, and the wait after missed time was
  /// noticed. Pauses within relief count as relief.
  public var paused: Duration = .zero
  /// Cramp relief, from the cramp key to the choice of how to go on.
  public var relief: Duration = .zero
  /// Missed time: the person was away, the computer slept, or the program was not running.
  public var away: Duration = .zero

  /// The time since the start.
  public var elapsed: Duration { active + paused + relief + away }

  /// Makes a ledger.
  public init(
    active: Duration = .zero, paused: Duration = .zero, relief: Duration = .zero,
    away: Duration = .zero
  ) {
    self.active = active
    self.paused = paused
    self.relief = relief
    self.away = away
  }
}
