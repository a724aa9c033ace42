// SPDX-License-Identifier: MIT

/// A screen that is still a value: every view draws into one, and TerminalIO presents it.
///
/// Whatever is written is clipped to the buffer and filtered: control characters, escape sequences
/// and invisible formatting characters appear as visible stand-ins, so that text from a file or the
/// log can never drive the terminal.
public struct CellBuffer: Hashable, Sendable {
  /// The extent; `cells` holds `size.rows × size.columns` cells, row by row.
  public let size: Size
  /// The cells, row by row from the top left.
  public private(set) var cells: [Cell]

  /// Makes a blank buffer.
  public init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.rows * size.columns)
  }

  /// The cell at a place; blank outside the buffer.
  public subscript(row row: Int, column column: Int) -> Cell {
    guard contains(row: row, column: column) else { return .blank }
    return cells[row * size.columns + column]
  }

  /// Puts one cell; outside the buffer nothing happens.
  public mutating func put(_ cell: Cell, row: Int, column: Int) {
    guard contains(row: row, column: column) else { return }
    cells[row * size.columns + column] = cell
  }

  private func contains(row: Int, column: Int) -> Bool {
    row >= 0 && row < size.rows && column >= 0 && column < size.columns
  }
}
