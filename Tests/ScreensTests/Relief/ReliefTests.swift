// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing
import TextCanvas

@testable import Screens

/// The effects of keys in relief, and the texts of its steps.
@Suite struct ReliefTests {
  /// A cramp of the left foot with facts from the log.
  private func relief(
    knowing known: [Condition] = [], _ events: [(Double, SessionEvent)] = []
  ) throws -> ShownSession {
    let cramp = SessionEvent.cramp(try SessionFixtures.cramp(knowing: known))
    return try .after([(0, .start), (23, cramp)] + events)
  }

  @Test func theDigitOfTheSiteThatIsShownConfirmsIt() throws {
    var shown = try relief()
    let size = Size(columns: 80, rows: 24)
    let own = Key.digit(try #require(shown.machine.currentEpisode).site.number)
    let before = shown.draw(size)
    #expect(shown.screen.knows(own, in: shown.context))
    #expect(shown.handle(own) == nil)
    #expect(shown.draw(size) == before)
    // Once the site cannot be changed any more, the digits mean nothing.
    let later = try relief([(60, .timeReached), (60, .next), (60, .next)])
    #expect(!later.screen.knows(own, in: later.context))
  }

  private func text(of screen: ShownSession, _ columns: Int = 120, _ rows: Int = 40) -> String {
    screen.draw(Size(columns: columns, rows: rows)).text
  }

  @Test(arguments: screenSizes) func everySiteHasItsDigitWhileItIsOpen(size: Size) throws {
    let open = try relief().draw(size).text
    let settled = try relief([(24, .next), (24, .next)]).draw(size).text
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
      var screen = try ShownSession.after([(0, .cramp(cramp))])
      guard case .own(.side(let next))? = screen.handle("s") else { break }
      side = next
      sides.append(next)
    }
    #expect(sides == [.left, .right, .both, nil])
  }

