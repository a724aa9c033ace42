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
  ) -> CrampsScreen {
    var screen = CrampsScreen(today: wednesday)
    screen.show(SampleCramps.records(count), advice: advice)
    for key in keys { _ = screen.handle(key) }
    return screen
  }

  private let first = SampleCramps.full.id
  private let second = SampleCramps.byHand.id

  @Test(arguments: [
    ([Key.character("c")], CrampsCommand.cramp), ([.escape], .back), ([.character("q")], .back),
    ([.character("m")], .back), ([.control("c")], .back), ([.control("z")], .suspend),
    ([.character("x")], .dismissAdvice), ([.character("s"), .character("c")], .cramp),
    ([.enter, .character("c")], .cramp), ([.enter, .control("z")], .suspend),
    ([.character("d"), .character("y")], .delete(SampleCramps.full.id)),
    ([.down, .delete, .character("y")], .delete(SampleCramps.byHand.id)),
    ([.enter, .character("d"), .character("y")], .delete(SampleCramps.full.id)),
    ([.character("d"), .character("y"), .character("u")], .restore(SampleCramps.full.id)),
  ])
  func keysGiveTheirCommand(keys: [Key], command: CrampsCommand) {
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
    screen.expectOnlyYesDeletes(
      before: cramps(3, keys: [.down]), [.control("z"): .suspend, .character("c"): .cramp])
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

    screen.show(SampleCramps.records(5), advice: nil)
    #expect(screen.cramps?.contains { $0.id == first } == false)

    _ = screen.handle(.character("u"))
    screen.show(Array(SampleCramps.records(5).dropFirst()), advice: nil)
    #expect(screen.cramps == cramps(5).cramps)
  }

  @Test func anAnswerKeepsWhatIsSelected() {
    var screen = cramps(5, keys: [.down, .enter])

    screen.show(Array(SampleCramps.records(5).dropFirst()), advice: nil)
    #expect(screen.selected?.id == second)
    #expect(screen.page == .cramp)

    screen.show(Array(SampleCramps.records(5).dropFirst(2)), advice: advice)
    #expect(screen.page == .list)
    #expect(screen.selected?.id == SampleCramps.records(5)[2].id)
    #expect(screen.advice == advice)
  }

  @Test func whatWasDeletedBeforeIsNotListed() {
    var records = SampleCramps.records(3)
    records[1].isDeleted = true
    var screen = CrampsScreen(today: wednesday)

    screen.show(records, advice: nil)

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
    var screen = CrampsScreen(today: wednesday)
    screen.show(records, advice: nil)
    let list = screen.draw(wide).text
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
    // 03:10, told so many minutes after.
    (Optional(0), "3 of 10, 0 s after"), (1, "3 of 10, 1 min after"),
    (120, "3 of 10, 2 h after"), (20 * 60, "3 of 10, 20 h after"),
    (21 * 60, "3 of 10, the next day"), (45 * 60, "3 of 10, 2 days after"),
    // Said to have begun later than it was told of.
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
    var screen = CrampsScreen(today: wednesday)
    screen.show(records, advice: nil)

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
      var screen = CrampsScreen(today: wednesday)
      screen.show([cramp], advice: nil)
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
    var screen = CrampsScreen(today: wednesday)

    #expect(screen.draw(wide).text.contains("Reading the log"))
    for key in anyKeys where ![.control("z"), .control("c"), .escape].contains(key) {
      guard !"cqm".contains(where: { key == .character($0) }) else { continue }
      #expect(screen.handle(key) == nil)
    }
    screen.show([], advice: nil)
    #expect(screen.draw(wide).text.contains("No cramps here."))
  }

  @Test func everyDrawnHintIsTrue() {
    let screens = [
      CrampsScreen(today: wednesday), cramps(0), cramps(3), cramps(3, advice: advice),
      cramps(3, advice: advice, keys: [.character("d"), .character("y")]),
      cramps(3, keys: [.character("d")]), cramps(3, keys: [.character("?")]),
      cramps(3, keys: [.character("s")]), cramps(3, keys: [.enter]),
    ]
    for screen in screens { screen.expectTrueHints() }
  }

  @Test func tooSmallAScreenNamesTheSelectedOne() {
    let row = cramps(2).draw(Size(columns: 39, rows: 2)).text(row: 0)

    #expect(row.hasPrefix("Cramps  left calf, today 03:10"))
  }

  @Test(arguments: Seeds.first(12))
  func anyCrampsAndKeysAtAnySizeKeepTheSelectionSeenAndTheRowsWhole(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let records = (0..<Int.random(in: 0...40, using: &random)).map {
      SampleCramps.random($0, using: &random)
    }
    let advices: [ClinicAdvice?] = [nil, advice, .longLasting, .stillCramping, .manyInSession(4)]
    var screen = CrampsScreen(today: wednesday)
    screen.show(records, advice: advices.randomElement(using: &random) ?? nil)
    for _ in 0..<60 {
      let key = (anyKeys + "uuxsdy".map(Key.character)).randomElement(using: &random) ?? .enter
      _ = screen.handle(key)
      if random.next() % 10 == 0 {
        screen.show(
          records.filter { _ in random.next() % 4 > 0 },
          advice: advices.randomElement(using: &random) ?? nil)
      }
      if random.next() % 20 == 0 { screen.notice = Bool.random(using: &random) ? "Oh." : nil }
      let size = trickySizes.randomElement(using: &random) ?? wide
      let buffer = screen.draw(size)
      #expect(buffer.size == size)
      guard ScreenFrame.fits(size) else { continue }
      #expect(buffer.hasWholeRows, "\(size)")
      #expect(!buffer.text.contains("\u{1B}") && !buffer.text.contains("\u{202E}"))
      guard !screen.isShowingKeys, screen.page != .cramp else { continue }
      let isEmpty = screen.page == .list ? screen.selected == nil : screen.reviews.isEmpty
      #expect(buffer.selectedRows.count == (isEmpty ? 0 : 1), "\(size)")
    }
  }

  @Test func snapshots() {
    var hard = CrampsScreen(today: wednesday)
    var random = SplitMix64(seed: 7)
    hard.show(
      (0..<20).map { SampleCramps.random($0, using: &random) }, advice: .manyInSession(120))
    for size in screenSizes {
      expectSnapshot(of: CrampsScreen(today: wednesday).draw(size), "cramps-waiting")
      expectSnapshot(of: cramps(0).draw(size), "cramps-empty")
      expectSnapshot(of: cramps(2).draw(size), "cramps-few")
      expectSnapshot(of: cramps(60, advice: advice, keys: [.pageDown]).draw(size), "cramps-many")
      expectSnapshot(of: cramps(60, keys: [.down, .character("d")]).draw(size), "cramps-question")
      expectSnapshot(
        of: cramps(60, keys: [.down, .character("d"), .character("y")]).draw(size),
        "cramps-deleted")
      expectSnapshot(of: cramps(60, keys: [.character("s")]).draw(size), "cramps-figures")
      expectSnapshot(
        of: cramps(60, keys: [.character("s"), .end]).draw(size), "cramps-figures-end")
      expectSnapshot(of: cramps(2, keys: [.enter]).draw(size), "cramp-full")
      expectSnapshot(of: cramps(2, keys: [.enter, .end]).draw(size), "cramp-full-end")
      expectSnapshot(of: cramps(2, keys: [.down, .enter]).draw(size), "cramp-by-hand")
      expectSnapshot(
        of: cramps(3, advice: advice, keys: [.character("?")]).draw(size), "cramps-keys")
      expectSnapshot(of: hard.draw(size), "cramps-hard")
      var opened = hard
      _ = opened.handle(.enter)
      expectSnapshot(of: opened.draw(size), "cramp-hard")
    }
  }
}
