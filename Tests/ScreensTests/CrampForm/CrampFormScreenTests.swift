// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TestSupport
import Testing
import TextCanvas

@testable import Screens

@Suite struct CrampFormScreenTests {
  private let wide = Size(columns: 80, rows: 24)
  private let context = ScreenContext(today: wednesday)
  private let sizes = screenSizes + [Size(columns: 200, rows: 60)]

  private func form(
    _ purpose: CrampFormPurpose, _ keys: [Key] = [], steps: [CrampSite: [String]] = [:]
  ) -> CrampFormScreen {
    var form = CrampFormScreen(purpose, reliefSteps: steps)
    for key in keys { _ = form.handle(key, in: context) }
    return form
  }

  private func typed(_ text: String) -> [Key] { text.map(Key.character) }

  @Test func aPastCrampIsFilledInFromTheTop() {
    var form = form(
      .add,
      typed("03:10") + [.down, .character("3"), .character("1")] + typed("3min") + [.down]
        + typed("7") + typed("10") + typed("1") + [.down] + typed("17") + [
          .left, .character(" "), .down,
        ]
        + typed("1") + typed("ate c"))

    #expect(
      form.handle(.enter, in: context)
        == .own(
          .save(
            CrampEntry(
              onset: "03:10", site: .calf, lasted: "3min", note: "ate c",
              chosen: [
                .side(.left), .painOnset(7), .painAfter(1), .painWorst(10),
                .conditions([.cold, .posture, .night]), .woke(true),
              ]))))
  }

  @Test func onlyTheSessionOfItsCrampIsTaken() {
    var cramp = SampleCramps.full
    let session = SampleSessions.summaries(1)[0]
    for (id, isTaken) in [(session.id, true), (SessionID(rawValue: "another"), false)] {
      cramp.place = CrampRecord.Place(session: id, routine: "Run")
      var form = form(.correct(cramp))
      form.take(session)
      #expect(form.entry.session == (isTaken ? session : nil))
    }
  }

  @Test func inPlainModeAnAnswerThatMovesOnIsReadFirst() {
    var form = form(.add, [.down, .character("3")])
    var teller = PlainTeller()
    #expect(
      teller.tell(&form, in: context).contains("Left, right or a digit chooses. Space: not known."))

    _ = form.handle(.character("b"), in: context)
    let said = teller.tell(&form, in: context)

    #expect(said.first == "Side: both sides." && said.contains("Eased after: no answer."))
    _ = form.handle(.up, in: context)
    let after = teller.tell(&form, in: context)
    #expect(after.filter { $0.hasPrefix("Side") } == ["Side: both sides."])
  }

  @Test func firstLettersAnswerWhereTheyAreMeant() {
    var form = form(.add, [.down, .character("3"), .character("b")], steps: Self.steps)
    #expect(form.row == .lasted)
    let woke = (0..<5).map { _ in Key.down }
    for key in woke + [.character("n"), .character("s"), .character("y")] {
      _ = form.handle(key, in: context)
    }
    let chosen = form.entry.chosen
    #expect(chosen.contains(.side(.both)) && chosen.contains(.woke(false)))
    #expect(
      chosen.contains(
        .tried([
          TriedStep("Draw the foot up", helped: .some), TriedStep("Lean into a wall", helped: .yes),
        ])))
    // Elsewhere they mean nothing.
    var other = self.form(.add, [.down])
    #expect(!other.knows(.character("b"), in: context))
    let command = other.handle(.character("b"), in: context)
    #expect(command == nil && other.site == nil)
  }

  @Test(arguments: screenSizes) func aClickGoesToARow(size: Size) {
    var shown = Shown(form(.add, typed("25:00")))
    let targets = shown.draw(size).targets
    var count = 0
    for target in targets {
      guard case .entry(let entry) = target.meaning else { continue }
      count += 1
      let opens = shown.screen.select(entry: entry)
      #expect(!opens)
      #expect(shown.screen.row == shown.screen.rows[entry])
    }
    #expect(count > 4)
    // What was written is still there, as is the way to say what is wrong with it.
    #expect(shown.screen.entry.onset == "25:00")
  }

  private static let steps: [CrampSite: [String]] = [
    .calf: ["Draw the foot up", "Lean into a wall", "Rub the calf", "Walk a few steps"],
    .foot: ["Stretch the sole"],
  ]

  @Test func whatWasTriedIsAskedOfTheStepsOfTheSite() {
    var form = form(.add, typed("03:10"), steps: Self.steps)
    #expect(form.rows.count == 10)
    for key in [.down, .character("3")] + Array(repeating: .down, count: 7) as [Key] {
      _ = form.handle(key, in: context)
    }
    #expect(form.row == .tried("Draw the foot up"))
    // The keys: yes; nothing; done, helped unknown; back to nothing; and the note.
    for key in [.character("1"), .down, .character("4"), .character("2"), .up, .character(" ")]
      as [Key]
    { _ = form.handle(key, in: context) }

    #expect(form.row == .tried("Walk a few steps"))
    #expect(
      form.handle(.enter, in: context)
        == .own(
          .save(
            CrampEntry(
              onset: "03:10", site: .calf,
              chosen: [
                .tried([TriedStep("Draw the foot up", helped: .yes), TriedStep("Rub the calf")])
              ]))))
    // Another site has other steps.
    while form.row != .site { _ = form.handle(.up, in: context) }
    _ = form.handle(.character("1"), in: context)
    #expect(form.rows.filter { if case .tried = $0 { true } else { false } }.count == 1)
    #expect(form.entry.chosen.isEmpty)
  }

  @Test func whatWasSaidOfStepsCanBeCorrected() {
    var cramp = SampleCramps.byHand
    (cramp.site, cramp.easedIn) = (.calf, nil)
    cramp.steps = [
      CrampRecord.Step(name: "Rub the calf", spent: .zero, helped: .no),
      CrampRecord.Step(name: "Lie down", spent: .zero),
    ]
    var form = form(.correct(cramp), steps: Self.steps)
    #expect(form.handle(.enter, in: context) == .leave)
    while form.row != .tried("Rub the calf") { _ = form.handle(.down, in: context) }
    _ = form.handle(.character(" "), in: context)

    #expect(form.entry.chosen == [.tried([TriedStep("Lie down")])])
  }

  @Test func aCorrectionSaysOnlyWhatIsAnother() {
    var form = form(.correct(SampleCramps.full), [.down, .right, .down, .down, .down, .backspace])

    #expect(
      form.handle(.enter, in: context)
        == .own(
          .save(
            CrampEntry(
              cramp: SampleCramps.full, site: .hamstring, chosen: [.painOnset(nil)]))))
  }

  @Test func aNoteIsWrittenOnFromItsEndAndCanBeCleared() {
    var cramp = SampleCramps.byHand
    cramp.note = "Ab"
    var form = form(.note(cramp), [.left, .character("c"), .end, .character("q")])
    #expect(
      form.handle(.enter, in: context)
        == .own(.save(CrampEntry(cramp: cramp, site: .foot, note: "Acbq"))))

    form = self.form(.note(cramp), [.backspace, .backspace])
    #expect(
      form.handle(.enter, in: context)
        == .own(.save(CrampEntry(cramp: cramp, site: .foot, note: ""))))
  }

  @Test func savingWhatNobodyHasChangedLeaves() {
    for purpose in [CrampFormPurpose.correct(SampleCramps.full), .note(SampleCramps.full)] {
      var form = form(purpose)
      #expect(form.handle(.enter, in: context) == .leave)
    }
  }

  @Test func whatIsRefusedIsStillThereAndTheFaultGoesWithTheNextLetter() {
    var form = form(.add, typed("99:99") + [.down, .character("1")])

    form.refuse(.onset, "Not so.")

    #expect(form.row == .onset && form.onset.text == "99:99" && form.site == .foot)
    #expect(form.draw(wide, in: context).text.contains("Not so."))
    _ = form.handle(.backspace, in: context)
    #expect(form.fault == nil && form.onset.text == "99:9")
  }

  @Test func aTimeIsCheckedWhenItsRowIsLeft() {
    var form = form(.add)
    #expect(form.handle(.down, in: context) == nil)
    _ = form.handle(.up, in: context)
    for key in typed("25:00") { _ = form.handle(key, in: context) }
    #expect(form.handle(.down, in: context) == .own(.check(.onset, "25:00")))

    form.warn("Not so.")
    #expect(form.row == .site && form.draw(wide, in: context).text.contains("Not so."))
    _ = form.handle(.character("1"), in: context)
    #expect(form.fault == nil && form.onset.text == "25:00")
    _ = form.handle(.down, in: context)
    for key in typed("soon") { _ = form.handle(key, in: context) }
    #expect(form.handle(.tab, in: context) == .own(.check(.lasted, "soon")))
  }

  @Test func aTriggerIsToldAndTakenBack() {
    var cramp = SampleCramps.byHand
    cramp.conditions = [.night, .frequent]
    var form = form(.correct(cramp))
    while form.row != .triggers { _ = form.handle(.down, in: context) }
    for key in [Key.character("7"), .character("7")] { _ = form.handle(key, in: context) }
    #expect(form.entry.chosen.isEmpty)
    _ = form.handle(.character("1"), in: context)
    #expect(form.entry.chosen == [.conditions([.cold, .night])])
    #expect(form.row == .triggers)
    let narrow = form.draw(Size(columns: 80, rows: 24), in: context).text
    #expect(narrow.contains("[x] cold") && narrow.contains("chosen: cold, night"))
    let broad = form.draw(Size(columns: 200, rows: 60), in: context).text
    #expect(broad.contains("[x] night") && broad.contains("[ ] heat"))
  }

  @Test func aWorstThatNobodyTouchesIsNotBelowTheOthers() {
    var cramp = SampleCramps.byHand
    (cramp.painOnset, cramp.painWorst, cramp.painAfter) = (4, 5, 1)
    var form = form(.correct(cramp))
    while form.row != .painOnset { _ = form.handle(.down, in: context) }
    _ = form.handle(.character("8"), in: context)
    #expect(form.entry.chosen == [.painOnset(8), .painWorst(8)])
    _ = form.handle(.character("6"), in: context)
    #expect(form.entry.chosen == [.painOnset(8), .painWorst(6)])
  }

  @Test(arguments: [Key.escape, .control("c")])
  func leavingAsksOnlyWhereSomethingWouldBeLost(key: Key) {
    var form = form(.note(SampleCramps.byHand))
    #expect(form.handle(key, in: context) == .leave)

    form = self.form(.note(SampleCramps.byHand), [.character("x"), key])
    #expect(form.modal == .question)
    #expect(form.handle(.character("c"), in: context) == .cramp)
    #expect(form.modal == nil && form.note.text == "x")
    _ = form.handle(key, in: context)
    #expect(form.handle(.character("n"), in: context) == nil)
    #expect(form.modal == nil && form.note.text == "x")

    _ = form.handle(key, in: context)
    #expect(form.handle(.character("y"), in: context) == .leave)
  }

  @Test func theCrampKeyHelpsEverywhereButInAText() {
    for row in form(.add).rows {
      var form = form(.add)
      while form.row != row { _ = form.handle(.down, in: context) }
      let isText = form.isWriting

      #expect(form.handle(.character("c"), in: context) == (isText ? nil : .cramp), "\(row)")
      #expect(form.draw(wide, in: context).text(row: 23).contains("CRAMP") != isText)
    }
  }

  @Test func theSiteCanBeChangedButNotTakenAway() {
    var form = form(.correct(SampleCramps.full), [.down])
    for _ in CrampSite.allCases {
      _ = form.handle(.right, in: context)
      #expect(form.site != nil)
    }
    #expect(form.site == .calf)
    for key in [Key.backspace, .character(" "), .character("0")] {
      _ = form.handle(key, in: context)
      #expect(form.site == .calf && form.row == .site, "\(key)")
    }
  }

  @Test(arguments: Seeds.first(30))
  func anyKeysAtAnySizeKeepTheRowSeenAndTheRowsWhole(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let cramp = SampleCramps.random(1, using: &random)
    let purposes = [CrampFormPurpose.add, .correct(cramp), .note(cramp)]
    var form = form(purposes[Int(seed % 3)], steps: seed % 2 == 0 ? Self.steps : [:])
    for _ in 0..<60 {
      _ = form.handle(anyKeys.randomElement(using: &random) ?? .down, in: context)
      if Int.random(in: 0...9, using: &random) == 0 { form.refuse(form.row, "Write it otherwise.") }
      let size = trickySizes.randomElement(using: &random) ?? wide
      let buffer = form.draw(size, in: context)
      guard ScreenFrame.fits(size) else { continue }
      #expect(buffer.hasWholeRows, "\(size)")
      #expect(buffer.focus != nil, "\(size)")
      #expect(!buffer.text.contains("\u{1B}"))
      #expect(form.purpose == .add || form.site != nil)
    }
  }

  @Test func snapshots() {
    let filled = typed("03:10") + [.down, .character("3"), .character("1")] + typed("3min")
    expectSnapshots(of: Shown(form(.add)), "cramp-form-add", at: sizes)
    expectSnapshots(
      of: Shown(form(.add, filled + [.down, .character("7")])), "cramp-form-filled")
    let tried = typed("03:10") + [.down, .character("3"), .up, .up, .up, .up, .up, .character("2")]
    expectSnapshots(of: Shown(form(.add, tried, steps: Self.steps)), "cramp-form-tried")
    var refused = form(.add, filled)
    refused.refuse(.lasted, "Eased after: '3' has no unit; write ms, s, min or h.")
    expectSnapshots(of: Shown(refused), "cramp-form-refused", at: screenSizes)
    expectSnapshots(of: Shown(form(.correct(SampleCramps.full), [.down])), "cramp-form-correct")
    expectSnapshots(
      of: Shown(form(.note(SampleCramps.full))), "cramp-form-note", at: screenSizes)
    expectSnapshots(
      of: Shown(form(.note(SampleCramps.full), [.character("x"), .escape])),
      "cramp-form-question")
    expectSnapshots(of: Shown(form(.add, [.down, .character("?")])), "cramp-form-keys")
  }
}