  @Test func triggersAreSwitchedWithTheOtherNotesKept() throws {
    var screen = try relief()
    let notes = EpisodeNotes(painOnset: 8, triggers: [.night], woke: true)
    try screen.apply(.note(notes), at: screen.now)

    try screen.press(["t", "1", "4", "1"])

    #expect(
      screen.machine.currentEpisode?.notes
        == EpisodeNotes(painOnset: 8, triggers: [.fatigue, .night], woke: true))
    #expect(screen.scene.isChoosingTriggers)
  }

  @Test(arguments: [Key.enter, .escape, "t"]) func theRowOfTriggersCloses(key: Key) throws {
    var screen = try relief()
    try screen.press(["t", key])
    #expect(!screen.scene.isChoosingTriggers)
    guard case .relief = screen.machine.state else {
      Issue.record("relief is over")
      return
    }
  }

  /// All acting keys are on the page of keys, also those of the row; the row is there afterwards.
  @Test func thePageOfKeysNamesThoseOfTheRowOfTriggers() throws {
    var screen = try relief()
    try screen.press(["t", "?"])
    let page = screen.draw(Size(columns: 120, rows: 40)).text
    #expect(page.contains(ReliefTexts.toggleWords))
    #expect(!page.contains(ReliefTexts.siteWords))
    try screen.press(["?", "4"])
    #expect(screen.scene.isChoosingTriggers)
    #expect(screen.machine.currentEpisode?.notes.triggers == [Condition.told[3]])
  }

  @Test func theRowOfTriggersGoesWithTheCramp() throws {
    var screen = try relief()
    try screen.press(["t", "e"])
    #expect(!screen.scene.isChoosingTriggers)
    screen = try relief()
    screen.now = screen.shownNow + .seconds(3)
    try screen.press(["t", "c"])
    #expect(!screen.scene.isChoosingTriggers)
  }

  /// People in pain hit the key until they see that it worked.
  @Test func theKeyOfACrampMeansTheSameOneForThreeSeconds() throws {
    var screen = try relief()
    let onset = try #require(screen.machine.currentEpisode?.onset)
    for (milliseconds, command) in [(0, nil), (2_999, nil), (3_000, .cramp)]
      as [(Int64, ScreenCommand<SessionCommand>?)]
    {
      screen.now = onset + .milliseconds(milliseconds)
      #expect(screen.handle("c") == command)
      try screen.press(["w"])
      #expect(screen.handle("c") == command)
      #expect(screen.modal == nil)
    }
  }

  /// The same once relief is repeated.
  @Test func theKeyOfACrampLeadsTheStretchAgainAsOftenAsItTakes() throws {
    var screen = try relief([(29, .timeReached)])
    let onset = try #require(screen.machine.currentEpisode?.onset)
    for second in [40, 300, 900] as [Int64] {
      try screen.apply(.timeReached, at: SessionInstant(.seconds(second)))
      try screen.press(["c"])
      let episode = try #require(screen.machine.currentEpisode)
      #expect(screen.machine.episodes.count == 1)
      #expect(episode.onset == onset)
      #expect(screen.machine.activeRun.index == 0)
      #expect(screen.handle("c") == nil)
    }
    #expect(screen.machine.currentEpisode?.repeats.count == 3)
    #expect(screen.draw(Size(columns: 80, rows: 24)).text(row: 0).contains("14:37"))
  }

  @Test(arguments: [Key.enter, " "]) func theHoldIsStartedAtOnce(key: Key) throws {
    var screen = try relief()
    #expect(screen.machine.activeRun.segment?.kind == .getReady)
    try screen.press([key])
    #expect(screen.machine.activeRun.segment?.kind == .step)
    #expect(screen.machine.activeRun.index == 1)
    #expect(screen.machine.activeRun.outcomes.allSatisfy { $0 == nil })
  }

  @Test func enterIsTheNextStepAndOnlyTheLetterSaysEased() throws {
    var screen = try relief([(40, .timeReached)])
    try screen.press([.enter])
    #expect(screen.machine.activeRun.segment?.kind == .transition)
    #expect(screen.machine.currentEpisode?.end == nil)
    try screen.press(["d"])
    #expect(screen.machine.currentEpisode?.end == nil)
    try screen.press(["e"])
    #expect(screen.machine.currentEpisode?.end?.outcome == .eased)
  }

  /// Half asleep, people press it until they see an effect.
  @Test func enterOverAndOverPassesOverNoStep() throws {
    var screen = try relief()
    for _ in 0..<5 { try screen.press([.enter]) }
    #expect(screen.machine.activeRun.index == 1)
    #expect(screen.machine.activeRun.outcomes.allSatisfy { $0 == nil })
    let begun = screen.shownNow
    for (milliseconds, index) in [(1_999, 1), (2_000, 2)] as [(Int64, Int)] {
      screen.now = begun + .milliseconds(milliseconds)
      try screen.press([.enter])
      #expect(screen.machine.activeRun.index == index)
    }
    // In a pause it continues.
    screen = try relief([(28.5, .pause)])
    try screen.press([.enter])
    #expect(screen.machine.state == .relief(paused: nil))
  }

  /// From across the room, a time to wait is told from a hold by more than its colour.
  @Test(arguments: CrampSite.allCases)
  func whatToWaitForIsLargeOnAnOrdinaryScreen(site: CrampSite) throws {
    let cramp = Cramp(
      site: site, side: .left, relief: try SessionFixtures.relief(of: site), known: [])
    var screen = try ShownSession.after([(0, .cramp(cramp))])
    var (large, met): (Set<TimeKind>, Set<TimeKind>) = ([], [])
    while case .relief = screen.machine.state, screen.machine.activeRun.segment != nil {
      let kind = TimeKind(screen.machine.activeRun, isHeld: false)
      met.insert(kind)
      let buffer = screen.draw(Size(columns: 80, rows: 24))
      if buffer.placeOfLargeLine(kind.word) != nil { large.insert(kind) }
      try screen.apply(.next, at: screen.now)
    }
    #expect(large.contains(.next))
    #expect(large.contains(.takeHold) || !met.contains(.takeHold))
  }

  /// Without room for the list of steps, the next one is named in the top row.
  @Test func whatComesNextIsNamedOnAnOrdinaryScreen() throws {
    let cramp = Cramp(
      site: .calf, side: .left, relief: try SessionFixtures.relief(of: .calf), known: [])
    var screen = try ShownSession.after([(0, .cramp(cramp)), (12, .timeReached)])
    let text = screen.draw(Size(columns: 80, rows: 24)).text
    #expect(text.contains("next  Lean into a wall   0:12"), "\(text)")
    #expect(text.contains("Draw the foot up   step 1 of 4"))
    #expect(!screen.draw(Size(columns: 120, rows: 40)).text.contains("next  Lean"))
    while screen.machine.activeRun.segment?.name != "Circle the ankle" { try screen.press(["n"]) }
    try screen.press(["n"])
    screen.now = screen.shownNow + .seconds(6)
    let last = screen.draw(Size(columns: 80, rows: 24)).text
    #expect(last.contains("step 4 of 4"), "\(last)")
    #expect(!last.split(separator: "\n")[0].contains("next"), "\(last)")
  }

  @Test func atNightTheActIsAsLargeAsByDay() throws {
    var screen = try relief([(30, .timeReached)])
    let act = "Leg straight, pull the toes to you."
    screen.guide.isDim = true
    #expect(screen.draw(Size(columns: 80, rows: 24)).placeOfLarge(act) != nil)
    screen.guide.hasHalves = false
    #expect(screen.draw(Size(columns: 80, rows: 24)).placeOfLarge(act) != nil)
  }

  /// The bar above has the colour of the place, and must not look like a part of it.
  @Test(arguments: CrampSite.allCases, screenSizes)
  func noLargePlaceTouchesTheBarAbove(site: CrampSite, size: Size) throws {
    let relief = try SessionFixtures.relief(of: site)
    for steps in relief.segments.indices.dropLast() {
      let cramp = Cramp(site: site, side: .left, relief: relief, known: Condition.derived)
      var screen = try ShownSession.after(
        [(0, .cramp(cramp))] + (0..<steps).map { _ in (0, .next) } + [(1, .timeReached)])
      for bars in 1...2 {
        guard case .relief = screen.machine.state else { break }
        if bars == 2 { try screen.apply(.pause, at: screen.now) }
        let buffer = screen.draw(size)
        #expect((0..<size.columns).allSatisfy { buffer[row: bars, column: $0].style != .site })
      }
    }
  }

  /// What to do takes no more than half of a large screen.
  @Test(arguments: CrampSite.allCases, [Size(columns: 120, rows: 40), wideSize])
  func theDigitsHaveTheirShareOfALargeScreen(site: CrampSite, size: Size) throws {
    // Without a side there is no arrow, which has the style of the act.
    let relief = try SessionFixtures.relief(of: site, side: nil)
    let cramp = Cramp(site: site, side: nil, relief: relief, known: Condition.derived)
    for steps in relief.segments.indices.dropLast() {
      let screen = try ShownSession.after(
        [(0, .cramp(cramp))] + (0..<steps).map { _ in (0, .next) } + [(1, .timeReached)])
      guard case .relief = screen.machine.state, let segment = screen.machine.activeRun.segment
      else { break }
      let buffer = screen.draw(size)
      let act = segment.instruction.firstSentence
      let first = try #require(buffer.placeOfLarge(act), "\(act)").row
      let rows = (first..<size.rows).filter { row in
        (0..<size.columns).contains {
          let cell = buffer[row: row, column: $0]
          return cell.style == .strong && ["█", "▀", "▄"].contains(cell.glyph)
        }
      }
      #expect(rows.count <= size.rows / 2, "\(act)")
    }
  }

  @Test func onlyStepsThatComeAreCounted() throws {
    #expect(try text(of: relief([(29, .timeReached)])).contains("step 1 of 4"))
    let frequent = try relief(knowing: [.frequent], [(29, .timeReached)])
    #expect(text(of: frequent).contains("step 1 of 5"))
    var screen = try relief([(29, .timeReached)])
    try screen.press(["t", "3", "t"])
    #expect(text(of: screen).contains("step 1 of 5"))
    try screen.press(["t", "2", "t"])
    #expect(text(of: screen).contains("step 1 of 4"))
  }

  @Test func anOptionalStepIsTakenAndThenComes() throws {
    var screen = try relief([(29, .timeReached)])
    #expect(text(of: screen).contains("o add: Fluids and electrolytes"))
    #expect(text(of: screen).contains("+ Fluids and electrolytes"))

    try screen.press(["o"])

    #expect(text(of: screen).contains("○ Fluids and electrolytes"))
    #expect(screen.handle("o") == nil)
    #expect(!text(of: screen).contains("o add"))
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
    let screen = try ShownSession.after([(0, .cramp(cramp)), (6, .timeReached)])

    #expect(text(of: screen).contains("step 1 of 1"))
    #expect(text(of: screen).contains("+ Stretch, optional"))
    #expect(text(of: screen).contains("o add: Stretch"))
  }

  @Test func aStepThatIsLeftOutSaysWhy() throws {
    var screen = try relief([(24, .next), (24, .next), (31, .timeReached)])
    try screen.press(["t", "2", "t"])
    #expect(text(of: screen).contains("· Warm the sole and calf,"))
    #expect(text(of: screen).contains("not in heat"))
    // Left out because of an answer, it cannot be added.
    #expect(!text(of: screen).contains("o add: Warm"))
  }

  @Test func warmthIsLedThroughByDefaultAndSaysThatItIsForTheCold() throws {
    var screen = try relief((0..<5).map { _ in (24, .next) } + [(31, .timeReached)])
    #expect(screen.machine.activeRun.segment?.name == "Warm the sole and calf")
    #expect(!text(of: screen).contains("Recommended"))
    try screen.press(["t", "1", "t", "i"])
    #expect(text(of: screen).contains("Recommended: cold"))
  }

  @Test func aRecommendedStepSaysWhyByTheLog() throws {
    var screen = try relief(
      knowing: [.frequent], (0..<10).map { _ in (24, .next) } + [(31, .timeReached)])
    screen.guide.recent = often
    #expect(text(of: screen).contains("Recommended: 3 cramps in 7 days"))
    try screen.press(["t", "3", "4"])
    #expect(
      text(of: screen).contains("Recommended: 3 cramps in 7 days, thirst, fatigue"))
  }

  @Test(arguments: screenSizes) func theWarningStandsBeforeItsStepBegins(size: Size) throws {
    let screen = try relief([(24, .next), (24, .next), (26, .timeReached)])
    let segment = try #require(screen.machine.activeRun.segment)
    #expect(segment.kind == .transition)
    #expect(screen.draw(size).text.contains("Swollen, warm or red? Stop: press w."))
  }

  @Test(arguments: screenSizes) func signsOfAClotEndRelief(size: Size) throws {
    var screen = try relief([(29, .timeReached)])
    screen.guide.emergencyNumber = "112"
    try screen.press(["t", "8"])
    #expect(screen.machine.state == .choosing)
    #expect(screen.afterRelief == .clot)
    #expect(screen.modal == nil)
    let words = screen.draw(size).text.split { " \n".contains($0) }.joined(separator: " ")
    #expect(words.contains("call 112."))
    #expect(words.contains("Do not stretch, press or warm it."))
    // No countdown: nothing changes without a key.
    screen.now = SessionInstant(.seconds(1_000))
    #expect(words == screen.draw(size).text.split { " \n".contains($0) }.joined(separator: " "))
  }

  @Test func signsOfAClotToldByMistakeLeadBackIntoTheStep() throws {
    var screen = try relief([(40, .timeReached)])
    let index = screen.machine.activeRun.index
    try screen.press(["t", "1", "8"])
    #expect(screen.afterRelief == .clot)
    try screen.press(["t"])
    #expect(screen.machine.state == .relief(paused: nil))
    #expect(screen.machine.activeRun.index == index)
    #expect(screen.machine.currentEpisode?.notes == EpisodeNotes(triggers: [.cold]))
  }

  /// With signs of a clot, the cramp key does not lead into stretches.
  @Test func signsOfAClotLeaveNoWayIntoTheStretch() throws {
    for keys in [["c"], ["w", "c"], ["?", "c"]] as [[Key]] {
      var screen = try relief([(40, .timeReached)])
      try screen.press(["t", "8"])
      screen.now = screen.now + .seconds(10)
      try screen.press(keys)
      #expect(screen.machine.state == .choosing, "\(keys)")
      #expect(screen.machine.episodes.count == 1, "\(keys)")
    }
  }

  @Test func triggersNameTheLimb() throws {
    for site in CrampSite.allCases {
      let relief = try SessionFixtures.relief(of: site)
      var screen = try ShownSession.after([
        (0, .cramp(Cramp(site: site, side: .left, relief: relief, known: [])))
      ])
      try screen.press(["t"])
      let limb = site == .hand || site == .forearm ? "arm" : "leg"
      #expect(text(of: screen).contains("[ ] \(limb) swollen, warm, red or darker"), "\(site)")
    }
  }

  @Test func whatTheProgramDoesIsToldOnThePageOfKeys() throws {
    var screen = try relief([(29, .timeReached)])
    #expect(!text(of: screen).contains("cannot tell what causes"))
    _ = screen.handle("?")
    #expect(text(of: screen).contains("cannot tell what causes"))
    // What helps between cramps is of no use in one.
    for line in DayToDayTexts.lines { #expect(!text(of: screen).contains(line)) }
    _ = screen.handle("q")
    try screen.press(["e", "n", "?"])
    for line in DayToDayTexts.lines { #expect(text(of: screen).contains(line)) }
  }

  @Test func theOrderOfStepsIsToldWhereItIsNotAsWritten() throws {
    var screen = try relief([(29, .timeReached)])
    #expect(!text(of: screen).contains("order:"))
    screen.guide.orderedBy = 7
    _ = screen.handle("i")
    #expect(text(of: screen, 80, 24).contains("Order: what helped, 7 cramps."))
    let first = text(of: screen, 40, 12)
    _ = screen.handle(.right)
    #expect((first + text(of: screen, 40, 12)).contains("Order: what helped, 7 cramps."))
    _ = screen.handle(.escape)
    // Beside the time, where there is room for the list.
    try screen.press(["n"])
    try screen.apply(.timeReached, at: screen.now + .seconds(9))
    let words = text(of: screen).split { " \n".contains($0) }.joined(separator: " ")
    #expect(words.contains("order: what helped, 7"))
  }

  @Test func missedTimeIsAskedAboutOnlyWhereItIsToBe() throws {
    var screen = try relief([(27, .timeReached), (99, .missedTime(since: .init(.seconds(27))))])
    #expect(screen.handle("m") == nil)
    screen.guide.asksAboutMissedTime = true
    #expect(text(of: screen).contains("m count"))
    #expect(screen.handle("m") == .event(.countMissedTime))
  }

  /// Missed time does not hide what to do.
  @Test(arguments: screenSizes) func missedTimeLeavesTheActWhereItWas(size: Size) throws {
    let screen = try relief([(29, .timeReached), (99, .missedTime(since: .init(.seconds(29))))])
    #expect(screen.machine.state == .relief(paused: .missedTime(.seconds(70))))
    let act = try #require(screen.machine.activeRun.segment).instruction.firstSentence
    #expect(screen.shows(act, at: size))
    #expect(screen.draw(size).text.contains("PAUSED  away for"))
  }

  @Test(arguments: screenSizes) func aDarkRoomStaysDark(size: Size) throws {
    var screens = [
      try relief(), try relief([(30, .timeReached)]), try relief([(30, .pause)]),
      try relief([(30, .eased)]), try relief([(30, .leaveRelief)]),
      try relief([(30, .note(EpisodeNotes(triggers: [.suspectedClot]))), (30, .leaveRelief)]),
      try relief([(30, .eased), (31, .end)]),
    ]
    for index in screens.indices {
      screens[index].guide.isDim = true
      let buffer = screens[index].draw(size)
      #expect(!buffer.text.contains("─"))
      for style in [Style.rule, .relief, .site, .getReady, .urgent, .countdown, .done] {
        #expect(!buffer.contains(style), "\(style)")
      }
      // No row is filled, and few cells are big digits or the letters of the act.
      for row in 0..<size.rows {
        let filled = (0..<size.columns).count { buffer[row: row, column: $0].style == .selected }
        #expect(filled < size.columns / 2)
      }
      #expect(buffer.text.count { $0 == "█" } <= 130)
    }
  }
}
