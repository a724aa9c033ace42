// SPDX-License-Identifier: MIT
import Review
import RoutineModel
import SessionEngine
import Testing

/// Comparison with an independent calculation by scipy and Python's calendar.
@Suite struct OracleTests {
  private let oracle: Oracle

  init() throws { oracle = try Oracle.shared.get() }

  @Test func intervalsAndTestsAreThoseOfScipy() {
    for line in oracle.wilson {
      let bounds = Proportion(count: Int(line[0]), of: Int(line[1])).wilsonBounds
      #expect(bounds.lowerBound.isNear(line[2]), "\(line)")
      #expect(bounds.upperBound.isNear(line[3]), "\(line)")
    }
    for line in oracle.garwood {
      let bounds = PoissonCount.garwoodBounds(Int(line[0]))
      #expect(bounds.lowerBound.isNear(line[1]), "\(line)")
      #expect(bounds.upperBound.isNear(line[2]), "\(line)")
    }
    for line in oracle.ranks {
      let ranks = MedianRanks(count: line[0])
      #expect((ranks.map { [$0.lower, $0.upper] } ?? []) == Array(line.dropFirst()), "\(line)")
    }
    for line in oracle.chance {
      let compared = CountComparison(now: Int(line[0]), before: Int(line[1]))
      #expect(compared.chance.isNear(line[2]), "\(line)")
    }
    #expect(oracle.wilson.count > 80 && oracle.garwood.count > 40)
    #expect(oracle.ranks.count > 100 && oracle.chance.count > 200)
  }

  @Test(arguments: 0..<12)
  func daysAndWeeksAreThoseOfTheOracle(index: Int) throws {
    let (question, figures) = try figures(index)
    let answer = question.answer

    #expect(OracleAnswer.Sums(figures.totals) == answer.totals)
    #expect(figures.afterToday == answer.afterToday)
    #expect(figures.daysObserved == answer.observed)
    let weeks = figures.weeks.map {
      OracleAnswer.Week(
        first: $0.firstDay.iso8601, totals: OracleAnswer.Sums($0.totals), full: $0.isFull)
    }
    #expect(weeks == answer.weeks)
    let days = figures.days.map {
      [
        Int64($0.sessions), $0.active.wholeMilliseconds, Int64($0.cramps),
        $0.isNightWoken ? 1 : 0,
      ]
    }
    #expect(days == answer.days)
    #expect(figures.days.reduce(0) { $0 + $1.tooShort } == answer.tooShort)
    let iso = figures.question.days.map(ISOWeek.init).map { [$0.year, $0.number] }
    #expect(iso == answer.iso)
    #expect(OracleAnswer.Streaks(YearPage(figures).streaks) == answer.streaks)
    let routines: [[OracleAnswer.Mixed]] = figures.routines.map {
      [
        .word("\($0.routine)"), .number($0.sessions), .number($0.days),
        .number(Int($0.active.wholeMilliseconds)), .number($0.cramps),
      ]
    }
    #expect(routines == answer.routines)
  }

  @Test(arguments: 0..<12)
  func comparisonsAreThoseOfTheOracle(index: Int) throws {
    let (question, figures) = try figures(index)
    let page = WeeksPage(figures)

    #expect((page.comparison == nil) == (question.answer.comparison == nil))
    if let comparison = page.comparison, let expected = question.answer.comparison {
      #expect(OracleAnswer.Sums(comparison.now) == expected.now)
      #expect(OracleAnswer.Sums(comparison.before) == expected.before)
      let chances = [comparison.daysTrained, comparison.cramps, comparison.nightsWoken]
      for (compared, chance) in zip(chances, expected.chance) {
        #expect(compared.chance.isNear(chance))
      }
    }
    let soFar = page.soFar.map {
      [$0.now, $0.lastByThen, $0.lastInAll].map(OracleAnswer.Sums.init)
    }
    #expect(soFar == question.answer.soFar)
  }

