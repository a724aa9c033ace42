// SPDX-License-Identifier: MIT

import TestSupport
import Testing
import TextCanvas

@testable import TerminalIO

@Suite struct TerminalAnswerTests {
  /// Terminals' replies and their meaning.
  private static let answers: [(text: String, answer: TerminalAnswer)] = [
    ("\u{1B}]11;rgb:0000/0000/0000\u{1B}\\", .background(.dark)),
    ("\u{1B}]11;rgb:cccc/cccc/cccc\u{1B}\\", .background(.light)),
    ("\u{1B}]11;rgb:fdfd/f6f6/e3e3\u{07}", .background(.light)),
    ("\u{1B}]11;rgb:00/2b/36\u{07}", .background(.dark)),
    ("\u{1B}]11;rgb:f/f/f\u{07}", .background(.light)),
    ("\u{1B}]11;rgba:1e1e/1e1e/1e1e/ffff\u{1B}\\", .background(.dark)),
    ("\u{1B}[?2026;2$y", .mode(2026, isKnown: true)),
    ("\u{1B}[?2026;1$y", .mode(2026, isKnown: true)),
    ("\u{1B}[?2026;0$y", .mode(2026, isKnown: false)),
    ("\u{1B}[?2031;4$y", .mode(2031, isKnown: false)),
    ("\u{1B}[?997;1n", .background(.dark)),
    ("\u{1B}[?997;2n", .background(.light)),
    ("\u{1B}[?0u", .keyReports),
    ("\u{1B}[?31u", .keyReports),
    ("\u{1B}[?62;1;2;4;6;7;8;9;15;18;21;22;28;29c", .attributes),
    ("\u{1B}[?1;2c", .attributes),
  ]

  private static func asked() -> KeyDecoder {
    var decoder = KeyDecoder(isUnicode: true)
    decoder.awaitAnswers(at: .zero)
    return decoder
  }

  @Test(arguments: answers)
  func answersAreRecognisedAndNoKeys(text: String, answer: TerminalAnswer) {
    for var decoder in [Self.asked(), KeyDecoder(isUnicode: true)] {
      #expect(decoder.decode(Array((text + "x").utf8), at: .zero) == [.character("x")])
      #expect(decoder.takeAnswers() == [answer])
      #expect(decoder.takeAnswers() == [])
    }
  }

