// SPDX-License-Identifier: MIT
import SessionEngine

/// What a person wants to see: how much of the log, how far back, and which entries.
public struct ReviewRequest: Hashable, Sendable {
  /// The length of the span.
  public var span = ReviewSpan.year
  /// How many spans to go back.
  public var back = 0
  /// The entries to count.
  public var filter = ReviewFilter()
  /// The current day.
  public var today: CivilDay
  /// How weeks begin.
  public let weekStart: WeekStart
  /// On how many days a week the person wants to train; `nil` without a goal.
  public let goal: Int?

  /// Makes a request for the year that ends today.
  public init(today: CivilDay, weekStart: WeekStart = .monday, goal: Int? = nil) {
    self.today = today
    self.weekStart = weekStart
    self.goal = goal
  }

  /// The date range; for `all` it depends on the first entry.
  ///
  /// - Parameter first: The day of the first entry.
  public func days(first: CivilDay?) -> ClosedRange<CivilDay> {
    span.days(until: today, weekStart: weekStart, back: back, first: first)
  }
}

extension ReviewFigures {
  /// Counts the entries for a request.
  public init(_ log: ReviewedLog, _ request: ReviewRequest) {
    // Only `all` depends on the first entry; otherwise there is no need to find it.
    let first = request.span == .all ? log.earliestDay(until: request.today) : nil
    self.init(
      log,
      ReviewQuestion(
        days: request.days(first: first), today: request.today, weekStart: request.weekStart,
        goal: request.goal, filter: request.filter))
  }
}
