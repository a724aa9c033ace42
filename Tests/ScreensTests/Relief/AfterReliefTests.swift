// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing
import TextCanvas

@testable import Screens

/// The questions after relief, one at a time.
@Suite struct AfterReliefTests {
  /// A cramp at 23 s in the workout, in relief until these events, with times since the start.
  private func relief(_ events: [(Double, SessionEvent)]) throws -> ShownSession {
    try .after([(0, .start), (23, .cramp(SessionFixtures.cramp(knowing: [])))] + events)
  }

  private func text(of screen: ShownSession, _ size: Size = Size(columns: 80, rows: 24)) -> String {
    screen.draw(size).text.split { $0.isWhitespace }.joined(separator: " ")
  }

  /// A number keeps its unit.
  @Test func theTimeToReliefIsNotBrokenInLargeLetters() throws {
    let cramp = SessionEvent.cramp(try SessionFixtures.cramp)
    for (seconds, text) in [(27.0, "Eased after 27 s."), (95, "Eased after 1:35.")] {
      let screen = try ShownSession.after(
        [(0, .start), (23, cramp), (29, .timeReached), (23 + seconds, .eased)])
      for size in screenSizes + [wideSize] where size.columns > 40 {
        let buffer = screen.draw(size)
        #expect(buffer.placeOfLarge(text.runningText) != nil, "\(buffer.text)")
      }
    }
  }

  @Test func afterTheLastStepItIsAskedWhetherItStillCramps() throws {
    let through = try relief([(29, .timeReached), (2_000, .timeReached)])
    #expect(through.machine.state == .choosing)
    #expect(through.afterRelief == .stillCramping)
    var skipped = try relief([])
    while case .relief = skipped.machine.state { try skipped.apply(.next, at: skipped.now) }
    skipped.now = skipped.now + .seconds(1)
    #expect(skipped.machine.state == .choosing)
    #expect(skipped.afterRelief == .stillCramping)
    for screen in [through, skipped] {
      for size in screenSizes { #expect(screen.shows("Still cramping?", at: size), "\(size)") }
    }
    #expect(text(of: through).contains("All steps done"))
    #expect(!text(of: skipped).contains("All steps done"))
    #expect(text(of: skipped).contains("Get help if it lasts 10 minutes."))
  }

  @Test(arguments: [Key.enter, "y", "c"]) func yesLeadsTheStretchAgainWithTheClockRunningOn(
    key: Key
  ) throws {
    var screen = try relief([(40, .leaveRelief), (42, .timeReached)])
    try screen.press([key])
    #expect(screen.machine.state == .relief(paused: nil))
    #expect(screen.machine.episodes.count == 1)
    #expect(screen.machine.activeRun.index == 0)
    #expect(screen.machine.currentEpisode?.onset == SessionInstant(.seconds(23)))
    #expect(screen.draw(Size(columns: 80, rows: 24)).text(row: 0).contains("0:19"))
  }

  @Test func unansweredIsNotToldAndNeverLeadsToResuming() throws {
    var screen = try relief([(40, .leaveRelief), (42, .timeReached)])
    try screen.press(["n"])
    #expect(screen.afterRelief == .questions)
    #expect(screen.machine.currentEpisode?.timeToRelief == nil)
    #expect(screen.machine.currentEpisode?.end?.outcome == .passedOn)
    #expect(screen.handle(.enter) == .event(.continue(.coolDown)))
  }

  @Test func easedOffersTheStepsThatAreLeftAndStopsTheClock() throws {
    var screen = try relief([(40, .leaveRelief), (42, .timeReached)])
    try screen.press(["e"])
    #expect(screen.machine.currentEpisode?.timeToRelief == .seconds(19))
    #expect(screen.afterRelief == .aftercare)
    for size in screenSizes {
      #expect(text(of: screen, size).contains("Press the tight spot"))
      #expect(screen.shows("Eased after 19 s.", at: size), "\(size)")
    }
    try screen.press([.enter])
    #expect(screen.machine.state == .relief(paused: nil))
    #expect(screen.draw(Size(columns: 80, rows: 24)).text(row: 0).contains("AFTERCARE"))
    #expect(screen.draw(Size(columns: 80, rows: 24)).text(row: 0).contains("eased after 19 s"))
    try screen.press(["e"])
    #expect(screen.afterRelief == .questions)
    #expect(screen.machine.currentEpisode?.timeToRelief == .seconds(19))
  }

  @Test func whereNoStepIsLeftNoneIsOffered() throws {
    let screen = try relief((0..<7).map { _ in (30, .next) } + [(31, .eased)])
    #expect(screen.machine.currentEpisode?.end?.outcome == .eased)
    #expect(screen.afterRelief == .questions)
  }

  @Test func backLeadsFromEachQuestionIntoTheStep() throws {
    for (events, keys) in [
      ([(40, .leaveRelief), (41, .timeReached)], []),
      ([(40, .leaveRelief), (41, .timeReached)], ["n"]), ([(40, .eased)], []),
      ([(40, .eased)], ["n"]),
    ] as [([(Double, SessionEvent)], [Key])] {
      var screen = try relief([(36, .timeReached)] + events)
      let index = screen.machine.episodes.last?.run.index
      try screen.press(keys + ["p"])
      #expect(screen.machine.state == .relief(paused: nil))
      #expect(screen.machine.activeRun.index == index)
      #expect(screen.machine.currentEpisode?.end == nil)
    }
  }

  /// A key pressed just as the question appears is not an answer.
  @Test func noKeyCountsInTheFirstThirdOfASecond() throws {
    for key in SessionKeyTests.allKeys where key != .control("z") {
      var screen = try relief([(40, .leaveRelief)])
      screen.now = SessionInstant(milliseconds: 40_319)
      #expect(screen.handle(key) == nil, "\(key)")
      #expect(screen.modal == nil, "\(key)")
      #expect(screen.afterRelief == .stillCramping, "\(key)")
    }
    var screen = try relief([(40, .leaveRelief)])
    screen.now = SessionInstant(milliseconds: 40_320)
    #expect(screen.handle(.enter) == .event(.again))
  }

  @Test func theClockOfTheCrampGoesOnWhileItIsAsked() throws {
    var screen = try relief([(40, .leaveRelief), (41, .timeReached)])
    #expect(screen.draw(Size(columns: 80, rows: 24)).text(row: 0).contains("0:18"))
    #expect(screen.nextChange == SessionInstant(.seconds(42)))
    screen.now = SessionInstant(.seconds(42))
    #expect(screen.draw(Size(columns: 80, rows: 24)).text(row: 0).contains("0:19"))
  }
}

/// Ten minutes of a cramp that has not eased.
@Suite struct HelpDueTests {
  /// The states of a cramp when its ten minutes are over, each starting a second before.
  private static let states: [(name: String, events: [(Double, SessionEvent)], keys: [Key])] = [
    ("relief", [(100, .timeReached)], []),
    ("relief, paused", [(100, .pause)], []),
    ("triggers", [(100, .timeReached)], ["t"]),
    ("end question in relief", [(100, .timeReached)], ["q"]),
    ("keys in relief", [(100, .timeReached)], ["?"]),
    ("words in relief", [(100, .timeReached)], ["i"]),
    ("warning signs in relief", [(100, .timeReached)], ["w"]),
    ("still cramping", [(100, .leaveRelief), (101, .timeReached)], []),
    ("questions", [(100, .leaveRelief), (101, .timeReached)], ["n"]),
    ("resuming", [(100, .leaveRelief), (619, .continue(.resume))], []),
    ("running", [(100, .leaveRelief), (101, .continue(.resume)), (110, .timeReached)], []),
    (
      "running, keys", [(100, .leaveRelief), (101, .continue(.resume)), (110, .timeReached)], ["?"]
    ),
    ("paused", [(100, .leaveRelief), (101, .continue(.resume)), (110, .pause)], []),
    ("finished", [(100, .leaveRelief), (101, .continue(.end))], []),
  ]

