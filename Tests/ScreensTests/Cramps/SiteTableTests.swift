// SPDX-License-Identifier: MIT
import SessionEngine
import TestSupport
import Testing
import TextCanvas

@testable import Screens

@Suite struct SiteTableTests {
  private let context = ScreenContext(today: wednesday)

  private func cramps(_ count: Int) -> CrampsScreen {
    var screen = CrampsScreen()
    screen.show(SampleCramps.records(count))
    return screen
  }

  @Test(arguments: [nil, ClinicAdvice.longLasting, .frequent("3 cramps in 7 days")])
  func theFiguresLeaveTheListTwoThirdsOfTheScreen(advice: ClinicAdvice?) {
    var context = context
    context.advice = advice
    for size in [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)] {
      let buffer = cramps(40).draw(size, in: context)
      let list = (0..<size.rows).first { buffer.text(row: $0).contains("began") }

      #expect(list.map { $0 - 2 <= size.rows / 3 } == true, "\(size)\n\(buffer.text)")
    }
  }

  @Test func aSiteIsOneRowAndWhatIsNotKnownADash() {
    let buffer = cramps(40).draw(Size(columns: 120, rows: 40), in: context)
    let rows = (0..<14).map { buffer.text(row: $0) }

    for site in ["calf", "foot", "hamstring", "hand"] {
      #expect(rows.count { $0.contains("    \(site)") } == 1, "\(site)")
    }
    #expect(rows.count { $0.contains("needs 3 cramps") } <= 1)
    #expect(!buffer.text.contains("too few"))
  }

  @Test func whatHelpedIsNotToldWithoutItsCaution() {
    for count in [0, 3, 8, 40] {
      let text = cramps(count).draw(Size(columns: 80, rows: 24), in: context).text
      if text.contains("Stretch the") {
        #expect(text.contains("don't prove what helped"), "\(count)")
      }
    }
  }

  @Test func aDashSaysWhatItNeeds() {
    var records = (0..<3).map { index in
      CrampRecord(
        id: CrampID(rawValue: "000000000000000\(index)"),
        onsetAt: wednesday.advanced(by: .seconds(-9_000 * index)), site: .calf)
    }
    func note() -> String { CrampsTexts.footnote(of: SiteReview.all(records)) }
    #expect(
      note()
        == "–: needs 3 cramps with time to relief, or pain before and after, or the step it eased "
        + "in.")
    for index in records.indices {
      (records[index].outcome, records[index].lasted) = (.eased, .seconds(60))
      records[index].easedIn = "Walk"
    }
    #expect(note().hasSuffix(" –: needs 3 cramps with pain before and after."))
    records.removeLast()
    #expect(note() == "–: needs 3 cramps.".unbroken)
    #expect(CrampsTexts.footnote(of: []) == "")
  }

  @Test func aCrampThatWasLoggedIsSelectedOnceTheLogTellsOfIt() {
    let records = SampleCramps.records(9)
    var screen = CrampsScreen()
    screen.show(records.filter { $0.id != records[4].id })
    screen.select(records[4].id)
    screen.show(records.filter { $0.id != records[4].id })
    #expect(screen.selected?.id == records[0].id)

    screen.show(records)

    #expect(screen.selected?.id == records[4].id)
  }

  @Test(arguments: [
    ("e", true), ("n", true), ("a", true), ("e", false), ("n", false), ("a", false),
  ])
  func aKeyOpensItsForm(key: Character, hasCramps: Bool) {
    var screen = cramps(hasCramps ? 3 : 0)
    let command = screen.handle(.character(key), in: context)
    let purpose: CrampFormPurpose? =
      switch key {
      case "a": .add
      case "e": screen.selected.map(CrampFormPurpose.correct)
      default: screen.selected.map(CrampFormPurpose.note)
      }

    #expect(command == purpose.map { .own(.form($0)) })
  }
}
