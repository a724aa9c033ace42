// SPDX-License-Identifier: MIT
import Charts
import Review
import RoutineModel
import SessionEngine
import Wording

/// The report for the person, from the overview to the details.
struct PersonalReport {
  let request: ReportRequest

  private var figures: ReviewFigures { request.figures }
  private var totals: Totals { figures.totals }
  private var hasTraining: Bool { totals.sessions > 0 }
  private var hasCramps: Bool { totals.cramps > 0 }

  var document: ReportDocument {
    let period = ReportTexts.period(figures.question.days)
    let name = request.name.map { [(label: "", text: $0.printed)] } ?? []
    return ReportDocument(
      title: "Training and cramps, \(period)", style: PageStyle.personal,
      isMadeUp: request.isMadeUp,
      sheets: [
        ReportSheet(
          look: "personal", title: "Training and cramps", subtitle: period, person: name,
          sections: figures.firstDay == nil ? [Self.nothing] : sections)
      ])
  }

  private static let nothing = ReportSection(
    title: "Nothing yet", blocks: [.text(ReportTexts.nothing)])

  private var sections: [ReportSection] {
    var sections = [period, counts]
    if hasTraining || hasCramps { sections += [days, weeks] }
    if hasTraining { sections.append(routines) }
    if hasCramps { sections += [pattern, body] + helps }
    if hasCramps, request.listsCramps { sections.append(CrampList(request).section) }
    return sections + [definitions]
  }

  private var period: ReportSection {
    var facts = [(label: "Days", text: ReportTexts.observed(figures))]
    let cramps = CrampFigures(figures)
    if hasCramps {
      facts.append((label: "Cramps logged", text: ReportTexts.writing(cramps.writing)))
      facts.append((label: "Answers missing", text: ReportTexts.missing(cramps)))
    }
    if figures.afterToday > 0 {
      facts.append((label: "Not counted", text: "\(figures.afterToday) dated after today"))
    }
    return ReportSection(
      title: "The period", blocks: [.facts(facts), .note(ReportTexts.withoutEntry)])
  }

  private var counts: ReportSection {
    let streaks = YearPage(figures).streaks
    let goal = figures.question.goal
    var training = [
      (number: "\(totals.daysTrained)", label: "days trained"),
      (number: "\(totals.sessions)", label: "sessions"),
      (number: "\(totals.completed)", label: "completed"),
      (number: totals.active.hoursText, label: "active time"),
    ]
    if streaks.isTold {
      training.append(
        (
          number: "\(streaks.ofLast.count) of \(streaks.ofLast.total)",
          label: goal == 1 ? "last weeks trained in" : "last weeks of \(goal)+ days"
        ))
    }
    let cramps = [
      (number: "\(totals.cramps)", label: totals.cramps == 1 ? "cramp" : "cramps"),
      (number: "\(totals.crampDays)", label: "days with a cramp"),
      (number: "\(totals.nightsWoken)", label: "nights woken"),
    ]
    return ReportSection(
      title: "In short",
      blocks: [
        hasTraining ? .counts(training) : .text(ReportTexts.noTraining),
        hasCramps ? .counts(cramps) : .text(ReportTexts.noCramps),
      ])
  }

  private var days: ReportSection {
    let grid = DayGrid(figures)
    var months = ReportTable(
      caption: "By month",
      head: ["month", "days trained", "sessions", "time", "cramps", "nights woken"],
      fold: ReportTexts.sumsAsTable)
    for days in figures.question.months where figures.isObserved(days) {
      let month = "\(days.lowerBound.monthText) \(days.lowerBound.date.year)"
      months.rows.append([month] + Self.cells(figures.totals(of: days)))
    }
    months.rows.append([ReportTexts.total] + Self.cells(totals))
    var blocks: [Block] = []
    if hasTraining {
      let about = "A box a day, darker for longer. \(counted(totals.daysTrained, "day")) trained."
      blocks.append(.picture(.days(grid, .time, about: about), hasCramps ? nil : months))
    }
    if hasCramps {
      let about =
        "A box a day. \(counted(totals.cramps, "cramp")) on "
        + "\(counted(totals.crampDays, "day"))."
      blocks.append(.picture(.days(grid, .cramps, about: about), months))
    }
    return ReportSection(title: "Day by day", blocks: blocks)
  }

