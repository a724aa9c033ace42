// SPDX-License-Identifier: MIT
import Review
import RoutineModel
import Screens
import SessionEngine

// Scripts read the names of these properties: they never change, and no page omits any of its own.

/// A page of the review, as JSON: the numbers on its screen.
struct ReviewReport: Encodable {
  let page: String
  let from: String
  let to: String
  let weekStarts: String
  let daysAWeek: Int
  let site: Nullable<String>
  let routine: Nullable<String>
  let daysObserved: Int
  let afterToday: Int
  let totals: TotalsReport
  // The page under its own name; the other four are omitted.
  let year: YearReport?
  let weeks: WeeksReport?
  let pattern: PatternReport?
  let helps: [HelpsReport]?
  let body: [BodySiteReport]?

  init(_ page: ReviewPage, _ figures: ReviewFigures) {
    let question = figures.question
    self.page = page.rawValue
    from = question.days.lowerBound.iso8601
    to = question.days.upperBound.iso8601
    weekStarts = question.weekStart.rawValue
    daysAWeek = question.goal
    site = Nullable(question.filter.site?.rawValue)
    routine = Nullable(question.filter.routine?.rawValue)
    daysObserved = figures.daysObserved
    afterToday = figures.afterToday
    totals = TotalsReport(figures.totals)
    year = page == .year ? YearReport(figures) : nil
    weeks = page == .weeks ? WeeksReport(figures) : nil
    pattern = page == .pattern ? PatternReport(PatternPage(figures)) : nil
    helps = page == .helps ? HelpsPage(figures).sites.map(HelpsReport.init) : nil
    body = page == .body ? BodyPage(figures).sites.map(BodySiteReport.init) : nil
  }
}

/// The totals of some days.
struct TotalsReport: Encodable {
  let daysTrained: Int
  let sessions: Int
  let completed: Int
  let activeMs: Int64
  let cramps: Int
  let crampDays: Int
  let nightsWoken: Int

  init(_ totals: Totals) {
    daysTrained = totals.daysTrained
    sessions = totals.sessions
    completed = totals.completed
    activeMs = totals.active.wholeMilliseconds
    cramps = totals.cramps
    crampDays = totals.crampDays
    nightsWoken = totals.nightsWoken
  }
}

/// A share, with its 95 % interval if there is enough data.
struct ProportionReport: Encodable {
  let count: Int
  let of: Int
  let lower: Nullable<Double>
  let upper: Nullable<Double>

  init(_ share: Proportion) {
    count = share.count
    of = share.total
    let bounds = share.telling == .percent ? share.wilsonBounds : nil
    lower = Nullable(bounds?.lowerBound)
    upper = Nullable(bounds?.upperBound)
  }
}

/// The year page.
struct YearReport: Encodable {
  /// A day with entries.
  struct Day: Encodable {
    let date: String
    let sessions: Int
    let tooShort: Int
    let activeMs: Int64
    let cramps: Int
    let nightWoken: Bool
  }

  /// A month, cut to the date range.
  struct Month: Encodable {
    let from: String
    let to: String
    let totals: TotalsReport
  }

  /// The weeks that reached the goal.
  struct Streaks: Encodable {
    let ofLast: ProportionReport
    let now: Int
    let best: Int
  }

  let days: [Day]
  let months: [Month]
  let streaks: Streaks

  init(_ figures: ReviewFigures) {
    let page = YearPage(figures)
    days = zip(figures.question.days, figures.days).filter { $1 != DayFigures() }.map {
      Day(
        date: $0.iso8601, sessions: $1.sessions, tooShort: $1.tooShort,
        activeMs: $1.active.wholeMilliseconds, cramps: $1.cramps, nightWoken: $1.isNightWoken)
    }
    months = figures.question.months.map {
      Month(
        from: $0.lowerBound.iso8601, to: $0.upperBound.iso8601,
        totals: TotalsReport(figures.totals(of: $0)))
    }
    streaks = Streaks(
      ofLast: ProportionReport(page.streaks.ofLast), now: page.streaks.now,
      best: page.streaks.best?.weeks ?? 0)
  }
}

/// The weeks page.
struct WeeksReport: Encodable {
  /// A week, cut to the date range.
  struct Week: Encodable {
    let from: String
    let isoWeek: Nullable<Int>
    let full: Bool
    let totals: TotalsReport
  }

  /// The last four full weeks compared with the four before.
  struct Comparison: Encodable {
    let now: TotalsReport
    let before: TotalsReport
    let daysTrained: String
    let cramps: String
    let nightsWoken: String
  }

