// SPDX-License-Identifier: MIT
import Charts
import Review
import RoutineModel
import SessionEngine
import Wording

enum ReviewTexts {
  static let title = "Review"
  static let back = "back (or Esc, v)"
  static let backFromEntries = "back to the review (or Esc)"
  static let backToEntries = "back to the entries (or Esc)"
  static let entryInFull = "the session or cramp in full"
  static let backFromTable = "back to the chart (or Esc, a)"
  static let open = "open"
  static let openWords = "the entries there"
  static let more = "more"
  static let nextPage = "the next page"
  static let pageKeys = "year, weeks, pattern, helps, body"
  static let chart = "chart"
  static let table = "table"
  static let tableWords = "the same numbers as a table"
  static let sumsWords = "the sums as a table"
  static let whatCounts =
    "A session counts once it has a minute of active time and one step done; the history lists all."
  static let site = "site"
  static let siteWords = "cramps of the next site alone"
  static let filter = "filter"
  static let filterWords = "only a routine, a kind, a site, a side"
  static let print = "report"
  static let printWords = "write a report to print"
  static let filterTitle = "Filter"
  static let filtered = "filtered"
  static let filterNote =
    "Routine, kind and outcome are of sessions and of the cramps in them; site and side are of cramps. "
    + "Only what fits all of them is counted."
  static let closeFilterWords = "back to the page (or Esc, /)"
  static let changeChoice = "change"
  static let changeChoiceWords = "what the field asks for (or Enter, space)"
  static let done = "done"
  static let allWord = "all"
  static let allEntries = "all entries"
  static let allEntriesWords = "clear the filter"
  static let weekdaysWord = "weekdays"
  static let hoursWord = "hours"
  static let byWeekdays = "by days of the week"
  static let byHours = "by hours"
  static let saidWord = "what I said"
  static let easedWord = "eased"
  static let helpsWords = "by where it eased, by what you said"
  static let timeWord = "time"
  static let measureWords = "training or cramps first"
  static let span = "earlier, later"
  static let shiftWords = "earlier or later (or PgUp PgDn)"
  static let longer = "longer, shorter"
  static let spanWords = "more or fewer weeks at once"
  static let todayWords = "to today"
  static let moveByDay = "another week, another day"
  static let moveByWeek = "another week"
  static let moveByHour = "another hour, another day"
  static let moveByWeekday = "another day"
  static let moveBySite = "another site"

  static let nothing =
    "Nothing to review yet.\n\nTrain, or log a past cramp (m, then a, on the home screen). From the "
    + "first entry on, each day is shown here."
  static let noCramps = "No cramp logged in these days."
  static let noEntries = "Nothing logged here."

  static let weekdays = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
  static let minutesLegend = [
    ("·", "none"), ("░", "<15"), ("▒", "<30"), ("▓", "<45"), ("█", "45+ min"),
  ]
  static let crampsLegend = [("·", "none logged"), ("▪", "1"), ("■", "2+ cramps")]
  static let bodyLegend = [
    ("·", "none"), ("░", "1-2"), ("▒", "3-9"), ("▓", "10-29"), ("█", "30+ cramps"),
  ]

  static let minutesAWeek = "Minutes trained a week"
  static let crampsAWeek = "Cramps a week"
  static let days = "days"
  static let crampsBrief = "cramp"
  static let woke = "woke"
  static let daysTrained = "days trained"
  static let crampsLogged = "cramps logged"
  static let nightsWoken = "nights woken"
  static let lastWeeks = "last 4 full"
  static let weeksBefore = "4 before"
  static let change = "change"
  static let timeTrained = "time"

