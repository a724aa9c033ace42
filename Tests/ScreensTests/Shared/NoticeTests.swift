// SPDX-License-Identifier: MIT
import Testing
import TextCanvas

@testable import Screens

@Suite struct NoticeTests {
  private static let full =
    "cannot write to the log /home/somebody/.local/share/limber/limber.sqlite: the disk is full. "
    + "Make room; the session goes on."

  @Test(arguments: [
    (Size(columns: 40, rows: 12), ["cannot write to the log: the disk is…"]),
    (
      Size(columns: 80, rows: 24),
      [
        "cannot write to the log /home/somebody/.local/share/limber/limber.sqlite:",
        "the disk is full. Make room; the session goes on.",
      ]
    ),
    (
      Size(columns: 60, rows: 20),
      ["cannot write to the log: the disk is full. Make room;", "the session goes on."]
    ),
    (
      Size(columns: 120, rows: 40),
      [
        "cannot write to the log /home/somebody/.local/share/limber/limber.sqlite: the disk is full. "
          + "Make room; the",
        "session goes on.",
      ]
    ),
  ])
  func whatIsWrongComesBeforeWhere(size: Size, rows: [String]) {
    #expect(ScreenFrame(size: size, notice: Self.full).notice == rows)
  }

  @Test func aSentenceKeepsWhatItIsAbout() {
    let frame = ScreenFrame(
      size: Size(columns: 40, rows: 12), notice: "/home/somebody/else/where is not a log of Limber."
    )

    #expect(frame.notice == ["where is not a log of Limber."])
  }

  @Test func aLineFeedIsASpace() {
    let frame = ScreenFrame(size: Size(columns: 80, rows: 24), notice: "first\nsecond")

    #expect(frame.notice == ["first second"])
  }

  @Test(arguments: screenSizes) func nothingLiesOverANotice(size: Size) throws {
    var screen = try SessionScreen.after([(0, .start), (23, .timeReached)])
    screen.notice = Self.full
    let frame = ScreenFrame(size: size, notice: Self.full)

    let buffer = screen.draw(size)

    for (index, line) in frame.notice.enumerated() {
      let text = buffer.text(row: frame.hintRow - frame.notice.count + index)
      #expect(text.contains(line))
    }
    #expect(frame.body.endRow == frame.hintRow - frame.notice.count)
    #expect(buffer.text(row: frame.hintRow).contains("c CRAMP"))
  }
}
