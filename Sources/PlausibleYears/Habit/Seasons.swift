// SPDX-License-Identifier: MIT
import SessionEngine

/// What rises and falls without an apparent cause: with the seasons, and over the years.
struct Seasons: Sendable {
  private let drift: (days: Int, phase: Int)

  /// Draws the slow drift.
  init(using random: inout SplitMix64) {
    drift = (420 + random.below(500), random.below(1_000))
  }

  /// -100 in the middle of January, 100 in the middle of July.
  func warmth(_ day: CivilDay) -> Int { Self.wave(day.number - 15, period: 365) }

  /// From -100 to 100 and back, over more than a year.
  func drift(_ day: CivilDay) -> Int { Self.wave(day.number + drift.phase, period: drift.days) }

  /// A triangle wave: -100 at 0, 100 at half the period.
  private static func wave(_ day: Int, period: Int) -> Int {
    let place = ((day % period) + period) % period
    let half = period / 2
    return place < half ? place * 200 / half - 100 : 300 - place * 200 / half
  }
}
