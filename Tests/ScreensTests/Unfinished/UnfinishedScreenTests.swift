// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TestSupport
import Testing
import TextCanvas

@testable import Screens

@Suite struct UnfinishedScreenTests {
  private let id = SessionID(rawValue: "0123456789abcdef")

  /// The screen of a session that was cut off after events, this long ago.
  private func screen(
    _ events: [(seconds: Double, event: SessionEvent)], of plan: SessionPlan? = nil,
    age: Duration = .seconds(725), name: String? = nil
  ) throws -> Shown<UnfinishedScreen> {
    var plan = try plan ?? SessionFixtures.workout
    if let name {
      plan = SessionPlan(
        routine: plan.routine, name: name, kind: plan.kind, segments: plan.segments)
    }
    let machine = try ShownSession.after(events, of: plan).machine
    return Shown(
      UnfinishedScreen(
        session: UnfinishedSession(
          id: id, startedAt: wednesday, logged: machine, machine: machine, age: age)))
  }

  /// In the middle of the leg swings.
  private func swings() throws -> Shown<UnfinishedScreen> {
    try screen([(0, .start), (78, .timeReached)])
  }

  private func relief() throws -> Shown<UnfinishedScreen> {
    try screen([
      (0, .start), (78, .timeReached), (80, .cramp(SessionFixtures.cramp)), (87, .timeReached),
    ])
  }

  private func choosing() throws -> Shown<UnfinishedScreen> {
    try screen([(0, .start), (80, .cramp(SessionFixtures.cramp)), (97, .eased)])
  }

  private func every() throws -> [Shown<UnfinishedScreen>] {
    [
      try swings(), try relief(), try choosing(),
      try screen([(0, .start), (78, .pause)], age: .seconds(4)),
      try screen([(0, .start), (300, .next), (301, .next), (302, .next)], age: .seconds(200_000)),
      try screen([(0, .cramp(SessionFixtures.cramp)), (20, .timeReached)], of: .reliefAnywhere),
      try screen([(0, .start), (10, .timeReached)], name: String(repeating: "長い名前", count: 30)),
    ]
  }

  @Test func inAStep() throws {
    expectSnapshots(of: try swings(), "unfinished-step", at: everySize)
  }

  @Test func inRelief() throws { expectSnapshots(of: try relief(), "unfinished-relief") }

  @Test func afterRelief() throws { expectSnapshots(of: try choosing(), "unfinished-choosing") }

  @Test func theQuestionAndTheKeys() throws {
    expectSnapshots(of: try swings().after("f"), "unfinished-question")
    expectSnapshots(of: try swings().after("?"), "unfinished-keys")
  }

  @Test func hardNames() throws { expectSnapshots(of: try every()[6], "unfinished-hard-name") }

  @Test func itSaysWhatHowLongAgoAndWhere() throws {
    let text = try swings().draw(Size(columns: 120, rows: 40)).text

    #expect(text.contains("Easy run, 12 min ago, at Leg swings, left (step 2 of "))
    #expect(text.contains("f: finish at 18:31 · l: later"))
  }

  @Test func atEverySizeItSaysThatItWasInRelief() throws {
    for size in trickySizes where ScreenFrame.fits(size) {
      #expect(try relief().draw(size).text.contains("ago, in relief"), "\(size)")
      for screen in [try swings(), try choosing(), try every()[5]] {
        #expect(!screen.draw(size).text.contains("in relief"), "\(size)")
      }
    }
  }

  @Test(arguments: [
    (Key.enter, ScreenCommand<UnfinishedCommand>.resume(SessionID(rawValue: "0123456789abcdef"))),
    (.character(" "), .resume(SessionID(rawValue: "0123456789abcdef"))),
    (.character("l"), .leave), (.escape, .leave), (.character("q"), .leave),
    (.control("c"), .leave), (.character("c"), .cramp), (.control("z"), .suspend),
  ])
  func aKeyGivesItsCommand(key: Key, command: ScreenCommand<UnfinishedCommand>) throws {
    var screen = try swings()

    #expect(screen.handle(key) == command)
  }

  @Test func onlyYesEndsIt() throws {
    let before = try swings()
    var asking = before
    #expect(asking.handle(.character("f")) == nil)
    #expect(asking.modal == .question)

    #expect(asking.handle(.character("y")) == .finish(id))
    #expect(asking.modal == nil)
  }

  @Test(arguments: [[Key.enter], [.character("f"), .character("y")]])
  func whatIsChosenOnceIsNotChosenAgainUntilTheLogHasAnswered(keys: [Key]) throws {
    let before = try swings()
    var screen = before
    for key in keys { _ = screen.handle(key) }

    #expect(screen.handle(.enter) == nil)
    #expect(screen.handle(.character("f")) == nil)
    #expect(screen.modal == nil)
    #expect(screen.handle(.character("c")) == .cramp)
    screen.screen.chooseAgain()
    #expect(screen == before)
  }

  @Test func everySizeHasWholeRowsAndSaysWhatHelps() throws {
    for screen in try every() {
      for size in trickySizes {
        let buffer = screen.draw(size)
        #expect(buffer.size == size)
        guard ScreenFrame.fits(size) else { continue }
        #expect(buffer.hasWholeRows, "\(size)")
        let text = buffer.text
        for hint in ["c CRAMP", "Enter continue", "l later", "?"] {
          #expect(buffer.text(row: size.rows - 1).contains(hint), "\(hint) at \(size)")
        }
        #expect(text.contains(", \(screen.age.agoText)"), "\(size)\n\(text)")
        var asking = screen
        _ = asking.handle(.character("f"))
        // The whole text is there, so no key for more is hinted.
        for text in [text, asking.draw(size).text] {
          #expect(text.contains("l: later") && !text.contains("i more"), "\(size)\n\(text)")
        }
      }
    }
  }

  @Test(
    arguments: [
      (0, "just now"), (59, "just now"), (60, "1 min ago"), (725, "12 min ago"),
      (3_600, "1 h ago"), (11_100, "3 h 5 min ago"), (86_400, "1 d ago"), (187_300, "2 d 4 h ago"),
    ] as [(Int64, String)])
  func howLongAgoItWasIsSaidRoughly(seconds: Int64, text: String) {
    #expect(Duration.seconds(seconds).agoText == text)
  }
}
