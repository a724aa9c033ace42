// SPDX-License-Identifier: MIT
import RoutineModel

/// One entry of a plan: a single stretch of time with one thing in it.
public struct Segment: Hashable, Sendable {
  /// What a segment is for. The raw value is the word in the log and in JSON.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A step, or one set, side or direction of it.
    case step
    /// A rest that the routine sets: between two sets, between two rounds, or after a step.
    case rest
    /// The time to change sides.
    case `switch`
    /// The time between two steps.
    case transition
    /// The time before the first step.
    case getReady = "get-ready"
  }

  /// Which of several sets a segment belongs to, counting from 1.
  public struct SetPosition: Hashable, Sendable {
    /// The set's number, from 1.
    public var number: Int
    /// How many sets there are.
    public var count: Int

    /// Makes a position.
    public init(number: Int, of count: Int) {
      self.number = number
      self.count = count
    }
  }

  /// What it is for.
  public var kind: Kind
  /// The phase of the workout, if the plan has phases.
  public var phase: Phase?
  /// The step's name; before a step, the name of the one that follows.
  public var name: String
  /// How to do the step; empty if the routine says nothing.
  public var instruction: String
  /// What to beware of.
  public var caution: String?
  /// The side, never `each`; `affected` where the side that cramps is not known.
  public var side: StepSide?
  /// The direction.
  public var direction: Direction?
  /// The set, if there are several.
  public var set: SetPosition?
  /// How much; for everything but steps a fixed hold.
  public var dose: Dose
  /// The conditions that speak for the step. They give the reason, and pass nothing over.
  public var recommendedWhen: [Condition]
  /// The conditions one of which has to hold, or the step is passed over; empty means always.
  public var onlyWhen: [Condition]
  /// The conditions under which the step is left out; they outweigh those that speak for it.
  public var avoidWhen: [Condition]
  /// Whether the step is an extra.
  public var isOptional: Bool

  /// Makes a segment.
  public init(
    kind: Kind, phase: Phase? = nil, name: String, instruction: String = "",
    caution: String? = nil, side: StepSide? = nil, direction: Direction? = nil,
    set: SetPosition? = nil, dose: Dose, recommendedWhen: [Condition] = [],
    onlyWhen: [Condition] = [], avoidWhen: [Condition] = [], isOptional: Bool = false
  ) {
    self.kind = kind
    self.phase = phase
    self.name = name
    self.instruction = instruction
    self.caution = caution
    self.side = side
    self.direction = direction
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
