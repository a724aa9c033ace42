// SPDX-License-Identifier: MIT
import SessionEngine

/// How much of the log a review shows.
public enum ReviewSpan: Hashable, Sendable, CaseIterable {
  /// Four, 13, 26 or 53 weeks, including the current one.
  case fourWeeks, quarter, half, year
  /// From the first entry on.
  case all

  /// The number of weeks; `nil` for all. A year needs 53 to include the same day a year ago.
  public var weeks: Int? {
    switch self {
    case .fourWeeks: 4
    case .quarter: 13
    case .half: 26
    case .year: 53
    case .all: nil
    }
  }

  /// The days of the span.
  ///
  /// - Parameters:
  ///   - today: The current day, at which it ends.
  ///   - weekStart: How weeks begin; the span begins with a whole week.
  ///   - back: How many spans to go back; `all` cannot go back. Past spans end with a whole week.
  ///   - first: The day or night of the first entry, if there is any.
  public func days(
    until today: CivilDay, weekStart: WeekStart, back: Int = 0, first: CivilDay?
  ) -> ClosedRange<CivilDay> {
    let running = weekStart.firstDay(ofWeekOf: today)
    guard let weeks else {
      // Entries before 1900 only come from a damaged log, and nobody wants to page through those
      // days.
      let earliest = max(min(first ?? today, today), CivilDay(number: -25_567))
      return weekStart.firstDay(ofWeekOf: earliest)...today
    }
    let start = running.advanced(by: -7 * (weeks - 1) - 7 * weeks * max(0, back))
    return start...(back > 0 ? start.advanced(by: 7 * weeks - 1) : today)
  }
}
