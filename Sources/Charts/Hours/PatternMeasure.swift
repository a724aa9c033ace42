// SPDX-License-Identifier: MIT
import Review
import SessionEngine

/// What the page of cramps by the clock goes by.
public enum PatternMeasure: Hashable, Sendable {
  /// The hours of days from noon to noon, or the weekdays of the calendar.
  case hours, weekdays

  /// Where a moment stands; a weekday has no hours, and so any column.
  public func place(of moment: LocalMoment, column: Int, _ weekStart: WeekStart) -> PatternPage.Cell
  {
    switch self {
    case .hours: PatternPage.Cell(moment, weekStart: weekStart)
    case .weekdays: PatternPage.Cell(row: weekStart.place(of: moment.day), column: column)
    }
  }
}

extension PatternPage {
  /// How many cramps are at a place.
  public func cramps(at cell: Cell, by measure: PatternMeasure) -> Int {
    switch measure {
    case .hours: hours[cell.row][cell.column]
    case .weekdays: weekdays[cell.row]
    }
  }
}
