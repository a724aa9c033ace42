// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

extension SessionPlan {
  /// A number by which the same plan is found again. Different plans may have the same; whoever
  /// looks a plan up compares it as well.
  var fingerprint: Int64 {
    var hash = StableHash()
    hash.add(routine.rawValue)
    hash.add(name)
    hash.add(resumeGetReady.wholeMilliseconds)
    for segment in segments {
      hash.add(segment.kind.rawValue)
      hash.add(segment.name)
      hash.add(segment.instruction)
      hash.add(segment.side?.rawValue ?? "")
      hash.add(segment.dose.nominalDuration?.wholeMilliseconds ?? -1)
      // Where there is nothing to add, nothing is: older logs have fingerprints without it.
      if !segment.avoidWhen.isEmpty { hash.add(segment.avoidWhen.spacedWords) }
    }
    return Int64(bitPattern: hash.value)
  }
}
