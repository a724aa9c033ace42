// SPDX-License-Identifier: MIT
import SessionEngine

/// What a person wants to look at: how much of the log, how far back, and which entries.
public struct ReviewRequest: Hashable, Sendable {
  /// How much is looked at at once.
  public var span = ReviewSpan.year
  /// By how many spans it is moved into the past.
  public var back = 0
  /// Which entries.
  public var filter = ReviewFilter()
  /// The present day.
  public var today: CivilDay
  /// How weeks begin.
  public let weekStart: WeekStart
  /// On how many days a week the person wants to train; `nil` if they have set no goal.
  public let goal: Int?

  /// Makes a request for the year that ends today.
  public init(today: CivilDay, weekStart: WeekStart = .monday, goal: Int? = nil) {
    self.today = today
    self.weekStart = weekStart
    self.goal = goal
  }

  /// The days; without the first entry, all there is cannot be known.
  ///
  /// - Parameter first: The day of the first entry.
  public func days(first: CivilDay?) -> ClosedRange<CivilDay> {
    span.days(until: today, weekStart: weekStart, back: back, first: first)
  }
}

extension ReviewFigures {
  /// Counts what a person wants to look at.
  public init(_ log: ReviewedLog, _ request: ReviewRequest) {
    // Only all there is begins with the first entry, which nobody else has to look for.
    let first = request.span == .all ? log.earliestDay(until: request.today) : nil
    self.init(
      log,
      ReviewQuestion(
        days: request.days(first: first), today: request.today, weekStart: request.weekStart,
        goal: request.goal, filter: request.filter))
  }
}
