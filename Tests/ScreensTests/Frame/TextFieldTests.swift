// SPDX-License-Identifier: MIT
import TestSupport
import Testing
import TextCanvas

@testable import Screens

@Suite struct TextFieldTests {
  private func field(_ text: String, _ keys: [Key], longest: Int = 10) -> TextField {
    var field = TextField(text, longest: longest)
    for key in keys { field.take(key) }
    return field
  }

  @Test(arguments: [
    ([Key.character("d")], "abcd"), ([.backspace], "ab"), ([.left, .backspace], "ac"),
    ([.left, .left, .delete], "ac"), ([.home, .character("x")], "xabc"),
    ([.home, .end, .character("x")], "abcx"), ([.home, .left, .backspace], "abc"),
    ([.right, .delete, .up, .enter], "abc"),
  ])
  func aKeyWritesWhereOneIs(keys: [Key], text: String) {
    #expect(field("abc", keys).text == text)
  }

  @Test func aTextGetsNoLongerThanItMay() {
    #expect(field("足", "abcdefghijkl".map(Key.character), longest: 4).text == "足abc")
  }

  @Test(arguments: Seeds.first(20))
  func thePlaceAtWhichOneWritesIsSeenAtAnyWidth(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var field = TextField(longest: 40)
    for _ in 0..<60 {
      field.take(anyKeys.randomElement(using: &random) ?? .left)
      let columns = Int.random(in: 1...30, using: &random)
      var buffer = CellBuffer(size: Size(columns: columns, rows: 1))

      buffer.write(field, row: 0, column: 0, columns: columns, isWritten: true)

      #expect(buffer.focus.map { (0..<columns).contains($0.column) } == true)
      #expect(buffer.hasWholeRows)
    }
  }
}
