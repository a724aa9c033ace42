// SPDX-License-Identifier: MIT
import RoutineModel

/// Whether a step of relief is for this cramp.
public enum StepAdvice: Hashable, Sendable {
  /// It is; the conditions are those that speak for it, none where it always is.
  case recommended(because: [Condition])
  /// It is passed over unless the person takes it.
  case optional
  /// It is passed over, for these conditions speak against it.
  case leftOut(because: [Condition])
}

extension Segment {
  /// Whether the step, or the step that this is the time before, is for a cramp under some
  /// conditions.
  public func advice(under conditions: [Condition]) -> StepAdvice {
    let against = avoidWhen.filter(conditions.contains)
    if !against.isEmpty { return .leftOut(because: against) }
    let reasons = recommendedWhen.filter(conditions.contains)
    if !reasons.isEmpty { return .recommended(because: reasons) }
    return recommendedWhen.isEmpty && !isOptional ? .recommended(because: []) : .optional
  }
}
