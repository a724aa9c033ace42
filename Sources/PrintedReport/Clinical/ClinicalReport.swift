// SPDX-License-Identifier: MIT
import Charts
import Review
import RoutineModel
import SessionEngine
import Wording

/// The report for a clinician: one page, frequency first, nothing that needs a legend.
struct ClinicalReport {
  let request: ReportRequest

  /// The most sites on the page; the others are summed.
  static let mostSites = 3
  /// The most steps of a site.
  static let mostSteps = 3
  /// The most blocks of 28 days, counted from the latest.
  static let mostBlocks = 4
  /// The most dates.
  static let mostDates = 3

  private var figures: ReviewFigures { request.figures }
  private var hasCramps: Bool { figures.totals.cramps > 0 }

  var document: ReportDocument {
    let period = ReportTexts.period(figures.question.days)
    let first = ReportSheet(
      look: "clinical", title: "Muscle cramps", subtitle: "\(period). \(Self.byThePerson)",
      person: [
        (label: "Name", text: request.name?.printed(atMost: 60, rest: "") ?? ""),
        (label: "Born", text: ""), (label: "Date", text: ""),
      ],
      sections: hasCramps ? sections : [self.period, none, flags, medicines],
      end: Self.definitions)
    return ReportDocument(
      title: "Muscle cramps, \(period)", style: PageStyle.clinical, isMadeUp: request.isMadeUp,
      sheets: [first] + further)
  }

  static let byThePerson = "Recorded by the person; not a diagnosis."

  private var sections: [ReportSection] {
    [period, frequency, weeks] + pains + [length, hours, sites, tried, circumstances, exercise]
      + [flags, medicines]
  }

  private var none: ReportSection {
    ReportSection(title: "Cramps", blocks: [.text(ReportTexts.noCramps)])
  }

  private var period: ReportSection {
    let cramps = CrampFigures(figures)
    var facts = [
      (label: "Observed", text: "\(ReportTexts.observed(figures)). \(ReportTexts.withoutEntry)")
    ]
    if hasCramps {
      facts.append((label: "Written", text: ReportTexts.writing(cramps.writing)))
      facts.append((label: "Answers missing", text: ReportTexts.missing(cramps)))
    }
    return ReportSection(title: "Period and completeness", blocks: [.facts(facts)])
  }

  private var frequency: ReportSection {
    let frequency = Frequency(figures, blocks: Self.mostBlocks)
    var table = ReportTable(
      caption: "In 28 days, with the 95 % interval as if cramps came independently",
      head: ["days", "cramps", "in 28 days", "cramp days", "nights woken"])
    func row(_ name: String, _ block: Frequency.Block) -> [String] {
      [
        name, "\(block.totals.cramps)", NumberTexts.rate(block.cramps),
        NumberTexts.rate(block.crampDays), NumberTexts.rate(block.nightsWoken),
      ]
    }
    if let whole = frequency.whole {
      table.rows.append(row("all \(counted(whole.days.count, "day"))", whole))
    }
    // With what is before the blocks, so that they add up.
    if let rest = frequency.rest {
      table.rows.append(
        row("\(Self.brief(rest.days)), \(counted(rest.days.count, "day"))", rest))
    }
    table.rows += frequency.blocks.map { row(Self.brief($0.days), $0) }
    let longest = ReportTexts.longest(frequency) ?? "none between two cramps"
    let open = frequency.openStretch.map { days in
      figures.question.days.upperBound == figures.question.today
        ? "; \(counted(days, "day")) since the last, without today" : ""
    }
    return ReportSection(
      title: "How often", look: "most",
      blocks: [
        .table(table), .facts([(label: "Longest without", text: longest + (open ?? ""))]),
      ])
  }

  private static func brief(_ days: ClosedRange<CivilDay>) -> String {
    func brief(_ day: CivilDay) -> String { "\(day.date.day) \(day.monthText)" }
    return "\(brief(days.lowerBound)) – \(brief(days.upperBound))"
  }

  private var weeks: ReportSection {
    ReportSection(
      title: "Cramps a week", look: "third",
      blocks: [
        .picture(
          .weeks(
            figures, .cramps, width: 168, height: 82,
            about: "A bar a week; \(counted(figures.totals.cramps, "cramp")) in all."),
          ReportTable(
            caption: "Cramps a week, by onset", head: ["week of", "cramps", "nights woken"],
            rows: figures.weeks.filter { figures.isObserved($0.days) }.map {
              [$0.firstDay.dateText, "\($0.totals.cramps)", "\($0.totals.nightsWoken)"]
            }))
      ])
  }

