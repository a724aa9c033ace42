// SPDX-License-Identifier: MIT

/// A session in full: its log, and the machine that replaying it gives.
public struct SessionDetail: Hashable, Sendable {
  /// The session's summary.
  public var summary: SessionSummary
  /// Its log, in order.
  public var entries: [LogEntry]
  /// The machine after the last entry: plan, steps, episodes and ledger.
  public var machine: SessionMachine
  /// Its cramps as the diary has them now, in their order, where the person has told something else
  /// of them since than the session logged.
  public var corrections: [CrampRecord] = []

  /// Makes a detail.
  public init(summary: SessionSummary, entries: [LogEntry], machine: SessionMachine) {
    self.summary = summary
    self.entries = entries
    self.machine = machine
  }

  /// What the person has told of a cramp since, by its place among the episodes; `nil` if that is no
  /// more than the session logged.
  public func correction(ofEpisode index: Int) -> CrampRecord? {
    let id = CrampID(session: summary.id, number: index + 1)
    return corrections.first { $0.id == id }
  }
}
