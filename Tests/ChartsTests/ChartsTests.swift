// SPDX-License-Identifier: MIT
import Charts
import Review
import ReviewSamples
import RoutineModel
import SessionEngine
import TestSupport
import Testing

@Suite struct ChartsTests {
  @Test(arguments: Seeds.first(5))
  func everyDayHasItsCell(seed: UInt64) throws {
    let figures = SampleYear.figures(seed: seed)
    let cells = DayGrid(figures).cells

    #expect(cells.map(\.day) == Array(figures.question.days))
    for cell in cells {
      let day = try #require(figures[cell.day])
      let isObserved = figures.isObserved(cell.day...cell.day)
      #expect(cell.minutes == (isObserved ? MinutesLevel(day) : nil))
      #expect(cell.level(.cramps) == (isObserved ? min(2, day.cramps) : nil))
      #expect(cell.row == cell.day.weekday - 1)
    }
  }

  @Test(arguments: [
    (ReviewMeasure.cramps, 0, 4), (.cramps, 4, 4), (.cramps, 5, 8), (.cramps, 13, 20),
    (.cramps, 101, 200), (.time, 0, 30), (.time, 31, 60), (.time, 1_201, 1_800),
  ])
  func anAxisEndsAtARoundNumber(measure: ReviewMeasure, most: Int, top: Int) throws {
    let days: ClosedRange<CivilDay> = try .on("2026-02-02")...(.on("2026-02-08"))
    let sessions =
      measure == .time && most > 0
      ? [try ReviewedSession.sample("2026-02-03", active: .seconds(most * 60))] : []
    let cramps =
      measure == .cramps
      ? try (0..<most).map { try ReviewedCramp.sample("2026-02-03", "0\($0 % 10):\(10 + $0 / 10)") }
      : []
    let figures = ReviewFigures(
      ReviewedLog(sessions: sessions, cramps: cramps),
      ReviewQuestion(days: days, today: days.upperBound.advanced(by: 1)))
    let axis = WeekAxis(figures.weeks, measure)

    #expect(axis.values == [most])
    #expect(axis.top == top)
    #expect(axis.ticks == [0, top / 2, top])
    #expect(axis.height(ofWeek: 0, in: 80) == (most == 0 ? 0 : max(1, most * 80 / top)))
  }

  @Test func whatIsMoreThanNothingIsSeen() {
    #expect(barLength(0, of: 10, in: 8) == 0)
    #expect(barLength(1, of: 1_000, in: 8) == 1)
    #expect(barLength(1_000, of: 1_000, in: 8) == 8)
    #expect(barLength(5, of: 0, in: 8) == 0)
    #expect(barLength(2_000, of: 1_000, in: 8) == 8)
  }

  @Test func faceToFaceThePersonsRightIsAtTheLeft() throws {
    for region in BodyMap.regions {
      let isLeftOfPicture = region.box.x + region.box.width / 2 < BodyMap.width / 2
      #expect((region.side == .right) == (isLeftOfPicture == (region.view == .front)))
      #expect(region.box.x >= 0 && region.box.x + region.box.width <= BodyMap.width)
      #expect(region.box.y >= 0 && region.box.y + region.box.height <= BodyMap.height)
    }
    let sites = BodyMap.View.allCases.flatMap(\.sites)
    #expect(Set(sites) == Set(CrampSite.allCases))
    #expect(sites.count == CrampSite.allCases.count)
    let boxes = BodyMap.outline
    for box in boxes {
      let middle = 2 * box.x + box.width == BodyMap.width
      #expect(middle || boxes.contains(box.mirrored))
    }
  }

  @Test func amountsHaveTheSameStepsForEverybody() {
    let amounts = [0, 1, 2, 3, 9, 10, 29, 30, 900].map { CrampAmount($0) }
    #expect(
      amounts == [.none, .from1, .from1, .from3, .from3, .from10, .from10, .from30, .from30])
    let hours = [0, 1, 2, 3, 4, 7, 8, 99].map { HourAmount($0) }
    #expect(hours == [.none, .one, .from2, .from2, .from4, .from4, .from8, .from8])
  }

  @Test func hoursRunFromNoonToNoon() throws {
    let grid = HourGrid(PatternPage(try TenWeeks.figures()))
    #expect(grid.ofRows.reduce(0, +) == 38)
    #expect(grid.ofColumns.reduce(0, +) == 38)
    #expect(HourGrid.night.reduce(0) { $0 + grid.ofColumns[$1] } == 9)
    #expect(HourGrid.night.map(HourGrid.hour(ofColumn:)) == [22, 23, 0, 1, 2, 3, 4, 5])
    let longest = try #require(grid.ofRows.indices.max { grid.ofRows[$0] < grid.ofRows[$1] })
    #expect(grid.length(ofRow: longest, in: 12) == 12)
  }

  @Test func aShareStandsWithinItsInterval() throws {
    #expect(IntervalPlot(Proportion(count: 4, of: 9)) == nil)
    let plot = try #require(IntervalPlot(Proportion(count: 7, of: 10)))
    #expect(plot.low < plot.share && plot.share < plot.high)
    #expect(IntervalPlot.column(0, of: 41) == 0)
    #expect(IntervalPlot.column(0.5, of: 41) == 20)
    #expect(IntervalPlot.column(1, of: 41) == 40)
  }
}