  private var pains: [ReportSection] {
    let cramps = CrampFigures(figures)
    let parts = [
      ("Pain at onset", cramps.painOnset),
      ("Pain at its worst", cramps.painWorst),
      ("Pain after", cramps.painAfter),
    ]
    return parts.map { title, ratings in
      let told =
        "n \(ratings.count), missing \(ratings.missing), "
        + "median \(ReportTexts.median(ratings.median))"
      guard ratings.count > 0 else {
        return ReportSection(title: title, look: "third", blocks: [.text("Not answered.")])
      }
      return ReportSection(
        title: title, look: "third",
        blocks: [
          .picture(
            .ratings(title, ratings, width: 168, about: told),
            ReportTable(
              caption: "\(title), 0 to 10", head: ["pain", "cramps"],
              rows: ratings.histogram.enumerated().map { ["\($0)", "\($1)"] })), .text(told),
        ])
    }
  }

  private var length: ReportSection {
    let cramps = CrampFigures(figures)
    let names = ["under 1 min", "1 to 3 min", "3 to 10 min", "over 10 min"]
    let lengths = zip(CrampLength.allCases, names).map {
      "\($1) \(cramps.lengths[$0, default: 0])"
    }
    return ReportSection(
      title: "How long until it eased", look: "half",
      blocks: [
        .facts([
          (label: "Median", text: ReportTexts.median(cramps.time)),
          (label: "Lengths", text: lengths.joined(separator: ", ")),
          (label: "Not known", text: "\(cramps.withoutTime) of \(cramps.cramps)"),
          (label: "Pain fell 2+", text: NumberTexts.share(HelpsPage(figures).all.lower)),
        ])
      ])
  }

  private var hours: ReportSection {
    let page = PatternPage(figures)
    let grid = HourGrid(page)
    return ReportSection(
      title: "Hours, from noon to noon", look: "half",
      blocks: [
        .picture(
          .hourBars(
            grid, width: 259, height: 44,
            about: "\(page.atNight.count) of \(page.cramps) between 22:00 and 06:00."),
          ReportTable(
            caption: "Cramps by hour", head: ["hour", "cramps"],
            rows: grid.ofColumns.enumerated().map {
              [NumberTexts.clock(HourGrid.hour(ofColumn: $0)), "\($1)"]
            })),
        .facts([
          (label: "22:00 to 06:00", text: NumberTexts.share(page.atNight)),
          (label: "Woke", text: NumberTexts.share(page.woke, of: " answered")),
        ]),
      ])
  }

  private var sites: ReportSection {
    let page = BodyPage(figures)
    var table = ReportTable(
      caption: "Cramps by site and side", head: ["site", "all", "left", "right", "both", "?"])
    func row(_ name: String, _ sites: some Sequence<BodyPage.Site>) -> [String] {
      [name, "\(sites.reduce(0) { $0 + $1.cramps })"]
        + ReviewFilter.Side.allCases.map { side in
          "\(sites.reduce(0) { $0 + $1.bySide[side, default: 0] })"
        }
    }
    table.rows = page.sites.prefix(Self.mostSites).map { row($0.site.word, [$0]) }
    let others = page.sites.dropFirst(Self.mostSites)
    if !others.isEmpty { table.rows.append(row("\(others.count) other", others)) }
    return ReportSection(
      title: "Where", look: "tall",
      blocks: [
        .picture(
          .body(page, scale: 0.46, about: PersonalReport.told(page)), PersonalReport.sides(page)),
        .table(table),
      ])
  }

  private var tried: ReportSection {
    let sites = HelpsPage(figures).sites
    var table = Self.steps(
      sites.prefix(Self.mostSites), most: Self.mostSteps,
      caption: "Steps begun, at most \(Self.mostSteps) of each site")
    let others = sites.dropFirst(Self.mostSites)
    if !others.isEmpty {
      table.rows.append(
        ["\(counted(others.count, "other site")): page 2"] + Array(repeating: "", count: 5))
    }
    return ReportSection(
      title: "What was tried", look: "most",
      blocks: table.rows.isEmpty
        ? [.text("No step of relief is logged.")] : [.table(table), .text(ReviewRemarks.stepOrder)])
  }

