// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing
import TextCanvas

@testable import Screens

/// The questions after a cramp.
@Suite struct WayOnTests {
  /// A screen after a cramp of half a minute.
  private func questions() throws -> SessionScreen {
    try .after([(0, .start), (23, .cramp(SessionFixtures.cramp)), (53, .eased)])
  }

  /// Presses keys and lets the machine have what comes of them, as the app does.
  private func press(_ keys: [Key], on screen: inout SessionScreen) throws {
    for key in keys {
      if case .event(let event)? = screen.handle(key) { try screen.apply(event, at: screen.now) }
    }
  }

  private func notes(after keys: [Key]) throws -> EpisodeNotes? {
    var screen = try questions()
    try press(keys, on: &screen)
    return screen.machine.episodes.last?.notes
  }

  @Test func nothingIsAnsweredAtFirst() throws {
    #expect(try notes(after: []) == EpisodeNotes())
  }

  @Test func painIsTypedOrMoved() throws {
    #expect(try notes(after: ["7"])?.painOnset == 7)
    #expect(try notes(after: ["1"])?.painOnset == 1)
    #expect(try notes(after: ["1", "0"])?.painOnset == 10)
    #expect(try notes(after: ["1", .right, "0"])?.painOnset == 0)
    #expect(try notes(after: [.down, "9"])?.painWorst == 9)
    #expect(try notes(after: [.down, .down, "3"])?.painNow == 3)
    #expect(try notes(after: ["5", .right, .right, .left])?.painOnset == 6)
  }

  @Test func anAnswerCanBeTakenBack() throws {
    #expect(try notes(after: ["7", .backspace])?.painOnset == nil)
    #expect(try notes(after: ["7", .delete])?.painOnset == nil)
    #expect(try notes(after: ["7", " "])?.painOnset == nil)
    #expect(try notes(after: [.right, .left])?.painOnset == nil)
    #expect(try notes(after: [.left, .right])?.painOnset == nil)
  }

  @Test func triggersAreSwitchedOnAndOff() throws {
    let triggers: [Key] = [.down, .down, .down]
    #expect(try notes(after: triggers + [" "])?.triggers == [.cold])
    #expect(try notes(after: triggers + [" ", .right, " "])?.triggers == [.cold, .heat])
    #expect(try notes(after: triggers + ["6", "5"])?.triggers == [.exertion, .posture])
    #expect(try notes(after: [.tab, .tab, .tab, "2", " "])?.triggers == [])
    #expect(try notes(after: triggers + [.left, " "])?.triggers == [.suspectedClot])
  }

  @Test func whetherItWokeOneIsAnsweredOrLeftOpen() throws {
    let woke: [Key] = [.down, .down, .down, .down]
    #expect(try notes(after: woke)?.woke == nil)
    #expect(try notes(after: woke + [.right])?.woke == true)
    #expect(try notes(after: woke + [.right, .right])?.woke == false)
    #expect(try notes(after: woke + [.right, .right, .right])?.woke == nil)
    #expect(try notes(after: woke + [.left])?.woke == false)
    #expect(try notes(after: woke + ["1"])?.woke == true)
    #expect(try notes(after: woke + ["1", .backspace])?.woke == nil)
  }