  static let hourTitle = "Cramps by hour; a row is a day from noon to noon"
  static let weekdayTitle = "Cramps by day of the week, each by its onset"
  static let weekdayTitleBrief = "Cramps by day of the week"
  static let hourTitleBrief = "Cramps by hour, noon to noon"
  static let tooFew = "under 10: too few to draw"
  static let step = "step"
  static let noSteps = "No step of relief was begun or recorded."
  static let needsPain = "needs pain before and after"
  static let needsTimes = "needs 3 cramps with a time to relief"
  static let easedHead = "eased of begun"
  static let saidShareHead = "it helped"
  static let saidHead = "yes some  no"
  static let saidTitle = "it helped:"
  static let scale = ("0 %", "50", "100 %")
  static let shareSign = "● eased in it, of those in which it was begun  ├─┤ 95 % interval"
  static let saidShareSign = "● share of answers yes or some  ├─┤ 95 % interval"
  static let timeToRelief = "time to relief"
  static let front = "FRONT"
  static let backSide = "BACK"
  static let right = "right"
  static let left = "left"
  static let bothCount = "A cramp on both sides counts on each."

  /// The text for a screen too small for a page.
  static func small(_ period: String) -> String { "\(title)  \(period)" }

  /// A page in the header, with its key.
  static func tab(_ page: ReviewPage) -> String { "\(page.number) \(page.rawValue)" }

  /// A page as a title.
  static func title(_ page: ReviewPage) -> String {
    switch page {
    case .year: "Year"
    case .weeks: "Weeks"
    case .pattern: "Pattern"
    case .helps: "What helps"
    case .body: "Body"
    }
  }

  /// The days shown.
  static func days(_ question: ReviewQuestion, isAll: Bool) -> String {
    (isAll ? "all, " : "") + periodText(question.days)
  }

  /// The filter in a few words; empty if there is none.
  static func filter(_ filter: ReviewFilter, _ names: [RoutineID: String]) -> String {
    let choices = FilterChoices.Field.allCases.compactMap { choice(of: $0, in: filter, names) }
    return choices.isEmpty ? "" : "\(choices.joined(separator: ", ")) only"
  }

  /// A field's choice; `nil` if there is none.
  static func choice(
    of field: FilterChoices.Field, in filter: ReviewFilter, _ names: [RoutineID: String]
  ) -> String? {
    switch field {
    case .routine: filter.routine.map { names[$0] ?? $0.rawValue }
    case .kind: filter.kind?.rawValue
    case .outcome: filter.outcome?.rawValue
    case .site: filter.site?.word
    case .side: filter.side.map(side)
    }
  }

  private static func side(_ side: ReviewFilter.Side) -> String {
    switch side {
    case .left: Side.left.word
    case .right: Side.right.word
    case .both: Side.both.word
    case .unsaid: "side: no answer"
    }
  }

  /// The number of entries that match a filter.
  static func left(by totals: Totals) -> String {
    "\(counted(totals.sessions, "session")), \(counted(totals.cramps, "cramp")) in these days."
  }

  static func week(from day: CivilDay) -> String { "Week of \(day.dateText)" }
  static func cramps(at site: String) -> String { "Cramps: \(site)" }
  static func cramp(at place: String) -> String { "\(place) cramp" }

  static func session(_ active: Duration, _ outcome: SessionOutcome?) -> String {
    "\(active.hoursText), \(outcome.word)"
  }

  static func tooShort(_ active: Duration) -> String {
    "\(active.spokenText), too short to count"
  }

  /// A session in full, as far as a review knows it.
  static func details(of session: ReviewedSession, name: String) -> [CrampDetail] {
    [
      CrampDetail("routine", name), CrampDetail("kind", session.kind.rawValue),
      CrampDetail(
        CrampsTexts.Label.began,
        "\(session.startedAt.fullDateText), \(session.startedAt.clockText)"),
      CrampDetail(CrampsTexts.Label.ended, session.outcome.word),
      CrampDetail("active", session.active.spokenText),
      CrampDetail("steps done", "\(session.stepsDone)"),
      CrampDetail("counts", session.counts ? CrampsTexts.yes : whyNot),
      CrampDetail("", inHistory),
    ]
  }

