// SPDX-License-Identifier: MIT

import TestSupport
import Testing
import TextCanvas

@testable import TerminalIO

/// A held key acts once.
@Suite struct RepeatGuardTests {
  /// A key that comes, in milliseconds after the start.
  typealias Moment = (at: Int, key: Key)

  /// The keys that act, and when, if whoever reads them waits as told.
  private func acting(
    _ keys: [Moment], intoText: Bool = false, toldApart: Bool = false
  ) -> [Moment] {
    var guarding = RepeatGuard()
    var acted: [Moment] = []
    func admit(_ keys: [Key], _ now: Int) {
      acted += guarding.admit(
        keys, intoText: intoText, toldApart: toldApart, at: .milliseconds(now)
      ).map { (now, $0) }
    }
    func wait(until moment: Int) {
      guard let due = guarding.due, due <= .milliseconds(moment) else { return }
      admit([], Int(due / .milliseconds(1)))
    }
    for (moment, key) in keys {
      wait(until: moment)
      admit([key], moment)
    }
    wait(until: .max)
    return acted
  }

  private func admitted(_ keys: [Moment], intoText: Bool = false) -> [Key] {
    acting(keys, intoText: intoText).map(\.key)
  }

  /// A key that is held for three seconds: it repeats after `delay`, and then every `gap`
  /// milliseconds.
  private func held(_ key: Key, after delay: Int = 500, every gap: Int) -> [Moment] {
    [(0, key)] + stride(from: delay, to: 3_000, by: gap).map { ($0, key) }
  }

  private static let keys: [Key] = [
    .enter, .character("n"), .character("c"), .character(" "), .character("q"), .escape,
    .control("c"),
  ]

  @Test(arguments: keys, [150, 250, 400, 500, 660])
  func aHeldKeyDoesWhatItDoesOnceAndAtOnce(key: Key, delay: Int) {
    for gap in [15, 25, 33, 50, 90, 100] {
      let acted = acting(held(key, after: delay, every: gap))
      #expect(acted.map(\.at) == [0], "every \(gap) ms")
    }
  }

  @Test(arguments: keys, [150, 300, 500, 750, 2_000])
  func aSecondPressActsAndAtOnceUnlessItMayBeARepeat(key: Key, gap: Int) {
    let acted = acting([(0, key), (gap, key)])

    #expect(acted.map(\.key) == [key, key])
    #expect(acted.map(\.at) == [0, (120...700).contains(gap) ? gap + 120 : gap])
  }

  @Test func aPressAfterOneThatWasHeldActsAtOnceAndMayBeHeldToo() {
    let first = held(.enter, every: 33)
    let second = held(.enter, every: 33).map { (3_300 + $0.at, $0.key) }

    #expect(acting(first + second).map(\.at) == [0, 3_300])
  }

  @Test func ofASeriesOfPressesOnlyTheSecondOneWaits() {
    let presses: [Moment] = [0, 400, 800, 1_100, 1_600, 2_400, 2_800].map { ($0, .enter) }

    #expect(acting(presses).map(\.at) == [0, 520, 800, 1_100, 1_600, 2_400, 2_920])
  }

  @Test func aKeyThatIsHeldSomeTimeAfterSeveralPressesActsOnceMore() {
    let last = held(.enter, every: 33).map { (1_200 + $0.at, $0.key) }

    #expect(acting([(0, .enter), (400, .enter)] + last).map(\.at) == [0, 520, 1_200])
  }

  @Test(arguments: [
    Key.character("p"), .down, .mouse(.scrollDown, at: CellPosition(row: 1, column: 1)),
  ])
  func anotherKeyDoesNotOvertakeTheOneThatIsWithheld(other: Key) {
    let acted = acting([(0, .enter), (500, .enter), (530, other), (560, .enter)])

    #expect(acted.map(\.key).starts(with: [.enter, .enter, other]))
    #expect(acted.prefix(3).map(\.at) == [0, 530, 530])
  }

  @Test func aTerminalThatTellsRepeatsFromPressesKeepsNobodyWaiting() {
    let acted = acting([(0, .enter), (300, .enter), (600, .enter)], toldApart: true)

    #expect(acted.map(\.at) == [0, 300, 600])
  }

  @Test(arguments: [
    Key.down, .left, .pageUp, .backspace, .tab, .character("+"), .character("j"),
  ])
  func whatMovesOrWritesGoesOn(key: Key) {
    let keys = held(key, every: 33)
    #expect(acting(keys).map(\.at) == keys.map(\.at))
  }

  @Test func inALineOfTextCharactersGoOnAndEnterDoesNot() {
    let keys = held(.character("n"), every: 33)
    #expect(acting(keys, intoText: true).map(\.at) == keys.map(\.at))
    #expect(admitted(held(.enter, every: 33), intoText: true) == [.enter])
  }

  @Test func keysThatDifferAndKeysThatArePressedSeveralTimesPass() {
    let keys: [Moment] = [
      (0, .character("n")), (10, .character("p")), (20, .character("n")), (150, .character("n")),
      (280, .character("n")),
    ]

    // What may be a first repeat acts later.
    #expect(acting(keys).map(\.at) == [0, 10, 20, 270, 280])
  }

  @Test func ofKeysThatComeAtOnceTheSameCountsOnce() {
    var guarding = RepeatGuard()
    let keys: [Key] = [.enter, .enter, .enter, .down, .down, .enter]

    #expect(
      guarding.admit(keys, intoText: false, at: .zero) == [.enter, .down, .down, .enter])
  }

  @Test(arguments: Seeds.first(8))
  func everyPressActsOnceInOrderAndInTime(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      var keys: [Moment] = []
      var presses: [Moment] = []
      var now = 0
      for _ in 0..<8 {
        let key = Self.keys.prefix(3).randomElement(using: &random) ?? .enter
        let isHeld = Bool.random(using: &random)
        // At the end of a series, a held key acts twice.
        now += Int.random(in: (isHeld ? 701 : 125)...1_500, using: &random)
        presses.append((now, key))
        keys.append((now, key))
        guard isHeld else { continue }
        let gap = Int.random(in: 15...100, using: &random)
        now += Int.random(in: 130...660, using: &random)
        for number in 0..<Int.random(in: 2...20, using: &random) {
          if number > 0 { now += gap }
          keys.append((now, key))
        }
      }

      let acted = acting(keys)

      #expect(acted.map(\.key) == presses.map(\.key), "seed \(seed): \(keys)")
      #expect(
        zip(acted, presses).allSatisfy { (0...120).contains($0.at - $1.at) },
        "seed \(seed): \(keys)")
    }
  }
}
