// SPDX-License-Identifier: MIT
import RoutineModel

/// Which steps of relief the person is led through.
public struct StepSelection: Hashable, Sendable {
  /// What holds, by the log and by what the person tells.
  public internal(set) var conditions: [Condition]
  /// The segments of the optional steps that the person has taken.
  public internal(set) var taken: Set<Int> = []

  /// Whether a segment is passed over.
  func passesOver(_ segment: Segment, at index: Int) -> Bool {
    switch segment.advice(under: conditions) {
    case .recommended: false
    case .optional: !taken.contains(index)
    case .leftOut: true
    }
  }
}
