// SPDX-License-Identifier: MIT
import RoutineModel

/// Whether a step of relief applies to this cramp.
public enum StepAdvice: Hashable, Sendable {
  /// It applies, for these reasons; empty if there is none in particular.
  case recommended(because: [Condition])
  /// It is passed over unless the person takes it.
  case optional
  /// It is left out because of these conditions.
  case leftOut(because: [Condition])
}

extension Segment {
  /// The conditions that recommend the step, each once.
  public var reasons: [Condition] {
    recommendedWhen + onlyWhen.filter { !recommendedWhen.contains($0) }
  }

  /// Whether the step, or the step that this is the time before, applies under the given
  /// conditions.
  ///
  /// An optional step stays optional whatever recommends it, unless `onlyWhen` holds. Logs depend
  /// on this: they date from before there was `onlyWhen`.
  public func advice(under conditions: [Condition]) -> StepAdvice {
    let against = avoidWhen.filter(conditions.contains)
    if !against.isEmpty { return .leftOut(because: against) }
    let isFor = onlyWhen.isEmpty ? !isOptional : onlyWhen.contains(where: conditions.contains)
    return isFor ? .recommended(because: reasons.filter(conditions.contains)) : .optional
  }
}
