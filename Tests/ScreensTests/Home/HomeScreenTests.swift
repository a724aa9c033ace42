// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TestSupport
import Testing
import TextCanvas

@testable import Screens

@Suite struct HomeScreenTests {
  let wide = Size(columns: 80, rows: 24)

  private func home(_ routines: [HomeRoutine] = SampleRoutines.home) -> Shown<HomeScreen> {
    Shown(HomeScreen(routines: routines))
  }

  private func typing(_ text: String, on screen: Shown<HomeScreen>) -> Shown<HomeScreen> {
    var screen = screen
    for character in text { _ = screen.handle(.character(character)) }
    return screen
  }

  @Test(arguments: [
    (Key.enter, ScreenCommand<HomeCommand>.start("cycling")), (.character("c"), .cramp),
    (.character("h"), .history), (.character("m"), .cramps), (.character("q"), .leave),
    (.control("c"), .leave),
    (.control("z"), .suspend),
  ])
  func aKeyGivesItsCommand(key: Key, command: ScreenCommand<HomeCommand>) {
    var screen = home()

    #expect(screen.handle(key) == command)
  }

  @Test func beforeTheEditorOpensItIsAskedFor() {
    var screen = typing("/cyc", on: home())
    #expect(screen.handle(.enter) == nil)
    #expect(screen.handle(.character("e")) == nil)
    #expect(screen.modal == .question)
    var other = screen

    #expect(screen.handle(.character("y")) == .own(.edit("cycling")))
    #expect(screen.modal == nil && screen.filter == nil)
    #expect(other.handle(.character("n")) == nil)
    #expect(other.modal == nil && other.filter != nil)

    #expect(other.handle(.character("E")) == nil)
    #expect(other.modal == .question)
    #expect(other.handle(.character("y")) == .own(.newRoutine))
  }

  @Test func whatIsNewIsListedAndSelected() {
    var screen = typing("/cyc", on: home())
    var new = SampleRoutines.home
    new.append(HomeRoutine(id: "feet", name: "Feet", kind: .mobility, isOwn: true))

    screen.screen.list(new, selecting: "feet")

    #expect(screen.screen.selected?.id == "feet")
    #expect(screen.screen.filter == nil)
    screen.screen.list(SampleRoutines.home, selecting: "feet")
    #expect(screen.selection == 0)
  }

  @Test(arguments: [
    ([Key.down], 1), ([.character("j"), .character("j")], 2), ([.down, .up, .up], 0),
    ([.down, .down, .character("k")], 1), ([.pageDown], 10), ([.pageDown, .pageUp], 0),
    ([.end], 16), ([.end, .down], 16), ([.end, .home], 0), ([.up], 0),
  ])
  func aKeyMovesTheSelection(keys: [Key], selection: Int) {
    var screen = home()

    for key in keys { #expect(screen.handle(key) == nil) }

    #expect(screen.selection == selection)
  }

  @Test(arguments: [
    (Size(columns: 39, rows: 12), ["Cycling", "c CRAMP   Enter start"]),
    (Size(columns: 20, rows: 6), ["Cycling", "c CRAMP  Enter start"]),
    (Size(columns: 19, rows: 6), ["Cycling", "c CRAMP"]),
    (Size(columns: 14, rows: 2), ["Cycling", "c CRAMP"]),
    (Size(columns: 20, rows: 1), ["Cycling      c CRAMP"]),
    (Size(columns: 12, rows: 1), ["Cycling    c"]),
    (Size(columns: 8, rows: 1), ["Cycli… c"]),
  ])
  func aSmallScreenNamesTheRoutineFirstAndTheCrampKey(size: Size, rows: [String]) {
    let buffer = home().draw(size)

    let shown = (0..<size.rows).map { row in
      String(buffer.text(row: row).reversed().drop { $0 == " " }.reversed())
    }
    #expect(shown.filter { !$0.isEmpty } == rows)
  }

  @Test func groupsStandInOrderAndBrokenFilesLast() {
    let screen = home(SampleRoutines.home + [SampleRoutines.broken])

    #expect(
      screen.list.groups.map(\.title) == [
        "Workouts", "Mobility", "Warm-ups", "Cool-downs", "Cramp relief", "Files with errors",
      ])
  }

