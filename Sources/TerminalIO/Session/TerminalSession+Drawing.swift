// SPDX-License-Identifier: MIT

import CTerminal
import TextCanvas

extension TerminalSession {
  mutating func put(_ buffer: CellBuffer, row: Int, columns: Range<Int>) {
    let start = row * buffer.size.columns
    let cells = buffer.cells
    // Most cells have the style of the one before.
    var looks = encoder.looks(of: .plain)
    for column in columns {
      let cell = cells[start + column]
      if cell.style != looks.style { looks = encoder.looks(of: cell.style) }
      if let (scalar, look) = encoder.encodeNarrow(cell, looks) {
        if run.take(scalar, look) { continue }
        putRun(row: row, endColumn: column)
        _ = run.take(scalar, look)
        continue
      }
      putRun(row: row, endColumn: column)
      if let drawn = encoder.encode(cell, looks) {
        put(drawn, row: Int32(row), column: Int32(column))
      } else if var left = encoder.encode(buffer[row: row, column: column - 1]),
        encoder.scalarColumns(left.scalar) < 2
      {
        // The left half draws both, unless a single column stands for it.
        left.scalar = " "
        put(left, row: Int32(row), column: Int32(column))
      }
    }
    putRun(row: row, endColumn: columns.upperBound)
  }

  private mutating func putRun(row: Int, endColumn: Int) {
    let columns = run.columns
    guard columns > 0 else { return }
    run.bytes.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { bytes in
        terminal_put_run(
          Int32(row), Int32(endColumn - columns), bytes.baseAddress, Int32(bytes.count),
          Int32(columns), run.look.attributes.rawValue, run.look.colour.map(Int32.init) ?? -1)
      }
    }
    run.clear()
  }

  private func put(_ drawn: CellEncoder.Drawn, row: Int32, column: Int32) {
    let attributes = drawn.look.attributes.rawValue
    let colour = drawn.look.colour.map(Int32.init) ?? -1
    if drawn.marks.isEmpty {
      var scalar = drawn.scalar.value
      terminal_put(row, column, &scalar, 1, attributes, colour)
    } else {
      let scalars = [drawn.scalar.value] + drawn.marks.map(\.value)
      terminal_put(row, column, scalars, Int32(scalars.count), attributes, colour)
    }
  }
}
