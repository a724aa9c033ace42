// SPDX-License-Identifier: MIT
import RoutineModel

/// A session as lists show it.
public struct SessionSummary: Hashable, Sendable {
  /// The session's id.
  public var id: SessionID
  /// The routine's id.
  public var routine: RoutineID
  /// The routine's name at the time.
  public var name: String
  /// The routine's kind.
  public var kind: RoutineKind
  /// When it began.
  public var startedAt: LocalMoment
  /// Its totals; without an outcome it is unfinished.
  public var totals: SessionTotals
  /// Whether a program is running it, in this terminal or another; only if unfinished.
  public var isRunning = false
  /// Whether the person did it without the program and logged it by hand; then it has no events.
  public var isByHand = false
  /// Whether the person has deleted it.
  public var isDeleted = false
  /// The person's note.
  public var note: String?

  /// Makes a summary.
  public init(
    id: SessionID, routine: RoutineID, name: String, kind: RoutineKind, startedAt: LocalMoment,
    totals: SessionTotals
  ) {
    self.id = id
    self.routine = routine
    self.name = name
    self.kind = kind
    self.startedAt = startedAt
    self.totals = totals
  }

  /// When it ended; `nil` if it is unfinished.
  public var endedAt: LocalMoment? {
    totals.outcome == nil ? nil : startedAt.advanced(by: totals.ledger.elapsed)
  }
}
