// SPDX-License-Identifier: MIT
import Review
import RoutineModel
import SessionEngine
import TestSupport
import Testing
import TextCanvas
import Wording

@testable import Screens

@Suite struct ReviewScreenTests {
  private func shown(_ log: ReviewedLog?, _ goal: Int? = nil) -> Shown<ReviewScreen> {
    var shown = Shown(ReviewScreen(ReviewRequest(today: wednesday.day, goal: goal)))
    if let log { shown.screen.show(log, names: SampleReview.names, today: wednesday) }
    return shown
  }

  // MARK: - What it looks like

  @Test func aYear() {
    let year = shown(SampleReview.year, 3)
    expectSnapshots(of: year, "review-year", at: everySize)
    expectSnapshots(of: year.after("m", .left, .up), "review-year-cramps", at: screenSizes)
    expectSnapshots(of: year.after("2"), "review-weeks", at: screenSizes)
    expectSnapshots(of: year.after("2", "-", "m"), "review-weeks-half", at: screenSizes)
    expectSnapshots(of: year.after("3"), "review-pattern", at: screenSizes)
    expectSnapshots(of: year.after("3", "d", .down), "review-weekdays", at: screenSizes)
    expectSnapshots(of: year.after("4"), "review-helps", at: screenSizes)
    expectSnapshots(of: year.after("4", "n"), "review-helps-said", at: screenSizes)
    expectSnapshots(of: year.after("5"), "review-body", at: screenSizes)
    expectSnapshots(of: year.after("?"), "review-keys")
    for (key, name) in [("1", "year"), ("2", "weeks"), ("4", "helps")] as [(Key, String)] {
      expectSnapshots(of: year.after(key), "review-\(name)", at: [wideSize])
    }
  }

  @Test func theSignThatStepsAreMissingCostsNoDigit() {
    let request = ReviewRequest(today: wednesday.day)
    let page = HelpsPage(ReviewFigures(SampleReview.year, request))
    for (site, columns) in page.sites.flatMap({ site in [36, 40, 56].map { (site, $0) } }) {
      // One row less than all its steps need.
      let size = Size(columns: columns, rows: 40)
      let rows = (1...size.rows).last { rows in
        text(of: page, at: site.site, Size(columns: columns, rows: rows)).contains("…")
      }
      let cut = text(of: page, at: site.site, Size(columns: columns, rows: rows ?? 1))
      #expect(rows != nil && !cut.contains("of …"), "\(cut)")
      let shown = site.steps.prefix { cut.contains($0.name) }
      #expect(!shown.isEmpty)
      for step in shown {
        #expect(cut.contains("\(step.eased.count) of \(step.eased.total)"), "\(cut)")
        let interval = NumberTexts.interval(step.eased)
        #expect(cut.contains("\(interval) %") == cut.contains(interval), "\(cut)")
      }
    }
  }

  private func text(of page: HelpsPage, at site: CrampSite, _ size: Size) -> String {
    var buffer = CellBuffer(size: size)
    HelpsChart(page: page, site: site, measure: .eased)
      .draw(in: Rect(column: 0, row: 0, columns: size.columns, rows: size.rows), into: &buffer)
    return buffer.text
  }

  @Test func aChartGrowsWithTheRows() {
    let year = shown(SampleReview.year)
    func rows(_ key: Key, _ size: Size, _ isTold: (String) -> Bool) -> Int {
      let buffer = year.after(key).draw(size)
      return (0..<size.rows).count { isTold(buffer.text(row: $0)) }
    }
    let large = Size(columns: 120, rows: 40)
    for (few, many) in [(ordinarySize, large), (large, wideSize)] {
      #expect(rows("2", few) { $0.contains("│") } < rows("2", many) { $0.contains("│") })
      #expect(rows("1", few) { $0.contains("│") } < rows("1", many) { $0.contains("│") })
    }
    #expect(year.after("4").draw(wideSize).text.contains("yes some  no"))
    let head =
      (0..<wideSize.rows).lazy.map { year.after("4").draw(wideSize).text(row: $0) }
      .first { $0.contains("yes some") } ?? ""
    #expect(head.reversed().drop { $0 == " " }.count <= 4 + ScreenFrame.widestTable)
  }