  @Test(arguments: 0..<12)
  func patternAndReliefAreThoseOfTheOracle(index: Int) throws {
    let (question, figures) = try figures(index)
    let (answer, page) = (question.answer, PatternPage(figures))

    #expect(page.hours == answer.hours)
    #expect(page.weekdays == answer.weekdays)
    #expect(page.atNight.pair == answer.atNight)
    #expect(page.woke.pair == answer.woke)
    #expect(isNear(page.nightRate, answer.nightRate))
    let triggers: [[OracleAnswer.Mixed]] = page.triggers.map {
      [.word($0.condition.rawValue), .number($0.cramps)]
    }
    #expect(triggers == answer.triggers)
    #expect(page.withoutTrigger == answer.withoutTrigger)

    let (helps, body) = (HelpsPage(figures), BodyPage(figures))
    #expect(OracleAnswer.Relief(helps.all) == answer.relief)
    let sites = helps.sites.map { site in
      OracleAnswer.Site(
        site: site.site.rawValue, relief: OracleAnswer.Relief(site.relief),
        steps: site.steps.map(OracleAnswer.Step.init),
        sides: ReviewFilter.Side.allCases.map { body[site.site]?.bySide[$0] ?? 0 })
    }
    #expect(sites == answer.sites)
    #expect(body.sites.map(\.site) == helps.sites.map(\.site))
  }

  @Test(arguments: 0..<12)
  func theReportIsThatOfTheOracle(index: Int) throws {
    let (question, figures) = try figures(index)
    let (answer, frequency) = (question.answer, Frequency(figures))

    let rates = { (block: Frequency.Block) in [block.cramps, block.crampDays, block.nightsWoken] }
    #expect((frequency.whole == nil) == (answer.frequency == nil))
    for (rate, expected) in zip(frequency.whole.map(rates) ?? [], answer.frequency ?? []) {
      #expect(isNear(rate, expected))
    }
    #expect(frequency.blocks.count == answer.blocks.count)
    for (rate, expected) in zip(frequency.blocks.flatMap(rates), answer.blocks.joined()) {
      #expect(isNear(rate, expected))
    }
    let stretch: [OracleAnswer.Mixed]? = frequency.longestStretch.map {
      [.word($0.lowerBound.iso8601), .number($0.count)]
    }
    #expect(stretch == answer.longestStretch)
    #expect(frequency.openStretch == answer.openStretch)

    let cramps = CrampFigures(figures)
    #expect(ReviewedCramp.Writing.allCases.map { cramps.writing[$0] ?? 0 } == answer.writing)
    let ratings = [cramps.painOnset, cramps.painWorst, cramps.painAfter, cramps.soreness]
    #expect(ratings.map(OracleAnswer.Scale.init) == answer.ratings)
    #expect(CrampLength.allCases.map { cramps.lengths[$0] ?? 0 } == answer.lengths)
    #expect(cramps.withoutTime == answer.withoutTime)
    #expect([cramps.withoutSide, cramps.withoutWoke] == answer.without)
    #expect(cramps.tooLong.map(\.iso8601) == answer.tooLong)
    #expect(cramps.clotSigns.map(\.iso8601) == answer.clotSigns)
    let exercise = ExerciseFigures(figures)
    let phases = Phase.allCases.map { exercise.byPhase[$0] ?? 0 } + [exercise.withoutPhase]
    #expect(phases == answer.phases)
    #expect(isNear(exercise.rate, answer.exerciseRate))
  }

  private func figures(_ index: Int) throws -> (Oracle.Question, ReviewFigures) {
    let question = oracle.questions[index]
    let asked = try #require(question.asked)
    return (question, ReviewFigures(oracle.log.reviewed, asked))
  }

  private func isNear(_ rate: Rate?, _ expected: [Double]?) -> Bool {
    guard let rate, let expected else { return rate == nil && expected == nil }
    return zip(rate.numbers, expected).allSatisfy { $0.isNear($1) }
  }
}

extension Double {
  /// Whether the numbers are equal up to rounding.
  func isNear(_ other: Double) -> Bool { abs(self - other) <= 1e-9 * max(1, abs(other)) }
}
