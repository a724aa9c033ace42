// SPDX-License-Identifier: MIT
import Review
import SessionEngine
import Testing

@Suite struct StatisticsTests {
  @Test(
    arguments: [
      (0, 3, 0, 0.5615), (3, 3, 0.4385, 1), (7, 10, 0.3968, 0.8922), (31, 44, 0.5578, 0.8184),
      (0, 0, 0, 1),
    ] as [(Int, Int, Double, Double)])
  func wilson(count: Int, total: Int, lower: Double, upper: Double) {
    let bounds = Proportion(count: count, of: total).wilsonBounds

    #expect(bounds.lowerBound.rounded(to: 4) == lower)
    #expect(bounds.upperBound.rounded(to: 4) == upper)
  }

  @Test(
    arguments: [
      (0, 0, 3.689), (1, 0.025, 5.572), (4, 1.090, 10.242), (10, 4.795, 18.390),
      (20, 12.217, 30.888),
    ] as [(Int, Double, Double)])
  func garwood(count: Int, lower: Double, upper: Double) {
    let bounds = PoissonCount.garwoodBounds(count)

    #expect(bounds.lowerBound.rounded(to: 3) == lower)
    #expect(bounds.upperBound.rounded(to: 3) == upper)
  }

  @Test(arguments: [(5, []), (6, [1, 6]), (9, [2, 8]), (12, [3, 10]), (20, [6, 15]), (0, [])])
  func ranksOfTheMedian(count: Int, ranks: [Int]) {
    #expect((MedianRanks(count: count).map { [$0.lower, $0.upper] } ?? []) == ranks)
  }

  @Test(
    arguments: [
      (10, 3, 0.092, .noClearDifference), (0, 5, 0.063, .noClearDifference),
      (0, 6, 0.031, .fewer), (6, 0, 0.031, .more), (0, 0, 1, .noClearDifference),
      (7, 7, 1, .noClearDifference),
    ] as [(Int, Int, Double, CountComparison.Verdict)])
  func comparisons(now: Int, before: Int, chance: Double, verdict: CountComparison.Verdict) {
    let comparison = CountComparison(now: now, before: before)

    #expect(comparison.chance.rounded(to: 3) == chance)
    #expect(comparison.verdict == verdict)
    #expect(comparison.difference == now - before)
  }

  @Test(
    arguments: [
      (0, .nothing), (2, .nothing), (3, .counts), (9, .counts), (10, .percent), (500, .percent),
    ] as [(Int, Telling)])
  func howMuchIsToldOfSoMany(cases: Int, telling: Telling) {
    #expect(Telling(of: cases) == telling)
    #expect((Proportion(count: 0, of: cases).share != nil) == (telling == .percent))
  }

  @Test func mediansNeedThreeValuesAndIntervalsSix() {
    #expect(Median(ratings: [4, 7]) == nil)
    #expect(Median(ratings: [9, 1, 4])?.value == 4)
    #expect(Median(ratings: [9, 1, 4])?.bounds == nil)
    #expect(Median(ratings: [1, 2, 3, 6])?.value == 2.5)
    #expect(Median(ratings: [5, 3, 1, 2, 4])?.bounds == nil)
    #expect(Median(ratings: [5, 3, 1, 2, 4, 9])?.bounds == 1...9)
    #expect(Median(ratings: [5, 3, 1, 2, 4, 9])?.range == 1...9)
    #expect(Median([.seconds(1), .seconds(2), .seconds(4), .seconds(9)])?.value == .seconds(3))
  }

  @Test func ratesNeedTwentyEightDays() {
    #expect(Rate(4, days: 27) == nil)
    #expect(Rate(4, days: 28)?.value == 4)
    #expect(Rate(0, days: 56)?.value == 0)
    #expect(Rate(0, days: 56)?.bounds.upperBound.rounded(to: 3) == 1.844)
    #expect(Rate(3, in: 0) == nil)
  }

  @Test func intervalsHoldTheirValueAndGrowWithIt() {
    var last = PoissonCount.garwoodBounds(0)
    for count in 1...80 {
      let bounds = PoissonCount.garwoodBounds(count)
      #expect(bounds.contains(Double(count)))
      #expect(bounds.lowerBound > last.lowerBound && bounds.upperBound > last.upperBound)
      last = bounds
    }
  }
}