  @Test func aSiteWithFewCrampsSaysWhatItsFiguresNeed() {
    let cramps = [5, 7].map { days in
      ReviewedCramp(
        CrampRecord(
          id: CrampID(rawValue: "000000000000000\(days)"), onsetAt: wednesday.daysBefore(days),
          site: .calf))
    }
    let helps = shown(ReviewedLog(cramps: cramps)).after("4").draw(ordinarySize).text

    #expect(helps.contains("Calf: 2 cramps"))
    #expect(helps.contains("No step of relief was begun or recorded."))
    #expect(helps.contains("needs 3 cramps with a time to relief"))
    #expect(!helps.contains("100 %"))
  }

  @Test(arguments: ReviewPage.allCases) func aTable(page: ReviewPage) {
    let year = shown(SampleReview.year).after(.character(Character("\(page.number)")), "a")
    expectSnapshots(of: year, "review-table-\(page.rawValue)", at: screenSizes)
  }

  @Test func theEntriesOfAPlace() {
    let year = shown(SampleReview.year)
    expectSnapshots(of: year.after(.enter), "review-entries-day", at: screenSizes)
    expectSnapshots(
      of: year.after("2", .left, .enter), "review-entries-week", at: screenSizes)
    expectSnapshots(of: year.after("5", .enter, .down), "review-entries-site", at: screenSizes)
  }

  @Test func anEntryIsShownInFullAndLeadsBackToItsPlace() throws {
    var site = shown(SampleReview.year).after("5", .enter, .down)
    let list = site.draw(ordinarySize).text
    guard case .cramp(let cramp) = try #require(site.screen.entries?.entries[1]) else {
      Issue.record("no cramp")
      return
    }
    site.handle(.enter)
    let page = site.draw(Size(columns: 100, rows: 40)).text
    for detail in cramp.details() where detail.part == 0 {
      let isLabelled = detail.label.isEmpty || page.contains(detail.label)
      #expect(isLabelled && page.contains(detail.text.prefix(40)), "\(detail)")
    }
    site.handle("q")
    #expect(site.draw(ordinarySize).text == list)
    site.handle("q")
    #expect(site.screen.entries == nil)

