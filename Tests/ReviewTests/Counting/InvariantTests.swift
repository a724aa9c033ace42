// SPDX-License-Identifier: MIT
import Review
import ReviewSamples
import RoutineModel
import SessionEngine
import TestSupport
import Testing

@Suite struct InvariantTests {
  @Test(arguments: Seeds.first(40))
  func daysWeeksAndTotalsAreOneSum(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (log, question) = (try random.log(), try random.question())
    let figures = ReviewFigures(log, question)

    #expect(Totals(figures.days) == figures.totals)
    let weeks = figures.weeks.map(\.totals)
    #expect(weeks.reduce(0) { $0 + $1.sessions } == figures.totals.sessions)
    #expect(weeks.reduce(0) { $0 + $1.daysTrained } == figures.totals.daysTrained)
    #expect(weeks.reduce(.zero) { $0 + $1.active } == figures.totals.active)
    #expect(weeks.reduce(0) { $0 + $1.cramps } == figures.totals.cramps)
    #expect(weeks.reduce(0) { $0 + $1.nightsWoken } == figures.totals.nightsWoken)
    #expect(weeks.reduce(0) { $0 + $1.crampDays } == figures.totals.crampDays)
    #expect(figures.weeks.flatMap(\.days) == Array(question.days))

    let cramps = figures.totals.cramps
    let pattern = PatternPage(figures)
    #expect(figures.cramps.count == cramps)
    #expect(pattern.ofHours.reduce(0, +) == cramps)
    #expect(pattern.ofRows.reduce(0, +) == cramps)
    #expect(pattern.weekdays.reduce(0, +) == cramps)
    #expect(BodyPage(figures).sites.reduce(0) { $0 + $1.cramps } == cramps)
    #expect(HelpsPage(figures).sites.reduce(0) { $0 + $1.relief.cramps } == cramps)
    let told = CrampFigures(figures)
    #expect(told.writing.values.reduce(0, +) == cramps)
    #expect(told.painOnset.count + told.painOnset.missing == cramps)
    #expect(told.lengths.values.reduce(0, +) + told.withoutTime == cramps)
    #expect(figures.routines.reduce(0) { $0 + $1.sessions } == figures.totals.sessions)
    #expect(figures.routines.reduce(.zero) { $0 + $1.active } == figures.totals.active)
  }

  @Test(arguments: Seeds.first(40))
  func orderSaysNothing(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (log, question) = (try random.log(), try random.question())
    var shuffled = log
    shuffled.sessions.shuffle(using: &random)
    shuffled.cramps.shuffle(using: &random)

    let (figures, others) = (ReviewFigures(log, question), ReviewFigures(shuffled, question))
    #expect(figures.days == others.days)
    #expect(figures.cramps == others.cramps)
    #expect(figures.routines == others.routines)
    #expect(figures.afterToday == others.afterToday)
    #expect(figures.firstDay == others.firstDay)
    #expect(YearPage(figures).streaks == YearPage(others).streaks)
    #expect(HelpsPage(figures).sites == HelpsPage(others).sites)
  }

  @Test(arguments: Seeds.first(40))
  func filtersPartition(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (log, question) = (try random.log(), try random.question())
    let count = { (filter: ReviewFilter) in
      let asked = ReviewQuestion(
        days: question.days, today: question.today, weekStart: question.weekStart, filter: filter)
      let totals = ReviewFigures(log, asked).totals
      return [totals.sessions, totals.cramps]
    }
    let whole = count(ReviewFilter())
    let sum = { (filters: [ReviewFilter]) in
      filters.map(count).reduce([0, 0]) { [$0[0] + $1[0], $0[1] + $1[1]] }
    }
    let inSessions = ReviewFigures(log, question).cramps.count { $0.session != nil }

    // Sessions have no site and no side: all of them stay.
    #expect(sum(CrampSite.allCases.map { ReviewFilter(site: $0) })[1] == whole[1])
    #expect(sum(ReviewFilter.Side.allCases.map { ReviewFilter(side: $0) })[1] == whole[1])
    #expect(count(ReviewFilter(site: .foot, side: .left))[0] == whole[0])
    // Cramps logged by hand have no session.
    let ofSessions = [whole[0], inSessions]
    #expect(sum(SplitMix64.routines.map { ReviewFilter(routine: $0) }) == ofSessions)
    #expect(sum(RoutineKind.allCases.map { ReviewFilter(kind: $0) }) == ofSessions)
    #expect(sum(ReviewFilter.Outcome.allCases.map { ReviewFilter(outcome: $0) }) == ofSessions)
  }

