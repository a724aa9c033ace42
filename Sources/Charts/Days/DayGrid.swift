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

  private let page: YearPage
  private let figures: ReviewFigures

  /// A day in its place.
  public struct Cell: Hashable, Sendable {
    /// The column and the row, each from 0.
    public let week: Int, row: Int
    /// The day.
    public let day: CivilDay
    /// How long the person trained; `nil` of a day that was not observed, which is left blank.
    public let minutes: MinutesLevel?
    /// How many cramps there were; `nil` as above.
    public let cramps: CrampsLevel?

    /// The number of the step of a measure, from 0 for nothing.
    public func level(_ measure: ReviewMeasure) -> Int? {
      measure == .time ? minutes?.rawValue : cramps?.rawValue
    }
  }

  /// Lays out the days that were asked for.
  public init(_ figures: ReviewFigures) {
    self.init(YearPage(figures), figures)
  }

  /// Lays out the days of a page.
  public init(_ page: YearPage, _ figures: ReviewFigures) {
    let question = figures.question
    self.page = page
    self.figures = figures
    weekCount = page.weeks.count
    weekdays = question.weekStart.weekdays
    months = MonthHead.heads(over: question.days, weekStart: question.weekStart)
  }

  /// The cell at a place; `nil` where the days that were asked for leave it empty.
  public func cell(week: Int, row: Int) -> Cell? {
    guard let (day, figures) = page.day(week: week, place: row) else { return nil }
    let isObserved = self.figures.isObserved(day...day)
    return Cell(
      week: week, row: row, day: day, minutes: isObserved ? MinutesLevel(figures) : nil,
      cramps: isObserved ? CrampsLevel(figures) : nil)
  }

  /// All cells, column by column.
  public var cells: [Cell] {
    (0..<weekCount).flatMap { week in (0..<7).compactMap { cell(week: week, row: $0) } }
  }
}
