// SPDX-License-Identifier: MIT
import RoutineModel

/// How often and when a routine was used.
public struct RoutineUse: Hashable, Sendable {
  /// How many sessions of it were completed.
  public var timesDone: Int
  /// When its last session began, whatever its outcome.
  public var lastStartedAt: LocalMoment

  /// Makes a use.
  public init(timesDone: Int, lastStartedAt: LocalMoment) {
    self.timesDone = timesDone
    self.lastStartedAt = lastStartedAt
  }
}

/// The use of each routine, from the log.
public struct LogOverview: Hashable, Sendable {
  /// The use of each routine that was ever begun.
  public var uses: [RoutineID: RoutineUse]

  /// Makes an overview.
  public init(uses: [RoutineID: RoutineUse] = [:]) { self.uses = uses }

  /// All routines ever begun, the latest first.
  public var routinesDoneLast: [RoutineID] {
    let uses = uses.sorted {
      ($0.value.lastStartedAt.unixMilliseconds, $0.key)
        > ($1.value.lastStartedAt.unixMilliseconds, $1.key)
    }
    return uses.map(\.key)
  }
}
