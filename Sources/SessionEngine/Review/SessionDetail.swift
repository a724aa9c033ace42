// SPDX-License-Identifier: MIT

/// A session in full: its log, and the machine that a replay of the log leads to.
public struct SessionDetail: Hashable, Sendable {
  /// The session at a glance.
  public var summary: SessionSummary
  /// What the log holds, in order.
  public var entries: [LogEntry]
  /// The session as the entries leave it: its plan, steps, episodes and ledger.
  public var machine: SessionMachine

  /// Makes a detail.
  public init(summary: SessionSummary, entries: [LogEntry], machine: SessionMachine) {
    self.summary = summary
    self.entries = entries
    self.machine = machine
  }
}
