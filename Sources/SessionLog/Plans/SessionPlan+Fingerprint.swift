// SPDX-License-Identifier: MIT
import GRDB
import RoutineModel
import SessionEngine

extension SessionPlan {
  /// A number by which the same plan is found again, and by which a plan that is read tells that it is
  /// whole: a hash of everything that the log keeps of it.
  ///
  /// It never changes, as the checksum of a row does not: logs have it.
  var fingerprint: Int64 {
    var hash = StableHash()
    for value in row(number: 0, fingerprint: 0).dropFirst(2) { hash.add(value) }
    for (position, segment) in segments.enumerated() {
      for value in segment.row(plan: 0, position: position).dropFirst() { hash.add(value) }
    }
    return Int64(bitPattern: hash.value)
  }

  /// The fingerprint that programs before version 4 of the log gave a plan, which their plans keep.
  /// It is of the names, instructions and nominal times, and of little else: plans that differ may
  /// have the same.
  var nominalFingerprint: Int64 {
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
      // Where there is nothing to add, nothing is: the first logs have fingerprints without it.
      if !segment.avoidWhen.isEmpty { hash.add(segment.avoidWhen.spacedWords) }
    }
    return Int64(bitPattern: hash.value)
  }
}