  @Test func movingPassesEveryRoutineInTheOrderOfTheRows() {
    var screen = home()
    var seen: [String] = []
    for _ in 0..<screen.list.count {
      seen.append(screen.selected?.name ?? "")
      _ = screen.handle(.down)
    }

    let rows = screen.list.rows(in: 0..<100, hasGaps: true)
    let listed = rows.compactMap { row -> String? in
      if case .routine(_, let index) = row { screen.routines[index].name } else { nil }
    }
    #expect(seen == listed)
    #expect(seen.count == SampleRoutines.home.count)
  }

  @Test func aFilterFindsWordsInNameAndId() {
    #expect(typing("/run", on: home()).list.count == 3)
    #expect(typing("/CALF warm", on: home()).selected?.id == "foot-calf-warm-up")
    #expect(typing("/foot-cramp", on: home()).selected?.id == "foot-cramp")
    #expect(typing("/ ", on: home()).list.count == SampleRoutines.home.count)
  }

  @Test func whileFilteringLettersType() {
    var screen = typing("/cqhjk?", on: home())

    #expect(screen.filter?.text == "cqhjk?")
    #expect(screen.list.count == 0)
    #expect(screen.draw(wide).text.contains("No routine matches."))
    // Enter ends the typing; an empty list has nothing to choose.
    #expect(screen.handle(.enter) == nil)
    #expect(screen.filter?.text == nil)
    #expect(screen.handle(.character("c")) == .cramp)
  }

  @Test func enterEndsTheTypingAndThenStartsWhatTheFilterLeaves() {
    var screen = typing("/run", on: home())

    _ = screen.handle(.down)
    #expect(screen.handle(.enter) == nil)
    #expect(screen.list.count == 3)
    #expect(!screen.isWriting)

    #expect(screen.handle(.enter) == .start("running-warm-up"))
    #expect(screen.filter?.text == nil)
    #expect(screen.list.count == SampleRoutines.home.count)
    #expect(screen.selected?.id == "running-warm-up")
  }

  @Test(arguments: [
    (Key.character("c"), ScreenCommand<HomeCommand>.cramp), (.character("h"), .history),
    (.character("m"), .cramps), (.character("q"), .leave), (.control("c"), .leave),
  ])
  func onceTypedKeysAreKeysAgainAndHomeIsWholeAfterThem(
    key: Key, command: ScreenCommand<HomeCommand>
  ) {
    var screen = typing("/ank", on: home())
    _ = screen.handle(.enter)

    #expect(screen.handle(key) == command)

    #expect(screen.filter?.text == nil)
    #expect(screen.handle(.character("c")) == .cramp)
  }

  @Test func aFilterIsChangedOrEndedAfterItWasTyped() {
    var screen = typing("/run", on: home())
    _ = screen.handle(.enter)

    screen = typing("/n", on: screen)
    #expect(screen.filter?.text == "runn")
    _ = screen.handle(.enter)
    _ = screen.handle(.control("z"))
    #expect(screen.filter?.text == "runn")
    _ = screen.handle(.escape)
    #expect(screen.filter?.text == nil)
  }

  @Test(arguments: [Key.escape, .control("c")])
  func endingTheFilterKeepsTheSelectedRoutine(key: Key) {
    var screen = typing("/swim", on: home())

    #expect(screen.handle(key) == nil)

    #expect(screen.filter?.text == nil)
    #expect(screen.list.count == SampleRoutines.home.count)
    #expect(screen.selected?.id == "swimming")
    #expect(screen.handle(.control("c")) == .leave)
  }

  @Test func backspaceUndoesTheFilterLetterByLetterAndThenEndsIt() {
    var screen = typing("/ab", on: home())

    _ = screen.handle(.backspace)
    #expect(screen.filter?.text == "a")
    _ = screen.handle(.backspace)
    #expect(screen.filter?.text == "")
    _ = screen.handle(.backspace)
    #expect(screen.filter?.text == nil)
  }