  private static func cells(_ totals: Totals) -> [String] {
    [
      "\(totals.daysTrained)", "\(totals.sessions)", totals.active.tableText, "\(totals.cramps)",
      "\(totals.nightsWoken)",
    ]
  }

  private var weeks: ReportSection {
    let page = WeeksPage(figures)
    var table = ReportTable(
      caption: "By week",
      head: ["week of", "days trained", "sessions", "time", "cramps", "nights woken"])
    table.rows = page.weeks.filter { figures.isObserved($0.days) }
      .map { [$0.firstDay.dateText] + Self.cells($0.totals) }
    var blocks: [Block] = []
    let measures = ReviewMeasure.allCases.filter { $0 == .time ? hasTraining : hasCramps }
    for measure in measures {
      let axis = WeekAxis(page.weeks, measure)
      let about = "A bar a week, the highest \(axis.values.max() ?? 0)."
      blocks.append(
        .picture(
          .weeks(figures, measure, width: 514, height: 104, about: about),
          measure == measures.last ? table : nil))
    }
    if let comparison = page.comparison { blocks.append(.table(Self.table(comparison))) }
    if let soFar = page.soFar {
      blocks.append(
        .note(
          "This week so far \(counted(soFar.now.daysTrained, "day")) trained and "
            + "\(counted(soFar.now.cramps, "cramp")); by this day last "
            + "week \(soFar.lastByThen.daysTrained) and \(soFar.lastByThen.cramps)."))
    }
    return ReportSection(title: "Week by week", look: "folded", blocks: blocks)
  }

  private static func table(_ comparison: WeeksComparison) -> ReportTable {
    func row(_ name: String, _ compared: CountComparison) -> [String] {
      [
        name, "\(compared.now)", "\(compared.before)", NumberTexts.difference(compared.difference),
        NumberTexts.verdict(compared.verdict),
      ]
    }
    return ReportTable(
      caption: "The last 4 full weeks and the 4 before: \(ReportTexts.period(comparison.days))",
      head: ["", "last 4 weeks", "4 before", "change", "more or fewer?"],
      rows: [
        row("days trained", comparison.daysTrained),
        [
          "time", comparison.now.active.tableText, comparison.before.active.tableText,
          NumberTexts.difference(comparison.activeDifference), "",
        ],
        row("cramps", comparison.cramps), row("nights woken", comparison.nightsWoken),
      ], wordColumns: [4])
  }

  private var routines: ReportSection {
    var table = ReportTable(
      caption: "Sessions by routine",
      head: ["routine", "sessions", "completed", "days", "time", "cramps in it"])
    table.rows = figures.routines.map { routine in
      let name = request.routineNames[routine.routine] ?? routine.routine.rawValue
      return [
        name.printed(atMost: 60, rest: ""), "\(routine.sessions)", "\(routine.completed)",
        "\(routine.days)", routine.active.tableText, "\(routine.cramps)",
      ]
    }
    return ReportSection(title: "By routine", blocks: [.table(table)])
  }

  private var pattern: ReportSection {
    let page = PatternPage(figures)
    let grid = HourGrid(page)
    let columns = 0..<HourGrid.columns
    var hours = ReportTable(
      caption: "Cramps by hour and weekday, from noon to noon",
      head: [""] + columns.map { "\(HourGrid.hour(ofColumn: $0))" } + [ReportTexts.total])
    for (row, weekday) in grid.weekdays.enumerated() {
      let cells = grid.cramps[row] + [grid.ofRows[row]]
      hours.rows.append([NumberTexts.pair(weekday)] + cells.map { "\($0)" })
    }
    hours.rows.append(
      [ReportTexts.total] + (grid.ofColumns + [page.cramps]).map { "\($0)" })
    let rate = page.nightRate.map { ", \(NumberTexts.tenths($0.value)) in 28 days" } ?? ""
    return ReportSection(
      title: "When cramps come", look: "hours",
      blocks: [
        .picture(
          .hours(
            grid,
            about: "A row is a day from noon to noon, so that a night falls in one. "
              + "\(page.atNight.count) of \(page.cramps) between 22:00 and 06:00."), hours),
        .facts([
          (label: "22:00 to 06:00", text: NumberTexts.share(page.atNight)),
          (label: "Woke you", text: NumberTexts.share(page.woke, of: " answered")),
          (label: "Nights woken", text: "\(page.nightsWoken)\(rate)"),
          (label: "Triggers", text: ReportTexts.triggers(page)),
        ]),
        .note(ReviewRemarks.noCauses),
      ])
  }

