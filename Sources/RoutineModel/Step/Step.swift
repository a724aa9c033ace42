// SPDX-License-Identifier: MIT

/// One thing to do.
public struct Step: Hashable, Sendable {
  /// The name, short enough to be read from two metres.
  public var name: String
  /// How to do it; may be empty.
  public var instruction: String
  /// What to watch out for, if anything.
  public var caution: String?
  /// Its picture, if it has one.
  public var picture: StepPicture?
  /// How much of it.
  public var dose: Dose
  /// The side, if sides matter.
  public var side: StepSide?
  /// The directions, each for the whole dose; empty if direction does not matter.
  public var directions: [Direction]
  /// The number of sets; with several sides, a set is each side once.
  public var sets: Int
  /// The rest between two sets, if the step sets one.
  public var rest: Duration?
  /// The time to change sides, if the step sets one.
  public var switchRest: Duration?
  /// The rest after the step, in place of the time between two steps; not used at the routine's
  /// end.
  public var restAfter: Duration?
  /// The conditions that recommend the step. They only give the reason; they never skip it.
  public var recommendedWhen: [Condition]
  /// The step is passed over unless one of these conditions holds; empty for always.
  public var onlyWhen: [Condition]
  /// The conditions for which the step is left out; they outweigh recommendations.
  public var avoidWhen: [Condition]
  /// What the step requires; people who cannot do or take it leave the step out.
  public var needs: [Need]
  /// An extra: offered, but not part of the routine's nominal length.
  public var isOptional: Bool

  /// Whether the step is passed over by default and so is not part of the nominal length.
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
