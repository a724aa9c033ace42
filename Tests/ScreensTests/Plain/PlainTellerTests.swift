// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing
import TextCanvas

@testable import Screens

@Suite struct PlainTellerTests {
  private static let names = ["Ankles", "Backs", "Calves"]

  private var context = ScreenContext(
    today: LocalMoment(unixMilliseconds: 1_795_023_000_000, offsetSeconds: 0))
  private var teller = PlainTeller()
  private var home = HomeScreen(
    routines: names.map {
      HomeRoutine(
        id: RoutineID($0.lowercased()), name: $0, kind: .mobility, summary: "\($0) for a while.",
        nominal: .seconds(120))
    })

  /// The lines said in reply, and the requests to the program.
  private mutating func type(
    _ line: String
  ) -> (said: [String], asked: ScreenCommand<HomeCommand>?) {
    var asked: ScreenCommand<HomeCommand>?
    for key in teller.keys(for: line, on: home, in: context) {
      asked = home.handle(key, in: context) ?? asked
    }
    return (teller.tell(&home, in: context), asked)
  }

  private mutating func begin() -> [String] { teller.tell(&home, in: context) }

  @Test mutating func aListIsToldByNumbers() {
    #expect(
      begin() == [
        "Limber.", "Mobility:", "1. Ankles, 2 minutes.", "2. Backs, 2 minutes.",
        "3. Calves, 2 minutes.", "Type a number and Enter to select; 0 repeats the list.",
        "Selected: 1. Ankles, 2 minutes.", "Ankles for a while.",
        "c: cramp. Enter: start. /: find. h: history. m: cramps. v: review. e: edit. q: quit. "
          + "w: warnings. ?: keys.",
      ])
    #expect(begin() == [])
  }

  @Test mutating func aNumberSelectsAndStartsNothing() {
    _ = begin()

    let (said, asked) = type("3")

    #expect(said == ["Selected: 3. Calves, 2 minutes.", "Calves for a while."])
    #expect(asked == nil)
    #expect(type("").asked == .own(.start("calves")))
  }

  @Test mutating func digitsOfATerminalAreCollectedUntilEnter() {
    _ = begin()

    #expect(teller.keys(for: .character("2"), on: home, in: context) == [])
    #expect(begin() == [])
    #expect(teller.keys(for: .backspace, on: home, in: context) == [])
    #expect(teller.keys(for: .character("3"), on: home, in: context) == [])
    #expect(teller.keys(for: .enter, on: home, in: context) == [.home, .down, .down])
  }

  @Test(arguments: [
    ("99", ["There is no 99. The numbers go from 1 to 3."]),
    ("xyz", ["Not a key: 'xyz'. One key a line; ? lists the keys."]),
    ("z", ["No key here: z. ? lists the keys."]),
    ("down", ["Selected: 2. Backs, 2 minutes.", "Backs for a while."]),
    ("up", ["Selected: 1. Ankles, 2 minutes.", "Ankles for a while."]),
  ])
  mutating func everyLineIsAnswered(line: String, answer: [String]) {
    _ = begin()

    let (said, asked) = type(line)

    #expect(said == answer)
    #expect(asked == nil)
  }

  @Test mutating func aPageOfKeysIsToldOnceAndCoversNothing() {
    _ = begin()

    let said = type("?").said

    #expect(said.first == "Keys.")
    #expect(said.contains("/: filter by name."))
    #expect(said.contains("up down k j: move."))
    #expect(home.modal == nil)
    #expect(type("h").asked == .own(.history))
  }

  @Test mutating func theWarningSignsAreToldWhole() {
    _ = begin()

    let said = type("w").said.joined(separator: " ")

    for tier in WarningSigns.text(emergencyNumber: nil).tiers {
      for sign in [tier.imperative] + tier.signs { #expect(said.contains(sign.plain)) }
    }
  }

  @Test mutating func aTextIsTakenWhereOneIsAskedFor() {
    _ = begin()

    #expect(type("/").said.first == "Type a part of the name, then Enter. Esc shows all.")
    #expect(type("back").said.contains("1. Backs, 2 minutes."))
    #expect(home.selected?.name == "Backs")
  }

  @Test mutating func whatTheProgramHasToSayIsALine() {
    _ = begin()
    context.notice = "The log cannot be written."

    #expect(begin() == ["The log cannot be written."])
    #expect(begin() == [])
  }

  @Test mutating func whoComesBackIsNotToldTheListOrTheKeysAgain() {
    _ = begin()
    var other = WelcomeScreen()
    _ = teller.tell(&other, in: context)

    #expect(begin() == ["Limber.", "Selected: 1. Ankles, 2 minutes.", "?: keys."])
    #expect(type("0").said.last?.hasPrefix("c: cramp. Enter: start.") == true)
  }

  @Test mutating func numbersAreTheAnswerWhileOneIsAskedFor() {
    var cramp = CrampRecord(
      id: CrampID(rawValue: "fedcba9876543210"), onsetAt: context.today, site: .calf)
    cramp.outcome = .eased
    context.sorenessDue = cramp
    _ = begin()

    #expect(type("3").asked == .own(.soreness(cramp.id, 3)))
  }
}
