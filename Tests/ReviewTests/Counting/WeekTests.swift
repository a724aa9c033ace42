// SPDX-License-Identifier: MIT
import Review
import ReviewSamples
import SessionEngine
import Testing

@Suite struct WeekTests {
  /// Weeks with these numbers of training days, from Monday, 2 November 2026 on.
  private func sessions(_ weeks: [Int]) throws -> [ReviewedSession] {
    let first = try CivilDay.on("2026-11-02")
    return try weeks.enumerated().flatMap { week, days in
      try (0..<days).map { try .sample(first.advanced(by: week * 7 + $0).iso8601) }
    }
  }

  private func streaks(
    _ weeks: [Int], goal: Int? = 4, until last: String, today: String
  ) throws -> WeekStreaks {
    YearPage(
      ReviewFigures(
        ReviewedLog(sessions: try sessions(weeks)),
        try .on("2026-11-02", last, today: today, goal: goal))
    ).streaks
  }

  @Test func theRunningWeekNeverBreaksAStreak() throws {
    // The fifth week, 30 November to 6 December, is not over.
    let running = try streaks([4, 4, 3, 4, 2], until: "2026-12-04", today: "2026-12-04")
    #expect(running.now == 1)
    #expect((running.best?.weeks, running.best?.ties) == (2, 1))
    #expect(running.ofLast == Proportion(count: 3, of: 4))

    let met = try streaks([4, 4, 3, 4, 4], until: "2026-12-04", today: "2026-12-04")
    #expect(met.now == 2)
    #expect((met.best?.weeks, met.best?.ties) == (2, 2))
    #expect(met.best?.firstDay == (try .on("2026-11-02")))
    #expect(met.ofLast == Proportion(count: 3, of: 4))

    let ended = try streaks([4, 4, 3, 4, 2], until: "2026-12-07", today: "2026-12-07")
    #expect(ended.now == 0)
    #expect(ended.ofLast == Proportion(count: 3, of: 5))
  }

  @Test func withoutAGoalADayIsEnough() throws {
    let streaks = try streaks([1, 3, 0, 1, 0], goal: nil, until: "2026-12-02", today: "2026-12-02")

    #expect(streaks.now == 1)
    #expect(streaks.best?.weeks == 2)
  }

  @Test func onSundayTheWeekIsNotOver() throws {
    let sunday = try streaks([4, 0], until: "2026-11-15", today: "2026-11-15")
    #expect(sunday.now == 1)
    let monday = try streaks([4, 0], until: "2026-11-16", today: "2026-11-16")
    #expect(monday.now == 0)
  }

  @Test func streaksReachBackBeforeTheDaysAskedFor() throws {
    let figures = ReviewFigures(
      ReviewedLog(sessions: try sessions(Array(repeating: 1, count: 9))),
      try .on("2026-12-28", "2027-01-03", today: "2027-01-04"))

    let streaks = YearPage(figures).streaks
    #expect(streaks.now == 9)
    #expect(streaks.ofLast == Proportion(count: 9, of: 9))
  }

  @Test func soFarIsAgainstTheSameWeekdays() throws {
    // Wednesday; this week Monday and Wednesday, last week Monday, Tuesday, Thursday and Saturday.
    let days = [
      "2026-11-16", "2026-11-17", "2026-11-19", "2026-11-21", "2026-11-23", "2026-11-25",
    ]
    let log = ReviewedLog(sessions: try days.map { try .sample($0) })
    let figures = ReviewFigures(log, try .on("2026-11-02", "2026-11-25", today: "2026-11-25"))

    let soFar = try #require(WeeksPage(figures).soFar)
    #expect(soFar.now.daysTrained == 2)
    #expect(soFar.lastByThen.daysTrained == 2)
    #expect(soFar.lastInAll.daysTrained == 4)
    #expect(soFar.days.count == 3)
    let past = ReviewFigures(log, try .on("2026-11-02", "2026-11-25", today: "2026-12-25"))
    #expect(WeeksPage(past).soFar == nil)
  }

  @Test func eightFullWeeksAreCompared() throws {
    let log = ReviewedLog(sessions: try sessions([3, 2, 2, 2, 3, 4, 4, 4, 4]))
    // The ninth week is not over and does not count.
    let figures = ReviewFigures(log, try .on("2026-10-26", "2027-01-02", today: "2027-01-02"))

    let comparison = try #require(WeeksPage(figures).comparison)
    #expect(comparison.before.daysTrained == 9)
    #expect(comparison.now.daysTrained == 15)
    #expect(comparison.daysTrained.verdict == .noClearDifference)
    #expect(comparison.activeDifference == .seconds(6 * 600))
    #expect(comparison.days == (try .on("2026-11-02"))...(try .on("2026-12-27")))
  }

  @Test func weeksBeforeTheFirstEntryAreNotCompared() throws {
    let log = ReviewedLog(sessions: try sessions([0, 4, 4, 4, 4, 4, 4, 4, 4]))
    let early = ReviewFigures(log, try .on("2026-11-02", "2026-12-30", today: "2026-12-30"))
    #expect(WeeksPage(early).comparison == nil)
    let late = ReviewFigures(log, try .on("2026-11-02", "2027-01-04", today: "2027-01-04"))
    #expect(WeeksPage(late).comparison != nil)
  }

  @Test func weeksAtTheEdgesAreNotFull() throws {
    let figures = ReviewFigures(
      ReviewedLog(), try .on("2026-11-04", "2026-11-22", today: "2026-11-22"))

    #expect(figures.weeks.map(\.days.count) == [5, 7, 7])
    #expect(figures.weeks.map(\.isFull) == [false, true, false])
  }
}
