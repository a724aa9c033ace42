// SPDX-License-Identifier: MIT
import SessionEngine

/// Day by day: on which days the person trained, for how long, and on which there were cramps.
public struct YearPage: Sendable {
  /// The weeks, each a column of seven days.
  public let weeks: [WeekFigures]
  /// What happened on all days.
  public let totals: Totals
  /// The weeks with as many days trained as the person wants.
  public let streaks: WeekStreaks
  /// How many entries are dated after the present day, and so not here.
  public let afterToday: Int

  /// Makes the page.
  public init(_ figures: ReviewFigures) {
    weeks = figures.weeks
    totals = figures.totals
    streaks = WeekStreaks(figures)
    afterToday = figures.afterToday
  }
}
