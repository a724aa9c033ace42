// SPDX-License-Identifier: MIT
import Review
import SessionEngine

/// How the pattern page groups cramps.
public enum PatternMeasure: Hashable, Sendable {
  /// By hour, in days from noon to noon; or by day of the week.
  case hours, weekdays

  /// The place of a moment. Weekdays have no hours, so `column` is kept as given.
  public func place(of moment: LocalMoment, column: Int, _ weekStart: WeekStart) -> PatternPage.Cell
  {
    switch self {
    case .hours: PatternPage.Cell(moment, weekStart: weekStart)
    case .weekdays: PatternPage.Cell(row: weekStart.place(of: moment.day), column: column)
    }
  }
}

extension PatternPage {
  /// The number of cramps at a place.
  public func cramps(at cell: Cell, by measure: PatternMeasure) -> Int {
    switch measure {
    case .hours: hours[cell.row][cell.column]
    case .weekdays: weekdays[cell.row]
    }
  }
}
