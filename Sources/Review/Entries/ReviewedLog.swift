// SPDX-License-Identifier: MIT
import SessionEngine

/// What of the log a review is made of, in any order.
///
/// It need not be all of it. What is before a period tells of week streaks, and the day on either side
/// of it of the nights with which it begins and ends; nothing else depends on what is outside.
public struct ReviewedLog: Hashable, Sendable {
  /// The sessions.
  public var sessions: [ReviewedSession]
  /// The cramps.
  public var cramps: [ReviewedCramp]
  /// The day of the first entry, where older ones are in the log than are here.
  public var firstDay: CivilDay?

  /// Makes a log.
  public init(
    sessions: [ReviewedSession] = [], cramps: [ReviewedCramp] = [], firstDay: CivilDay? = nil
  ) {
    self.sessions = sessions
    self.cramps = cramps
    self.firstDay = firstDay
  }
}

extension ReviewedLog {
  /// The day of the first entry up to a day; `nil` if there is none.
  public func earliestDay(until today: CivilDay) -> CivilDay? {
    let ofSessions = sessions.lazy.filter { !$0.isDeleted && !$0.isRunning }.map(\.startedAt.day)
    let ofCramps = cramps.lazy.filter(\.counts).map(\.day)
    let days = [
      firstDay, ofSessions.filter { $0 <= today }.min(), ofCramps.filter { $0 <= today }.min(),
    ]
    return days.compactMap(\.self).min()
  }
}
