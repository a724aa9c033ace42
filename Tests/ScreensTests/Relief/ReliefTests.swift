// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing
import TextCanvas

@testable import Screens

/// What the keys of relief lead to, and what is told of its steps.
@Suite struct ReliefTests {
  /// A cramp of the left foot of which something is known by the log.
  private func relief(
    knowing known: [Condition] = [], _ events: [(Double, SessionEvent)] = []
  ) throws -> SessionScreen {
    let cramp = SessionEvent.cramp(try SessionFixtures.cramp(knowing: known))
    return try .after([(0, .start), (23, cramp)] + events)
  }

  /// Presses keys and lets the machine have what comes of them, as the app does.
  private func press(_ keys: [Key], on screen: inout SessionScreen) throws {
    for key in keys {
      if case .event(let event)? = screen.handle(key) { try screen.apply(event, at: screen.now) }
    }
  }

  private func text(of screen: SessionScreen, _ columns: Int = 120, _ rows: Int = 40) -> String {
    screen.draw(Size(columns: columns, rows: rows)).text
  }

  @Test(arguments: screenSizes) func everySiteHasItsDigitWhileItIsOpen(size: Size) throws {
    let open = try relief().draw(size).text
    let settled = try relief([(24, .next)]).draw(size).text
    for site in CrampSite.allCases {
      let item = "\(site.number) \(site.word.prefix(3))"
      #expect(open.contains(item))
      #expect(!settled.contains(item))
    }
  }

  @Test func theSideGoesRound() throws {
    var side: Side?
    var sides: [Side?] = []
    for _ in 0..<4 {
      let cramp = Cramp(
        site: .calf, side: side, relief: try SessionFixtures.relief(of: .calf, side: side))
      var screen = try SessionScreen.after([(0, .cramp(cramp))])
      guard case .side(let next)? = screen.handle("s") else { break }
      side = next
      sides.append(next)
    }
    #expect(sides == [.left, .right, .both, nil])
  }