  /// The current week, and the same weekdays of the previous one.
  struct SoFar: Encodable {
    let now: TotalsReport
    let lastByThen: TotalsReport
    let lastInAll: TotalsReport
  }

  let weeks: [Week]
  let comparison: Nullable<Comparison>
  let soFar: Nullable<SoFar>

  init(_ figures: ReviewFigures) {
    let page = WeeksPage(figures)
    let start = figures.question.weekStart
    weeks = page.weeks.map {
      Week(
        from: $0.firstDay.iso8601, isoWeek: Nullable(start.isoWeek(of: $0.firstDay)?.number),
        full: $0.isFull, totals: TotalsReport($0.totals))
    }
    comparison = Nullable(
      page.comparison.map {
        Comparison(
          now: TotalsReport($0.now), before: TotalsReport($0.before),
          daysTrained: $0.daysTrained.verdict.rawValue, cramps: $0.cramps.verdict.rawValue,
          nightsWoken: $0.nightsWoken.verdict.rawValue)
      })
    soFar = Nullable(
      page.soFar.map {
        SoFar(
          now: TotalsReport($0.now), lastByThen: TotalsReport($0.lastByThen),
          lastInAll: TotalsReport($0.lastInAll))
      })
  }
}

/// The pattern page.
struct PatternReport: Encodable {
  /// A day from noon to noon, by the weekday on which it begins; Monday is 1.
  struct Row: Encodable {
    let weekday: Int
    let hours: [Int]
  }

  /// How often a trigger was told.
  struct Told: Encodable {
    let trigger: String
    let cramps: Int
  }

  let firstHour: Int
  let rows: [Row]
  let atNight: ProportionReport
  let woke: ProportionReport
  let nightsWokenPer28Days: Nullable<Double>
  let triggers: [Told]
  let withoutTrigger: Int

  init(_ page: PatternPage) {
    firstHour = PatternPage.Cell.hour(ofColumn: 0)
    rows = zip(page.rows, page.hours).map { Row(weekday: $0, hours: $1) }
    atNight = ProportionReport(page.atNight)
    woke = ProportionReport(page.woke)
    nightsWokenPer28Days = Nullable(page.nightRate?.value)
    triggers = page.triggers.map { Told(trigger: $0.condition.rawValue, cramps: $0.cramps) }
    withoutTrigger = page.withoutTrigger
  }
}

/// What was done about cramps at a site.
struct HelpsReport: Encodable {
  /// A step of relief.
  struct Step: Encodable {
    let name: String
    let eased: ProportionReport
    let helpedYes: Int
    let helpedSome: Int
    let helpedNo: Int
    let notSaid: Int
  }

  /// The median time until cramps eased.
  struct Time: Encodable {
    let medianMs: Int64
    let crampCount: Int
    let lowerMs: Nullable<Int64>
    let upperMs: Nullable<Int64>
  }

  let site: String
  let crampCount: Int
  let steps: [Step]
  let pointsLower: ProportionReport
  let timeToRelief: Nullable<Time>
  let overTenMinutes: Int

  init(_ site: HelpsPage.Site) {
    self.site = site.site.rawValue
    crampCount = site.relief.cramps
    steps = site.steps.map {
      Step(
        name: $0.name, eased: ProportionReport($0.eased), helpedYes: $0.helped[.yes, default: 0],
        helpedSome: $0.helped[.some, default: 0], helpedNo: $0.helped[.no, default: 0],
        notSaid: $0.unsaid)
    }
    pointsLower = ProportionReport(site.relief.lower)
    timeToRelief = Nullable(
      site.relief.time.map {
        Time(
          medianMs: $0.value.wholeMilliseconds, crampCount: $0.count,
          lowerMs: Nullable($0.bounds?.lowerBound.wholeMilliseconds),
          upperMs: Nullable($0.bounds?.upperBound.wholeMilliseconds))
      })
    overTenMinutes = site.relief.tooLong
  }
}

/// The cramps of a site by side.
struct BodySiteReport: Encodable {
  let site: String
  let crampCount: Int
  let left: Int
  let right: Int
  let both: Int
  let notSaid: Int

  init(_ site: BodyPage.Site) {
    self.site = site.site.rawValue
    crampCount = site.cramps
    left = site.bySide[.left, default: 0]
    right = site.bySide[.right, default: 0]
    both = site.bySide[.both, default: 0]
    notSaid = site.bySide[.unsaid, default: 0]
  }
}
