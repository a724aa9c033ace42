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

  private let figures: ReviewFigures

  /// Makes the page.
  public init(_ figures: ReviewFigures) {
    self.figures = figures
    weeks = figures.weeks
    totals = figures.totals
    streaks = WeekStreaks(figures)
    afterToday = figures.afterToday
  }

  /// What happened on a day, by the column of its week and its place in that, each from 0; `nil` where
  /// the days that were asked for leave the cell empty.
  public func day(week: Int, place: Int) -> (day: CivilDay, figures: DayFigures)? {
    guard weeks.indices.contains(week), (0..<7).contains(place) else { return nil }
    let day = weeks[week].firstDay.advanced(by: place)
    return figures[day].map { (day, $0) }
  }
}
