// SPDX-License-Identifier: MIT
import SessionEngine
import Testing
import TextCanvas

@testable import Screens

/// A screen without its own page: two editable rows of text, and a picture.
private struct WrittenScreen: Screen {
  enum Command: Hashable { case save }

  var modal: Modal?
  var texts = ["", ""]
  var row = 0
  let isWriting = true

  func bindings(in context: ScreenContext) -> [KeyBinding<Command, Int>] {
    [
      KeyBinding([.enter], KeyHint("Enter", "save"), "save it", .ask(.own(.save))),
      KeyBinding([(.up, .own(-1)), (.down, .own(1))], KeyHint("↑↓", "move"), "move"),
    ]
  }

  mutating func perform(_ step: Int, in context: ScreenContext) -> ScreenCommand<Command>? {
    row = max(0, min(1, row + step))
    return nil
  }

  mutating func type(_ key: Key) -> ScreenCommand<Command>? {
    if case .character(let character) = key { texts[row].append(character) }
    if key == .control("u") { texts[row] = "" }
    return nil
  }

  func face(in context: ScreenContext, columns: Int) -> Face {
    Face(
      header: Header(title: "Notes"), hints: KeyBinding.hints(bindings(in: context)),
      small: SmallLine(text: "Notes"))
  }

  func drawBody(in frame: ScreenFrame, _ context: ScreenContext, into buffer: inout CellBuffer) {
    buffer.write("████░░░░", row: 2, column: 4)
    for (index, text) in texts.enumerated() {
      buffer.write("▶ \(index == 0 ? "Began" : "Site")  \(text)", row: 4 + index, column: 4)
    }
    buffer.focus = CellPosition(row: 4 + row, column: 4)
  }
}

@Suite struct PlainPageTests {
  private var screen = WrittenScreen()
  private var teller = PlainTeller()
  private let context = ScreenContext(today: LocalMoment(unixMilliseconds: 0, offsetSeconds: 0))

  private mutating func type(_ line: String) -> [String] {
    for key in teller.keys(for: line, on: screen, in: context) {
      _ = screen.handle(key, in: context)
    }
    return teller.tell(&screen, in: context)
  }

  @Test(arguments: [
    ("took 1 s, done", "took 1 second, done"), ("of 10–15 s.", "of 10-15 seconds."),
    ("1 h 2 min (of 3)", "1 hour 2 minutes (of 3)"), ("gone for 21 d", "gone for 21 days"),
    ("9 flank. s: side", "9 flank. s: side"), ("3 d: delete", "3 d: delete"), ("s", "s"),
    ("2 sets", "2 sets"), ("9:06 h", "9:06 h"), ("vitamins s", "vitamins s"),
  ]) func unitsOfTimeAreWords(text: String, spoken: String) { #expect(text.plain == spoken) }

  @Test mutating func aScreenWithoutAPageOfItsOwnIsToldAsItIsDrawn() {
    #expect(
      teller.tell(&screen, in: context) == [
        "Notes.", "Site", "Began", "Enter: save. up down: move.",
      ])
  }

  @Test mutating func whatIsWrittenIsToldOnceItIsWritten() {
    _ = teller.tell(&screen, in: context)

    #expect(type("today") == [])
    #expect(type("down") == ["Began, today", "Site"])
    #expect(type("up") == ["Began, today"])
    // A line replaces what was written before.
    #expect(type("monday") == [])
    #expect(type("down") == ["Began, monday", "Site"])
  }
}
