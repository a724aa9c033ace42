// SPDX-License-Identifier: MIT
import Testing

@testable import LimberApp

@Suite struct TextTableTests {
  @Test func columnsAlignByWhatIsSeenNotByCharacters() {
    var table = TextTable(["NAME", "N"], rightAligned: [1])
    table.add(["跑步", "7"])
    table.add(["Running", "12"])

    #expect(table.lines == ["NAME      N", "跑步      7", "Running  12"])
  }

  @Test func linesDoNotEndInSpaces() {
    var table = TextTable(["A", "B"])
    table.add(["long", ""])

    #expect(table.lines == ["A     B", "long"])
  }

  @Test func whatCouldDriveATerminalIsShownInstead() {
    var table = TextTable(["A"])
    table.add(["\u{1B}[2J\u{202E}x"])

    #expect(
      table.lines.joined().unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E })
  }
}