  @Test(arguments: Seeds.first(40))
  func onlyADayOnEitherSideIsNeededOfWhatIsOutside(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (log, question) = (try random.log(), try random.question())
    let whole = ReviewFigures(log, question)
    let needed =
      question.days.lowerBound.advanced(by: -1)...question.days.upperBound.advanced(by: 1)
    let part = ReviewedLog(
      sessions: log.sessions.filter { needed.contains($0.startedAt.day) },
      cramps: log.cramps.filter { needed.contains($0.day) }, firstDay: whole.firstDay)

    let figures = ReviewFigures(part, question)
    #expect(figures.days == whole.days)
    #expect(figures.cramps == whole.cramps)
    #expect(figures.daysObserved == whole.daysObserved)
  }
}

extension SplitMix64 {
  static let routines: [RoutineID] = ["easy-run", "mobility", "strength"]

  /// A log of forty days around 1 November 2026, in several time zones.
  fileprivate mutating func log() throws -> ReviewedLog {
    ReviewedLog(
      sessions: try (0..<below(120)).map { _ in try session() },
      cramps: try (0..<below(120)).map { try cramp(number: $0) })
  }

  fileprivate mutating func question() throws -> ReviewQuestion {
    let first = try CivilDay.on("2026-10-12").advanced(by: below(20))
    let last = first.advanced(by: below(30))
    return ReviewQuestion(
      days: first...last, today: last.advanced(by: below(4)), weekStart: pick(WeekStart.allCases),
      goal: 1 + below(4))
  }

  private mutating func moment() throws -> LocalMoment {
    let start = try CivilDay.on("2026-10-10").number
    return LocalMoment(
      unixMilliseconds: Int64(start) * 86_400_000 + Int64(below(40 * 86_400)) * 1_000,
      offsetSeconds: pick([-36_000, -25_200, 3_600, 7_200, 43_200]))
  }

  private mutating func session() throws -> ReviewedSession {
    ReviewedSession(
      startedAt: try moment(), routine: pick(Self.routines), kind: pick(RoutineKind.allCases),
      active: milliseconds(0, 4_000_000), stepsDone: below(4),
      outcome: pick(SessionOutcome.allCases + [nil]), isRunning: chance(3))
  }

  private mutating func cramp(number: Int) throws -> ReviewedCramp {
    var record = CrampRecord(
      id: CrampID(rawValue: "\(number)"), onsetAt: try moment(), site: pick(CrampSite.allCases),
      side: pick(Side.allCases + [nil]))
    record.woke = pick([nil, true, true, false])
    record.painOnset = pick([nil, below(11)])
    record.outcome = pick(EpisodeOutcome.allCases + [nil])
    record.lasted = pick([nil, milliseconds(0, 900_000)])
    record.steps = ["A", "B", "C"].prefix(below(4)).map { .init(name: $0, spent: .zero) }
    record.easedIn = record.steps.last?.name
    return ReviewedCramp(
      record,
      session: chance(70)
        ? .init(
          routine: pick(Self.routines), kind: pick(RoutineKind.allCases),
          outcome: pick(SessionOutcome.allCases + [nil])) : nil,
      writtenAt: chance(50) ? record.onsetAt.advanced(by: milliseconds(0, 200_000_000)) : nil)
  }
}
