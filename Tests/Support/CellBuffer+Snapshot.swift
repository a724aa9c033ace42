// SPDX-License-Identifier: MIT
import TextCanvas

extension CellBuffer {
  /// The buffer as text for tests: every row between `|`, then a line for each run of one style
  /// other than plain, as `row,first-last style` counted from 0.
  ///
  ///     |c CRAMP  |
  ///     0,0-0 key
  ///     0,2-6 relief
  public var snapshot: String {
    var lines: [String] = []
    var runs: [String] = []
    for row in 0..<size.rows {
      let line = (0..<size.columns).map { self[row: row, column: $0] }
      lines.append("|" + String(line.compactMap(\.glyph)) + "|")
      runs += styleRuns(of: line, row: row)
    }
    return (lines + runs).joined(separator: "\n") + "\n"
  }

  private func styleRuns(of line: [Cell], row: Int) -> [String] {
    var runs: [String] = []
    var first = 0
    while first < line.count {
      let style = line[first].style
      var last = first
      while last + 1 < line.count, line[last + 1].style == style { last += 1 }
      if style != .plain { runs.append("\(row),\(first)-\(last) \(style.rawValue)") }
      first = last + 1
    }
    return runs
  }
}
