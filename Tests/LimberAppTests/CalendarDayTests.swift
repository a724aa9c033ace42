// SPDX-License-Identifier: MIT
import Testing

@testable import LimberApp

@Suite struct CalendarDayTests {
  @Test(arguments: ["2026-11-22", "2024-02-29", "1999-12-31", "2000-01-01"])
  func aDayIsReadAsItsFirstMoment(text: String) throws {
    let day = try #require(CalendarDay(text))

    #expect(day.start.rfc3339.hasPrefix("\(text)T00:00:00.000"))
  }

  @Test(arguments: [
    "", "2026", "2026-11", "2026-11-22-", "2026-13-01", "2026-02-30", "2025-02-29", "26-11-22",
    "2026-1-2", "2026-11-22T10:00", "２０２６-11-22", "-026-11-22", "yesterday",
  ])
  func whatIsNoDayIsRefused(text: String) {
    #expect(CalendarDay(text) == nil)
  }
}
