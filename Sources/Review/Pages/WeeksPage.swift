// SPDX-License-Identifier: MIT
import SessionEngine

/// Week by week, with the last four full weeks compared with the four before, and the current week.
public struct WeeksPage: Sendable {
  /// The weeks.
  public let weeks: [WeekFigures]
  /// The comparison; `nil` unless eight full weeks were observed.
  public let comparison: WeeksComparison?
  /// The current week so far; `nil` if the date range does not end in it.
  public let soFar: WeekSoFar?

  /// Makes the page.
  public init(_ figures: ReviewFigures) {
    weeks = figures.weeks
    comparison = WeeksComparison(figures, weeks)
    soFar = WeekSoFar(figures)
  }
}

/// The last four full weeks compared with the four before.
public struct WeeksComparison: Hashable, Sendable {
  /// The last four full weeks.
  public let now: Totals
  /// The four before.
  public let before: Totals
  /// The days of all eight.
  public let days: ClosedRange<CivilDay>

  /// The number of weeks on each side.
  public static let count = 4

  /// Compares the weeks; `nil` if the date range has too few full weeks, or the first entry is
  /// later than the first of their days.
  init?(_ figures: ReviewFigures, _ weeks: [WeekFigures]) {
    let full = weeks.filter(\.isFull).suffix(2 * Self.count)
    guard full.count == 2 * Self.count, let first = full.first, let last = full.last,
      let middle = full.dropFirst(Self.count).first, let firstDay = figures.firstDay,
      firstDay <= first.firstDay
    else { return nil }
    before = figures.totals(of: first.firstDay...middle.firstDay.advanced(by: -1))
    now = figures.totals(of: middle.firstDay...last.days.upperBound)
    days = first.firstDay...last.days.upperBound
  }

  /// The days trained.
  public var daysTrained: CountComparison { compared(\.daysTrained) }
  /// The cramps.
  public var cramps: CountComparison { compared(\.cramps) }
  /// The nights woken.
  public var nightsWoken: CountComparison { compared(\.nightsWoken) }
  /// The change in active time; negative if it is shorter.
  public var activeDifference: Duration { now.active - before.active }

  private func compared(_ count: KeyPath<Totals, Int>) -> CountComparison {
    CountComparison(now: now[keyPath: count], before: before[keyPath: count])
  }
}

/// The current week, and the previous one up to the same weekday.
public struct WeekSoFar: Hashable, Sendable {
  /// The days of the current week, up to and including today.
  public let days: ClosedRange<CivilDay>
  /// Their totals.
  public let now: Totals
  /// The totals of the previous week up to the same weekday.
  public let lastByThen: Totals
  /// The totals of the whole previous week.
  public let lastInAll: Totals

  init?(_ figures: ReviewFigures) {
    let question = figures.question
    guard question.days.upperBound == question.today else { return nil }
    let first = question.weekStart.firstDay(ofWeekOf: question.today)
    let last = first.advanced(by: -7)
    guard last >= question.days.lowerBound else { return nil }
    days = first...question.today
    now = figures.totals(of: days)
    lastByThen = figures.totals(of: last...question.today.advanced(by: -7))
    lastInAll = figures.totals(of: last...first.advanced(by: -1))
  }
}
