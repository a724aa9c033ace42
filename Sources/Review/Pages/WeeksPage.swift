// SPDX-License-Identifier: MIT
import SessionEngine

/// Week by week, the last four full weeks beside the four before, and the running week so far.
public struct WeeksPage: Sendable {
  /// The weeks.
  public let weeks: [WeekFigures]
  /// The last weeks beside those before; `nil` before eight full weeks were observed.
  public let comparison: WeeksComparison?
  /// The running week so far; `nil` if the days that were asked for do not end within it.
  public let soFar: WeekSoFar?

  /// What a week is measured by.
  public enum Measure: String, CaseIterable, Hashable, Sendable {
    /// Each is a number of a week's totals.
    case active, days, cramps
    /// The nights in which a cramp woke the person.
    case nights

    func isLess(_ left: Totals, _ right: Totals) -> Bool {
      switch self {
      case .active: left.active < right.active
      case .days: left.daysTrained < right.daysTrained
      case .cramps: left.cramps < right.cramps
      case .nights: left.nightsWoken < right.nightsWoken
      }
    }
  }

  /// Makes the page.
  public init(_ figures: ReviewFigures) {
    weeks = figures.weeks
    comparison = WeeksComparison(figures, weeks)
    soFar = WeekSoFar(figures)
  }

  /// The week with the most, the earliest of equal ones, and how many are equal to it; `nil` where no
  /// week has any.
  public func most(by measure: Measure) -> (week: WeekFigures, ties: Int)? {
    let best = weeks.reduce(nil as WeekFigures?) { best, week in
      guard measure.isLess(best?.totals ?? Totals(), week.totals) else { return best }
      return week
    }
    return best.map { best in
      (best, weeks.count { !measure.isLess($0.totals, best.totals) })
    }
  }
}

/// The last four full weeks beside the four before.
public struct WeeksComparison: Hashable, Sendable {
  /// The last four full weeks.
  public let now: Totals
  /// The four before.
  public let before: Totals
  /// The days of both.
  public let days: ClosedRange<CivilDay>

  /// How many weeks are compared with as many.
  public static let count = 4

  /// Compares; `nil` if the days that were asked for do not hold as many full weeks, or the first entry
  /// is later than the first of these days.
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
  /// How much longer the active time was; below 0, how much shorter.
  public var activeDifference: Duration { now.active - before.active }

  private func compared(_ count: KeyPath<Totals, Int>) -> CountComparison {
    CountComparison(now: now[keyPath: count], before: before[keyPath: count])
  }
}

/// The running week, beside the same weekdays of the last.
public struct WeekSoFar: Hashable, Sendable {
  /// The days of the running week, today among them.
  public let days: ClosedRange<CivilDay>
  /// What happened on them.
  public let now: Totals
  /// What had happened in the last week by the same weekday.
  public let lastByThen: Totals
  /// What happened in all of the last week.
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
