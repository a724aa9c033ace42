// SPDX-License-Identifier: MIT
import SessionEngine
import TestSupport
import Testing

/// Wilson's lower bound.
@Suite struct ProportionTests {
  @Test(arguments: [
    // For n of n, the bound is n / (n + z²), with z² = 3.8415.
    (0, 0, 0), (0, 5, 0), (1, 1, 0.2065), (5, 5, 0.5655), (10, 10, 0.7225),
    // For others, such as 3 of 10: (0.3 + 0.1921 − 1.96 √(0.021 + 0.0096)) / 1.3841.
    (3, 10, 0.1078), (50, 100, 0.4038), (12, 16, 0.5050), (2, 3, 0.2077), (3, 19, 0.0552),
    // Impossible counts are clamped.
    (-1, 5, 0), (6, 5, 0.5655), (1, -1, 0),
  ])
  func theLowerBoundIsAsWorkedOut(count: Int, total: Int, bound: Double) {
    #expect(abs(Proportion(count: count, of: total).wilsonLowerBound - bound) < 0.000_05)
  }

  @Test func nothingThatHappenedIsExactlyZero() {
    #expect((0...1_000).allSatisfy { Proportion(count: 0, of: $0).wilsonLowerBound == 0 })
  }

  @Test(arguments: Seeds.first(20))
  func theBoundKeepsToItsRules(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let total = 1 + random.below(random.chance(20) ? 1_000_000 : 60)
      let count = random.below(total + 1)
      let bound = Proportion(count: count, of: total).wilsonLowerBound
      let words: Comment = "LIMBER_SEED=\(seed): \(count) of \(total)"

      #expect(bound >= 0 && bound <= Double(count) / Double(total), words)
      // It grows with the count.
      if count < total {
        #expect(Proportion(count: count + 1, of: total).wilsonLowerBound > bound, words)
      }
      // At the same proportion it grows with the total.
      if count > 0 {
        let more = 2 + random.below(5)
        let larger = Proportion(count: count * more, of: total * more)
        #expect(larger.wilsonLowerBound > bound, words)
      }
    }
  }
}
