// SPDX-License-Identifier: MIT
import TextCanvas

extension CellBuffer {
  /// Removes what would light up a dark room from a finished screen: rules and filled rows. What
  /// matters becomes plain and the rest quiet; the terminal's colours decide how dark that is.
  mutating func dim() {
    for row in 0..<size.rows {
      let columns = 0..<size.columns
      let isFilled = columns.allSatisfy { self[row: row, column: $0].style == .selected }
      for column in columns {
        let style = self[row: row, column: column].style
        if style == .rule { put(Cell(" "), row: row, column: column) }
        let dimmed = style == .selected && !isFilled ? .selected : style.dimmed
        guard dimmed != style else { continue }
        restyle(Rect(column: column, row: row, columns: 1, rows: 1), dimmed)
      }
    }
  }
}

extension Style {
  /// The style for a dark room.
  fileprivate var dimmed: Style {
    switch self {
    case .countdown, .getReady, .rest, .changeSides, .urgent, .done, .least, .paused, .relief,
      .site,
      .selected:
      .plain
    case .key, .ahead: .quiet
    case .title, .strong, .plain, .quiet, .caution, .rule, .failure: self
    }
  }
}
