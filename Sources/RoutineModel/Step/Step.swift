// SPDX-License-Identifier: MIT

/// One thing to do.
public struct Step: Hashable, Sendable {
  /// The name, short enough to be read from two metres.
  public var name: String
  /// How to do it; may be empty.
  public var instruction: String
  /// What to beware of, if anything.
  public var caution: String?
  /// How it looks, if it can be drawn.
  public var picture: StepPicture?
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
  /// The rest after the step, in place of the time between two steps; none at the routine's end.
  public var restAfter: Duration?
  /// The conditions that speak for the step. They give the reason, and pass nothing over.
  public var recommendedWhen: [Condition]
  /// The conditions one of which has to hold, or the step is passed over; empty means always.
  public var onlyWhen: [Condition]
  /// The conditions under which the step is left out; they outweigh those that speak for it.
  public var avoidWhen: [Condition]
  /// What the step asks of a person; whoever cannot have it leaves the step out.
  public var needs: [Need]
  /// An extra: offered, but no part of the routine's nominal length.
  public var isOptional: Bool

  /// Whether the step is passed over unless something speaks for it: it is no part of the routine's
  /// nominal length.
  public var isExtra: Bool { isOptional || !onlyWhen.isEmpty }

  /// Makes a step.
  public init(
    name: String, instruction: String = "", caution: String? = nil, picture: StepPicture? = nil,
    dose: Dose, side: StepSide? = nil, directions: [Direction] = [], sets: Int = 1,
    rest: Duration? = nil, switchRest: Duration? = nil, restAfter: Duration? = nil,
    recommendedWhen: [Condition] = [], onlyWhen: [Condition] = [], avoidWhen: [Condition] = [],
    needs: [Need] = [],
    isOptional: Bool = false
  ) {
    self.name = name
    self.instruction = instruction
    self.caution = caution
    self.picture = picture
    self.dose = dose
    self.side = side
    self.directions = directions
    self.sets = sets
    self.rest = rest
    self.switchRest = switchRest
    self.restAfter = restAfter
    self.recommendedWhen = recommendedWhen
    self.onlyWhen = onlyWhen
    self.avoidWhen = avoidWhen
    self.needs = needs
    self.isOptional = isOptional
  }
}
