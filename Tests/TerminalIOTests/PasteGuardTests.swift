// SPDX-License-Identifier: MIT

import TestSupport
import Testing
import TextCanvas

@testable import TerminalIO

@Suite struct PasteGuardTests {
  private func keys(_ text: String) -> [Key] {
    text.map { $0 == "\n" ? .enter : $0 == "^" ? .up : .character($0) }
  }

  /// The keys admitted from batches that come this many milliseconds after the start.
  private func admitted(_ batches: [(Int, String)], intoText: Bool = false) -> [Key] {
    var guarding = PasteGuard()
    return batches.flatMap { moment, text in
      guarding.admit(keys(text), intoText: intoText, at: .milliseconds(moment))
    }
  }

  @Test(
    arguments: [
      // At once.
      ("abcd", ""), ("rm -rf\n", ""), ("y\ny\n", ""), ("^abcd^", ""), ("qqqqy", ""),
      ("ab", "ab"), ("q\ny", "q\ny"), ("c", "c"),
      // The same key held, or pressed by somebody in need.
      ("nnnnnnnn", "nnnnnnnn"), ("cccc", "cccc"), ("\n\n\n\n\n", "\n\n\n\n\n"),
      // Cursor keys are never pasted.
      ("^^^^^^", "^^^^^^"), ("ab^cd^ef", "ab^cd^ef"),
    ])
  func ofKeysThatComeTogetherThosePressedPass(batch: String, passing: String) {
    #expect(admitted([(0, batch)]) == keys(passing))
  }

  @Test func whatFollowsAPasteAtOnceBelongsToIt() {
    let text = admitted([(0, "some text"), (60, "q"), (90, "y\n"), (185, "\n"), (300, "c")])

    #expect(text == keys("c"))
  }

  @Test func aKeyThatIsHeldAfterAPasteCountsSoon() {
    let held = (1...10).map { ($0 * 30, "c") }

    #expect(admitted([(0, "some text")] + held) == keys("ccccccc"))
  }

  @Test func charactersThatComeOneByOneFasterThanAnyoneTypesAreAPaste() {
    let batches = (0..<40).map { ($0 * 2, $0 % 2 == 0 ? "c" : "\n") }

    #expect(admitted(batches) == keys("c\nc"))
  }

  @Test func whatIsTypedFastPasses() {
    let batches = "quick fingers".enumerated().map { ($0.offset * 25, String($0.element)) }

    #expect(admitted(batches) == keys("quick fingers"))
  }

  @Test func aLineOfTextTakesCharactersButNothingThatActs() {
    #expect(admitted([(0, "run\n")], intoText: true) == keys("run"))
    #expect(admitted([(0, "^run\n")], intoText: true) == keys("run"))
    #expect(admitted([(0, "ru"), (50, "n"), (90, "\n")], intoText: true) == keys("run\n"))
    #expect(admitted([(0, "runn"), (5, "ing\n"), (30, "\n")], intoText: true) == keys("running\n"))
    #expect(admitted([(0, "run\nand rest\n\n")], intoText: true) == keys("run and rest"))
  }

  @Test(
    arguments: [
      ("3min\n", true, true), ("3min\n\n", true, true), ("3 min", true, false),
      ("3\nmin", true, false), ("3\n", true, false), ("\n\n\n\n\n", true, false),
      ("3min\n", false, false),
    ])
  func anEnterThatIsNotTakenIsKnownOf(batch: String, intoText: Bool, isHeldBack: Bool) {
    var guarding = PasteGuard()
    let passing = guarding.admit(keys(batch), intoText: intoText, at: .zero)

    #expect((guarding.heldBack == .enter) == isHeldBack)
    #expect(!isHeldBack || !passing.contains(.enter))
    #expect(guarding.admit([.enter], intoText: intoText, at: .milliseconds(300)) == [.enter])
    #expect(guarding.heldBack == nil)
  }

  @Test func textThatIsNotTakenIsKnownOfOnceForAPaste() {
    var guarding = PasteGuard()
    let told = [("some text", 0), ("and more", 50), ("y", 300), ("another", 600)].map {
      _ = guarding.admit(keys($0), intoText: false, at: .milliseconds($1))
      return guarding.heldBack
    }

    #expect(told == [.text, nil, nil, .text])
  }

  @Test func onceSomebodyGoesOnTypingIntoTheLineEveryKeyCounts() {
    var guarding = PasteGuard()
    _ = guarding.admit(keys("running"), intoText: true, at: .zero)

    #expect(guarding.admit([.enter], intoText: true, at: .milliseconds(20)) == [.enter])
    #expect(guarding.admit(keys("nnn"), intoText: false, at: .milliseconds(40)) == keys("nnn"))
  }

  @Test func aKeyThatNoTextContainsCountsAtOnce() {
    #expect(admitted([(0, "some text"), (20, "^"), (40, "c")]) == keys("^"))
  }

  @Test(arguments: Seeds.first(8))
  func aPauseLaterEveryKeyCounts(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var guarding = PasteGuard()
    var now = Duration.zero
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        "abc\n^".randomElement(using: &random) ?? "a"
      }
      _ = guarding.admit(
        keys(String(text)), intoText: Bool.random(using: &random), at: now)
      now += .milliseconds(101)
      #expect(guarding.admit([.character("c")], intoText: false, at: now) == [.character("c")])
      now += .milliseconds(Int.random(in: 0...200, using: &random))
    }
  }
}
