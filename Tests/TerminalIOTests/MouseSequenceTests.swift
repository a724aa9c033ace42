// SPDX-License-Identifier: MIT

import Testing
import TextCanvas

@testable import TerminalIO

@Suite struct MouseSequenceTests {
  private func keys(_ text: String, hasMouse: Bool = true) -> [Key] {
    var decoder = KeyDecoder(isUnicode: true, hasMouse: hasMouse)
    return decoder.decode(Array(text.utf8), at: .zero) + decoder.giveUp()
  }

  @Test(
    arguments: [
      ("0;1;1M", .press, 0, 0), ("0;80;24M", .press, 23, 79), ("64;3;4M", .scrollUp, 3, 2),
      ("65;3;4M", .scrollDown, 3, 2), ("16;1;2M", .press, 1, 0),
      ("68;1000;999M", .scrollUp, 998, 999),
    ] as [(String, MouseAction, Int, Int)])
  func pressesAndTheWheelAreKeys(tail: String, action: MouseAction, row: Int, column: Int) {
    let key = Key.mouse(action, at: CellPosition(row: row, column: column))
    #expect(keys("\u{1B}[<\(tail)x") == [key, .character("x")])
    #expect(keys("\u{1B}[<\(tail)x", hasMouse: false) == [.character("x")])
    var decoder = KeyDecoder(isUnicode: true, hasMouse: true)
    #expect("\u{1B}[<\(tail)".utf8.flatMap { decoder.decode([$0], at: .zero) } == [key])
  }

  @Test(arguments: [
    "\u{1B}[<0;1;1m", "\u{1B}[<1;1;1M", "\u{1B}[<2;1;1M", "\u{1B}[<32;1;1M", "\u{1B}[<35;1;1M",
    "\u{1B}[<66;1;1M", "\u{1B}[<128;1;1M", "\u{1B}[<M", "\u{1B}[<0;0;0M", "\u{1B}[<0;1M",
    "\u{1B}[<0;99999999999999999999;1M", "\u{1B}[32;1;1M",
    // Without numbers: the three bytes may be letters.
    "\u{1B}[Mc!!", "\u{1B}[M cq",
  ])
  func whateverElseTheMouseDoesIsNoKey(sequence: String) {
    #expect(keys(sequence + "x") == [.character("x")])
  }

  @Test func withoutAMouseNoByteIsTakenForOne() {
    #expect(
      keys("\u{1B}[Mcqx", hasMouse: false) == [.character("c"), .character("q"), .character("x")])
  }

  @Test func theWheelTurnsAndPressesCountHoweverFast() {
    let press = Key.mouse(.press, at: CellPosition(row: 1, column: 1))
    let wheel = Key.mouse(.scrollDown, at: CellPosition(row: 1, column: 1))
    var paste = PasteGuard()
    var held = RepeatGuard()
    for step in 0..<20 {
      let now = Duration.milliseconds(2 * step)
      let admitted = paste.admit([press, wheel, wheel], intoText: false, at: now)
      #expect(held.admit(admitted, intoText: false, at: now) == [press, wheel, wheel])
    }
  }

  @Test func theMouseHidesNeitherAPasteNorAHeldKey() {
    let wheel = Key.mouse(.scrollDown, at: CellPosition(row: 1, column: 1))
    var paste = PasteGuard()
    let pasted: [Key] = [.character("a"), .character("b"), wheel, .character("c"), .character("q")]
    #expect(paste.admit(pasted, intoText: false, at: .zero) == [])
    var held = RepeatGuard()
    #expect(held.admit([.character("n")], intoText: false, at: .zero) == [.character("n")])
    #expect(
      held.admit([wheel, .character("n")], intoText: false, at: .milliseconds(50)) == [wheel])
  }
}
