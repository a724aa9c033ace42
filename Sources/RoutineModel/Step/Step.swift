// SPDX-License-Identifier: MIT

/// One thing to do.
public struct Step: Hashable, Sendable {
  /// The name, short enough to be read from two metres.
  public var name: String
  /// How to do it; may be empty.
  public var instruction: String
  /// What to beware of, if anything.
  public var caution: String?
  /// How much.
  public var dose: Dose
  /// On which side, if sides matter.
  public var side: StepSide?
  /// The directions, each of which takes the whole dose; empty if direction does not matter.
  public var directions: [Direction]
  /// How many sets; with several sides, a set is every side once.
  public var sets: Int
  /// The rest between two sets, if the step sets one.
  public var rest: Duration?
  /// The time to change sides, if the step sets one.
  public var switchRest: Duration?
  /// The conditions under which the step is recommended; empty means always.
  public var recommendedWhen: [Condition]
  /// The conditions under which the step is left out; they outweigh those that recommend it.
  public var avoidWhen: [Condition]
  /// An extra: offered, but no part of the routine's nominal length.
  public var isOptional: Bool

  /// Makes a step.
  public init(
    name: String, instruction: String = "", caution: String? = nil, dose: Dose,
    side: StepSide? = nil, directions: [Direction] = [], sets: Int = 1, rest: Duration? = nil,
    switchRest: Duration? = nil, recommendedWhen: [Condition] = [], avoidWhen: [Condition] = [],
    isOptional: Bool = false
  ) {
    self.name = name
    self.instruction = instruction
    self.caution = caution
    self.dose = dose
    self.side = side
    self.directions = directions
    self.sets = sets
    self.rest = rest
    self.switchRest = switchRest
    self.recommendedWhen = recommendedWhen
    self.avoidWhen = avoidWhen
    self.isOptional = isOptional
  }
}
