// SPDX-License-Identifier: MIT

/// A rectangle of cells; `column` and `row` count from 0 at the screen's top left.
public struct Rect: Hashable, Sendable {
  /// The leftmost column.
  public var column: Int
  /// The topmost row.
  public var row: Int
  /// The extent.
  public var size: Size

  /// Makes a rectangle.
  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.size = Size(columns: columns, rows: rows)
  }

  /// The first column right of the rectangle.
  public var endColumn: Int { column + size.columns }
  /// The first row below the rectangle.
  public var endRow: Int { row + size.rows }

  /// Whether a cell lies in it.
  public func contains(_ place: CellPosition) -> Bool {
    (row..<endRow).contains(place.row) && (column..<endColumn).contains(place.column)
  }
}