  @Test func factsAreSwitchedWithTheOtherNotesKept() throws {
    var screen = try relief()
    let notes = EpisodeNotes(painOnset: 8, triggers: [.night], woke: true)
    try screen.apply(.note(notes), at: screen.now)

    try press(["t", "1", "4", "1"], on: &screen)

    #expect(
      screen.machine.currentEpisode?.notes
        == EpisodeNotes(painOnset: 8, triggers: [.fatigue, .night], woke: true))
    #expect(screen.overlay == .facts)
  }

  @Test(arguments: [Key.enter, .escape, "t"]) func theRowOfFactsCloses(key: Key) throws {
    var screen = try relief()
    try press(["t", key], on: &screen)
    #expect(screen.overlay == nil)
    guard case .relief = screen.machine.state else {
      Issue.record("relief is over")
      return
    }
  }

  @Test func theRowOfFactsGoesWithTheCramp() throws {
    var screen = try relief()
    try press(["t", "e"], on: &screen)
    #expect(screen.overlay == nil)
    screen = try relief()
    screen.now = screen.shownNow + .seconds(3)
    try press(["t"], on: &screen)
    #expect(screen.handle("c") == .cramp)
    #expect(screen.overlay == nil)
  }

  /// Whoever is in pain hits the key until they see that it has worked.
  @Test func theKeyOfACrampMeansTheSameOneForThreeSeconds() throws {
    var screen = try relief()
    let onset = try #require(screen.machine.currentEpisode?.onset)
    for (milliseconds, command) in [(0, nil), (2_999, nil), (3_000, .cramp)]
      as [(Int64, SessionCommand?)]
    {
      screen.now = onset + .milliseconds(milliseconds)
      #expect(screen.handle("c") == command)
      try press(["w"], on: &screen)
      #expect(screen.handle("c") == command)
      #expect(screen.overlay == nil)
    }
  }

  @Test func onlyStepsThatComeAreCounted() throws {
    #expect(try text(of: relief()).contains("step 1 of 3"))
    #expect(try text(of: relief(knowing: [.frequent])).contains("step 1 of 4"))
    var screen = try relief()
    try press(["t", "1", "3", "t"], on: &screen)
    #expect(text(of: screen).contains("step 1 of 5"))
    try press(["t", "8", "t"], on: &screen)
    #expect(text(of: screen).contains("step 1 of 3"))
  }

  @Test func anOptionalStepIsTakenAndThenComes() throws {
    var screen = try relief([(24, .next)])
    #expect(text(of: screen).contains("o take: Warm the sole and calf"))
    #expect(text(of: screen).contains("+ Warm the sole and calf"))

    try press(["o"], on: &screen)

    #expect(text(of: screen).contains("○ Warm the sole and calf"))
    #expect(text(of: screen).contains("o take: Fluids and electrolytes"))
    try press(["o"], on: &screen)
    #expect(screen.handle("o") == nil)
    #expect(!text(of: screen).contains("o take"))
  }

  @Test func anExtraOfTheSameNameIsAStepOfItsOwn() throws {
    let plan = try SessionFixtures.plan(
      Routine(
        id: "calf", name: "Calf", kind: .relief, site: .calf, getReady: .zero,
        content: .steps([
          .step(Step(name: "Stretch", dose: .hold(.seconds(30)))),
          .step(Step(name: "Stretch", dose: .hold(.seconds(30)), isOptional: true)),
        ])))
    let cramp = Cramp(site: .calf, side: nil, relief: plan, known: [])
    let screen = try SessionScreen.after([(0, .cramp(cramp)), (2, .timeReached)])

    #expect(text(of: screen).contains("step 1 of 1"))
    #expect(text(of: screen).contains("+ Stretch, optional"))
    #expect(text(of: screen).contains("o take: Stretch"))
  }

  @Test func aStepThatIsLeftOutSaysWhy() throws {
    var screen = try relief()
    try press(["t", "2", "t"], on: &screen)
    #expect(text(of: screen).contains("· Warm the sole and calf,"))
    #expect(text(of: screen).contains("not in heat"))
    // Left out because of what was told, it cannot be taken.
    #expect(!text(of: screen).contains("o take: Warm"))
  }

  @Test func aRecommendedStepSaysWhyByTheLog() throws {
    var screen = try relief(knowing: [.frequent], (0..<7).map { _ in (24, .next) })
    screen.guide.recent = often
    #expect(text(of: screen).contains("Recommended: 3 cramps in 7 days"))
    try press(["t", "3", "4"], on: &screen)
    #expect(
      text(of: screen).contains(
        "Recommended: 3 cramps in 7 days, for the thirst, since you are tired"))
  }

  @Test(arguments: screenSizes) func aCautionStandsBeforeItsStepBegins(size: Size) throws {
    let screen = try relief([(24, .next), (26, .timeReached)])
    let segment = try #require(screen.machine.activeRun.segment)
    #expect(segment.kind == .transition)
    let text = screen.draw(size).text
    #expect(text.contains("! No pressing if a clot is suspected"))
    // What is not whole is a key away.
    #expect(size.rows > 12 || text.contains("i more"))
  }

  @Test(arguments: screenSizes) func signsOfAClotComeBeforeAllElse(size: Size) throws {
    var screen = try relief()
    try press(["t", "8", "t"], on: &screen)
    let words = screen.draw(size).text.split { " \n".contains($0) }.joined(separator: " ")
    let caution = try #require(words.firstRange(of: "! Stop pressing and warming."))
    let instruction = try #require(words.firstRange(of: "Sit and straighten"))
    #expect(caution.lowerBound < instruction.lowerBound)
    #expect(words.contains("Get medical help today"))
  }

  @Test(arguments: screenSizes) func afterTenMinutesHelpComesBeforeAllElse(size: Size) throws {
    let screen = try relief([(24, .next), (24, .next), (100, .pause), (640, .resume)])
    let words = screen.draw(size).text.split { " \n".contains($0) }.joined(separator: " ")
    let caution = try #require(words.firstRange(of: "Get medical help"))
    let instruction = try #require(words.firstRange(of: "Press the most"))
    #expect(caution.lowerBound < instruction.lowerBound)
  }

  @Test func whatTheProgramDoesIsToldOnceAndOnThePageOfKeys() throws {
    var screen = try relief()
    #expect(!text(of: screen).contains("cannot tell what causes"))
    screen.guide.isFirstEver = true
    #expect(text(of: screen).contains("cannot tell what causes"))
    #expect(text(of: screen, 80, 24).contains("Limber cannot tell the cause."))
    try screen.apply(.next, at: screen.now)
    #expect(!text(of: screen).contains("cannot tell what causes"))
    _ = screen.handle("?")
    #expect(text(of: screen).contains("cannot tell what causes"))
  }

  @Test func theOrderOfStepsIsToldWhereItIsNotAsWritten() throws {
    var screen = try relief()
    #expect(!text(of: screen).contains("order:"))
    screen.guide.orderedBy = 7
    let words = text(of: screen).split { " \n".contains($0) }.joined(separator: " ")
    #expect(words.contains("order: what helped, 7"))
    _ = screen.handle("i")
    #expect(text(of: screen, 40, 12).contains("Order: what helped, 7 cramps."))
  }

  @Test func missedTimeIsAskedAboutOnlyWhereItIsToBe() throws {
    var screen = try relief([(27, .timeReached), (99, .missedTime(since: .init(.seconds(27))))])
    #expect(screen.handle("m") == nil)
    screen.guide.asksAboutMissedTime = true
    #expect(text(of: screen).contains("m: I went on, count it."))
    #expect(screen.handle("m") == .event(.countMissedTime))
  }

  @Test(arguments: screenSizes) func aDarkRoomStaysDark(size: Size) throws {
    var screens = [
      try relief(), try relief([(30, .pause)]), try relief([(30, .eased)]),
      try relief([(30, .eased), (31, .end)]),
    ]
    for index in screens.indices {
      screens[index].guide.isDim = true
      let buffer = screens[index].draw(size)
      #expect(!buffer.text.contains("─"))
      for style in [Style.rule, .relief, .urgent, .countdown, .done, .title, .strong] {
        #expect(!buffer.contains(style), "\(style)")
      }
      // No row is filled, and of big digits there are few cells.
      for row in 0..<size.rows {
        let filled = (0..<size.columns).count { buffer[row: row, column: $0].style == .selected }
        #expect(filled < size.columns / 2)
      }
      #expect(buffer.text.count { $0 == "█" } <= 60)
    }
  }
}
