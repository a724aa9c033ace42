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

/// What the log tells at a glance: how each routine has been used, and the last seven days.
public struct LogOverview: Hashable, Sendable {
  /// One day of the overview.
  public struct Day: Hashable, Sendable {
    /// The day's number, as in `LocalMoment.dayNumber`.
    public var dayNumber: Int
    /// How many sessions began on it.
    public var sessions: Int
    /// How many cramps there were in them.
    public var cramps: Int
    /// The active time of these sessions.
    public var active: Duration

    /// Makes a day.
    public init(dayNumber: Int, sessions: Int, cramps: Int, active: Duration) {
      self.dayNumber = dayNumber
      self.sessions = sessions
      self.cramps = cramps
      self.active = active
    }
  }

  /// How each routine that was ever begun has been used.
  public var uses: [RoutineID: RoutineUse]
  /// Seven days, oldest first, today last; days without sessions included.
  public var week: [Day]

  /// Makes an overview.
  public init(uses: [RoutineID: RoutineUse], week: [Day]) {
    self.uses = uses
    self.week = week
  }

  /// The routines ever begun, the one begun last first.
  public var routinesDoneLast: [RoutineID] {
    let uses = uses.sorted {
      ($0.value.lastStartedAt.unixMilliseconds, $0.key)
        > ($1.value.lastStartedAt.unixMilliseconds, $1.key)
    }
    return uses.map(\.key)
  }
}
