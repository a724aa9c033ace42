// SPDX-License-Identifier: MIT
import SessionEngine
import Testing
import TextCanvas

@testable import Screens

@Suite struct RunningTextTests {
  @Test(arguments: [
    ("Back to Easy jog, 5 s left.", 19, ["Back to Easy jog,", "5 s left."]),
    (
      "Nobody was here for 12 min 17 s. The end", 22,
      ["Nobody was here for", "12 min 17 s. The end"]
    ),
    ("Hold for 10–15 s, then let go", 15, ["Hold for", "10–15 s, then", "let go"]),
    ("Repeat 3 times at ease", 9, ["Repeat 3", "times at", "ease"]),
    ("no numbers in here", 10, ["no numbers", "in here"]),
    ("ends in 5", 7, ["ends in", "5"]),
    ("", 7, []),
  ])
  func aNumberStaysWithItsUnit(text: String, columns: Int, rows: [String]) {
    #expect(text.runningText.wrapped(columns: columns) == rows)
  }

  @Test func theWayBackNeverTearsATimeApart() throws {
    for columns in 40...80 {
      var screen = try ShownSession.after([
        (0, .start), (23, .cramp(SessionFixtures.cramp)), (53, .eased),
      ])
      _ = screen.handle("n")
      let text = screen.draw(Size(columns: columns, rows: 24)).text
      #expect(text.contains("0:42"), "\(columns) columns")
    }
  }
}