  private static func steps(
    _ sites: some Sequence<HelpsPage.Site>, most: Int, caption: String
  ) -> ReportTable {
    var table = ReportTable(
      caption: caption, head: ["site: step", "begun", "eased in it", "helped", "some", "no"])
    for site in sites {
      for step in site.steps.prefix(most) {
        table.rows.append(
          [
            "\(site.site.word): \(step.name.printed(atMost: 40, rest: ""))",
            "\(step.helped.values.reduce(0, +) + step.unsaid)",
            step.eased.total == 0 ? "–" : NumberTexts.share(step.eased),
          ] + [StepHelp.yes, .some, .no].map { "\(step.helped[$0, default: 0])" })
      }
    }
    return table
  }

  private var circumstances: ReportSection {
    let page = PatternPage(figures)
    return ReportSection(
      title: "Triggers reported", look: "third",
      blocks: [
        .text(ReportTexts.triggers(page)),
        .text("Noted at cramps only; no comparison with days without."),
      ])
  }

  private var exercise: ReportSection {
    let exercise = ExerciseFigures(figures)
    var phases = Phase.allCases.map { "\($0.word) \(exercise.byPhase[$0, default: 0])" }
    if exercise.withoutPhase > 0 { phases.append("outside these \(exercise.withoutPhase)") }
    let soreness = CrampFigures(figures).soreness
    return ReportSection(
      title: "In exercise", look: "third",
      blocks: [
        .facts([
          (
            label: "Cramps",
            text: "\(exercise.cramps): " + phases.joined(separator: ", ")
          ),
          (
            label: "Per 10 h active",
            text: "\(NumberTexts.rate(exercise.rate)); \(exercise.active.hoursText)"
          ),
          (
            label: "Soreness after",
            text: "median \(ReportTexts.median(soreness.median)), n \(soreness.count)"
          ),
        ])
      ])
  }

  private var flags: ReportSection {
    let cramps = CrampFigures(figures)
    func dates(_ days: [CivilDay]) -> String {
      guard !days.isEmpty else { return "none recorded" }
      let named = days.suffix(Self.mostDates).map { "\($0.date.day) \($0.monthText)" }
      let more = days.count - named.count
      return "\(days.count): \(more > 0 ? "… " : "")" + named.joined(separator: ", ")
    }
    return ReportSection(
      title: "Flags recorded; to ask about", look: "third",
      blocks: [
        .facts([
          (label: "Over 10 minutes", text: dates(cramps.tooLong)),
          (label: "Signs of a clot", text: dates(cramps.clotSigns)),
        ]), .boxes(["numbness or weakness", "swelling", "wasting", "pregnancy"]),
      ])
  }

  private var medicines: ReportSection {
    ReportSection(
      title: "Medicines and supplements, by hand: what, how much, since when", look: "most",
      blocks: [.lines(Array(repeating: "", count: 5))])
  }

  private static let definitions =
    "A cramp counts on the day of its onset. A night runs from noon to noon and counts once, in the week "
    + "in which it begins, however many cramps woke the person. In 28 days: 28 × count ÷ days observed, from the later of the "
    + "period's start and the first entry; interval by Garwood. Shares: Wilson's 95 % interval, from "
    + "10 cases on. Medians: interval from order statistics, from 6 cases on; none of fewer than 3. "
    + "Time to relief: of cramps that eased. Pain: 0–10, each answer as given, none filled in. "
    + "At once: while it was there or within 15 minutes. No cause is claimed."

  /// The sheets after the first.
  private var further: [ReportSheet] {
    var sections: [ReportSection] = []
    let sites = HelpsPage(figures).sites
    if sites.count > Self.mostSites {
      let others = sites.dropFirst(Self.mostSites)
      sections.append(
        ReportSection(
          title: "The other sites",
          blocks: [
            .table(PersonalReport.sides(BodyPage(figures))),
            .table(Self.steps(others, most: 20, caption: "What was tried")),
          ]))
    }
    if request.listsCramps, hasCramps { sections.append(CrampList(request).section) }
    return sections.isEmpty ? [] : [ReportSheet(look: "clinical", sections: sections)]
  }
}
