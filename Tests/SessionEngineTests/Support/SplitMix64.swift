// SPDX-License-Identifier: MIT
import Foundation

/// A small random generator whose whole state is its seed, so that a failure can be run again.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number below a bound.
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// Whether so many per cent of draws come true.
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// One of several values.
  mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

  /// A duration between two bounds in milliseconds, both included.
  mutating func milliseconds(_ least: Int, _ most: Int) -> Duration {
    .milliseconds(least + below(most - least + 1))
  }
}

/// The seeds that property tests begin with: fixed ones, or the one in `LIMBER_SEED`.
enum Seeds {
  static let all: [UInt64] =
    ProcessInfo.processInfo.environment["LIMBER_SEED"].flatMap { UInt64($0) }.map { [$0] }
    ?? (1...10).map { $0 }
}
