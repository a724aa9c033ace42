// SPDX-License-Identifier: MIT
import Review
import ReviewSamples
import SessionEngine
import Testing

@Suite struct CalendarTests {
  @Test(
    arguments: [
      ("2026-12-28", 2026, 53), ("2027-01-01", 2026, 53), ("2027-01-03", 2026, 53),
      ("2027-01-04", 2027, 1), ("2025-12-29", 2026, 1), ("2026-01-01", 2026, 1),
      ("2024-12-30", 2025, 1), ("2020-12-31", 2020, 53), ("2026-11-30", 2026, 49),
    ])
  func isoWeeks(day: String, year: Int, number: Int) throws {
    let week = ISOWeek(of: try .on(day))

    #expect((week.year, week.number) == (year, number))
    #expect(WeekStart.monday.isoWeek(of: try .on(day)) == week)
    #expect(WeekStart.sunday.isoWeek(of: try .on(day)) == nil)
    #expect(WeekStart.saturday.isoWeek(of: try .on(day)) == nil)
  }

  @Test(
    arguments: [
      (.monday, "2026-11-30", "2025-12-01", 365), (.monday, "2026-11-29", "2025-11-24", 371),
      (.sunday, "2026-11-30", "2025-11-30", 366), (.saturday, "2026-11-30", "2025-11-29", 367),
    ] as [(WeekStart, String, String, Int)])
  func aYearBeginsWithAWeek(
    weekStart: WeekStart, today: String, first: String, count: Int
  ) throws {
    let days = ReviewSpan.year.days(until: try .on(today), weekStart: weekStart, first: nil)

    #expect(days == (try .on(first))...(try .on(today)))
    #expect(days.count == count)
  }

  @Test(arguments: ReviewSpan.allCases, WeekStart.allCases)
  func spansFollowOneAnother(span: ReviewSpan, weekStart: WeekStart) throws {
    for number in 0..<14 {
      let today = try CivilDay.on("2026-11-23").advanced(by: number)
      var later = span.days(until: today, weekStart: weekStart, first: nil)
      #expect(later.upperBound == today)
      #expect(later.lowerBound == weekStart.firstDay(ofWeekOf: later.lowerBound))
      guard let weeks = span.weeks else { continue }
      #expect(
        weekStart.firstDay(ofWeekOf: later.lowerBound.advanced(by: 7 * weeks - 1))
          == weekStart.firstDay(ofWeekOf: today))
      for back in 1...3 {
        let days = span.days(until: today, weekStart: weekStart, back: back, first: nil)
        #expect(days.upperBound.advanced(by: 1) == later.lowerBound)
        #expect(days.count == 7 * weeks)
        later = days
      }
    }
  }

  @Test func allThereIsBeginsWithTheWeekOfTheFirstEntry() throws {
    let today = try CivilDay.on("2026-11-30")
    let days = { (first: CivilDay?) in
      ReviewSpan.all.days(until: today, weekStart: .monday, back: 2, first: first)
    }

    #expect(days(try .on("2024-02-29")) == (try .on("2024-02-26"))...today)
    #expect(days(nil) == today...today)
    #expect(days(today.advanced(by: 9)) == today...today)
    #expect(days(CivilDay(number: -700_000)).lowerBound == (try .on("1900-01-01")))
  }

  @Test func weeksBeginAsTheyAreSet() throws {
    #expect(WeekStart.monday.weekdays == [1, 2, 3, 4, 5, 6, 7])
    #expect(WeekStart.sunday.weekdays == [7, 1, 2, 3, 4, 5, 6])
    #expect(WeekStart.saturday.weekdays == [6, 7, 1, 2, 3, 4, 5])
    let wednesday = try CivilDay.on("2026-11-25")
    #expect(
      WeekStart.allCases.map { $0.firstDay(ofWeekOf: wednesday).iso8601 } == [
        "2026-11-23", "2026-11-22", "2026-11-21",
      ])
  }
}
