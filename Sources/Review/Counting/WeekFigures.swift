// SPDX-License-Identifier: MIT
import SessionEngine

/// What happened in a week, as far as it is among the days that were asked for.
public struct WeekFigures: Hashable, Sendable {
  /// These days of it.
  public let days: ClosedRange<CivilDay>
  /// The first day of the week, which may be before them.
  public let firstDay: CivilDay
  /// Whether all seven days were asked for, and the last of them is over.
  public let isFull: Bool
  /// What they come to.
  public let totals: Totals
}
