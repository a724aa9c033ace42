// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TestSupport
import Testing
import TextCanvas

@testable import Screens

@Suite struct CrampsScreenTests {
  let wide = Size(columns: 80, rows: 24)
  let advice = ClinicAdvice.frequent("3 cramps in 7 days")

  private func cramps(
    _ count: Int, advice: ClinicAdvice? = nil, keys: [Key] = []
  ) -> Shown<CrampsScreen> {
    var screen = Shown(CrampsScreen())
    screen.screen.show(SampleCramps.records(count))
    screen.advice = advice
    for key in keys { _ = screen.handle(key) }
    return screen
  }

  private let first = SampleCramps.full.id
  private let second = SampleCramps.byHand.id

  @Test(arguments: [
    ([Key.character("c")], ScreenCommand<CrampsCommand>.cramp), ([.escape], .leave),
    ([.character("q")], .leave),
    ([.character("m")], .leave), ([.control("c")], .leave), ([.control("z")], .suspend),
    ([.character("x")], .dismissAdvice), ([.character("s"), .character("c")], .cramp),
    ([.enter, .character("c")], .cramp), ([.enter, .control("z")], .suspend),
    ([.character("d"), .character("y")], .delete(SampleCramps.full.id)),
    ([.down, .delete, .character("y")], .delete(SampleCramps.byHand.id)),
    ([.enter, .character("d"), .character("y")], .delete(SampleCramps.full.id)),
    ([.character("d"), .character("y"), .character("u")], .restore(SampleCramps.full.id)),
  ])
  func keysGiveTheirCommand(keys: [Key], command: ScreenCommand<CrampsCommand>) {
    var screen = cramps(3, advice: advice)
    for key in keys.dropLast() { _ = screen.handle(key) }

    #expect(screen.handle(keys[keys.count - 1]) == command)
  }

