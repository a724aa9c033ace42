// SPDX-License-Identifier: MIT
import RoutineModel

/// An entry of a plan: a single span of time with one thing to do.
public struct Segment: Hashable, Sendable {
  /// The kinds of segments. The raw value is the word in the log and in JSON.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A step, or one set, side or direction of it.
    case step
    /// A rest set by the routine: between sets, between rounds, or after a step.
    case rest
    /// The time to change sides.
    case `switch`
    /// The time between two steps.
    case transition
    /// The time before the first step.
    case getReady = "get-ready"
  }

  /// The set or round that a segment belongs to.
  public struct Turn: Hashable, Sendable {
    /// Its number, from 1.
    public var number: Int
    /// How many there are.
    public var count: Int

    /// Makes one.
    public init(number: Int, of count: Int) {
      self.number = number
      self.count = count
    }
  }

  /// Its kind.
  public var kind: Kind
  /// The phase of the workout, if the plan has phases.
  public var phase: Phase?
  /// The step's name; in the time before a step, that step's name.
  public var name: String
  /// How to do the step; empty if the routine says nothing.
  public var instruction: String
  /// What to watch out for.
  public var caution: String?
  /// The side, never `each`; `affected` if the cramping side is not known.
  public var side: StepSide?
  /// The direction.
  public var direction: Direction?
  /// The round of the innermost `repeat`, if there are several.
  public var round: Turn?
  /// The set, if there are several.
  public var set: Turn?
  /// The dose; a fixed hold for everything but steps.
  public var dose: Dose
  /// The conditions that recommend the step. They only give the reason; they never skip it.
  public var recommendedWhen: [Condition]
  /// The step is passed over unless one of these conditions holds; empty for always.
  public var onlyWhen: [Condition]
  /// The conditions for which the step is left out; they outweigh recommendations.
  public var avoidWhen: [Condition]
  /// Whether the step is an extra.
  public var isOptional: Bool

  /// Makes a segment.
  public init(
    kind: Kind, phase: Phase? = nil, name: String, instruction: String = "",
    caution: String? = nil, side: StepSide? = nil, direction: Direction? = nil,
    round: Turn? = nil, set: Turn? = nil, dose: Dose, recommendedWhen: [Condition] = [],
    onlyWhen: [Condition] = [], avoidWhen: [Condition] = [], isOptional: Bool = false
  ) {
    self.kind = kind
    self.phase = phase
    self.name = name
    self.instruction = instruction
    self.caution = caution
    self.side = side
    self.direction = direction
    self.round = round
    self.set = set
    self.dose = dose
    self.recommendedWhen = recommendedWhen
    self.onlyWhen = onlyWhen
    self.avoidWhen = avoidWhen
    self.isOptional = isOptional
  }

  /// Whether it is a step, not the time around one.
  public var isStep: Bool { kind == .step }

  /// Whether only the person ends it, so that it has no deadline.
  public var isOpenEnded: Bool { dose.nominalDuration == nil }
}