  @Test func aFilterOfAnyLengthIsBoundedAndItsEndIsSeen() {
    let screen = typing("/" + String(repeating: "足", count: 80) + "!", on: home())

    #expect(screen.filter?.text.count == 60)
    for size in screenSizes { #expect(screen.draw(size).text(row: 0).contains("足_")) }
  }

  @Test func aBrokenFileIsListedWithItsErrorAndCannotBeStarted() {
    var screen = home([SampleRoutines.broken])

    #expect(screen.handle(.enter) == nil)

    #expect(!screen.hints.all.contains { $0.key == "Enter" })
    let shown = screen.draw(Size(columns: 120, rows: 40)).text
    #expect(shown.contains("evening.yaml  [mine]"))
    #expect(shown.contains("evening.yaml:4:11: error: a hold must"))
  }

  @Test func aLongNameIsWholeWhereColumnsAreFree() {
    let name = "Stretches for the evening, after a long day of standing in the shop"
    let home = home([HomeRoutine(id: "long", name: name, kind: .mobility, isOwn: true)])
    #expect((0..<60).contains { home.draw(wideSize).text(row: $0).hasPrefix("    › \(name)") })
  }

  @Test func theAnswerOfTheLogMovesNothing() {
    for size in trickySizes {
      for downs in [0, 3, 16] {
        var screen = home()
        for _ in 0..<downs { _ = screen.handle(.down) }
        let before = screen.draw(size)
        screen.overview = sampleOverview
        screen.recent = sampleRecent
        let after = screen.draw(size)

        for (old, new) in zip(before.cells, after.cells) where old.glyph != " " {
          #expect(old == new, "\(size)")
        }
      }
    }
  }

  private let advice = ClinicAdvice.frequent("3 cramps in 7 days")

  @Test(
    arguments: (0...9).map { (Key.character(Character(String($0))), Optional($0)) }
      + [(.character("a"), 10), (.character("x"), nil)])
  func soreness(key: Key, soreness: Int?) {
    var screen = home()
    screen.sorenessDue = SampleCramps.full
    screen.advice = advice

    // If x could dismiss two things, the advice goes first.
    #expect(screen.handle(.character("x")) == .dismissAdvice)
    screen.advice = nil
    #expect(screen.handle(key) == .soreness(SampleCramps.full.id, soreness))
    screen.sorenessDue = nil

    for key in "0123456789ax" { #expect(screen.handle(.character(key)) == nil) }
    #expect(screen == home())
  }

  @Test func theQuestionBlocksNothing() {
    for key in anyKeys where !"0123456789axe1A".contains(where: { key == .character($0) }) {
      var (asked, other) = (home(), home())
      asked.sorenessDue = SampleCramps.full
      #expect(asked.handle(key) == other.handle(key), "\(key)")
      #expect(asked.selection == other.selection)
    }
    var filtering = typing("/", on: home())
    filtering.sorenessDue = SampleCramps.full
    filtering.advice = advice
    #expect(typing("7ax", on: filtering).filter?.text == "7ax")
    #expect(!filtering.draw(wide).text.contains("how sore"))
  }

  @Test(arguments: [
    (CrampSite.calf, Side?.some(.left), 0, "Today's left calf cramp (18:30): how sore is it now?"),
    (.calf, nil, 1, "Yesterday's calf cramp (18:30): how sore is it now?"),
    (.foot, .right, 2, "Right foot cramp, Mon 16 Nov 18:30: how sore now?"),
    (.quadriceps, .both, 1, "Quadriceps cramp, yesterday 18:30: how sore now?"),
  ])
  func theQuestionNamesTheCramp(site: CrampSite, side: Side?, days: Int, text: String) {
    var screen = home()
    screen.sorenessDue = CrampRecord(
      id: SampleCramps.full.id, onsetAt: wednesday.daysBefore(days), site: site, side: side)

    #expect(screen.draw(wide).text.contains(text))
  }

  @Test func adviceAndQuestionAreBothSaidTheAdviceFirst() throws {
    for size in screenSizes {
      var screen = home()
      screen.advice = advice
      #expect(screen.draw(size).text.contains("sk a clinician"))
      screen.sorenessDue = SampleCramps.full
      let rows = (0..<size.rows).map { screen.draw(size).text(row: $0) }
      let said = try #require(
        rows.firstIndex { $0.contains("clinician") && $0.contains("x hides") })
      let asked = try #require(rows.firstIndex { $0.contains("0–9") })
      #expect(said < asked, "\(size)")
      #expect(!rows[asked].contains("x skip"), "\(size)")
      screen.advice = nil
      let text = screen.draw(size).text
      #expect(!text.contains("clinician") && text.contains("x skip") || text.contains("x = skip"))
    }
  }

  @Test func besideANoticeTheQuestionWaitsForTheAdvice() {
    for size in screenSizes where size.rows >= 16 {
      var screen = home()
      (screen.advice, screen.sorenessDue) = (advice, SampleCramps.full)
      screen.notice = "The log cannot be written."
      let text = screen.draw(size).text
      #expect(text.contains("clinician") && text.contains("cannot be written"), "\(size)")
      screen.advice = nil
      let after = screen.draw(size).text
      #expect(after.contains("0–9") && after.contains("cannot be written"), "\(size)")
    }
  }

  @Test func filesWithErrorsAreToldAtTheTopAndEndLeadsToThem() {
    for size in screenSizes {
      var screen = home(SampleRoutines.home + [SampleRoutines.broken])
      let header = screen.draw(size).text(row: 0)
      #expect(header.contains("has errors") || header.contains("1 bad file"), "\(size)")
      #expect(!home().draw(size).text(row: 0).contains("errors"))
      _ = screen.handle(.end)
      #expect(screen.selected?.problem != nil)
    }
  }

  @Test func aSummaryIsNeverCutWhereItFitsAtAll() {
    var routine = HomeRoutine(SampleRoutines.running, resolve: SampleRoutines.find)
    // As long as the longest built-in one.
    routine.summary =
      String(repeating: "Ease into it. ", count: 16) + "Ask a doctor first if unsure."
    let screen = home([routine])

    for size in [wide, Size(columns: 120, rows: 40)] {
      let words = screen.draw(size).text.split { $0 == " " || $0 == "\n" }
      #expect(words.contains("unsure."), "\(size)")
    }
  }

  @Test func noQuestionAndNoAdviceIsCutAtAnySize() {
    let advices = [
      advice, .longLasting, .stillCramping, .manyInSession(1_000),
      .frequent("woken on 366 nights of 366"),
    ]
    for size in trickySizes where ScreenFrame.fits(size) {
      for (site, side) in [CrampSite.toes, .quadriceps].flatMap({ site in
        [Side.left, .right, .both, nil].map { (site, $0) }
      }) {
        for days in 0...2 {
          var screen = home()
          screen.sorenessDue = CrampRecord(
            id: SampleCramps.full.id, onsetAt: wednesday.daysBefore(days), site: site, side: side)
          let text = screen.draw(size).text
          #expect(text.contains("x = skip)") || text.contains("x skip"), "\(size)")
        }
      }
      for advice in advices {
        var screen = home()
        screen.advice = advice
        let text = screen.draw(size).text
        #expect(text.contains("x hides"), "\(size)")
      }
    }
  }

  @Test func whatIsAskedLateMovesNothing() {
    for size in trickySizes {
      for notice in [nil, "Oh."] {
        var before = home()
        before.notice = notice
        var after = before
        after.sorenessDue = SampleCramps.full
        let (first, second) = (before.draw(size), after.draw(size))
        let changed = (0..<size.rows).filter { first.text(row: $0) != second.text(row: $0) }
        // A brief preview gives way as a whole.
        let most = size.columns < 80 && size.rows < 20 ? 3 : 1
        #expect(changed.isEmpty != ScreenFrame.fits(size) && changed.count <= most, "\(size)")
        let rows = (changed.first ?? 0)..<(changed.first ?? 0) + changed.count
        #expect(changed == Array(rows), "\(size)")
      }
    }
  }

  @Test func whereThereIsRoomForOneHintItIsTheCramp() {
    #expect(home().hints.fitting(columns: 8).all.map(\.key) == ["c"])
  }

  @Test func whatHappensWithoutRoutinesIsSaidKindly() {
    #expect(home([]).draw(wide).text.contains("No routines."))
  }
}
