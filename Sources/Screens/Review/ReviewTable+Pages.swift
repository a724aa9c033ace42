// SPDX-License-Identifier: MIT
import Review
import SessionEngine
import Wording

extension ReviewTable {
  /// The numbers of a page.
  package init(_ page: ReviewPage, _ figures: ReviewFigures) {
    self.init(ReviewContent(page, figures), figures)
  }

  init(_ content: ReviewContent, _ figures: ReviewFigures) {
    switch content {
    case .year(let page): self.init(Self.months(page, figures))
    case .weeks(let page): self.init(Self.weeks(page, figures))
    case .pattern(let page): self.init(Self.pattern(page))
    case .helps(let page): self.init(Self.helps(page))
    case .body(let page): self.init([Self.sites(page)])
    }
  }

  private static func cells(_ totals: Totals) -> [String] {
    [
      "\(totals.daysTrained)", "\(totals.sessions)", totals.active.tableText, "\(totals.cramps)",
      "\(totals.nightsWoken)",
    ]
  }

  private static func months(_ page: YearPage, _ figures: ReviewFigures) -> [Section] {
    var section = Section(head: ReviewTexts.Head.months, extra: [2])
    for days in figures.question.months.reversed() where figures.isObserved(days) {
      section.rows.append(
        ["\(days.lowerBound.monthText) \(days.lowerBound.date.year)"]
          + cells(figures.totals(of: days)))
    }
    section.rows.append([ReviewTexts.Head.total] + cells(page.totals))
    section.notes = [
      ReviewTexts.streakNote(page.streaks, goal: figures.question.goal), ReviewTexts.whatCounts,
    ].compactMap(\.self)
    if page.afterToday > 0 { section.notes.append(ReviewTexts.afterToday(page.afterToday)) }
    return [section]
  }

  private static func weeks(_ page: WeeksPage, _ figures: ReviewFigures) -> [Section] {
    var section = Section(head: ReviewTexts.Head.weeks, extra: [2])
    // The night before the first day of all may be one of the week before.
    section.rows = page.weeks.reversed()
      .filter { figures.isObserved($0.days) || $0.totals.nightsWoken > 0 }
      .map { [$0.firstDay.dateText] + cells($0.totals) }
    section.rows.append([ReviewTexts.Head.total] + cells(figures.totals))
    section.notes = [ReviewTexts.whatCounts]
    if figures.totals.nightsWoken > 0 { section.notes.append(ReviewRemarks.nightsOfWeeks) }
    guard let comparison = page.comparison else { return [section] }
    return [WeeksChart.section(comparison), section]
  }

  private static func pattern(_ page: PatternPage) -> [Section] {
    var hours = Section(head: ReviewTexts.Head.hours)
    for (column, cramps) in page.ofHours.enumerated() where cramps > 0 {
      hours.rows.append([
        NumberTexts.clock(PatternPage.Cell.hour(ofColumn: column)), "\(cramps)",
      ])
    }
    var rows = Section(head: ReviewTexts.Head.nights)
    rows.rows = zip(page.rows, page.ofRows).map { [NumberTexts.pair($0), "\($1)"] }
    var weekdays = Section(head: ReviewTexts.Head.weekdays)
    weekdays.rows = zip(page.rows, page.weekdays).map { [ReviewTexts.weekday($0), "\($1)"] }
    weekdays.notes =
      ReviewTexts.pattern(page).map { "\($0.label): \($0.text)" } + [ReviewRemarks.noCauses]
    return [hours, rows, weekdays]
  }

  private static func helps(_ page: HelpsPage) -> [Section] {
    page.sites.enumerated().map { index, site in
      var section = Section(
        title: ReviewTexts.site(site, index + 1, of: page.sites.count),
        head: ReviewTexts.Head.steps, extra: [2, 6])
      section.rows = site.steps.map { step in
        [
          step.name, "\(step.eased.count) of \(step.eased.total)",
          step.eased.telling == .percent ? "\(NumberTexts.interval(step.eased)) %" : "–",
        ] + [StepHelp.yes, .some, .no].map { "\(step.helped[$0, default: 0])" } + ["\(step.unsaid)"]
      }
      section.notes = ReviewTexts.relief(site.relief).map { "\($0.label): \($0.text)" }
      if index == page.sites.count - 1 { section.notes.append(ReviewRemarks.stepOrder) }
      return section
    }
  }

  private static func sites(_ page: BodyPage) -> Section {
    var section = Section(head: ReviewTexts.Head.sites)
    section.rows = page.sites.map { site in
      [site.site.word, "\(site.cramps)"]
        + ReviewFilter.Side.allCases.map { "\(site.bySide[$0, default: 0])" }
    }
    return section
  }
}