  @Test func onlyStepsThatWereBegunAreAskedAbout() throws {
    // After half a minute the second step has begun.
    let screen = try questions()
    let episode = try #require(screen.machine.episodes.last)
    #expect(episode.begunSteps == [0, 2])
    #expect(
      WayOnForm.rows(on: episode) == [
        .painOnset, .painWorst, .painNow, .triggers, .woke, .help(0), .help(2), .ways,
      ])
  }

  @Test func whetherAStepHelpedIsAnsweredOrLeftOpen() throws {
    let second: [Key] = [.up, .up]
    #expect(try notes(after: second)?.helped == [:])
    #expect(try notes(after: second + [.right])?.helped == [2: .yes])
    #expect(try notes(after: second + [.left])?.helped == [2: .no])
    #expect(try notes(after: second + ["2", .up, "1"])?.helped == [0: .yes, 2: .some])
    #expect(try notes(after: second + ["2", " "])?.helped == [:])
  }

  @Test func aChangedAnswerKeepsTheOthers() throws {
    let all = try notes(after: ["7", .down, "9", .down, "2", .down, "1", .down, "2", .down, "3"])
    #expect(
      all
        == EpisodeNotes(
          painOnset: 7, painWorst: 9, painNow: 2, triggers: [.cold], woke: false,
          helped: [0: .no]))
  }

  @Test func enterAloneResumesFromEveryRow() throws {
    for moves in 0..<8 {
      var screen = try questions()
      try press(Array(repeating: .down, count: moves), on: &screen)
      #expect(screen.handle(.enter) == .event(.goOn(.resume)))
    }
  }

  @Test func theWayChosenIsTakenByEnterFromAnyRow() throws {
    var screen = try questions()
    try press([.up, .right, .right, .down], on: &screen)
    #expect(screen.handle(.enter) == .event(.goOn(.coolDown)))
    try press([.up, .right], on: &screen)
    #expect(screen.handle(.enter) == .event(.goOn(.end)))
    try press([.right], on: &screen)
    #expect(screen.handle(.enter) == .event(.goOn(.resume)))
  }

  @Test func anotherCrampAsksAnew() throws {
    var screen = try questions()
    try press([.up, .right], on: &screen)
    try screen.apply(.cramp(SessionFixtures.cramp), at: SessionInstant(.seconds(60)))
    try screen.apply(.eased, at: SessionInstant(.seconds(70)))
    #expect(screen.form.row == .painOnset)
    #expect(screen.form.way == 0)
    #expect(screen.handle(.enter) == .event(.goOn(.coolDown)))
  }

  /// A screen after so many cramps of the left foot, from a second on, each gone on from but the
  /// last.
  private func questions(
    after cramps: Int, of plan: SessionPlan? = nil, passing segments: Int = 0
  ) throws -> SessionScreen {
    var events: [(Double, SessionEvent)] =
      [(0, .start)] + (0..<segments).map { _ in (0.5, .next) }
    for cramp in 1...cramps {
      let onset = Double(10 * cramp)
      events += [(onset, .cramp(try SessionFixtures.cramp)), (onset + 5, .eased)]
      if cramp < cramps { events.append((onset + 6, .goOn(.resume))) }
    }
    return try .after(events, of: plan)
  }

  @Test func aSecondCrampAtOneSiteOffersTheCoolDownFirst() throws {
    let screen = try questions(after: 2)
    #expect(screen.waysOn.map(\.way) == [.coolDown, .resume, .restartStep, .end])
    #expect(screen.wayReason != nil)
    expectTrueDefault(screen, .coolDown)
  }

  @Test func aThirdCrampAtOneSiteOffersTheEndFirst() throws {
    let screen = try questions(after: 3)
    #expect(screen.waysOn.map(\.way) == [.end, .coolDown, .resume, .restartStep])
    expectTrueDefault(screen, .end)
  }

  @Test func aSecondCrampWithoutACoolDownToComeOffersTheEndFirst() throws {
    let screen = try questions(after: 2, of: mobility)
    #expect(screen.waysOn.map(\.way) == [.end, .resume, .restartStep])
    expectTrueDefault(screen, .end)
  }

  @Test func aSecondCrampInTheCoolDownOffersToGoOnWithIt() throws {
    let screen = try questions(after: 2, passing: 20)
    #expect(screen.machine.run.segment?.phase == .coolDown)
    #expect(screen.waysOn.map(\.way) == [.resume, .restartStep, .end])
    #expect(screen.wayReason == nil)
    expectTrueDefault(screen, .resume)
  }

  @Test func signsOfAClotOfferTheEndFirst() throws {
    var screen = try questions()
    try press([.up, .right, .down, .down, .down, .down, "8"], on: &screen)
    #expect(screen.machine.episodes.last?.notes.triggers == [.suspectedClot])
    expectTrueDefault(screen, .end)
    for size in screenSizes {
      #expect(screen.draw(size).text.contains("Signs of a clot: get medical help"))
    }
    try press(["8"], on: &screen)
    expectTrueDefault(screen, .resume)
  }

  @Test func theEndStillSaysWhatSignsOfAClotCallFor() throws {
    let told = EpisodeNotes(triggers: [.suspectedClot])
    let screen = try SessionScreen.after([
      (0, .start), (10, .cramp(SessionFixtures.cramp)), (12, .note(told)), (14, .eased),
      (16, .end),
    ])
    for size in screenSizes {
      let text = screen.draw(size).text
      #expect(text.contains("Signs of a clot: get medical help"))
      #expect(!text.contains("Good that you stopped"))
    }
  }

  @Test func aCrampElsewhereCountsForItself() throws {
    let calf = Cramp(site: .calf, side: .left, relief: try SessionFixtures.relief(of: .calf))
    let screen = try SessionScreen.after([
      (0, .start), (10, .cramp(SessionFixtures.cramp)), (12, .eased), (13, .goOn(.resume)),
      (20, .cramp(calf)), (22, .eased),
    ])
    expectTrueDefault(screen, .resume)
  }

  /// Expects that Enter takes the way, that it is the one marked, and that its hint names it.
  private func expectTrueDefault(
    _ screen: SessionScreen, _ way: WayOn, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var screen = screen
    let label = screen.waysOn[0].label
    for size in screenSizes {
      let buffer = screen.draw(size)
      #expect(
        buffer.text.contains("[\(size.columns < 60 ? screen.waysOn[0].shortLabel : label)]"),
        sourceLocation: sourceLocation)
      #expect(
        buffer.text(row: size.rows - 1).contains("Enter \(label.lowercased())"),
        sourceLocation: sourceLocation)
      if way == .resume {
        let words = buffer.text.split { " \n".contains($0) }.joined(separator: " ")
        #expect(
          words.contains("Only with full movement and no cramp, and easier than before."),
          sourceLocation: sourceLocation)
      }
    }
    #expect(screen.handle(.enter) == .event(.goOn(way)), sourceLocation: sourceLocation)
  }

  @Test(arguments: [nil, "The log cannot be written."])
  func theQuestionOneIsAtIsAlwaysSeen(notice: String?) throws {
    var screen = try questions(after: 3)
    screen.guide.recent = often
    screen.notice = notice
    let labels = [
      "Onset pain  0 1", "Worst pain  0 1", "Pain now    0 1", "[ ] cold", "Woke you    yes  no",
      "Stretch the sole",
    ]
    // The way on with the most words.
    screen.form.way = screen.waysOn.firstIndex { $0.way == .resume } ?? 0
    for label in labels {
      for size in screenSizes + [Size(columns: 59, rows: 13)] {
        let text = screen.draw(size).text
        #expect(size.columns >= 60 || text.contains(label), "\(label), \(size)")
        #expect(text.contains("[Resume]"))
      }
      _ = screen.handle(.down)
    }
  }

  private var mobility: SessionPlan {
    get throws {
      try SessionFixtures.plan(
        Routine(
          id: "short", name: "Short", kind: .mobility,
          content: .steps([.step(Step(name: "Reach", dose: .hold(.seconds(30))))])))
    }
  }

  @Test func noCoolDownIsOfferedWhereThereIsNone() throws {
    let mobility = try SessionFixtures.plan(
      Routine(
        id: "short", name: "Short", kind: .mobility,
        content: .steps([.step(Step(name: "Reach", dose: .hold(.seconds(30))))])))
    let screen = try SessionScreen.after(
      [(0, .start), (7, .cramp(SessionFixtures.cramp)), (9, .eased)], of: mobility)
    #expect(screen.waysOn.map(\.way) == [.resume, .restartStep, .end])
  }
}
