// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// The course of one cramp, before anything of it is logged.
struct CrampCourse: Sendable {
  let site: CrampSite
  let side: Side?
  /// The time from its onset until it eases.
  let lasts: Duration
  /// Pain at onset, at its worst and after it, 0 to 10.
  let onset: Int, worst: Int, after: Int
  /// Its triggers, as the person would name them.
  let conditions: [Condition]
  /// Whether it woke the person; `nil` by day.
  let woke: Bool?

  /// Draws a cramp.
  ///
  /// - Parameters:
  ///   - warmth: The season, from -100 to 100.
  ///   - isInSession: Whether it comes in a session.
  ///   - hasTrained: Whether it comes in the night after a session.
  init(
    _ habit: CrampHabit, site: CrampSite? = nil, isAtNight: Bool, isInSession: Bool = false,
    hasTrained: Bool = false, warmth: Int = 0, using random: inout SplitMix64
  ) {
    self.site = site ?? habit.site(using: &random)
    side = self.site == .flank ? nil : habit.side(using: &random)
    let range = random.pick(weighted: [
      (20...60, 24), (60...150, 41), (150...300, 22), (300...590, 10), (600...1_500, 3),
    ])
    lasts = random.seconds(range.lowerBound, range.upperBound)
    onset = random.bell(3, 9)
    worst = min(10, onset + random.pick([0, 0, 1, 1, 2]))
    after = max(0, onset - random.pick([0, 1, 1, 2, 2, 3, 3, 4, 5]))
    woke = isAtNight ? random.chance(93) : nil
    var conditions: [Condition] = []
    if woke == true { conditions.append(.night) }
    let chances: [(Condition, Int)] = [
      (.cold, isInSession ? 4 : max(0, 12 - warmth / 6)), (.heat, max(0, warmth / 8)),
      (.thirst, 12 + max(0, warmth / 10)), (.fatigue, hasTrained || isInSession ? 46 : 24),
      (.exertion, isInSession ? 50 : hasTrained ? 14 : 2), (.posture, isAtNight ? 4 : 14),
    ]
    for (condition, chance) in chances where random.chance(chance) {
      conditions.append(condition)
    }
    self.conditions = conditions
  }

  /// The time of day of a cramp at night, in milliseconds: mostly between one and five.
  static func night(using random: inout SplitMix64) -> Int {
    let hour = random.pick(weighted: [
      (23, 3), (0, 4), (1, 16), (2, 27), (3, 26), (4, 17), (5, 6), (6, 2),
    ])
    return hour * 3_600_000 + random.below(3_600_000)
  }
}