  private var body: ReportSection {
    let page = BodyPage(figures)
    return ReportSection(
      title: "Where cramps come", look: "split",
      blocks: [
        .picture(
          .body(page, scale: 0.78, about: Self.told(page)), nil),
        .table(Self.sides(page)), .note(ReportTexts.bothCount),
      ])
  }

  /// The sites in a sentence.
  static func told(_ page: BodyPage) -> String {
    let sites = page.sites.map {
      "\($0.site.word) left \($0.shown(on: .left)), right \($0.shown(on: .right))"
    }
    return sites.joined(separator: "; ") + "."
  }

  /// The sites with their sides, as a table.
  static func sides(_ page: BodyPage) -> ReportTable {
    ReportTable(
      caption: "Cramps by site and side",
      head: ["site", "all", "left", "right", "both", "no answer"],
      rows: page.sites.map { site in
        [site.site.word, "\(site.cramps)"]
          + ReviewFilter.Side.allCases.map { "\(site.bySide[$0, default: 0])" }
      })
  }

  /// Pictures of the steps done at a site, in the order of its relief.
  private func figures(of site: HelpsPage.Site) -> [(name: String, picture: String)] {
    let done = Set(site.steps.map(\.name))
    let steps = request.relief.first { $0.site == site.site }?.steps ?? []
    let drawn = steps.filter { done.contains($0.name) && $0.picture != nil }
    return drawn.prefix(Self.mostFigures).map { step in
      (step.name.printed(atMost: 40, rest: ""), step.drawn)
    }
  }

  /// As many as fit in a row.
  private static let mostFigures = 4

  private var helps: [ReportSection] {
    let sites = HelpsPage(figures).sites
    return sites.enumerated().map { index, site in
      var table = ReportTable(
        caption: "What you said of each step",
        head: ["step", "begun", "eased in it", "helped", "some", "no", "no answer"])
      table.rows = site.steps.map { step in
        [
          step.name.printed(atMost: 48, rest: ""),
          "\(step.helped.values.reduce(0, +) + step.unsaid)",
          step.eased.total == 0 ? "–" : "\(step.eased.count) of \(step.eased.total)",
        ] + [StepHelp.yes, .some, .no].map { "\(step.helped[$0, default: 0])" }
          + ["\(step.unsaid)"]
      }
      let shares = site.steps.filter { $0.eased.total > 0 }.map { ($0.name, $0.eased) }
      var blocks: [Block] = []
      if !shares.isEmpty {
        blocks.append(
          .picture(
            .shares(
              shares,
              about: "Of the cramps in which a step was begun, the share that eased in it, with "
                + "its 95 % interval."), table))
      }
      blocks.append(
        .facts([
          (label: "Pain fell by 2 or more", text: NumberTexts.share(site.relief.lower)),
          (label: "Time to relief", text: ReportTexts.median(site.relief.time)),
          (label: "Over 10 minutes", text: "\(site.relief.tooLong)"),
        ]))
      let figures = figures(of: site)
      if !figures.isEmpty { blocks.append(.figures(figures)) }
      if index == sites.count - 1 { blocks.append(.note(ReviewRemarks.stepOrder)) }
      return ReportSection(
        title: "What was done: \(site.site.word), \(counted(site.relief.cramps, "cramp"))",
        look: "done", blocks: blocks)
    }
  }

  private var definitions: ReportSection {
    ReportSection(
      title: "What the numbers mean", look: "small",
      blocks: [
        .facts([
          (
            label: "Session",
            text: "Any but relief, with a minute of active time or more and a step done. It counts "
              + "on the day on which it began."
          ),
          (label: "Time", text: "Active time, without pauses, rounded down once."),
          (
            label: "Cramp",
            text: "It counts on the day of its onset. None logged does not mean none."
          ),
          (
            label: "Night woken",
            text: "A night, from noon to noon, in which a cramp woke you, however many did. It "
              + "counts on the day on which it begins: of one early on a Monday, the week before."
          ),
          (
            label: "In brackets",
            text: "The 95 % interval: Wilson's of shares, Garwood's of counts in 28 days, and from "
              + "order statistics of medians. With few cases it is wide."
          ),
          (
            label: "More or fewer",
            text: "Said only where chance alone would do it less than one time in 20."
          ),
          (label: "–", text: "Too few to tell."),
        ])
      ])
  }
}
