// SPDX-License-Identifier: MIT
import Review
import ReviewSamples
import SessionEngine
import Testing

/// An empty or nearly empty log: no division by zero, and no conclusions from too few entries.
@Suite struct EmptyTests {
  @Test func ofNoEntriesNothingIsTold() throws {
    let figures = ReviewFigures(
      ReviewedLog(), try .on("2025-12-01", "2026-11-30", today: "2026-11-30"))

    #expect(figures.totals == Totals())
    #expect(figures.firstDay == nil)
    #expect(figures.daysObserved == 0)
    let year = YearPage(figures)
    #expect(year.weeks.count == 53)
    #expect(year.streaks.best == nil)
    #expect(year.streaks.ofLast == Proportion())
    let weeks = WeeksPage(figures)
    #expect(weeks.comparison == nil)
    let pattern = PatternPage(figures)
    #expect(pattern.nightRate == nil)
    #expect(pattern.atNight.telling == .nothing)
    #expect(HelpsPage(figures).sites.isEmpty)
    #expect(HelpsPage(figures).all.time == nil)
    #expect(BodyPage(figures).sites.isEmpty)
    let frequency = Frequency(figures)
    #expect(frequency.whole == nil)
    #expect(frequency.blocks.isEmpty)
    #expect(frequency.longestStretch == nil)
    #expect(frequency.openStretch == nil)
    #expect(ExerciseFigures(figures).rate == nil)
    #expect(CrampFigures(figures).painOnset.median == nil)
  }

  @Test func ofCrampsAloneThereIsNoRateInExercise() throws {
    let log = ReviewedLog(cramps: [try .sample("2026-11-02"), try .sample("2026-11-20")])
    let figures = ReviewFigures(
      log, try .on("2026-10-26", "2026-11-30", today: "2026-11-30"))

    #expect(ExerciseFigures(figures).rate == nil)
    #expect(YearPage(figures).streaks.ofLast == Proportion(count: 0, of: 4))
    #expect(Frequency(figures).whole?.cramps?.count == 2)
    #expect(Frequency(figures).longestStretch?.count == 17)
    // From the 21st to the 29th: the 30th is not over.
    #expect(Frequency(figures).openStretch == 9)
  }

  @Test func ofOneDayThereIsNoRate() throws {
    let log = ReviewedLog(
      sessions: [try .sample("2026-11-30")], cramps: [try .sample("2026-11-30", woke: true)])
    let figures = ReviewFigures(
      log, try .on("2026-11-30", "2026-11-30", today: "2026-11-30"))

    #expect(figures.daysObserved == 1)
    #expect(Frequency(figures).whole?.cramps == nil)
    #expect(Frequency(figures).openStretch == 0)
    #expect(PatternPage(figures).nightRate == nil)
    #expect(WeeksPage(figures).soFar == nil)
    #expect(YearPage(figures).streaks.now == 1)
  }

  @Test func daysBeforeTheFirstEntryWereNotObserved() throws {
    let log = ReviewedLog(cramps: [try .sample("2026-11-20")])
    let asked = try ReviewQuestion.on("2026-10-26", "2026-11-30")
    #expect(ReviewFigures(log, asked).daysObserved == 11)
    var older = log
    older.firstDay = try .on("2025-01-01")
    #expect(ReviewFigures(older, asked).daysObserved == 36)
    // The filter leaves no entries, yet the days were observed.
    let none = try ReviewQuestion.on(
      "2026-10-26", "2026-11-30", filter: ReviewFilter(site: .hand))
    #expect(ReviewFigures(log, none).daysObserved == 11)
    #expect(ReviewFigures(log, none).totals == Totals())
  }
}
