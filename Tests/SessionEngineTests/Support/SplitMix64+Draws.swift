// SPDX-License-Identifier: MIT
import TestSupport

extension SplitMix64 {
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
