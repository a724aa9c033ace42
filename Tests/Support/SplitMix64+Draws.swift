// SPDX-License-Identifier: MIT

extension SplitMix64 {
  /// A number below a bound.
  public mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// Whether so many per cent of draws come true.
  public mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// One of several values.
  public mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

  /// A duration between two bounds in milliseconds, both included.
  public mutating func milliseconds(_ least: Int, _ most: Int) -> Duration {
    .milliseconds(least + below(most - least + 1))
  }
}
