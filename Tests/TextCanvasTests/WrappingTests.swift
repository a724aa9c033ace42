// SPDX-License-Identifier: MIT

import TestSupport
import Testing
import TextCanvas

@Suite struct WrappingTests {
  @Test(arguments: [
    ("swing the left leg", 9, ["swing the", "left leg"]),
    ("swing the left leg", 8, ["swing", "the left", "leg"]),
    ("hold it 42\u{A0}s more", 10, ["hold it", "42 s more"]),
    ("  two   spaces ", 20, ["two spaces"]),
    ("first\nsecond", 20, ["first", "second"]),
    ("first\n\nthird\n", 20, ["first", "", "third"]),
    ("extraordinary", 5, ["extra", "ordin", "ary"]),
    ("an extraordinary", 5, ["an ex", "traor", "dinar", "y"]),
    ("日本語テキスト", 5, ["日本", "語テ", "キス", "ト"]),
    ("日本", 1, ["…", "…"]),
    ("a\u{1B}b c", 3, ["a␛b", "c"]),
    ("", 10, []),
    ("text", 0, []),
  ])
  func textBreaksBetweenWords(text: String, columns: Int, rows: [String]) {
    #expect(text.wrapped(columns: columns) == rows)
  }

  @Test(arguments: [
    ("swing the left leg", 9, 1, ["swing th…"]),
    ("swing the left leg", 9, 2, ["swing the", "left leg"]),
    ("swing the left leg", 8, 2, ["swing", "the lef…"]),
    ("hold the wall", 6, 2, ["hold", "the…"]),
    ("first\nsecond", 20, 1, ["first…"]),
    ("text", 10, 0, []),
  ])
  func whatDoesNotFitEndsInAnEllipsis(
    text: String, columns: Int, maxRows: Int, rows: [String]
  ) {
    #expect(text.wrapped(columns: columns, maxRows: maxRows) == rows)
  }

  @Test(arguments: Seeds.first(4))
  func rowsNeverExceedTheirColumns(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<1_000 {
      let text = random.text(maxScalars: 60)
      let columns = Int.random(in: 1...30, using: &random)
      let maxRows = Bool.random(using: &random) ? Int.random(in: 1...4, using: &random) : nil
      let rows = text.wrapped(columns: columns, maxRows: maxRows)
      #expect(rows.allSatisfy { $0.cellWidth <= columns }, "seed \(seed): \(text.debugDescription)")
      #expect(rows.count <= maxRows ?? Int.max, "seed \(seed)")
      #expect(rows.allSatisfy { $0.visible == $0 }, "seed \(seed)")
    }
  }

  /// Double spaces collapse, but force the general path.
  @Test(arguments: Seeds.first(4))
  func plainTextBreaksWhereAnyTextDoes(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let words = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        String(repeating: "ab,d", count: 4).prefix(Int.random(in: 1...16, using: &random))
      }
      let columns = Int.random(in: 1...30, using: &random)
      let maxRows = Bool.random(using: &random) ? Int.random(in: 1...4, using: &random) : nil
      let plain = words.joined(separator: " ").wrapped(columns: columns, maxRows: maxRows)
      let other = words.joined(separator: "  ").wrapped(columns: columns, maxRows: maxRows)
      #expect(plain == other, "seed \(seed): \(words) in \(columns) columns")
    }
  }
}
