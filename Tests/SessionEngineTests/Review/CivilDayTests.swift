// SPDX-License-Identifier: MIT
import SessionEngine
import Testing

@Suite struct CivilDayTests {
  @Test func datesAndNumbersAreTheSameDays() {
    // More than four hundred years, day by day, by the calendar's rule.
    var number = -141_427  // 1582-10-15
    for year in 1582...2030 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      for (month, length) in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        .enumerated()
      {
        for day in 1...length where (year, month, day) >= (1582, 9, 15) {
          let date = CivilDay.Date(year: year, month: month + 1, day: day)
          if CivilDay(number: number).date != date
            || CivilDay(year: year, month: month + 1, day: day)?.number != number
          {
            Issue.record("\(date) is not day \(number)")
            return
          }
          number += 1
        }
      }
    }
    #expect(CivilDay(number: 0).iso8601 == "1970-01-01")
    #expect(CivilDay(year: 2031, month: 1, day: 1)?.number == number)
  }

  @Test(
    arguments: [
      (2026, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0), (2026, 1, 32),
      (0, 1, 1), (10_000, 1, 1), (1900, 2, 29),
    ])
  func whatNoCalendarHasIsNoDay(year: Int, month: Int, day: Int) {
    #expect(CivilDay(year: year, month: month, day: day) == nil)
  }

  @Test(
    arguments: [
      (0, 4, "1970-01-01"), (-1, 3, "1969-12-31"), (20_787, 1, "2026-11-30"),
      (20_786, 7, "2026-11-29"), (-719_162, 1, "0001-01-01"),
    ])
  func weekdays(number: Int, weekday: Int, text: String) {
    #expect(CivilDay(number: number).weekday == weekday)
    #expect(CivilDay(number: number).iso8601 == text)
  }

  @Test func daysAreCounted() {
    let day = CivilDay(number: 20_787)

    #expect((day...day.advanced(by: 6)).count == 7)
    #expect(day.distance(to: day.advanced(by: -3)) == -3)
    #expect(day < day.advanced(by: 1))
    #expect(LocalMoment(unixMilliseconds: -1, offsetSeconds: 0).day == CivilDay(number: -1))
  }
}
