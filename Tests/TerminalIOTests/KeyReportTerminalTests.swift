// SPDX-License-Identifier: MIT
import Foundation
import Testing

/// The exchange between the program and a terminal that can report keys, or cannot.
@Suite struct KeyReportTerminalTests {
  private static let attributes = "\u{1B}[?62;4;22c"
  private static let begin = "\u{1B}[>31u"
  private static let end = "\u{1B}[<u"
  private static let fence = "\u{1B}[=0;1u\u{1B}[c"
  private static let leave = "\u{1B}[?1049l"

  private static func reporting() throws -> PlayedTerminal {
    let terminal = try PlayedTerminal(type: "xterm-256color")
    try terminal.wait("the questions") { $0.text.contains("\u{1B}[?u\u{1B}[c") }
    terminal.send(("\u{1B}[?0u" + attributes).utf8)
    try terminal.wait("the wish for reports") { $0.text.contains(begin) }
    return terminal
  }

  /// Whether these sequences occur in this order.
  private static func order(of parts: [String], in text: String) -> Bool {
    var rest = text[...]
    return parts.allSatisfy { part in
      guard let range = rest.firstRange(of: part) else { return false }
      rest = rest[range.upperBound...]
      return true
    }
  }

  @Test func theyBeginWithTheScreenAndEndBeforeItIsLeft() throws {
    let terminal = try Self.reporting()
    terminal.send("\u{1B}[113u".utf8)
    try terminal.wait("the last question") { $0.text.contains(Self.fence) }
    // The key is released while the program ends: the shell sees nothing of it.
    terminal.send(("\u{1B}[113;1:3u" + Self.attributes).utf8)
    #expect(try terminal.ended() == 0)
    #expect(terminal.pending == 0)
    #expect(
      Self.order(
        of: ["\u{1B}[?1049h", Self.begin, Self.fence, Self.end, Self.leave], in: terminal.text))
    #expect(terminal.text.split(separator: Self.begin).count == 2)
  }

  @Test func whoDoesNotAnswerTheLastQuestionKeepsNobodyWaiting() throws {
    let terminal = try Self.reporting()
    terminal.send("\u{1B}[113u".utf8)
    #expect(try terminal.ended() == 0)
    #expect(Self.order(of: [Self.fence, Self.end, Self.leave], in: terminal.text))
  }

  @Test func inALineOfTextKeysAreText() throws {
    let terminal = try Self.reporting()
    terminal.send("\u{1B}[47u\u{1B}[47;1:3u".utf8)
    try terminal.wait("text") { $0.text.contains("\u{1B}[=0;1u") }
    // On a French keyboard, in the name of a routine: letters, not digits.
    terminal.send("çé".utf8)
    try terminal.wait("what is written") { $0.text.contains("ç") && $0.text.contains("é") }
    terminal.send("\u{1B}".utf8)
    try terminal.wait("keys again") { $0.text.contains("\u{1B}[=31;1u") }
    terminal.send(("\u{1B}[113u" + Self.attributes).utf8)
    #expect(try terminal.ended() == 0)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGSEGV, SIGABRT, SIGQUIT])
  func whateverEndsTheProgramTheyEnd(signal: Int32) throws {
    let terminal = try Self.reporting()
    terminal.signal(signal)
    if signal == SIGINT {
      // As with Ctrl-C: the program ends from home.
      try terminal.wait("the last question") { $0.text.contains(Self.fence) }
      terminal.send(Self.attributes.utf8)
    }
    let status = try terminal.ended()
    #expect([0, 128 + signal].contains(status))
    #expect(Self.order(of: [Self.begin, Self.end, Self.leave], in: terminal.text))
  }

  @Test func aStopEndsThemAndGoingOnBeginsThemAgain() throws {
    let terminal = try Self.reporting()
    // Nobody could continue it here, so it goes on at once.
    terminal.send(("\u{1B}[122;5u" + Self.attributes).utf8)
    try terminal.wait("the screen once more") {
      Self.order(
        of: [
          Self.begin, Self.end, Self.leave, "\u{1B}[?1049h", Self.begin, "quit",
        ], in: $0.text)
    }
    terminal.send(("\u{1B}[113u" + Self.attributes).utf8)
    #expect(try terminal.ended() == 0)
    let ends = terminal.text.split(separator: Self.end, omittingEmptySubsequences: false).count - 1
    #expect(ends == 2)
  }

  @Test func aScreenTakenBackHasThemOnce() throws {
    let terminal = try Self.reporting()
    terminal.signal(SIGCONT)
    try terminal.wait("the screen once more") {
      Self.order(of: [Self.begin, Self.end + Self.begin, "quit"], in: $0.text)
    }
    terminal.send(("\u{1B}[113u" + Self.attributes).utf8)
    #expect(try terminal.ended() == 0)
  }

  @Test(arguments: ["\u{1B}[1089::99;1;1089u", "\u{1B}[5425::99u", "\u{1B}[99u"])
  func theCrampKeyHelpsOnEveryKeyboard(report: String) throws {
    let terminal = try Self.reporting()
    let before = terminal.text.utf8.count
    for byte in report.utf8 {
      terminal.send([byte])
      terminal.take(within: 5)
    }
    try terminal.wait("relief") { $0.text.utf8.count > before + 200 }
    #expect(!terminal.text.contains("does nothing"))
  }

  @Test func whoCannotReportKeysIsNotToldTo() throws {
    let terminal = try PlayedTerminal(type: "xterm-256color")
    try terminal.wait("the questions") { $0.text.contains("\u{1B}[c") }
    terminal.send(Self.attributes.utf8)
    terminal.send("й".utf8)
    #expect(try terminal.ended() == 0)
    for absent in [">31u", "<u", "=0;1u"] { #expect(!terminal.text.contains(absent)) }
  }

  @Test func aKeyThatDoesNothingSaysSo() throws {
    let terminal = try Self.reporting()
    for quiet in ["\u{1B}[57441;2u", "\u{1B}[122;1:3u", "\u{1B}[<0;1;1M", "\u{1B}[<0;1;1m"] {
      terminal.send(quiet.utf8)
      terminal.take(within: 20)
    }
    #expect(!terminal.text.contains("does nothing"))
    terminal.send("\u{1B}[122u".utf8)
    try terminal.wait("what a key does not do") {
      $0.text.contains("No such key here. ? shows the keys.")
    }
    terminal.send(("\u{1B}[113u" + Self.attributes).utf8)
    #expect(try terminal.ended() == 0)
  }
}
