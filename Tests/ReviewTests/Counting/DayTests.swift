// SPDX-License-Identifier: MIT
import Review
import ReviewSamples
import SessionEngine
import Testing

/// The day, night and hour of an entry, and whether it counts.
@Suite struct DayTests {
  @Test func theHourThatCameTwiceIsOneDayAndOneNight() throws {
    let log = ReviewedLog(cramps: [
      try .sample("2026-10-25", "02:30", ahead: 2, woke: true),
      try .sample("2026-10-25", "02:30", ahead: 1, woke: true),
    ])
    let figures = ReviewFigures(log, try .on("2026-10-19", "2026-10-25"))

    #expect((figures.totals.cramps, figures.totals.crampDays) == (2, 1))
    #expect(figures[try .on("2026-10-25")]?.cramps == 2)
    #expect(figures.totals.nightsWoken == 1)
    #expect(figures[try .on("2026-10-24")]?.isNightWoken == true)
    let page = PatternPage(figures)
    let saturday = PatternPage.Cell(try .at("2026-10-25", "02:30"), weekStart: .monday)
    #expect(saturday.row == 5)
    #expect(PatternPage.Cell.hour(ofColumn: saturday.column) == 2)
    #expect(page.hours[5][saturday.column] == 2)
    #expect(page.weekdays == [0, 0, 0, 0, 0, 0, 2])
  }

  @Test func nothingIsSplitAtMidnight() throws {
    let log = ReviewedLog(
      sessions: [try .sample("2026-12-31", "23:40", active: .seconds(2_700))],
      cramps: [try .sample("2027-01-01", "00:10", woke: true)])
    let figures = ReviewFigures(log, try .on("2026-12-28", "2027-01-03"))

    #expect(figures[try .on("2026-12-31")]?.active == .seconds(2_700))
    #expect(figures[try .on("2026-12-31")]?.cramps == 0)
    #expect(figures[try .on("2026-12-31")]?.isNightWoken == true)
    #expect(figures[try .on("2027-01-01")]?.cramps == 1)
    #expect(figures[try .on("2027-01-01")]?.isTrained == false)
  }

  @Test func aNightIsOfTheDayOnWhichItBegan() throws {
    let log = ReviewedLog(cramps: [try .sample("2026-11-02", "03:00", woke: true)])
    let before = ReviewFigures(log, try .on("2026-10-26", "2026-11-01", today: "2026-11-09"))
    let after = ReviewFigures(log, try .on("2026-11-02", "2026-11-08"))

    #expect((before.totals.cramps, before.totals.nightsWoken) == (0, 1))
    #expect((after.totals.cramps, after.totals.nightsWoken) == (1, 0))
  }

  @Test func aDayIsThatOfTheClockThen() throws {
    let california = try ReviewedSession.sample("2026-06-10", "23:30", ahead: -7)
    let figures = ReviewFigures(
      ReviewedLog(sessions: [california]), try .on("2026-06-08", "2026-06-14"))

    #expect(figures[try .on("2026-06-10")]?.sessions == 1)
    #expect(figures.totals.daysTrained == 1)
  }

  @Test func theListIsByTheInstantWhateverTheDays() throws {
    let auckland = try ReviewedCramp.sample("2026-06-10", "08:00", ahead: 12)
    let honolulu = try ReviewedCramp.sample("2026-06-09", "18:00", ahead: -10)
    let figures = ReviewFigures(
      ReviewedLog(cramps: [honolulu, auckland]), try .on("2026-06-08", "2026-06-14"))

    #expect(figures[try .on("2026-06-10")]?.cramps == 1)
    #expect(figures[try .on("2026-06-09")]?.cramps == 1)
    #expect(figures.cramps == [auckland, honolulu])
  }

  @Test func aStartOfSecondsIsNoSession() throws {
    let log = ReviewedLog(sessions: [
      try .sample("2026-11-30", "07:00", active: .seconds(6), outcome: .stopped),
      try .sample("2026-11-30", "07:10", active: .seconds(6), outcome: .stopped),
    ])
    let figures = ReviewFigures(log, try .on("2026-11-30", "2026-11-30", today: "2026-11-30"))

    #expect((figures.totals.sessions, figures.totals.daysTrained) == (0, 0))
    #expect(figures[try .on("2026-11-30")]?.tooShort == 2)
    #expect(figures.firstDay == (try .on("2026-11-30")))
  }

  @Test func whatCountsAsTraining() throws {
    let session = try ReviewedSession.sample("2026-11-30", active: .seconds(60), steps: 1)
    #expect(session.counts)
    let others: [(inout ReviewedSession) -> Void] = [
      { $0.active = .milliseconds(59_999) }, { $0.stepsDone = 0 }, { $0.kind = .relief },
      { $0.isRunning = true },
    ]
    for change in others {
      var other = session
      change(&other)
      #expect(!other.counts)
    }
    var unfinished = session
    unfinished.outcome = nil
    #expect(unfinished.counts)
  }

  @Test func whatIsDatedTomorrowIsSaidAndNotCounted() throws {
    let log = ReviewedLog(
      sessions: [try .sample("2026-12-01")], cramps: [try .sample("2026-11-30", woke: true)])
    let figures = ReviewFigures(
      log, try .on("2026-11-23", "2026-12-06", today: "2026-11-30"))

    #expect(figures.question.days.upperBound == (try .on("2026-11-30")))
    #expect(figures.afterToday == 1)
    #expect(figures.totals.sessions == 0)
    #expect(figures.totals.cramps == 1)
    #expect(figures.days.count == 8)
  }

  @Test func timeIsNotRoundedBeforeItIsShown() throws {
    let log = ReviewedLog(
      sessions: try (0..<60).map { minute in
        try .sample("2026-11-02", "10:\(minute)", active: .milliseconds(60_999))
      })
    let figures = ReviewFigures(log, try .on("2026-11-02", "2026-11-08"))

    #expect(figures.totals.active == .milliseconds(60 * 60_999))
    #expect(figures.totals.active.wholeSeconds / 60 == 60)
  }
}
