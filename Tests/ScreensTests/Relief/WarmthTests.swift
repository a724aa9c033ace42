// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing
import TextCanvas

@testable import Screens

/// The question before the first warmth ever.
@Suite struct WarmthTests {
  private func text(of screen: ShownSession) -> String {
    screen.draw(Size(columns: 120, rows: 40)).text
  }

  /// Large digits come first, on the smallest screen, too.
  @Test func theQuestionAboutWarmthLeavesTheDigitsLarge() throws {
    let size = Size(columns: 40, rows: 12)
    for side in [nil, .left] as [Side?] {
      for isIn: Double in [0, 1, 20, 200] {
        var cramp = try SessionFixtures.cramp(knowing: [], isWarmthWithheld: true)
        cramp.side = side
        var screen = try ShownSession.after(
          [(0, .cramp(cramp)), (1, .next), (1, .next), (1, .next), (1 + isIn, .timeReached)])
        screen.guide.withheldSteps = SessionFixtures.warmthSteps
        let text = screen.draw(size).text
        #expect(text.contains("broken skin? y yes, skip f fine, warm"))
        #expect(text.count { $0 == "█" } >= 30, "\(text)")
      }
    }
  }

  @Test func warmthIsAskedAboutOnceTheFirstStepHasEnded() throws {
    let cramp = SessionEvent.cramp(
      try SessionFixtures.cramp(knowing: [], isWarmthWithheld: true))
    var screen = try ShownSession.after([(0, .start), (23, cramp), (30, .timeReached)])
    screen.guide.withheldSteps = SessionFixtures.warmthSteps
    #expect(!text(of: screen).contains("Before warmth"))
    try screen.press([.enter])
    // It appears by itself, so keys count only after the time to read it.
    screen.now = screen.shownNow + .milliseconds(319)
    for key in ["y", "f"] as [Key] { #expect(screen.handle(key) == nil) }
    #expect(screen.handle("e") == .event(.eased))
    screen.now = screen.shownNow + .milliseconds(1)
    for size in screenSizes {
      let buffer = screen.draw(size)
      let words = buffer.text.split { $0.isWhitespace }.joined(separator: " ")
      #expect(words.contains("umb feet, diabetes, poor circulation"))
      #expect(words.contains("broken skin?"))
      let keys = Set((0..<size.rows).flatMap(buffer.keys(row:)))
      #expect(keys.isSuperset(of: ["y", "f"]), "\(size)")
    }
    func step(on screen: inout ShownSession, times: Int) throws {
      for _ in 0..<times {
        try screen.press([.enter])
        screen.now = screen.shownNow + .seconds(2)
      }
    }
    // It never waits: unanswered, the step is skipped.
    var waiting = screen
    try step(on: &waiting, times: 3)
    #expect(waiting.machine.activeRun.segment?.name == "Circle the ankle")

    #expect(text(of: screen).contains("f fine, then Warm the sole and calf"))
    // What a moment ago was a site answers nothing, nor does what leads on.
    for key in ["1", "2"] as [Key] { #expect(screen.handle(key) == nil) }
    #expect(screen.handle("n") == .event(.next))
    try screen.press(["f"])
    #expect(!text(of: screen).contains("Before warmth"))
    try step(on: &screen, times: 3)
    #expect(screen.machine.activeRun.segment?.name == "Warm the sole and calf")
  }

  @Test func whoLeavesWarmthOutIsNotLedThroughIt() throws {
    let cramp = SessionEvent.cramp(
      try SessionFixtures.cramp(knowing: [], isWarmthWithheld: true))
    var screen = try ShownSession.after(
      [(0, .start), (23, cramp), (24, .next), (24, .next), (30, .timeReached)])
    screen.guide.withheldSteps = SessionFixtures.warmthSteps
    #expect(screen.handle("y") == .warmth(isLeftOut: true, taking: nil))
    screen.guide.withheldSteps = [:]
    #expect(!text(of: screen).contains("Before warmth"))
    for _ in 0..<2 { try screen.press(["n"]) }
    #expect(screen.machine.activeRun.segment?.name == "Circle the ankle")
  }

  /// Where warmth is only for the cold, nobody is asked before it is led.
  @Test(arguments: [(CrampSite.calf, "Rub the calf"), (.toes, "Press under the toes")])
  func warmthIsOnlyAskedAboutIfItIsTheNextStepLed(site: CrampSite, before: String) throws {
    let routine = try BuiltInReliefs.routine(site)
    let relief = try SessionFixtures.plan(routine.withholding(.warmth), side: .left)
    let withheld = routine.steps(needing: .warmth)
    let warmth = try #require(withheld.keys.first)
    for triggers in [[], [.cold]] as [[Condition]] {
      let cramp = Cramp(site: site, side: .left, relief: relief, known: [])
      var screen = try ShownSession.after([
        (0, .cramp(cramp)), (1, .note(EpisodeNotes(triggers: triggers))),
      ])
      screen.guide.withheldSteps = withheld
      var asked: Set<String> = []
      while case .relief = screen.machine.state, let segment = screen.machine.activeRun.segment {
        screen.now = screen.shownNow + .seconds(1)
        if segment.isStep, text(of: screen).contains("Before warmth") {
          asked.insert(segment.name)
        }
        #expect(!text(of: screen).contains("add: \(warmth)"))
        try screen.apply(.next, at: screen.now)
      }
      #expect(asked == (triggers.isEmpty ? [] : [before]))
    }
  }
}
