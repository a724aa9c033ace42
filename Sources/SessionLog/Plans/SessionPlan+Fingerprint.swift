// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

extension SessionPlan {
  /// A number by which the same plan is found again. Different plans may have the same; whoever
  /// looks a plan up compares it as well.
  var fingerprint: Int64 {
    var hash = FingerprintHash()
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

/// The 64-bit FNV-1a hash: small, and the same in every run, which `Hasher` is not.
struct FingerprintHash {
  var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ text: String) {
    for byte in text.utf8 { mix(byte) }
    mix(0xFF)
  }

  mutating func add(_ number: Int64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      mix(UInt8(truncatingIfNeeded: number >> Int64(shift)))
    }
  }

  mutating func mix(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}
