// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// Where, how often and on which side somebody cramps, and how much they tell.
///
/// That calf and foot are the commonest sites, and that it hurts and mostly lasts less than ten minutes, is
/// from Hallegraeff and others on nocturnal leg cramps, 2017; the numbers are our own choice.
struct CrampHabit: Sendable {
  /// How many of a thousand nights have a cramp.
  let nights: Int
  /// How many of a thousand sessions.
  let sessions: Int
  /// How many of a hundred are on the side that cramps more, which one that is, and how many of a hundred
  /// on the other.
  private let side: (usual: Side, share: Int, other: Int)
  /// How many of a hundred questions are answered.
  let answers: Int
  /// How many of a hundred night cramps are led through relief, and not written down afterwards.
  let led: Int

  /// Draws a habit.
  init(using random: inout SplitMix64) {
    nights = 120 + random.below(170)
    sessions = 30 + random.below(50)
    side = (random.chance(60) ? .left : .right, 50 + random.below(25), 15 + random.below(10))
    answers = 60 + random.below(30)
    led = 40 + random.below(25)
  }

  /// The site of a cramp at night, or of one in a session.
  func site(using random: inout SplitMix64) -> CrampSite {
    random.pick(weighted: [
      (.calf, 64), (.foot, 20), (.toes, 8), (.hamstring, 6), (.quadriceps, 1), (.shin, 1),
    ])
  }

  /// The side, as far as it is said.
  func side(using random: inout SplitMix64) -> Side? {
    let other: Side = side.usual == .left ? .right : .left
    let rest = 100 - side.share - side.other
    return random.pick(weighted: [
      (side.usual, side.share), (other, side.other), (.both, (rest + 1) / 2), (nil, rest / 2),
    ])
  }
}
