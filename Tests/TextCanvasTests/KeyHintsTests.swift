// SPDX-License-Identifier: MIT

import TestSupport
import Testing
import TextCanvas

@Suite struct KeyHintsTests {
  private let hints = KeyHints(
    [
      KeyHint("c", "CRAMP", priority: 9, style: .relief), KeyHint("space", "pause", priority: 5),
      KeyHint("n", "next", priority: 4), KeyHint("+", "10 s", priority: 1),
    ],
    trailing: KeyHint("?", "keys", priority: 2))

  @Test(arguments: [
    (60, "c CRAMP   space pause   n next   + 10 s               ? keys"),
    (48, "c CRAMP   space pause   n next   + 10 s   ? keys"),
    (44, "c CRAMP  space pause  n next  + 10 s  ? keys"),
    (43, "c CRAMP   space pause   n next       ? keys"),
    (35, "c CRAMP   space pause   n next     "),
    (12, "c CRAMP     "),
    (3, "   "),
  ])
  func theLeastImportantGoFirst(columns: Int, expected: String) {
    var buffer = CellBuffer(size: Size(columns: columns, rows: 1))
    buffer.draw(hints, row: 0, columns: 0..<columns)
    #expect(buffer.snapshot.prefix { $0 != "\n" } == "|\(expected)|")
  }

  @Test func keysAndLabelsDiffer() {
    var buffer = CellBuffer(size: Size(columns: 30, rows: 1))
    let shown = buffer.draw(hints, row: 0, columns: 0..<12)
    #expect(shown.all.map(\.key) == ["c"])
    #expect(buffer.snapshot.contains("0,0-0 relief\n0,2-6 quiet\n"))
  }
}
