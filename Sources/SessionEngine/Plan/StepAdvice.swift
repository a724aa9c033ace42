// SPDX-License-Identifier: MIT
import RoutineModel

/// Whether a step of relief is for this cramp.
public enum StepAdvice: Hashable, Sendable {
  /// It is; the conditions are those that speak for it, none where nothing in particular does.
  case recommended(because: [Condition])
  /// It is passed over unless the person takes it.
  case optional
  /// It is passed over, for these conditions speak against it.
  case leftOut(because: [Condition])
}

extension Segment {
  /// The conditions that speak for the step, each once.
  public var reasons: [Condition] {
    recommendedWhen + onlyWhen.filter { !recommendedWhen.contains($0) }
  }

  /// Whether the step, or the step that this is the time before, is for a cramp under some
  /// conditions.
  ///
  /// An extra stays one whatever speaks for it, unless the routine says when it is for this cramp:
  /// so logs have it from before there were steps that are no extras and yet passed over.
  public func advice(under conditions: [Condition]) -> StepAdvice {
    let against = avoidWhen.filter(conditions.contains)
    if !against.isEmpty { return .leftOut(because: against) }
    let isFor = onlyWhen.isEmpty ? !isOptional : onlyWhen.contains(where: conditions.contains)
    return isFor ? .recommended(because: reasons.filter(conditions.contains)) : .optional
  }
}
