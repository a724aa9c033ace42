// SPDX-License-Identifier: MIT
import Charts
import Review
import ReviewSamples
import SessionEngine
import TestSupport
import Testing

@Suite struct DayGridTests {
  @Test func monthsStandOverTheWeekOfTheirFirst() throws {
    let heads = MonthHead.heads(
      over: (try .on("2025-12-01"))...(try .on("2026-11-30")), weekStart: .monday)

    #expect(heads.map(\.month) == [12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    #expect(heads.map(\.week) == [0, 4, 8, 12, 17, 21, 26, 30, 34, 39, 43, 47])
    #expect(heads.map(\.year).prefix(2) == [2025, 2026])
  }

  @Test func aMonthThatIsOverWithinTheFirstWeekLeavesItToTheNext() throws {
    let heads = MonthHead.heads(
      over: (try .on("2026-06-29"))...(try .on("2026-08-02")), weekStart: .monday)

    #expect(heads.map(\.month) == [7, 8])
    #expect(heads.map(\.week) == [0, 4])
  }

  @Test func aGridEndsWithTheLastDay() throws {
    let grid = DayGrid(
      ReviewFigures(ReviewedLog(), try .on("2025-12-01", "2026-11-30", today: "2026-11-30")))

    #expect(grid.weekCount == 53)
    #expect(grid.cell(week: 52, row: 0)?.day == (try .on("2026-11-30")))
    #expect(grid.cell(week: 52, row: 1) == nil && grid.cell(week: 53, row: 0) == nil)
  }

  @Test func levelsAreTheSameForEverybody() throws {
    let levels: [(Int, MinutesLevel)] = [
      (60, .under15), (899, .under15), (900, .under30), (1_799, .under30), (1_800, .under45),
      (2_699, .under45), (2_700, .from45), (20_000, .from45),
    ]
    for (seconds, level) in levels {
      var day = DayFigures()
      day.sessions = 1
      day.active = .seconds(seconds)
      #expect(MinutesLevel(day) == level)
    }
    #expect(MinutesLevel(DayFigures()) == .none)
    let cramps = [0, 1, 2, 7].map { count in
      var day = DayFigures()
      day.cramps = count
      return CrampsLevel(day)
    }
    #expect(cramps == [.noneLogged, .one, .more, .more])
  }
}
