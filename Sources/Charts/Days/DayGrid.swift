// SPDX-License-Identifier: MIT
import Review
import SessionEngine

/// Days as a grid: a column a week, a row a weekday.
public struct DayGrid: Sendable {
  /// How many columns there are.
  public let weekCount: Int
  /// The weekdays of the rows, Monday being 1 and Sunday 7.
  public let weekdays: [Int]
  /// The months, each above the column in which it begins.
  public let months: [MonthHead]

  /// The first day of the first column.
  private let first: CivilDay
  private let figures: ReviewFigures

  /// A day in its place.
  public struct Cell: Hashable, Sendable {
    /// The column and the row, each from 0.
    public let week: Int, row: Int
    /// The day.
    public let day: CivilDay
    /// The time trained; `nil` for a day not observed, which is left blank.
    public let minutes: MinutesLevel?
    /// The number of cramps; `nil` as above.
    public let cramps: CrampsLevel?

    /// Shade index; 0 = none.
    public func level(_ measure: ReviewMeasure) -> Int? {
      measure == .time ? minutes?.rawValue : cramps?.rawValue
    }
  }

  /// Lays out the days of a review.
  public init(_ figures: ReviewFigures) {
    let (asked, start) = (figures.question.days, figures.question.weekStart)
    self.figures = figures
    first = start.firstDay(ofWeekOf: asked.lowerBound)
    weekCount = first.distance(to: asked.upperBound) / 7 + 1
    weekdays = start.weekdays
    months = MonthHead.heads(over: asked, weekStart: start)
  }

  /// The cell at a place; `nil` outside the days of the review.
  public func cell(week: Int, row: Int) -> Cell? {
    let day = first.advanced(by: 7 * week + row)
    guard (0..<7).contains(row), let found = figures[day] else { return nil }
    let isObserved = figures.isObserved(day...day)
    return Cell(
      week: week, row: row, day: day, minutes: isObserved ? MinutesLevel(found) : nil,
      cramps: isObserved ? CrampsLevel(found) : nil)
  }

  /// All cells, column by column.
  public var cells: [Cell] {
    (0..<weekCount).flatMap { week in (0..<7).compactMap { cell(week: week, row: $0) } }
  }
}
