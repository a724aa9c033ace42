// SPDX-License-Identifier: MIT
import Review
import ReviewSamples
import RoutineModel
import SessionEngine
import TestSupport
import Testing

/// The ten scripted weeks, compared with figures calculated by hand.
@Suite struct TenWeeksReviewTests {
  @Test func crampsAreCountedByOnset() throws {
    let figures = try TenWeeks.figures()

    #expect(figures.totals.cramps == 38)
    #expect(figures.totals.crampDays == 27)
    #expect(figures.weeks.map(\.totals.cramps) == [1, 1, 5, 2, 2, 0, 11, 2, 0, 14])
    #expect(figures.totals.sessions == 0)
  }

  @Test func wakingsOfOneNightAreOneNight() throws {
    let figures = try TenWeeks.figures()

    #expect(figures.cramps.count { $0.record.woke == true } == 8)
    #expect(figures.totals.nightsWoken == 6)
    #expect(figures.weeks.map(\.totals.nightsWoken) == [0, 0, 0, 2, 1, 0, 1, 0, 0, 2])
  }

  @Test func thePatternIsAsWorkedOut() throws {
    let page = PatternPage(try TenWeeks.figures())

    #expect(page.weekdays == [6, 7, 5, 5, 6, 4, 5])
    #expect(page.atNight == Proportion(count: 9, of: 38))
    #expect(page.ofHours.reduce(0, +) == 38)
    #expect(page.ofRows.reduce(0, +) == 38)
    let rate = try #require(page.nightRate)
    #expect(rate.value.rounded(to: 2) == 2.43)
  }

  @Test func timesToReliefAreAsWorkedOut() throws {
    let page = HelpsPage(try TenWeeks.figures())

    let all = try #require(page.all.time)
    #expect(all.value == .seconds(75))
    #expect(all.count == 31)
    #expect(all.bounds == .seconds(30) ... .seconds(120))
    #expect(page.sites.map(\.site) == [.foot, .calf, .hamstring])
    #expect(page[.foot]?.relief.time?.value == .seconds(90))
    #expect(page[.foot]?.relief.time?.count == 17)
    #expect(page[.calf]?.relief.time?.value == .seconds(65))
    #expect(page[.calf]?.relief.time?.count == 12)
    #expect(page[.hamstring]?.relief.time == nil)
    #expect(page[.hand] == nil)
  }

  @Test func painIsAsWorkedOut() throws {
    let figures = try TenWeeks.figures()
    let lower = HelpsPage(figures).all.lower

    #expect(lower == Proportion(count: 19, of: 27))
    #expect(lower.wilsonBounds.lowerBound.rounded(to: 4) == 0.5152)
    #expect(lower.wilsonBounds.upperBound.rounded(to: 4) == 0.8415)
    let pain = CrampFigures(figures).painOnset
    #expect(pain.median?.value == 6)
    #expect((pain.count, pain.missing) == (27, 11))
  }

  @Test func stepsThatEasedAreThoseOfTheOrderOfRelief() throws {
    let foot = try #require(HelpsPage(try TenWeeks.figures())[.foot])

    #expect(foot.steps.map(\.name) == [TenWeeks.stretch, TenWeeks.press, TenWeeks.circle])
    #expect(
      foot.steps.map(\.eased) == [
        Proportion(count: 3, of: 19), Proportion(count: 12, of: 16), Proportion(count: 2, of: 3),
      ])
    #expect(foot.steps.map(\.unsaid) == [19, 16, 3])
  }

  @Test func theFrequencyIsAsWorkedOut() throws {
    let frequency = Frequency(try TenWeeks.figures())

    #expect(frequency.observed?.lowerBound == (try .on("2026-02-03")))
    #expect(frequency.observed?.count == 69)
    let rate = try #require(frequency.whole?.cramps)
    #expect(rate.value.rounded(to: 2) == 15.42)
    #expect(rate.bounds.lowerBound.rounded(to: 2) == 10.91)
    #expect(rate.bounds.upperBound.rounded(to: 2) == 21.17)
    #expect(frequency.longestStretch == (try .on("2026-03-06"))...(try .on("2026-03-15")))
    #expect(frequency.openStretch == 0)
    #expect(frequency.blocks.map(\.totals.cramps) == [9, 27])
    #expect(frequency.rest?.days.count == 13)
    #expect(frequency.rest?.totals.cramps == 2)
    let last = Frequency(try TenWeeks.figures(), blocks: 1)
    #expect(last.blocks == Array(frequency.blocks.suffix(1)))
    #expect(last.rest?.totals.cramps == 11)
    #expect(Frequency(try TenWeeks.figures(), blocks: 0).rest == nil)
    #expect(frequency.blocks.last?.days.upperBound == (try .on("2026-04-12")))
  }

  @Test func sidesAddUpToTheirSite() throws {
    let page = BodyPage(try TenWeeks.figures())

    #expect(page.sites.map(\.cramps) == [19, 14, 5])
    #expect(page[.foot]?.bySide == [.left: 12, .right: 7])
    #expect(page[.calf]?.bySide == [.left: 7, .right: 7])
    #expect(page[.hamstring]?.shown(on: .left) == 3)
  }
}

extension Double {
  /// The number rounded to this many decimals.
  func rounded(to decimals: Int) -> Double {
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    return (self * scale).rounded() / scale
  }
}
