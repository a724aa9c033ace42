// SPDX-License-Identifier: MIT
import RoutineModel

/// Which steps of relief are led.
public struct StepSelection: Hashable, Sendable {
  /// The conditions that hold, derived from the log or told by the person.
  public internal(set) var conditions: [Condition]
  /// The segments of the optional steps that the person has taken.
  public internal(set) var taken: Set<Int> = []

  func passesOver(_ segment: Segment, at index: Int) -> Bool {
    switch segment.advice(under: conditions) {
    case .recommended: false
    case .optional: !taken.contains(index)
    case .leftOut: true
    }
  }
}
