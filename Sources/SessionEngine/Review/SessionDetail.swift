// SPDX-License-Identifier: MIT

/// A session in full: its log, and the machine that replaying it gives.
public struct SessionDetail: Hashable, Sendable {
  /// The session's summary.
  public var summary: SessionSummary
  /// Its log, in order.
  public var entries: [LogEntry]
  /// The machine after the last entry: plan, steps, episodes and ledger.
  public var machine: SessionMachine

  /// Makes a detail.
  public init(summary: SessionSummary, entries: [LogEntry], machine: SessionMachine) {
    self.summary = summary
    self.entries = entries
    self.machine = machine
  }
}
