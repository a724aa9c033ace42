// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TestSupport
import Testing
import TextCanvas

@testable import Screens

/// Drawing a session with any names, from one second to the next.
@Suite struct SessionDrawingTests {
  /// In the seconds in which a last step is not passed by `n`, it is over by itself.
  @Test func aLastStepShorterThanTwoSecondsIsPassed() throws {
    let plan = try SessionFixtures.plan(
      Routine(
        id: "short", name: "Short", kind: .mobility,
        content: .steps([.step(Step(name: "Shake", dose: .hold(.seconds(2))))])))
    var screen = try ShownSession.after([(0, .start), (0.5, .timeReached)], of: plan)
    #expect(screen.machine.run.segment?.name == "Shake")
    #expect(screen.handle("n") == .event(.next))
  }

  @Test(arguments: [
    "🏃‍♀️💨 走る走る走る走る走る走る走る走る走る走る走る走る走る走る走る走る走る走る走る",
    "مرحبا بالعالم من هنا إلى هناك حتى نهاية السطر كله",
    "\u{202E}reversed\u{202C}", "\u{1B}[2Jescape", String(repeating: "very long ", count: 20),
    "e\u{301}\u{301}\u{301}\u{301}\u{301}", "",
  ])
  func noNameBreaksTheLayout(name: String) throws {
    let plan = try SessionFixtures.plan(
      Routine(
        id: "odd", name: name, kind: .mobility,
        content: .steps([
          .step(
            Step(
              name: name, instruction: name, caution: name,
              dose: .hold(least: .seconds(15), most: .seconds(30)), side: .each)),
          .step(Step(name: name, dose: .hold(.seconds(30)))),
        ])))
    for size in screenSizes {
      let screen = try ShownSession.after([(0, .start), (8, .timeReached)], of: plan)
      let rows = screen.draw(size).snapshot.split(separator: "\n").prefix(size.rows)
      #expect(screen.draw(size).hasWholeGlyphs)
      #expect(rows.first?.contains("0 min") == true)
      #expect(rows.contains { $0.contains("1 of 3") || $0.contains("1/3") })
      #expect(rows.contains { $0.contains("← LEFT") })
      // If there is hardly room for words, they take precedence over the bar.
      let isCut = rows.contains { $0.contains("i more") }
      #expect(rows.contains { $0.contains("of 15–30 s") } || (size.rows < 16 && isCut))
      #expect(rows.last?.contains("c CRAMP") == true)
      #expect(rows.last?.contains("q end") == true)
    }
  }

  @Test func fewCellsChangeFromOneSecondToTheNext() throws {
    let size = Size(columns: 80, rows: 24)
    var screen = try ShownSession.after([(0, .start), (10, .timeReached)])
    for second in 11...60 {
      let before = screen.draw(size)
      try screen.apply(.timeReached, at: SessionInstant(.seconds(second)))
      let after = screen.draw(size)
      let changed = zip(before.cells, after.cells).count { $0 != $1 }
      // The elapsed time, the position, the bar, and up to two of three digits of 12 × 10 cells.
      #expect(changed <= 150, "second \(second)")
    }
  }

  /// Both are white; touching, they could not be read.
  @Test func theBarOfAPauseStandsAboveTheTitle() throws {
    for size in screenSizes where size.rows >= 16 {
      let running = try ShownSession.after([(0, .start), (23, .timeReached)]).draw(size)
      let buffer = try ShownSession.after([(0, .start), (23, .pause)]).draw(size)
      #expect(buffer.text(row: 0).contains("PAUSED"))
      #expect(buffer.text(row: 1) == running.text(row: 0))
    }
  }

  /// Beside the digits, what empties with a repetition is no digit.
  @Test func theBeatOfARepetitionIsLighterThanADigit() throws {
    let text = try ShownSession.after([(0, .start), (75, .timeReached)])
      .draw(Size(columns: 80, rows: 24)).text
    #expect(text.contains("░"))
  }

  @Test func aPauseLooksTheSameForever() throws {
    let size = Size(columns: 80, rows: 24)
    var screen = try ShownSession.after([(0, .start), (23, .pause)])
    let before = screen.draw(size)
    screen.now = SessionInstant(.seconds(4_000))
    #expect(screen.draw(size) == before)
    screen = try .after([(0, .start), (23, .cramp(SessionFixtures.cramp)), (30, .pause)])
    let relief = screen.draw(size)
    screen.now = SessionInstant(.seconds(600))
    #expect(screen.draw(size) == relief)
    // Until help is due, which then stays on the screen.
    screen.now = SessionInstant(.seconds(623))
    let due = screen.draw(size)
    #expect(due != relief)
    screen.now = SessionInstant(.seconds(4_000))
    #expect(screen.draw(size) == due)
  }
}
