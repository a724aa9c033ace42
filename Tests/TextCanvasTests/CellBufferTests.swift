// SPDX-License-Identifier: MIT

import TestSupport
import Testing
import TextCanvas

@Suite struct CellBufferTests {
  private func drawn(
    columns: Int = 10, rows: Int = 1, _ draw: (inout CellBuffer) -> Void
  ) -> String {
    var buffer = CellBuffer(size: Size(columns: columns, rows: rows))
    draw(&buffer)
    return buffer.snapshot
  }

  @Test func writingReturnsTheColumnsTaken() {
    var buffer = CellBuffer(size: Size(columns: 10, rows: 2))

    #expect(buffer.write("ab", row: 0, column: 3) == 2)
    #expect(buffer.write("日本", row: 1, column: 0) == 4)
    #expect(buffer.write("x", row: 2, column: 0) == 0)
    #expect(buffer.write("x", row: -1, column: 0) == 0)
    #expect(buffer.write("x", row: 0, column: 10) == 0)
    #expect(buffer.snapshot == "|   ab     |\n|日本      |\n")
  }

  @Test func textIsClippedWithAnEllipsis() {
    #expect(drawn { $0.write("0123456789abc", row: 0, column: 2) } == "|  0123456…|\n")
    #expect(drawn { $0.write("0123456789", row: 0, column: 0, maxColumns: 4) } == "|012…      |\n")
    #expect(drawn { $0.write("日本語", row: 0, column: 5) } == "|     日本…|\n")
    #expect(drawn { $0.write("日本語", row: 0, column: 6) } == "|      日… |\n")
    #expect(drawn { $0.write("日本", row: 0, column: -1) } == "| 本       |\n")
  }

  @Test func linesAlignRightAndInTheMiddle() {
    #expect(drawn { $0.writeRight("06:12", row: 0, endColumn: 10) } == "|     06:12|\n")
    #expect(drawn { $0.writeRight("06:12", row: 0, endColumn: 4) } == "|06:…      |\n")
    #expect(drawn { $0.writeCentred("ab", row: 0, columns: 0..<10) } == "|    ab    |\n")
    #expect(drawn { $0.writeCentred("abcdefgh", row: 0, columns: 2..<6) } == "|  abc…    |\n")
  }

  @Test func controlCharactersNeverEnterACell() {
    #expect(drawn { $0.write("\u{1B}]0;x\u{07}", row: 0, column: 0) } == "|␛]0;x␇    |\n")
    #expect(drawn { $0.put(Cell("\u{1B}"), row: 0, column: 1) } == "| ␛        |\n")
    let rect = Rect(column: 0, row: 0, columns: 2, rows: 1)
    #expect(drawn { $0.fill(rect, Cell("\u{202E}")) } == "|��        |\n")
  }

  @Test func overwritingHalfAWideGlyphBlanksTheOther() {
    let first = drawn {
      $0.write("日本", row: 0, column: 0)
      $0.write("x", row: 0, column: 1)
    }
    let second = drawn {
      $0.write("日本", row: 0, column: 0)
      $0.write("x", row: 0, column: 2)
    }
    let third = drawn {
      $0.write("日本", row: 0, column: 0)
      $0.write("語", row: 0, column: 1)
    }

    #expect(first == "| x本      |\n")
    #expect(second == "|日x       |\n")
    #expect(third == "| 語       |\n")
  }

  @Test func shapesAreClipped() {
    let filled = drawn(columns: 4, rows: 2) {
      $0.fill(Rect(column: -1, row: -1, columns: 3, rows: 2), Cell("█", .done))
      $0.fill(Rect(column: 0, row: 1, columns: 3, rows: 9), Cell("日"))
    }
    let rule = drawn(columns: 4) { $0.rule(row: 0, columns: 1..<9) }

    #expect(filled == "|██  |\n|日  |\n0,0-1 done\n")
    #expect(rule == "| ───|\n0,1-3 rule\n")
  }

  @Test func snapshotsShowStyleRuns() {
    let snapshot = drawn(rows: 2) {
      $0.write("c", row: 0, column: 0, style: .relief)
      $0.write("CRAMP", row: 0, column: 2, style: .quiet)
      $0.write("日", row: 1, column: 8, style: .strong)
      $0.restyle(Rect(column: 0, row: 1, columns: 2, rows: 1), .selected)
    }

    #expect(
      snapshot == """
        |c CRAMP   |
        |        日|
        0,0-0 relief
        0,2-6 quiet
        1,0-1 selected
        1,8-9 strong

        """)
  }

  @Test(arguments: Seeds.first(4))
  func randomWritesKeepTheBufferWhole(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var buffer = CellBuffer(size: Size(columns: 17, rows: 3))
    for _ in 0..<3_000 {
      let text = random.text(maxScalars: 20)
      let row = Int.random(in: -1...3, using: &random)
      let column = Int.random(in: -5...20, using: &random)
      let taken = buffer.write(text, row: row, column: column)
      #expect(taken == 0 || column + taken <= 17, "seed \(seed)")

      for row in 0..<3 {
        let cells = (0..<17).map { buffer[row: row, column: $0] }
        #expect(cells[0].glyph != nil, "seed \(seed)")
        for (index, cell) in cells.enumerated() {
          let isWide = cell.glyph?.cellWidth == 2
          let next = index + 1 < 17 ? cells[index + 1].glyph : " "
          #expect(isWide == (next == nil), "seed \(seed): \(text.debugDescription)")
        }
      }
    }
  }
}
