// SPDX-License-Identifier: MIT
import Testing

/// The exchange between the program and a terminal that it queries.
@Suite struct PlayedTerminalTests {
  private static let background = "\u{1B}]11;rgb:cccc/cccc/cccc\u{1B}\\"
  private static let modes = "\u{1B}[?2026;2$y\u{1B}[?2031;2$y"
  private static let attributes = "\u{1B}[?62;4;22c"
  /// The grey of the theme for light backgrounds.
  private static let lightGrey = "\u{1B}[38;5;242m"

  private static func asked(
    type: String = "xterm-256color", adding variables: [String: String] = [:],
    settings: String = ""
  ) throws -> PlayedTerminal {
    let terminal = try PlayedTerminal(type: type, adding: variables, settings: settings)
    try terminal.wait("the questions") { $0.text.contains("\u{1B}[c") }
    return terminal
  }

  @Test func answersThatTrickleInAreNoKeys() throws {
    let terminal = try Self.asked()
    for byte in (Self.background + Self.modes + Self.attributes).utf8 {
      terminal.send([byte])
      terminal.take(within: 30)
    }
    try terminal.wait("the light theme") {
      $0.text.contains(Self.lightGrey) && $0.text.contains("\u{1B}[?2031h")
    }
    // From home, this ends the program; from relief, or with a question open, it would not.
    terminal.send("q".utf8)
    #expect(try terminal.ended() == 0)
    for mode in [1000, 1006, 2026, 2031] { #expect(terminal.text.contains("\u{1B}[?\(mode)l")) }
  }

  @Test(arguments: 1..<background.utf8.count)
  func whereverAnAnswerIsCutTheRestIsNoKey(split: Int) throws {
    let terminal = try Self.asked()
    let bytes = Array(Self.background.utf8)
    terminal.send(bytes[..<split])
    terminal.take(within: 60)
    terminal.send(bytes[split...] + Array(Self.attributes.utf8))
    try terminal.wait("the light theme") { $0.text.contains(Self.lightGrey) }
    terminal.send("q".utf8)
    #expect(try terminal.ended() == 0)
  }

  @Test func whoNeverAnswersKeepsNothingWaiting() throws {
    let terminal = try Self.asked()
    let before = terminal.text.utf8.count
    terminal.send("c".utf8)
    try terminal.wait("relief") { $0.text.utf8.count > before + 200 }
    #expect(terminal.text.contains("CRAMP"))
  }

  @Test func aThemeThatChangesIsFollowed() throws {
    let terminal = try Self.asked()
    terminal.send((Self.modes + Self.attributes).utf8)
    try terminal.wait("the wish to be told") { $0.text.contains("\u{1B}[?2031h") }
    terminal.send("\u{1B}[?997;2n".utf8)
    try terminal.wait("the light theme") { $0.text.contains(Self.lightGrey) }
    terminal.send("q".utf8)
    #expect(try terminal.ended() == 0)
  }

  @Test func everyFrameEndsWithTheCursorAtRest() throws {
    let terminal = try Self.asked()
    let rest = /\u{1B}\[(\d+;\d+H|\d*C)(\u{1B}\[\?\d+[hl])*$/
    for sent in [Self.background + Self.modes + Self.attributes, "\u{1B}[B", "\u{1B}[A", "h"] {
      let before = terminal.text
      terminal.send(sent.utf8)
      try terminal.wait("the next frame, and the cursor at rest") {
        $0.text != before && $0.text.firstMatch(of: rest) != nil
      }
    }
    #expect(terminal.text.contains("\u{1B}[?2026h"))
  }

  @Test(arguments: ["linux", "vt100", "vt220"])
  func terminalsThatMightPrintAQuestionAreAskedNothing(type: String) throws {
    let terminal = try PlayedTerminal(type: type)
    try terminal.wait("home") { $0.text.contains("quit") }
    terminal.send("q".utf8)
    #expect(try terminal.ended() == 0)
    for question in ["]11;", "$p", "\u{1B}[c", "?1000", "?1006", "?2026", "?2031", "[?u"] {
      #expect(!terminal.text.contains(question))
    }
  }

  @Test func wishesOfThePersonLeaveQuestionsOut() throws {
    let terminal = try Self.asked(settings: "theme: light\nmouse: off\n")
    terminal.send(Self.attributes.utf8)
    terminal.send("q".utf8)
    #expect(try terminal.ended() == 0)
    #expect(terminal.text.contains(Self.lightGrey))
    for absent in ["]11;", "2031", "?1000"] { #expect(!terminal.text.contains(absent)) }
  }

  @Test func anEndBeforeTheAnswersTakesThemAlong() throws {
    let terminal = try Self.asked()
    terminal.send("q".utf8)
    terminal.take(within: 40)
    terminal.send((Self.background + Self.attributes).utf8)
    #expect(try terminal.ended() == 0)
    #expect(terminal.pending == 0)
  }
}
