// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// Where, how often and on which side somebody cramps, and how much of it they log.
///
/// Hallegraeff and others (nocturnal leg cramps, 2017) have calf and foot as the commonest sites,
/// and most cramps as painful and shorter than ten minutes; the numbers are our own choice.
struct CrampHabit: Sendable {
  /// Cramps in a thousand nights.
  let nights: Int
  /// Cramps in a thousand sessions.
  let sessions: Int
  /// The side that cramps more, its share in percent, and the share of the other.
  private let side: (usual: Side, share: Int, other: Int)
  /// Percent of questions that are answered.
  let answers: Int
  /// Percent of night cramps with relief; the others are logged afterwards.
  let led: Int

  /// Draws a habit.
  init(using random: inout SplitMix64) {
    nights = 120 + random.below(170)
    sessions = 30 + random.below(50)
    side = (random.chance(60) ? .left : .right, 50 + random.below(25), 15 + random.below(10))
    answers = 60 + random.below(30)
    led = 40 + random.below(25)
  }

  /// The site of a cramp at night or in a session.
  func site(using random: inout SplitMix64) -> CrampSite {
    random.pick(weighted: [
      (.calf, 64), (.foot, 20), (.toes, 8), (.hamstring, 6), (.quadriceps, 1), (.shin, 1),
    ])
  }

  /// The side, or `nil` if it is not said.
  func side(using random: inout SplitMix64) -> Side? {
    let other: Side = side.usual == .left ? .right : .left
    let rest = 100 - side.share - side.other
    return random.pick(weighted: [
      (side.usual, side.share), (other, side.other), (.both, (rest + 1) / 2), (nil, rest / 2),
    ])
  }
}
