// SPDX-License-Identifier: MIT
import Testing
import TextCanvas

@testable import Screens

@Suite struct TextFieldTests {
  /// "today 03:10 am" with the cursor this many steps back from the end.
  @Test(arguments: [
    (0, Key.control("u"), "", ""),
    (3, .control("u"), "", " am"),
    (3, .control("k"), "today 03:10", ""),
    (0, .control("w"), "today 03:10 ", ""),
    (2, .control("w"), "today ", "am"),
    (14, .control("w"), "", "today 03:10 am"),
    (4, .control("a"), "", "today 03:10 am"),
    (4, .control("e"), "today 03:10 am", ""),
    (3, .delete, "today 03:10", "am"),
    (3, .backspace, "today 03:1", " am"),
    (3, .character("x"), "today 03:10x", " am"),
    (3, .control("x"), "today 03:10", " am"),
  ])
  func keysWriteAndMoveAsInAShell(back: Int, key: Key, before: String, after: String) {
    var field = TextField("today 03:10 am")
    for _ in 0..<back { field.take(.left) }

    field.take(key)

    #expect(field.before == before)
    #expect(field.after == after)
  }
}
