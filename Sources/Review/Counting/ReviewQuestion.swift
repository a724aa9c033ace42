// SPDX-License-Identifier: MIT
import SessionEngine

/// A review's filter: date range, entries, week rules.
public struct ReviewQuestion: Hashable, Sendable {
  /// The date range.
  public let days: ClosedRange<CivilDay>
  /// The current day; entries dated after it do not count.
  public let today: CivilDay
  /// How weeks begin.
  public let weekStart: WeekStart
  /// On how many days a week the person wants to train, 1 to 7; 1 without a goal.
  public let goal: Int
  /// The entries to count.
  public let filter: ReviewFilter

  /// Makes a question; days after today are removed.
  public init(
    days: ClosedRange<CivilDay>, today: CivilDay, weekStart: WeekStart = .monday, goal: Int? = nil,
    filter: ReviewFilter = ReviewFilter()
  ) {
    let last = min(days.upperBound, today)
    self.days = min(days.lowerBound, last)...last
    self.today = today
    self.weekStart = weekStart
    self.goal = min(max(goal ?? 1, 1), 7)
    self.filter = filter
  }
}

extension ReviewQuestion {
  /// The months of the date range, cut to it.
  public var months: [ClosedRange<CivilDay>] {
    var months: [ClosedRange<CivilDay>] = []
    var first = days.lowerBound
    while first <= days.upperBound {
      let date = first.date
      let next =
        date.month == 12
        ? CivilDay(year: date.year + 1, month: 1, day: 1)
        : CivilDay(year: date.year, month: date.month + 1, day: 1)
      guard let next else { break }
      months.append(first...min(next.advanced(by: -1), days.upperBound))
      first = next
    }
    return months
  }
}