    var day = shown(SampleReview.year).after("2", .left, .enter)
    let sessions = try #require(day.screen.entries?.entries).enumerated().filter {
      if case .session = $1 { true } else { false }
    }
    for _ in 0..<(try #require(sessions.first).offset) { day.handle(.down) }
    day.handle(.enter)
    let session = day.draw(ordinarySize).text
    #expect(session.contains("steps done") && session.contains("The history (h on"))
  }

  @Test func aFilterLeavesTheKeysOfThePagesInTheHeader() {
    let year = shown(SampleReview.year).after("s")
    let columns = [80, 100, 120].map { Size(columns: $0, rows: 24) }
    for size in columns {
      let header = year.draw(size).text(row: 0)
      #expect(header.contains("1 year") && header.contains(" only, "), "\(header)")
      #expect(header.contains(/1 year +2( weeks)? +3( pattern)? +4( helps)? +5/), "\(header)")
    }
  }

  @Test func weeksThatDoNotFitAreSaidToBeThere() {
    let year = shown(SampleReview.year)
    for key: Key in ["1", "2"] {
      let narrow = year.after(key).draw(Size(columns: 40, rows: 12)).text
      #expect(narrow.contains("‹") && !year.after(key).draw(ordinarySize).text.contains("‹"))
    }
    let early = year.after("2", "-", "-").draw(Size(columns: 40, rows: 12)).text
    #expect(!early.contains("‹"))
  }

  @Test func theCursorOfThePatternBeginsWhereMostCrampsAre() throws {
    let pattern = shown(SampleReview.year).after("3")
    guard case .pattern(let page) = try #require(pattern.screen.content) else { return }
    let most = try #require(page.hours.joined().max())
    #expect(page.cramps(at: pattern.screen.cell, by: .hours) == most)
    #expect(pattern.screen.hasEntries)
  }

  @Test func tenWeeks() {
    let today = TenWeeks.end(of: 10).daysBefore(1)
    var weeks = Shown(
      ReviewScreen(ReviewRequest(today: today.day)), context: ScreenContext(today: today))
    weeks.screen.show(SampleReview.tenWeeks, names: [:], today: weeks.context.today)
    weeks = weeks.after("-", "-")
    for page in ReviewPage.allCases {
      expectSnapshots(
        of: weeks.after(.character(Character("\(page.number)"))),
        "review-ten-weeks-\(page.rawValue)")
    }
  }

  @Test func nothingAndLittle() {
    expectSnapshots(of: shown(nil), "review-waiting")
    expectSnapshots(of: shown(ReviewedLog()), "review-empty", at: screenSizes)
    let few = shown(SampleReview.few)
    for page in ReviewPage.allCases {
      expectSnapshots(
        of: few.after(.character(Character("\(page.number)"))), "review-few-\(page.rawValue)")
    }
    let trained = shown(ReviewedLog(sessions: SampleReview.few.sessions))
    expectSnapshots(of: trained.after("3"), "review-no-cramps")
  }

  @Test func levelsAreToldApartWithoutColour() {
    let glyphs = [ReviewTexts.minutesLegend, ReviewTexts.crampsLegend, ReviewTexts.bodyLegend]
    for legend in glyphs { #expect(Set(legend.map(\.0)).count == legend.count) }
    // Each level in the legend occurs on the page.
    let drawn = Set(shown(SampleReview.year).draw(ordinarySize).text)
    for sign in ReviewTexts.minutesLegend + ReviewTexts.crampsLegend {
      #expect(drawn.contains(Character(sign.0)), "\(sign)")
    }
  }

  // MARK: - What keys do

  @Test func entriesLeadBackToTheSamePlace() {
    let year = shown(SampleReview.year)
    for keys: [Key] in [[], ["2"], ["4"], ["5"]] {
      var at = year
      for key in keys { at.handle(key) }
      #expect(at.screen.hasEntries)
      at.handle(.enter)
      #expect(at.screen.entries?.entries.isEmpty == false)
      let back = at.after(.down, "q")
      #expect(back.screen.entries == nil)
      #expect((back.screen.day, back.screen.site) == (at.screen.day, at.screen.site))
    }
  }

  @Test func entriesAreAsManyAsTheNumberSays() throws {
    var week = shown(SampleReview.year).after("2", .left, .left)
    let figures = try #require(week.screen.figures)
    let totals = figures.totals(of: week.screen.week)
    let tooShort = week.screen.week.reduce(0) { $0 + (figures[$1]?.tooShort ?? 0) }
    week.handle(.enter)
    #expect(
      week.screen.entries?.entries.count == totals.sessions + totals.cramps + tooShort)
  }

  @Test func spansAreShiftedAndLedBackToToday() throws {
    var year = shown(SampleReview.year).after("-", "-")
    let days = try #require(year.screen.figures?.question.days)
    #expect(days.count == 13 * 7 - 4)
    year.handle("[")
    #expect(year.screen.figures?.question.days.upperBound == days.lowerBound.advanced(by: -1))
    #expect(year.screen.figures?.question.days.contains(year.screen.day) == true)
    year.handle("t")
    #expect(year.screen.figures?.question.days == days)
    #expect(year.screen.day == wednesday.day)
    year.handle("+")
    year.handle("+")
    year.handle("+")
    #expect(year.screen.request.span == .all)
  }

  @Test func aLongerSpanKeepsTheDayInView() {
    var year = shown(SampleReview.year).after("-", "-", "[", .left)
    let day = year.screen.day
    year.handle("-")
    #expect(year.screen.day == day)
    year.handle("+")
    year.handle("+")
    #expect(year.screen.day == day)
  }

  @Test func theFilterGoesThroughTheSitesAndIsSaid() {
    var year = shown(SampleReview.year)
    let all = year.screen.figures?.totals
    for site in year.screen.choices.sites {
      year.handle("s")
      #expect(year.screen.request.filter.site == site)
      #expect(year.draw(ordinarySize).text(row: 0).contains("\(site.rawValue) only"))
      #expect(year.screen.figures?.cramps.allSatisfy { $0.record.site == site } == true)
      #expect(year.screen.figures?.totals.sessions == all?.sessions)
    }
    year.handle("0")
    #expect(year.screen.request.filter.isEmpty)
    #expect(year.screen.figures?.totals == all)
  }

  @Test func theFilterAsksForEachOfWhatThereIs() throws {
    let year = shown(SampleReview.year).after("/")
    expectSnapshots(
      of: year.after(.right, .down, .down, .down, .left), "review-filter", at: screenSizes)
    let choices = year.screen.choices
    let counts = [
      choices.routines.count, choices.kinds.count, choices.outcomes.count, choices.sites.count,
      choices.sides.count,
    ]
    for (rows, count) in counts.enumerated() {
      var field = year
      for _ in 0..<rows { field.handle(.down) }
      var found: Set<ReviewFilter> = []
      for _ in 0..<count {
        #expect(field.handle(.right) == .own(.count))
        #expect(found.insert(field.screen.request.filter).inserted)
        let figures = try #require(field.screen.figures)
        #expect(figures.question.filter == field.screen.request.filter)
        // A filter offers all sites and sides in the log, even those not within these days.
        let all = ReviewFigures(
          SampleReview.year,
          ReviewQuestion(
            days: CivilDay(number: 0)...wednesday.day, today: wednesday.day,
            filter: field.screen.request.filter))
        #expect(
          all.totals.sessions + all.totals.cramps + all.days.reduce(0) { $0 + $1.tooShort } > 0)
      }
      field.handle(.right)
      #expect(field.screen.request.filter.isEmpty)
      field.handle(.left)
      field.handle("0")
      #expect(field.screen.request.filter.isEmpty)
      #expect(field.after("q").screen.filterField == nil)
    }
  }

  @Test func whileItIsCountedKeysWorkAndTheLastAnswerStays() throws {
    var year = shown(SampleReview.year)
    let before = year.draw(ordinarySize)
    year.counts = false
    #expect(year.handle("-") == .own(.count))
    #expect(year.draw(ordinarySize).text == before.text)
    let old = year.screen.request
    #expect(year.handle("-") == .own(.count))
    // An answer to an earlier request comes too late.
    year.screen.show(ReviewFigures(SampleReview.year, old), of: old)
    #expect(year.draw(ordinarySize).text == before.text)
    #expect(year.handle(.left) == nil)
    #expect(year.handle("c") == .cramp)
    year.screen.count()
    #expect(year.screen.figures?.question.days.count == 13 * 7 - 4)
  }

  @Test func weekdaysAddUpAndLeadToTheirCramps() throws {
    var days = shown(SampleReview.year).after("3", "d")
    for _ in 0..<6 { days.handle(.up) }
    guard case .pattern(let page) = try #require(days.screen.content) else {
      Issue.record("another page")
      return
    }
    #expect(page.weekdays.reduce(0, +) == page.cramps)
    for row in 0..<7 {
      let open = days.after(.enter)
      #expect(open.screen.entries?.entries.count ?? 0 == page.weekdays[row])
      days.handle(.down)
    }
  }

  @Test func anotherDayIsCounted() {
    var year = shown(SampleReview.year)
    let isToday = !year.screen.turn(to: wednesday)
    let isAnother = year.screen.turn(to: wednesday.advanced(by: .seconds(86_400)))
    #expect(isToday && isAnother)
    year.screen.count()
    #expect(year.screen.figures?.question.today == wednesday.day.advanced(by: 1))
  }

  @Test func atTheLastSpanItIsSaidThatThereIsNoOther() {
    var short = shown(SampleReview.year)
    while short.screen.request.span != .fourWeeks { short.handle("-") }
    #expect(short.handle("-") == .own(.noOtherSpan(longer: false)))
    var long = shown(SampleReview.year)
    while long.screen.request.span != .all { long.handle("+") }
    #expect(long.handle("+") == .own(.noOtherSpan(longer: true)))
    #expect(long.screen.request.span == .all)
  }

  @Test func inLinesThereIsTheTable() {
    for page in ReviewPage.allCases {
      let shown = shown(SampleReview.year).after(.character(Character("\(page.number)")))
      let lines = shown.screen.plain(in: shown.context).lines
      #expect(lines == shown.screen.table?.spoken)
      #expect(lines.count > 3)
      #expect(lines.allSatisfy { !$0.contains("█") && !$0.contains("·") })
    }
  }
}
