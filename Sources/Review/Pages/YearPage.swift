// SPDX-License-Identifier: MIT
import SessionEngine

/// Day by day: training and its length, and cramps.
public struct YearPage: Sendable {
  /// The weeks, each a column of seven days.
  public let weeks: [WeekFigures]
  /// The totals of all days.
  public let totals: Totals
  /// The streaks of weeks that reached the goal.
  public let streaks: WeekStreaks
  /// The number of entries dated after today, which are not shown.
  public let afterToday: Int

  /// Makes the page.
  public init(_ figures: ReviewFigures) {
    weeks = figures.weeks
    totals = figures.totals
    streaks = WeekStreaks(figures)
    afterToday = figures.afterToday
  }
}
