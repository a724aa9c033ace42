// SPDX-License-Identifier: MIT
import Review

/// Cramps as a grid of hours. A row is a day from noon to noon, so that each night is in one row.
public struct HourGrid: Sendable {
  /// The weekday on which the day of each row begins, Monday being 1 and Sunday 7.
  public let weekdays: [Int]
  /// How many cramps there were, by row and column.
  public let cramps: [[Int]]
  /// How many there were in each row.
  public let ofRows: [Int]
  /// How many there were in each column.
  public let ofColumns: [Int]

  /// How many columns there are.
  public static let columns = 24
  /// The columns whose hour is written above.
  public static let marked = Array(stride(from: 0, to: columns, by: 3))
  /// The columns from 22:00 to 06:00.
  public static let night = 10..<18

  /// The hour of a column.
  public static func hour(ofColumn column: Int) -> Int { PatternPage.Cell.hour(ofColumn: column) }

  /// Lays out the hours of a page.
  public init(_ page: PatternPage) {
    weekdays = page.rows
    cramps = page.hours
    ofRows = page.ofRows
    ofColumns = page.ofHours
  }

  /// The length of a row's bar, of at most `parts`; the longest row has all.
  public func length(ofRow row: Int, in parts: Int) -> Int {
    barLength(ofRows[row], of: ofRows.max() ?? 0, in: parts)
  }
}
