// SPDX-License-Identifier: MIT
import RoutineModel

/// A session for a review; kept small, since there may be a hundred thousand.
public struct ReviewedSession: Hashable, Sendable {
  /// When it began, by the person's clock then.
  public var startedAt: LocalMoment
  /// The routine.
  public var routine: RoutineID
  /// The routine's kind.
  public var kind: RoutineKind
  /// The active time.
  public var active: Duration
  /// How many steps were done.
  public var stepsDone: Int
  /// How it ended; `nil` if it has not.
  public var outcome: SessionOutcome?
  /// Whether a program is running it.
  public var isRunning: Bool

  /// Makes a session.
  public init(
    startedAt: LocalMoment, routine: RoutineID, kind: RoutineKind, active: Duration,
    stepsDone: Int, outcome: SessionOutcome?, isRunning: Bool = false
  ) {
    self.startedAt = startedAt
    self.routine = routine
    self.kind = kind
    self.active = active
    self.stepsDone = stepsDone
    self.outcome = outcome
    self.isRunning = isRunning
  }

  /// The shortest active time that counts; anything shorter was only a look.
  public static let leastActive: Duration = .seconds(60)

  /// Whether it counts as training: long enough, with a step done, and not relief.
  public var counts: Bool {
    isOfTraining && active >= Self.leastActive && stepsDone >= 1
  }

  /// Whether it would count if it is long enough.
  public var isOfTraining: Bool { kind != .relief && !isRunning }
}
