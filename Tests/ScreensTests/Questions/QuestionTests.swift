// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing
import TextCanvas

@testable import Screens

/// The questions after a cramp.
@Suite struct QuestionTests {
  /// The questions after a cramp that eased after half a minute.
  private func questions() throws -> ShownSession {
    var screen = try ShownSession.after([
      (0, .start), (23, .cramp(SessionFixtures.cramp)), (53, .eased),
    ])
    try screen.press(["n"])
    return screen
  }

  private func notes(after keys: [Key]) throws -> EpisodeNotes? {
    var screen = try questions()
    try screen.press(keys)
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
    #expect(try notes(after: ["5", .up, .right, .right, .left])?.painOnset == 6)
    #expect(try notes(after: ["a"])?.painOnset == 10)
  }

  @Test func anAnswerMovesOnToTheNextQuestion() throws {
    let all = try notes(after: ["7", "9", "2", "1", .down, "2", "3"])
    #expect(
      all
        == EpisodeNotes(
          painOnset: 7, painWorst: 9, painNow: 2, triggers: [.cold], woke: false,
          helped: [1: .no]))
    // A 1 waits, since it may become 10; any other digit after it answers the next question.
    #expect(try notes(after: ["1", "0", .down, "8"])?.painNow == 8)
    let low = try notes(after: ["1", "2"])
    #expect(low?.painOnset == 1 && low?.painWorst == 2)
  }

  @Test func anAnswerCanBeTakenBack() throws {
    #expect(try notes(after: ["7", .up, .backspace])?.painOnset == nil)
    #expect(try notes(after: ["7", .up, .delete])?.painOnset == nil)
    #expect(try notes(after: ["7", .up, " "])?.painOnset == nil)
    #expect(try notes(after: [.right, .left])?.painOnset == nil)
    #expect(try notes(after: [.left, .right])?.painOnset == nil)
  }

  @Test func whatAnswersMeansSomething() throws {
    let shown = try questions()
    let known: [Key] = ["0", "1", "7", "a", " ", .backspace, .left, .down, .tab, .enter, "p", "c"]
    for key in known { #expect(shown.screen.knows(key, in: shown.context), "\(key)") }
    let unknown: [Key] = ["z", "y", "&", .pageUp, .control("x")]
    for key in unknown {
      #expect(!shown.screen.knows(key, in: shown.context), "\(key)")
    }
  }

  @Test func theLettersOfAnAnswerMeanSomethingAtItsQuestion() throws {
    var shown = try questions()
    shown.form.row = .woke
    for key in ["y", "n"] as [Key] { #expect(shown.screen.knows(key, in: shown.context)) }
    #expect(!shown.screen.knows("s", in: shown.context))
  }

  @Test func painIsNeverAboveItsWorst() throws {
    func worst(_ keys: [Key]) throws -> Int? { try notes(after: keys)?.painWorst }
    #expect(try worst(["3", "1"]) == nil)
    #expect(try worst(["3", "1", "0"]) == 10)
    #expect(try worst(["3", "1", "6"]) == 6)
    #expect(try worst(["7", "2"]) == nil)
    #expect(try worst(["7", "2", "9"]) == 9)
    #expect(try worst(["7", "9"]) == 9)
    // A later answer raises it, too.
    #expect(try worst([.down, "4", "8"]) == 8)
    #expect(try worst([.down, "4", .up, .up, "6"]) == 6)
    #expect(try worst([.down, "4", .up, .up, "2"]) == 4)
    // Unanswered stays unanswered, and an answer can be taken back.
    #expect(try worst(["7", .down, "9"]) == nil)
    #expect(try worst(["7", "8", .up, .left]) == 7)
    #expect(try worst(["7", "8", .up, .left, .left]) == nil)
    #expect(try worst(["7", "2", " "]) == nil)
    // It is taken once the other answer is corrected to fit.
    #expect(try worst(["7", "2", .up, "2"]) == 2)
  }

  @Test func noAnswerIsChangedWithoutAWord() throws {
    for size in screenSizes {
      for (keys, number, remark, then) in [
        (["7", "3"], "[7]", "3 not kept: at least 7, as at onset.", ["9"]),
        (["7", "3", "4"], "[7]", "4 not kept: at least 7, as at onset.", [" "]),
        (["7", "3", .up, "5"], "[5]", "3 not kept: at least 5, as at onset.", [.up, "2"]),
        (["7", "8", "9", .up, .up], "[9]", "Raised to 9, as now.", ["a"]),
      ] as [([Key], String, String, [Key])] {
        var screen = try questions()
        try screen.press(keys)
        let text = screen.draw(size).text
        #expect(text.contains(number) && text.contains(remark), "\(keys)\n\(text)")
        // What is not kept is not marked.
        #expect(!text.contains("[\(remark.prefix(1))]"))
        try screen.press(then)
        #expect(!screen.draw(size).text.contains(remark), "\(keys)")
      }
    }
  }

  @Test func triggersAreSwitchedOnAndOff() throws {
    let triggers: [Key] = [.down, .down, .down]
    #expect(try notes(after: triggers + [" "])?.triggers == [.cold])
    #expect(try notes(after: triggers + [" ", .right, " "])?.triggers == [.cold, .heat])
    #expect(try notes(after: triggers + ["6", "5"])?.triggers == [.exertion, .posture])
    #expect(try notes(after: [.tab, .tab, .tab, "2", " "])?.triggers == [])
    #expect(try notes(after: triggers + [.left, .left, " "])?.triggers == [.night])
  }

  @Test func whetherItWokeOneIsAnsweredOrLeftOpen() throws {
    let woke: [Key] = [.down, .down, .down, .down]
    #expect(try notes(after: woke)?.woke == nil)
    #expect(try notes(after: woke + [.right])?.woke == true)
    #expect(try notes(after: woke + [.right, .right])?.woke == false)
    #expect(try notes(after: woke + [.right, .right, .right])?.woke == nil)
    #expect(try notes(after: woke + [.left])?.woke == false)
    #expect(try notes(after: woke + ["1"])?.woke == true)
    #expect(try notes(after: woke + ["1", .up, .backspace])?.woke == nil)
    // By its first letter, which answers and moves on.
    #expect(try notes(after: woke + ["y"])?.woke == true)
    #expect(try notes(after: woke + ["n"])?.woke == false)
    #expect(try notes(after: woke + ["y", "s"])?.helped == [1: .some])
    #expect(try notes(after: ["y", "n", "s"])?.woke == nil)
  }

  @Test func onlyStepsThatWereBegunAreAskedAbout() throws {
    // After half a minute the second step has begun.
    let screen = try questions()
    let episode = try #require(screen.machine.episodes.last)
    #expect(episode.begunSteps == [1, 3])
    #expect(
      QuestionForm.rows(on: episode, asksWhetherItWoke: true) == [
        .painOnset, .painWorst, .painNow, .triggers, .woke, .help(1), .help(3), .ways,
      ])
  }

  @Test(arguments: screenSizes) func whetherItWokeOneIsAskedOnlyWhereItMayHave(size: Size) throws {
    var screen = try questions()
    screen.form.row = .woke
    let words = [QuestionTexts.woke(true), QuestionTexts.woke(false)]
    #expect(words.contains { screen.draw(size).text.contains($0) })

    screen = try questions()
    screen.guide.asksWhetherItWoke = false
    let episode = try #require(screen.machine.episodes.last)
    #expect(!QuestionForm.rows(on: episode, asksWhetherItWoke: false).contains(.woke))
    for _ in 0..<9 {
      let text = screen.draw(size).text
      #expect(!words.contains { text.contains($0) })
      try screen.press([.down, .right])
    }
    #expect(screen.machine.episodes.last?.notes.woke == nil)
  }

  @Test func wakingMakesTheNightATrigger() throws {
    let woke: [Key] = [.down, .down, .down, .down, .right]
    #expect(try notes(after: woke)?.triggers == [.night])
    // Not waking does not remove a trigger that may have been given by itself.
    #expect(try notes(after: woke + [.right])?.triggers == [.night])
    #expect(try notes(after: [.down, .down, .down, .down, .left])?.triggers == [])
  }

  @Test func whetherAStepHelpedIsAnsweredOrLeftOpen() throws {
    let second: [Key] = [.up, .up]
    #expect(try notes(after: second)?.helped == [:])
    #expect(try notes(after: second + [.right])?.helped == [3: .yes])
    #expect(try notes(after: second + [.left])?.helped == [3: .no])
    #expect(try notes(after: second + ["2", .up, .up, "1"])?.helped == [1: .yes, 3: .some])
    #expect(try notes(after: second + ["2", .up, " "])?.helped == [:])
  }

  @Test func enterAloneResumesFromEveryRow() throws {
    for moves in 0..<8 {
      var screen = try questions()
      try screen.press(Array(repeating: .down, count: moves))
      #expect(screen.handle(.enter) == .event(.continue(.resume)))
    }
  }

  @Test func theWayChosenIsTakenByEnterFromAnyRow() throws {
    var screen = try questions()
    try screen.press([.up, .right, .right, .down])
    #expect(screen.handle(.enter) == .event(.continue(.coolDown)))
    try screen.press([.up, .right])
    #expect(screen.handle(.enter) == .event(.continue(.end)))
  }

  /// One press too many must not turn resuming into ending, nor vice versa.
  @Test func theWaysDoNotGoRound() throws {
    var screen = try questions()
    try screen.press([.up, .left])
    #expect(screen.handle(.enter) == .event(.continue(.resume)))
    try screen.press([.right, .right, .right, .right, .right])
    #expect(screen.handle(.enter) == .event(.continue(.end)))
    try screen.press([.left])
    #expect(screen.handle(.enter) == .event(.continue(.coolDown)))
  }

  @Test func anotherCrampAsksAnew() throws {
    var screen = try questions()
    try screen.press([.up, .right])
    try screen.apply(.cramp(SessionFixtures.cramp), at: SessionInstant(.seconds(60)))
    try screen.apply(.eased, at: SessionInstant(.seconds(70)))
    #expect(!screen.form.isOpen)
    #expect(screen.form.row == .painOnset)
    #expect(screen.form.way == 0)
    try screen.press(["n"])
    #expect(screen.handle(.enter) == .event(.continue(.coolDown)))
  }

  /// A screen after this many cramps of the left foot, from one second on, each but the last
  /// continued.
  private func questions(
    after cramps: Int, of plan: SessionPlan? = nil, passing segments: Int = 0
  ) throws -> ShownSession {
    var events: [(Double, SessionEvent)] =
      [(0, .start)] + (0..<segments).map { _ in (0.5, .next) }
    for cramp in 1...cramps {
      let onset = Double(20 * cramp)
      events += [(onset, .cramp(try SessionFixtures.cramp)), (onset + 15, .eased)]
      if cramp < cramps { events.append((onset + 16, .continue(.resume))) }
    }
    var screen = try ShownSession.after(events, of: plan)
    try screen.press(["n"])
    return screen
  }

  /// The questions after a cramp of the left foot that has not been reported as eased.
  private func untold(of plan: SessionPlan? = nil) throws -> ShownSession {
    var screen = try ShownSession.after(
      [
        (0, .start), (10, .cramp(SessionFixtures.cramp)), (15, .leaveRelief), (16, .timeReached),
      ], of: plan)
    try screen.press(["n"])
    return screen
  }

  @Test func aCrampThatHasNotEasedOffersTheCoolDownFirst() throws {
    let screen = try untold()
    #expect(screen.continuations.map(\.way) == [.coolDown, .end, .resume, .restartStep])
    #expect(screen.wayReason == "Not eased: get help if it lasts 10 minutes.")
    expectTrueDefault(screen, .coolDown)
  }

  @Test func aCrampThatHasNotEasedWithoutACoolDownOffersTheEndFirst() throws {
    let screen = try untold(of: mobility)
    #expect(screen.continuations.map(\.way) == [.end, .resume, .restartStep])
    expectTrueDefault(screen, .end)
  }

  @Test func easedAtTheQuestionsOffersToResumeFirst() throws {
    var screen = try untold()
    try screen.press(["e"])
    try screen.press(screen.afterRelief == .questions ? [] : ["n"])
    #expect(screen.machine.episodes.last?.timeToRelief == .seconds(6))
    #expect(screen.continuations.map(\.way) == [.resume, .restartStep, .coolDown, .end])
    expectTrueDefault(screen, .resume)
  }

  /// When the ways to continue change places, the chosen one must not become another.
  @Test func easedAtTheQuestionsChoosesNoOtherWay() throws {
    var screen = try untold()
    try screen.press([.up, .right])
    #expect(screen.handle(.enter) == .event(.continue(.end)))
    try screen.press(["e"])
    if screen.afterRelief == .aftercare { try screen.press(["n"]) }
    #expect(screen.form.way == 0)
    #expect(screen.handle(.enter) == .event(.continue(.resume)))
  }

  @Test func aCrampThatCameBackIsLikeASecondOne() throws {
    var screen = try ShownSession.after([
      (0, .start), (10, .cramp(SessionFixtures.cramp)), (20, .eased), (21, .continue(.resume)),
      (40, .again), (50, .eased),
    ])
    try screen.press(["n"])
    #expect(screen.machine.episodes.count == 1)
    #expect(screen.continuations.map(\.way) == [.coolDown, .resume, .restartStep, .end])
    expectTrueDefault(screen, .coolDown)
  }

  /// Repeating the stretch before it has eased does not make it a second cramp.
  @Test func aCrampStretchedTwiceIsOne() throws {
    var screen = try ShownSession.after([
      (0, .start), (10, .cramp(SessionFixtures.cramp)), (20, .again), (30, .eased),
    ])
    try screen.press(["n"])
    expectTrueDefault(screen, .resume)
  }

  @Test func aSecondCrampAtOneSiteOffersTheCoolDownFirst() throws {
    let screen = try questions(after: 2)
    #expect(screen.continuations.map(\.way) == [.coolDown, .resume, .restartStep, .end])
    #expect(screen.wayReason != nil)
    expectTrueDefault(screen, .coolDown)
  }

  @Test func aThirdCrampAtOneSiteOffersTheEndFirst() throws {
    let screen = try questions(after: 3)
    #expect(screen.continuations.map(\.way) == [.end, .coolDown, .resume, .restartStep])
    expectTrueDefault(screen, .end)
  }

  @Test func aSecondCrampWithoutACoolDownToComeOffersTheEndFirst() throws {
    let screen = try questions(after: 2, of: mobility)
    #expect(screen.continuations.map(\.way) == [.end, .resume, .restartStep])
    expectTrueDefault(screen, .end)
  }

  @Test func aSecondCrampInTheCoolDownOffersToGoOnWithIt() throws {
    let screen = try questions(after: 2, passing: 20)
    #expect(screen.machine.run.segment?.phase == .coolDown)
    #expect(screen.continuations.map(\.way) == [.resume, .restartStep, .end])
    #expect(screen.wayReason == nil)
    expectTrueDefault(screen, .resume)
  }

  @Test func signsOfAClotToldAmongTheQuestionsLeaveOnlyTheEnd() throws {
    var screen = try questions()
    try screen.press([.down, .down, .down, "8"])
    #expect(screen.machine.episodes.last?.notes.triggers == [.suspectedClot])
    #expect(screen.afterRelief == .clot)
    for size in screenSizes {
      #expect(screen.shows("Stop. Get medical help today.", at: size))
      #expect(!screen.draw(size).text.contains("Resume"))
    }
    #expect(screen.handle(.enter) == nil)
    // A mistaken report after it had eased does not undo that.
    try screen.press(["t"])
    #expect(screen.afterRelief == .questions)
    #expect(screen.machine.episodes.last?.notes.triggers == [])
    #expect(screen.machine.episodes.last?.timeToRelief == .seconds(30))
  }

  @Test func theEndStillSaysWhatSignsOfAClotCallFor() throws {
    let told = EpisodeNotes(triggers: [.suspectedClot])
    var screen = try ShownSession.after([
      (0, .start), (10, .cramp(SessionFixtures.cramp)), (12, .note(told)), (12, .leaveRelief),
      (16, .continue(.end)),
    ])
    screen.guide.emergencyNumber = "112"
    for size in screenSizes {
      let text = screen.draw(size).text.split { $0.isWhitespace }.joined(separator: " ")
      #expect(text.contains("Get medical help today."))
      #expect(text.contains("call 112."))
      #expect(!text.contains("Well done") && !text.contains("Take it easy"))
    }
  }

  @Test func aCrampElsewhereCountsForItself() throws {
    let calf = Cramp(site: .calf, side: .left, relief: try SessionFixtures.relief(of: .calf))
    var screen = try ShownSession.after([
      (0, .start), (10, .cramp(SessionFixtures.cramp)), (12, .eased), (13, .continue(.resume)),
      (20, .cramp(calf)), (22, .eased),
    ])
    try screen.press(["n"])
    expectTrueDefault(screen, .resume)
  }

  /// Expects Enter to take this way, and it to be marked and named in the hint.
  private func expectTrueDefault(
    _ screen: ShownSession, _ way: Continuation, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var screen = screen
    let label = screen.continuations[0].label
    for size in screenSizes {
      let buffer = screen.draw(size)
      #expect(
        buffer.text.contains("[\(size.columns < 60 ? screen.continuations[0].shortLabel : label)]"),
        sourceLocation: sourceLocation)
      #expect(
        buffer.text(row: size.rows - 1).contains("Enter \(label.lowercased())"),
        sourceLocation: sourceLocation)
      if way == .resume {
        let words = buffer.text.split { " \n".contains($0) }.joined(separator: " ")
        #expect(
          words.contains("Resume only if it moves freely without pain. Go easier."),
          sourceLocation: sourceLocation)
      }
    }
    #expect(screen.handle(.enter) == .event(.continue(way)), sourceLocation: sourceLocation)
  }

  @Test(arguments: [nil, "The log cannot be written."])
  func theQuestionOneIsAtIsAlwaysSeen(notice: String?) throws {
    var screen = try questions(after: 3)
    screen.guide.recent = often
    screen.notice = notice
    // In narrow and in wide words.
    let labels = [
      ["▶ Onset pain", "▶ Pain at onset"], ["▶ Worst pain", "▶ Pain at worst"], ["▶ Pain now"],
      ["[ ] cold"], ["▶ Woke you", "▶ Did it wake you?"],
      ["▶ Stretch the sole", "▶ Helped: Stretch the sole"],
    ]
    // The way with the longest text.
    screen.form.way = screen.continuations.firstIndex { $0.way == .resume } ?? 0
    for label in labels {
      for size in screenSizes + [Size(columns: 59, rows: 13)] {
        let text = screen.draw(size).text
        #expect(label.contains { text.contains($0) }, "\(label), \(size)")
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
    var screen = try ShownSession.after(
      [(0, .start), (7, .cramp(SessionFixtures.cramp)), (9, .eased)], of: mobility)
    try screen.press(["n"])
    #expect(screen.continuations.map(\.way) == [.resume, .restartStep, .end])
  }
}
