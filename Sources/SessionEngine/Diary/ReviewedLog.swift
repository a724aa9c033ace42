// SPDX-License-Identifier: MIT

/// The part of the log for a review, in any order, without what is deleted.
///
/// It need not be the whole log. Entries before the date range only matter for week streaks, and
/// the day on either side for the first and last night.
public struct ReviewedLog: Hashable, Sendable {
  /// The sessions.
  public var sessions: [ReviewedSession]
  /// The cramps.
  public var cramps: [ReviewedCramp]
  /// The day of the first entry in the log, if that is older than those here.
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
  /// The day of the first entry up to today; `nil` if there is none.
  public func earliestDay(until today: CivilDay) -> CivilDay? {
    let ofSessions = sessions.lazy.filter { !$0.isRunning }.map(\.startedAt.day)
    let ofCramps = cramps.lazy.map(\.day)
    let days = [
      firstDay, ofSessions.filter { $0 <= today }.min(), ofCramps.filter { $0 <= today }.min(),
    ]
    return days.compactMap(\.self).min()
  }
}
