// SPDX-License-Identifier: MIT

/// A cell's place, counted from the top left, from 0.
public struct CellPosition: Hashable, Sendable {
  /// The row.
  public var row: Int
  /// The column.
  public var column: Int

  /// Makes a place.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}