  @Test(arguments: [
    [Key.enter], [.character("s")], [.enter, .enter], [.enter, .escape], [.enter, .character("q")],
    [.enter, .control("c")], [.character("s"), .escape], [.character("s"), .character("s")],
    [.character("s"), .character("q")], [.character("?"), .character("q")], [.character("u")],
    [.character("d"), .escape], [.enter, .character("s")], [.character("y")],
  ])
  func keysBetweenPagesAskForNothing(keys: [Key]) {
    var screen = cramps(3)

    for key in keys { #expect(screen.handle(key) == nil) }

    #expect(screen.cramps?.count == 3)
    let isAway = keys.count == 1 && keys != [.character("u")] && keys != [.character("y")]
    #expect((screen.page == .list) == (!isAway && keys != [.enter, .character("s")]))
  }

  @Test(arguments: [
    ([Key.down], 1), ([.character("j"), .character("k")], 0), ([.pageDown, .pageDown], 20),
    ([.end], 39), ([.end, .pageUp], 29), ([.end, .home], 0), ([.up], 0),
  ])
  func aKeyMovesTheSelection(keys: [Key], selection: Int) {
    #expect(cramps(40, keys: keys).selection == selection)
  }

  @Test func takingBackAsksFirst() {
    let screen = cramps(3, keys: [.down, .character("d")])

    #expect(screen.draw(wide).text.contains("Delete foot, yesterday 18:30?"))
  }

  @Test func whatIsDeletedIsGoneAndUndoneToItsPlace() {
    var screen = cramps(5, keys: [.down, .enter, .character("d"), .character("y")])

    #expect(screen.page == .list)
    #expect(screen.cramps?.map(\.id).contains(second) == false)
    #expect(screen.selection == 1)
    #expect(screen.draw(wide).text.contains("Deleted. u undoes."))
    _ = screen.handle(.down)
    #expect(!screen.draw(wide).text.contains("Deleted."))

    #expect(screen.handle(.character("u")) == .restore(second))
    #expect(screen.cramps == cramps(5).cramps)
    #expect(screen.reviews == cramps(5).reviews)
    #expect(screen.selected?.id == second)
    #expect(screen.handle(.character("u")) == nil)
  }

  @Test func severalAreBroughtBackOneByOne() {
    let yes: [Key] = [.character("d"), .character("y")]
    var screen = cramps(4, keys: yes + yes + yes + yes)

    #expect(screen.cramps == [])
    #expect(screen.draw(wide).text.contains("No cramps here."))
    for index in [3, 2, 1, 0] {
      #expect(screen.handle(.character("u")) == .restore(SampleCramps.records(4)[index].id))
    }
    #expect(screen.cramps == cramps(4).cramps)
  }

  @Test func anAnswerFromBeforeItWasWrittenUndoesNothing() {
    var screen = cramps(5, keys: [.character("d"), .character("y")])

    screen.screen.show(SampleCramps.records(5))
    #expect(screen.cramps?.contains { $0.id == first } == false)

    _ = screen.handle(.character("u"))
    screen.screen.show(Array(SampleCramps.records(5).dropFirst()))
    #expect(screen.cramps == cramps(5).cramps)
  }

  @Test func anAnswerKeepsWhatIsSelected() {
    var screen = cramps(5, keys: [.down, .enter])

    screen.screen.show(Array(SampleCramps.records(5).dropFirst()))
    #expect(screen.selected?.id == second)
    #expect(screen.page == .cramp)

    screen.screen.show(Array(SampleCramps.records(5).dropFirst(2)))
    #expect(screen.page == .list)
    #expect(screen.selected?.id == SampleCramps.records(5)[2].id)
  }

  @Test func whatWasDeletedBeforeIsNotListed() {
    var records = SampleCramps.records(3)
    records[1].isDeleted = true
    var screen = Shown(CrampsScreen())

    screen.screen.show(records)

    #expect(screen.cramps?.map(\.id) == [records[0].id, records[2].id])
  }

  @Test func adviceIsSaidUntilItIsHidden() {
    var screen = cramps(3, advice: advice)
    for size in screenSizes {
      let text = screen.draw(size).text
      for word in ["3 cramps in 7 days", "clinician", "medicines", "calcium", "circulation"] {
        #expect(text.contains(word), "\(size)")
      }
    }

    #expect(screen.handle(.character("x")) == .dismissAdvice)
    screen.advice = nil

    #expect(!screen.draw(wide).text.contains("clinician"))
    #expect(screen.handle(.character("x")) == nil)
  }

  @Test func aFigureWithTooFewCrampsIsNotTold() {
    let few = cramps(2, keys: [.character("s")]).draw(wide).text
    #expect(few.contains("–: needs 3 cramps."))
    #expect(!few.contains("(of"))

    var records = (0..<4).map { index in
      var cramp = SampleCramps.full
      cramp.id = CrampID(rawValue: "\(index)")
      cramp.lasted = .seconds(60 + 20 * index)
      return cramp
    }
    records[3].painAfter = 6
    var screen = Shown(CrampsScreen())
    screen.screen.show(records)
    let list = screen.draw(Size(columns: 120, rows: 40)).text
    _ = screen.handle(.character("s"))
    for text in [list, screen.draw(wide).text] {
      #expect(text.contains("1:30 (of 4)"))
      #expect(text.contains("3 of 4"))
      #expect(text.contains("Rub the calf gently 4 of 4"))
      #expect(text.contains("Cramps often stop on their own"))
    }
  }

  @Test func aCrampIsToldInFull() {
    let details = SampleCramps.full.details().map { "\($0.label): \($0.text)" }

    #expect(
      details == [
        "began: Wed 18 Nov 2026, 03:10", "site: calf", "side: left",
        "during: exercise, in the last quarter", "session: Running (01234567)",
        "again: 2nd at this site in this session", "trigger: cold, thirst",
        "pattern: frequent cramps", "pain: 7 → 2 of 10, 9 at its worst",
        "relief: Stretch the calf, 30 s, helped",
        ": Rub the calf gently, 1 min, helped a little",
        "ended: eased after 1 min 30 s, in Rub the calf gently", "woke you: no",
        "soreness: 3 of 10, the next day",
        "note: After the long run in new shoes; I had drunk little all day.",
        "id: 0123456789abcdef.2",
      ])
    #expect(
      SampleCramps.byHand.details().map(\.label) == ["began", "site", "during", "woke you", "id"])
  }

  @Test(arguments: [
    // 03:10, logged this many minutes after the onset.
    (Optional(0), "3 of 10, 0 s after"), (1, "3 of 10, 1 min after"),
    (120, "3 of 10, 2 h after"), (20 * 60, "3 of 10, 20 h after"),
    (21 * 60, "3 of 10, the next day"), (45 * 60, "3 of 10, 2 days after"),
    // The onset is later than the logging.
    (-1, "3 of 10"), (nil, "3 of 10"),
  ])
  func sorenessSaysWhenItWasTold(minutes: Int?, text: String) {
    var cramp = SampleCramps.full
    cramp.sorenessToldAt = minutes.map { cramp.onsetAt.advanced(by: .seconds(60 * $0)) }

    #expect(cramp.sorenessText == text)
  }

  @Test func sorenessToldSoonAfterMidnightIsNotOfTheNextDay() {
    var cramp = SampleCramps.full
    cramp.onsetAt = cramp.onsetAt.advanced(by: .seconds(20 * 3_600))
    cramp.sorenessToldAt = cramp.onsetAt.advanced(by: .seconds(3_600))

    #expect(cramp.sorenessText == "3 of 10, 1 h after")
  }

  @Test func everyCrampAtASiteSaysWhichItIs() {
    let session = SessionID(rawValue: "0123456789abcdef")
    let records = (1...3).reversed().map { number in
      var cramp = SampleCramps.full
      cramp.id = CrampID(session: session, number: number)
      cramp.place?.follows = number > 1 ? CrampID(session: session, number: 1) : nil
      return cramp
    }
    var screen = Shown(CrampsScreen())
    screen.screen.show(records)

    #expect(screen.details.contains(CrampDetail("again", "3rd at this site in this session")))
    _ = screen.handle(.down)
    #expect(screen.details.contains(CrampDetail("again", "2nd at this site in this session")))
    _ = screen.handle(.down)
    #expect(!screen.details.contains { $0.label == "again" })
  }

  @Test func signsOfAClotAreNoTrigger() {
    var cramp = SampleCramps.full
    cramp.conditions = [.cold, .suspectedClot, .recurring]

    let details = cramp.details().map { "\($0.label): \($0.text)" }
    #expect(details.contains("trigger: cold"))
    #expect(details.contains("warning: signs of a clot"))
    #expect(details.contains("pattern: recurring cramps"))
  }

  @Test func everyPartOfALongNoteIsSeen() {
    let words = (0..<290).map { "word\($0)" }
    var cramp = SampleCramps.full
    cramp.note = words.joined(separator: " ")
    for size in screenSizes {
      var screen = Shown(CrampsScreen())
      screen.screen.show([cramp])
      _ = screen.handle(.enter)
      var seen: Set<Substring> = []
      for _ in 0...screen.details.count {
        seen.formUnion(screen.draw(size).text.split { $0 == " " || $0 == "\n" })
        _ = screen.handle(.down)
      }
      #expect(words.allSatisfy { seen.contains($0[...]) }, "\(size)")
      #expect(seen.contains("0123456789abcdef.2"))
    }
  }

  @Test func beforeTheAnswerTheLogIsBeingRead() {
    var screen = Shown(CrampsScreen())

    #expect(screen.draw(wide).text.contains("Reading the log"))
    for key in anyKeys where ![.control("z"), .control("c"), .escape].contains(key) {
      guard !"cqm".contains(where: { key == .character($0) }) else { continue }
      #expect(screen.handle(key) == nil)
    }
    screen.screen.show([])
    #expect(screen.draw(wide).text.contains("No cramps here."))
  }

  @Test func snapshots() {
    var hard = Shown(CrampsScreen())
    var random = SplitMix64(seed: 7)
    hard.screen.show((0..<20).map { SampleCramps.random($0, using: &random) })
    hard.advice = .manyInSession(120)
    expectSnapshots(of: Shown(CrampsScreen()), "cramps-waiting")
    expectSnapshots(of: cramps(0), "cramps-empty")
    expectSnapshots(of: cramps(2), "cramps-few")
    expectSnapshots(
      of: cramps(60, advice: advice, keys: [.pageDown]), "cramps-many", at: everySize + [wideSize])
    expectSnapshots(of: cramps(60, keys: [.down, "d"]), "cramps-question")
    expectSnapshots(of: cramps(60, keys: [.down, "d", "y"]), "cramps-deleted")
    expectSnapshots(of: cramps(60, keys: ["s"]), "cramps-figures", at: screenSizes)
    expectSnapshots(of: cramps(60, keys: ["s", .end]), "cramps-figures-end")
    expectSnapshots(of: cramps(2, keys: [.enter]), "cramp-full", at: screenSizes)
    expectSnapshots(of: cramps(2, keys: [.enter, .end]), "cramp-full-end")
    expectSnapshots(of: cramps(2, keys: [.down, .enter]), "cramp-by-hand")
    expectSnapshots(of: cramps(3, advice: advice, keys: ["?"]), "cramps-keys")
    expectSnapshots(of: hard, "cramps-hard")
    expectSnapshots(of: hard.after(.enter), "cramp-hard")
  }
}
