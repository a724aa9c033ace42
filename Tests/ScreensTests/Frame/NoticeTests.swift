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
      size: Size(columns: 40, rows: 12), notice: "/home/somebody/else/where is not a Limber log."
    )

    #expect(frame.notice == ["where is not a Limber log."])
  }

  /// At two metres, half of what to do is no help; on home there is room for all of it.
  @Test(arguments: [
    (true, ["Only the bell rings here."]),
    (false, ["Only the bell rings here. Try 'limber", "sounds'."]),
  ])
  func whereThereIsLittleRoomSentencesAreWhole(hasAct: Bool, rows: [String]) {
    let frame = ScreenFrame(
      size: Size(columns: 40, rows: 12), notice: "Only the bell rings here. Try 'limber sounds'.",
      hasAct: hasAct)

    #expect(frame.notice == rows)
  }

  @Test func onlySessionsKeepTheRowsOfAnAct() {
    let size = Size(columns: 40, rows: 12)
    var home = Shown(HistoryScreen())
    home.screen.append(SampleSessions.summaries(9), isLast: true, edition: 0)
    home.notice = "Only the bell rings here. Try 'limber sounds'."

    #expect(home.draw(size).text.contains("sounds'."))
  }

  @Test func aLineFeedIsASpace() {
    let frame = ScreenFrame(size: Size(columns: 80, rows: 24), notice: "first\nsecond")

    #expect(frame.notice == ["first second"])
  }

  @Test(arguments: screenSizes) func aQuestionLeavesTheNoticeInView(size: Size) {
    var screen = Shown(HistoryScreen())
    screen.screen.append(SampleSessions.summaries(9), isLast: true, edition: 0)
    screen.notice = Self.full

    let text = screen.after("d").draw(size).text

    #expect(text.contains("cannot write to the log") && text.contains("Delete Running"))
    #expect(text.contains("y deletes"))
  }
}
