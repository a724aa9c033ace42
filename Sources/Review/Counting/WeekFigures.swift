// SPDX-License-Identifier: MIT
import SessionEngine

/// The figures of a week, as far as it is in the date range.
public struct WeekFigures: Hashable, Sendable {
  /// Its days in the date range.
  public let days: ClosedRange<CivilDay>
  /// The first day of the week, which may be before the date range.
  public let firstDay: CivilDay
  /// Whether all seven days are in the range, and the last is over.
  public let isFull: Bool
  /// The totals of those days.
  public let totals: Totals
}