  /// Half a minute into the workout's own exercise, so that nothing ends by itself.
  private func screen(_ name: String, at second: Double) throws -> ShownSession {
    let state = try #require(Self.states.first { $0.name == name })
    var screen = try ShownSession.after(
      [(0, .start), (1, .nextPhase), (6, .timeReached), (20, .cramp(SessionFixtures.cramp))]
        + state.events)
    screen.guide.isAdviceQuiet = true
    try screen.press(state.keys)
    let isHeld = screen.machine.nextDeadline == nil
    let now = SessionInstant(milliseconds: Int64(second * 1_000))
    if isHeld { screen.now = now } else { try screen.apply(.timeReached, at: now) }
    return screen
  }

  private func says(_ screen: ShownSession, at size: Size) -> Bool {
    let text = screen.draw(size).text.split { $0.isWhitespace }.joined(separator: " ").lowercased()
    return text.contains("get help now")
  }

  @Test(arguments: states.map(\.name), screenSizes)
  func theLineStandsOnWhateverScreenIsUp(name: String, size: Size) throws {
    let before = try screen(name, at: 619.9)
    let after = try screen(name, at: 620)
    #expect(before.machine.helpDueAt == SessionInstant(.seconds(620)))
    if name != "warning signs in relief" { #expect(!says(before, at: size)) }
    #expect(says(after, at: size))
  }

  /// The screen is redrawn for it even if nothing else changes.
  @Test func theScreenIsDrawnForItWithoutAKey() throws {
    for name in ["paused", "questions", "finished", "relief, paused"] {
      let screen = try screen(name, at: 200)
      #expect(screen.nextChange == SessionInstant(.seconds(620)), "\(name)")
    }
  }

  @Test(arguments: states.map(\.name)) func theKeysThatTheLineNamesDoWhatItSays(
    name: String
  ) throws {
    let start = try screen(name, at: 625)
    let size = Size(columns: 120, rows: 40)
    let text = start.draw(size).text
    if text.contains("e eased"), start.modal == nil {
      var screen = start
      #expect(screen.handle("e") == .event(.eased))
      try screen.apply(.eased, at: screen.now)
      #expect(!says(screen, at: size))
    }
    guard start.modal == nil else { return }
    var screen = start
    _ = screen.handle("w")
    #expect(screen.modal == .warningSigns(page: 0))
  }

  @Test func easedAtAnyTimeTheLineNeverComes() throws {
    for name in ["running", "paused", "questions", "relief"] {
      var screen = try screen(name, at: 300)
      try screen.press(["e"])
      #expect(screen.machine.episodes.last?.end?.outcome == .eased, "\(name)")
      screen.now = SessionInstant(.seconds(900))
      for size in screenSizes { #expect(!says(screen, at: size), "\(name)") }
      #expect(screen.machine.helpDueAt == nil)
    }
  }
}
