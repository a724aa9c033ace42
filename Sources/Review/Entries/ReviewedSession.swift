// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// A session as a review counts it: little, since there may be a hundred thousand.
public struct ReviewedSession: Hashable, Sendable {
  /// When it began, by the clock of the person then.
  public var startedAt: LocalMoment
  /// The routine.
  public var routine: RoutineID
  /// The routine's kind.
  public var kind: RoutineKind
  /// The active time.
  public var active: Duration
  /// How many steps are done.
  public var stepsDone: Int
  /// How it ended; `nil` while it has not.
  public var outcome: SessionOutcome?
  /// Whether a program runs it now.
  public var isRunning: Bool
  /// Whether the person has deleted it.
  public var isDeleted: Bool

  /// Makes a session.
  public init(
    startedAt: LocalMoment, routine: RoutineID, kind: RoutineKind, active: Duration,
    stepsDone: Int, outcome: SessionOutcome?, isRunning: Bool = false, isDeleted: Bool = false
  ) {
    self.startedAt = startedAt
    self.routine = routine
    self.kind = kind
    self.active = active
    self.stepsDone = stepsDone
    self.outcome = outcome
    self.isRunning = isRunning
    self.isDeleted = isDeleted
  }

  /// The least active time of a session that counts: what is shorter was only looked at.
  public static let leastActive: Duration = .seconds(60)

  /// Whether it counts as training: something was done for long enough, and it was no relief.
  public var counts: Bool {
    isOfTraining && active >= Self.leastActive && stepsDone >= 1
  }

  /// Whether it is one of those that count if they are long enough.
  public var isOfTraining: Bool { kind != .relief && !isDeleted && !isRunning }
}