  @Test(arguments: answers, [5, 100, 499, 600, 2_000, 4_900])
  func whereverAnAnswerIsCutAndHoweverLateTheRestComesItIsNoKey(
    _ expected: (text: String, answer: TerminalAnswer), pause: Int
  ) {
    let bytes = Array(expected.text.utf8)
    for split in 1..<bytes.count {
      var decoder = Self.asked()
      var keys = decoder.decode(Array(bytes[..<split]), at: .seconds(60))
      let due = decoder.escapeDue
      // Long after the queries, a lone ESC is the key, and the rest of the sequence a reply.
      let isGiven = due.map { $0 <= .seconds(60) + .milliseconds(pause) } ?? false
      if isGiven { keys += decoder.giveUp() }
      keys += decoder.decode(Array(bytes[split...]), at: .seconds(60) + .milliseconds(pause))

      #expect(keys == (isGiven ? [.escape] : []), "cut at \(split)")
      #expect(decoder.takeAnswers() == [expected.answer], "cut at \(split)")
      #expect(
        decoder.decode(Array("c".utf8), at: .seconds(61) + .milliseconds(pause))
          == [.character("c")])
    }
  }

  @Test(arguments: answers, [1, 24, 80, 400, 4_000])
  func answersMayComeByteByByte(
    _ expected: (text: String, answer: TerminalAnswer), pause: Int
  ) {
    var decoder = Self.asked()
    var now = Duration.zero
    var keys: [Key] = []
    for byte in expected.text.utf8 {
      if let due = decoder.escapeDue, due <= now { keys += decoder.giveUp() }
      keys += decoder.decode([byte], at: now)
      now += .milliseconds(pause)
    }
    // After half a second without a second byte it is a key, whatever follows.
    #expect(keys == (pause > 500 ? [.escape] : []))
    #expect(decoder.takeAnswers() == [expected.answer])
  }

  @Test(arguments: answers, [31, 80, 200])
  func soMayAnswersThatComeSecondsLate(
    _ expected: (text: String, answer: TerminalAnswer), pause: Int
  ) {
    for late in [700, 2_000, 4_900] {
      var decoder = Self.asked()
      var now = Duration.milliseconds(late)
      var keys: [Key] = []
      for byte in expected.text.utf8 {
        if let due = decoder.escapeDue, due <= now { keys += decoder.giveUp() }
        keys += decoder.decode([byte], at: now)
        now += .milliseconds(pause)
      }
      #expect(keys == [] && decoder.takeAnswers() == [expected.answer], "\(late) ms late")
    }
  }

  @Test func allAnswersTogetherByteByByteAreNoKeys() {
    let all = Self.answers.filter { $0.answer != .attributes } + Self.answers.suffix(1)
    var decoder = Self.asked()
    var now = Duration.zero
    var keys: [Key] = []
    for byte in all.flatMap(\.text.utf8) {
      if let due = decoder.escapeDue, due <= now { keys += decoder.giveUp() }
      keys += decoder.decode([byte], at: now)
      now += .milliseconds(90)
    }
    #expect(keys == [])
    #expect(decoder.takeAnswers() == all.map(\.answer))
    #expect(!decoder.awaitsAnswers)
  }

  @Test func whileTheAnswersAreDueALoneEscapeIsHeldALittleLonger() {
    var decoder = Self.asked()
    _ = decoder.decode([0x1B], at: .milliseconds(400))
    #expect(decoder.escapeDue == .milliseconds(900))
    #expect(decoder.giveUp() == [.escape])

    _ = decoder.decode([0x1B], at: .milliseconds(600))
    #expect(decoder.escapeDue == .milliseconds(850))
    #expect(decoder.giveUp() == [.escape])

    _ = decoder.decode([0x1B], at: .milliseconds(5_000))
    #expect(decoder.escapeDue == .milliseconds(5_025))

    var answered = Self.asked()
    _ = answered.decode(Array("\u{1B}[?1;2c".utf8), at: .milliseconds(10))
    _ = answered.decode([0x1B], at: .milliseconds(20))
    #expect(answered.escapeDue == .milliseconds(45))
  }

  @Test(arguments: [
    "\u{1B}]", "\u{1B}]11;", "\u{1B}]11;rgb:", "\u{1B}]11;rgb:00/00/00", "\u{1B}[", "\u{1B}[?",
    "\u{1B}[?2026;2", "\u{1B}",
  ])
  func anAnswerThatIsCutOffSwallowsNoKeyThatCannotBeOfIt(head: String) {
    for later in "qnp xhs" {
      var decoder = Self.asked()
      _ = decoder.decode(Array(head.utf8), at: .zero)
      _ = decoder.giveUp()
      let keys = decoder.decode(Array(String(later).utf8), at: .seconds(2))
      #expect(keys == [.character(later)])
    }
    var decoder = Self.asked()
    _ = decoder.decode(Array(head.utf8), at: .zero) + decoder.giveUp()
    #expect(decoder.decode(Array("c".utf8), at: .seconds(6)) == [.character("c")])
  }

  @Test func onceAllIsAnsweredSequencesMustComeSoonAgain() {
    var decoder = Self.asked()
    _ = decoder.decode(Array("\u{1B}[?1;2c".utf8), at: .zero)
    _ = decoder.decode(Array("\u{1B}]11;rgb:".utf8), at: .seconds(1))
    #expect(decoder.decode(Array("c".utf8), at: .seconds(2)) == [.character("c")])
  }

  @Test(arguments: Seeds.first(8))
  func howSlowlyAnswersAndKeysComeChangesNothing(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      var decoder = Self.asked()
      var now = Duration.zero
      var keys: [Key] = []
      var expected: [Key] = []
      for _ in 0..<6 {
        // The terminal sends replies in one piece, never with keys in between.
        let isKey = Bool.random(using: &random)
        let answer = Self.answers.dropLast(2).randomElement(using: &random)
        let text = isKey ? "c" : answer?.text ?? ""
        if isKey { expected.append(.character("c")) }
        for byte in text.utf8 {
          if let due = decoder.escapeDue, due <= now { _ = decoder.giveUp() }
          keys += decoder.decode([byte], at: now)
          now += .milliseconds(Int.random(in: 0...900, using: &random))
        }
      }
      #expect(keys == expected, "seed \(seed)")
    }
  }

  @Test func questionsEndWithTheOneThatEverybodyAnswers() {
    let all = Questions(background: true, modes: true)
    #expect(
      String(decoding: all.bytes, as: UTF8.self)
        == "\u{1B}]11;?\u{1B}\\\u{1B}[?2026$p\u{1B}[?2031$p\u{1B}[?u\u{1B}[c")
    let few = Questions(background: false, modes: true)
    #expect(String(decoding: few.bytes, as: UTF8.self) == "\u{1B}[?2026$p\u{1B}[?u\u{1B}[c")
    #expect(Questions(background: false, modes: false).bytes == [])
  }

  @Test(
    arguments: [
      ("15;0", .dark), ("0;15", .light), ("0;default;15", .light), ("7;8", .dark), ("0;7", .light),
      ("default;default", nil), ("", nil), ("15", .light), ("0;99", nil),
    ] as [(String, Background?)])
  func theVariableTellsTheBackground(variable: String, background: Background?) {
    #expect(Background(variable: variable) == background)
  }
}
