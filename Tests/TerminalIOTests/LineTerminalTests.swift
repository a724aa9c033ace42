// SPDX-License-Identifier: MIT
import Testing

@testable import TerminalIO

@Suite struct LineTerminalTests {
  @Test(arguments: [
    ("Rub the calf, 30 seconds.", "Rub the calf, 30 seconds.", "Rub the calf, 30 seconds."),
    ("F\u{FC}\u{DF}e, \u{E9}tirer", "F\u{FC}\u{DF}e, \u{E9}tirer", "Fuse, etirer"),
    ("\u{8DB3} 1", "\u{8DB3} 1", "? 1"),
    ("a \u{2192} b \u{2013} c", "a > b - c", "a > b - c"),
    ("\u{2588}\u{2591}\u{2500}\u{2802}", "?--?", "?--?"),
    ("\u{1B}[31m\u{7}\r", "?[31m??", "?[31m??"),
  ])
  func aLineIsOfLettersDigitsAndASCIISigns(line: String, unicode: String, ascii: String) {
    #expect(LineTerminal.printable(line, isUnicode: true) == unicode)
    #expect(LineTerminal.printable(line, isUnicode: false) == ascii)
  }

  @Test func onATerminalALineBreaksBetweenWords() {
    let line = "Hold still, without bouncing."

    #expect(LineTerminal.rows(of: line, columns: 16) == ["Hold still,", "without", "bouncing."])
    #expect(LineTerminal.rows(of: line, columns: 80) == [line])
    #expect(LineTerminal.rows(of: line, columns: 0) == [line])
  }
}