  private static let whyNot = "no, without a minute of active time and a step done"
  private static let inHistory = "The history (h on the home screen) has its steps."

  /// An entry as a sentence.
  static func spoken(
    _ name: String, _ at: LocalMoment, _ text: String, seenFrom today: LocalMoment
  ) -> String {
    "\(name), \(at.dayText(seenFrom: today)) \(at.clockText); \(text)."
  }

  /// A day as a sentence.
  static func detail(_ day: CivilDay, _ figures: DayFigures, isBrief: Bool) -> String {
    var parts: [String] = []
    if isBrief {
      let minutes = figures.isTrained ? figures.active.hoursText : "–"
      return "\(day.moment.dateText)  \(minutes), \(counted(figures.cramps, "cramp"))"
    }
    if figures.isTrained {
      parts.append("\(counted(figures.sessions, "session")), \(figures.active.hoursText)")
    } else if figures.tooShort > 0 {
      parts.append("\(counted(figures.tooShort, "session")) begun, too short to count")
    } else {
      parts.append("no training")
    }
    parts.append(figures.cramps > 0 ? counted(figures.cramps, "cramp") : "no cramp logged")
    if figures.isNightWoken { parts.append("woken that night") }
    return "\(day.moment.fullDateText)  \(parts.joined(separator: ", "))"
  }

  /// A week as a sentence.
  static func detail(
    week first: CivilDay, _ totals: Totals, isRunning: Bool, isBrief: Bool
  ) -> String {
    if isBrief {
      let days = counted(totals.daysTrained, "day")
      return "\(first.moment.dateText)  \(days), \(counted(totals.cramps, "cramp"))"
    }
    let parts = [
      counted(totals.daysTrained, "day"), totals.active.hoursText,
      counted(totals.cramps, "cramp"), "\(counted(totals.nightsWoken, "night")) woken",
    ]
    return "\(week(from: first))\(isRunning ? " so far" : "")  \(parts.joined(separator: ", "))"
  }

  static func place(
    _ cell: PatternPage.Cell, by measure: PatternMeasure, _ start: WeekStart
  ) -> String {
    let (day, hour) = (start.weekdays[cell.row], PatternPage.Cell.hour(ofColumn: cell.column))
    let (from, to) = (NumberTexts.clock(hour), NumberTexts.clock((hour + 1) % 24))
    return switch measure {
    case .hours: "\(NumberTexts.pair(day)), \(from) to \(to)"
    case .weekdays: weekday(day)
    }
  }

  /// A weekday; Monday is 1.
  static func weekday(_ weekday: Int) -> String {
    LocalMoment.weekdays[weekday - 1]
  }

  static func detail(_ place: String, cramps: Int) -> String {
    "\(place)  \(counted(cramps, "cramp"))"
  }

  /// The training in a span, line by line.
  static func training(_ totals: Totals) -> [String] {
    [
      "\(counted(totals.daysTrained, "day")) trained", counted(totals.sessions, "session"),
      "\(totals.completed) completed", totals.active.hoursText,
    ]
  }

  /// The cramps in a span, line by line.
  static func cramps(_ totals: Totals) -> [String] {
    [
      counted(totals.cramps, "cramp"), "on \(counted(totals.crampDays, "day"))",
      "\(counted(totals.nightsWoken, "night")) woken",
    ]
  }

  /// The weeks that reached the goal; empty for fewer than two.
  static func streaks(_ streaks: WeekStreaks, goal: Int) -> [String] {
    guard streaks.isTold else { return [] }
    var lines = [
      "\(goal == 1 ? "trained" : "\(goal)+ days") in \(streaks.ofLast.count) of",
      "last \(streaks.ofLast.total) weeks",
    ]
    if let best = streaks.best {
      lines.append("now \(streaks.now), best \(best.weeks)")
    }
    return lines
  }

