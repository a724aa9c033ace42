// SPDX-License-Identifier: MIT

import Testing
import TextCanvas

@testable import TerminalIO

/// A held key acts once.
@Suite struct RepeatGuardTests {
  /// The keys admitted, with times in milliseconds after the start.
  private func admitted(_ keys: [(Int, Key)], intoText: Bool = false) -> [Key] {
    var guarding = RepeatGuard()
    return keys.flatMap { moment, key in
      guarding.admit([key], intoText: intoText, at: .milliseconds(moment))
    }
  }

  /// A held key: it repeats after half a second, and then every `gap` milliseconds.
  private func held(_ key: Key, every gap: Int) -> [(Int, Key)] {
    [(0, key)] + (0..<20).map { (500 + $0 * gap, key) }
  }

  @Test(arguments: [Key.enter, .character("n"), .character(" "), .character("q"), .control("c")])
  func aHeldKeyDoesWhatItDoesOnceAndNotAgainAndAgain(key: Key) {
    for gap in [15, 33, 92] {
      // After the first half second it looks like a second press.
      #expect(admitted(held(key, every: gap)).count == 2)
    }
  }

  @Test(arguments: [
    Key.down, .left, .pageUp, .backspace, .tab, .character("+"), .character("j"),
  ])
  func whatMovesOrWritesGoesOn(key: Key) {
    #expect(admitted(held(key, every: 33)).count == 21)
  }

  @Test func inALineOfTextCharactersGoOnAndEnterDoesNot() {
    #expect(admitted(held(.character("n"), every: 33), intoText: true).count == 21)
    #expect(admitted(held(.enter, every: 33), intoText: true).count == 2)
  }

  @Test func keysThatDifferAndKeysThatArePressedSeveralTimesPass() {
    let keys: [(Int, Key)] = [
      (0, .character("n")), (10, .character("p")), (20, .character("n")), (150, .character("n")),
      (280, .character("n")),
    ]

    #expect(admitted(keys).count == 5)
  }

  @Test func ofKeysThatComeAtOnceTheSameCountsOnce() {
    var guarding = RepeatGuard()
    let keys: [Key] = [.enter, .enter, .enter, .down, .down, .enter]

    #expect(
      guarding.admit(keys, intoText: false, at: .zero) == [.enter, .down, .down, .enter])
  }
}
