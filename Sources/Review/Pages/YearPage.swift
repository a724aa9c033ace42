// SPDX-License-Identifier: MIT
import SessionEngine

/// Day by day: on which days the person trained, for how long, and on which there were cramps.
public struct YearPage: Sendable {
  /// The weeks, each a column of seven days.
  public let weeks: [WeekFigures]
  /// What stands above them.
  public let months: [MonthHead]
  /// What happened on all days.
  public let totals: Totals
  /// The weeks with as many days trained as the person wants.
  public let streaks: WeekStreaks
  /// How many entries are dated after the present day, and so not here.
  public let afterToday: Int

  private let figures: ReviewFigures

  /// Makes the page.
  public init(_ figures: ReviewFigures) {
    let question = figures.question
    self.figures = figures
    weeks = figures.weeks
    months = MonthHead.heads(over: question.days, weekStart: question.weekStart)
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

/// How long the person trained on a day, in steps that are the same for everybody and every period.
public enum MinutesLevel: Int, CaseIterable, Hashable, Comparable, Sendable {
  /// Not at all.
  case none
  /// Up to a quarter of an hour, half an hour, three quarters, and from there on.
  case under15, under30, under45, from45

  /// The level of a day.
  public init(_ day: DayFigures) {
    guard day.isTrained else {
      self = .none
      return
    }
    let minutes = day.active.wholeSeconds / 60
    self = minutes < 15 ? .under15 : minutes < 30 ? .under30 : minutes < 45 ? .under45 : .from45
  }

  /// Orders by the time.
  public static func < (left: MinutesLevel, right: MinutesLevel) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// How many cramps a day has, as far as a heat map tells them apart.
public enum CrampsLevel: Int, CaseIterable, Hashable, Comparable, Sendable {
  /// None was logged, one, and two or more.
  case noneLogged, one, more

  /// The level of a day.
  public init(_ day: DayFigures) {
    self = day.cramps == 0 ? .noneLogged : day.cramps == 1 ? .one : .more
  }

  /// Orders by the number.
  public static func < (left: CrampsLevel, right: CrampsLevel) -> Bool {
    left.rawValue < right.rawValue
  }
}