  /// The same as a sentence; `nil` before the second full week.
  static func streakNote(_ streaks: WeekStreaks, goal: Int) -> String? {
    guard streaks.isTold else { return nil }
    let of = "\(streaks.ofLast.count) of the last \(counted(streaks.ofLast.total, "week"))"
    let sentence = goal == 1 ? "Trained in \(of)" : "\(goal) days or more in \(of)"
    guard let best = streaks.best else { return sentence + "." }
    return "\(sentence); current streak \(counted(streaks.now, "week")), longest \(best.weeks)."
  }

  static func afterToday(_ count: Int) -> String { "\(count) dated after today" }

  /// All totals on one line, if there is no room for more.
  static func totals(_ totals: Totals) -> String {
    "\(counted(totals.daysTrained, "day")), \(counted(totals.cramps, "cramp")), "
      + "\(totals.nightsWoken) woken"
  }

  static func soFarBrief(_ week: WeekSoFar) -> String {
    "So far \(counted(week.now.daysTrained, "day")), \(week.lastByThen.daysTrained) by this day last week"
  }

  static func soFar(_ week: WeekSoFar) -> String {
    "This week so far \(counted(week.now.daysTrained, "day")); last week "
      + "\(week.lastByThen.daysTrained) by this day, \(week.lastInAll.daysTrained) in all"
  }

  /// The facts below the hours.
  static func pattern(_ page: PatternPage) -> [(label: String, text: String)] {
    let told = page.triggers.map { "\($0.condition.word) \($0.cramps)" }
    let triggers = (told + ["no answer \(page.withoutTrigger)"]).joined(separator: ", ")
    let rate = page.nightRate.map { ", 28-day mean \(NumberTexts.tenths($0.value))" } ?? ""
    return [
      ("22:00 to 06:00", NumberTexts.share(page.atNight)),
      ("woke you", NumberTexts.share(page.woke, of: " answered")),
      ("nights woken", "\(page.nightsWoken)\(rate)"), ("triggers", triggers),
    ]
  }

  static func site(_ site: HelpsPage.Site, _ number: Int, of count: Int) -> String {
    let cramps = counted(site.relief.cramps, "cramp")
    return "\(site.site.word.sentenceStart): \(cramps)   site \(number) of \(count)"
  }

  /// The results of relief at a site.
  static func relief(_ relief: HelpsPage.Relief) -> [(label: String, text: String)] {
    let lower = relief.lower.total == 0 ? needsPain : NumberTexts.share(relief.lower)
    var lines = [(label: "pain 2+ points lower", text: lower)]
    guard let time = relief.time else { return lines + [(label: timeToRelief, text: needsTimes)] }
    let bounds = time.bounds.map {
      " (95 %: \(Duration.clock($0.lowerBound.wholeSeconds))–"
        + "\(Duration.clock($0.upperBound.wholeSeconds)))"
    }
    let long = relief.tooLong > 0 ? "; \(relief.tooLong) over 10 min" : ""
    lines.append(
      (
        label: timeToRelief,
        text: "median \(Duration.clock(time.value.wholeSeconds)) of \(time.count)"
          + (bounds ?? "") + long
      ))
    return lines
  }
}

extension ReviewTexts {
  /// The headings of table columns.
  enum Head {
    static let months = ["month", "days", "sessions", "time", "cramps", "woke"]
    static let weeks = ["week of", "days", "sessions", "time", "cramps", "woke"]
    static let comparison = ["weeks", lastWeeks, weeksBefore, change, ""]
    static let hours = ["from", "cramps"]
    static let nights = ["noon to noon", "cramps"]
    static let weekdays = ["weekday", "cramps"]
    static let steps = ["step", easedHead, "95 %", "helped", "some", "no", "no answer"]
    static let sites = ["site", "all", "left", "right", "both", "?"]
    static let total = "all"
  }
}
