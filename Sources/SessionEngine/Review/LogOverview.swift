// SPDX-License-Identifier: MIT
import RoutineModel

/// How a routine has been used.
public struct RoutineUse: Hashable, Sendable {
  /// How many sessions of it were completed.
  public var timesDone: Int
  /// When the last session of it began, whatever came of it.
  public var lastStartedAt: LocalMoment

  /// Makes a use.
  public init(timesDone: Int, lastStartedAt: LocalMoment) {
    self.timesDone = timesDone
    self.lastStartedAt = lastStartedAt
  }
}

/// How each routine has been used, as the log tells it.
public struct LogOverview: Hashable, Sendable {
  /// How each routine that was ever begun has been used.
  public var uses: [RoutineID: RoutineUse]

  /// Makes an overview.
  public init(uses: [RoutineID: RoutineUse] = [:]) { self.uses = uses }

  /// The routines ever begun, the one begun last first.
  public var routinesDoneLast: [RoutineID] {
    let uses = uses.sorted {
      ($0.value.lastStartedAt.unixMilliseconds, $0.key)
        > ($1.value.lastStartedAt.unixMilliseconds, $1.key)
    }
    return uses.map(\.key)
  }
}
