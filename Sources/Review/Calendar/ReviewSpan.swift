// SPDX-License-Identifier: MIT
import SessionEngine

/// How much of the log a review shows at once.
public enum ReviewSpan: Hashable, Sendable, CaseIterable {
  /// So many weeks, the running one among them.
  case fourWeeks, quarter, half, year
  /// From the first entry on.
  case all

  /// How many weeks; `nil` for all there are. A year needs 53 to hold its day of a year ago.
  public var weeks: Int? {
    switch self {
    case .fourWeeks: 4
    case .quarter: 13
    case .half: 26
    case .year: 53
    case .all: nil
    }
  }

  /// The days it shows.
  ///
  /// - Parameters:
  ///   - today: The present day, with which it ends.
  ///   - weekStart: How weeks begin; it begins with the first day of one.
  ///   - back: By how many spans it is moved into the past; all there is cannot be moved. Days of the
  ///     past end with a whole week.
  ///   - first: The day of the first entry, or the night of it, if there is any.
  public func days(
    until today: CivilDay, weekStart: WeekStart, back: Int = 0, first: CivilDay?
  ) -> ClosedRange<CivilDay> {
    let running = weekStart.firstDay(ofWeekOf: today)
    guard let weeks else {
      // Before 1900 nobody has an entry but by a damaged log, whose days nobody wants to page through.
      let earliest = max(min(first ?? today, today), CivilDay(number: -25_567))
      return weekStart.firstDay(ofWeekOf: earliest)...today
    }
    let start = running.advanced(by: -7 * (weeks - 1) - 7 * weeks * max(0, back))
    return start...(back > 0 ? start.advanced(by: 7 * weeks - 1) : today)
  }
}
