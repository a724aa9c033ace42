// SPDX-License-Identifier: MIT

extension SplitMix64 {
  /// A number below a bound.
  public mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// True in the given percentage of draws.
  public mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// One of several values.
  public mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

  /// A duration between two bounds in milliseconds, inclusive.
  public mutating func milliseconds(_ least: Int, _ most: Int) -> Duration {
    .milliseconds(least + below(most - least + 1))
  }
}

extension SplitMix64 {
  /// What has random numbers of its own: a person's traits, a year, a day.
  enum Topic: UInt64 {
    case person, year, day
  }

  /// Makes the generator for one topic of a seed. It does not depend on what is drawn for other
  /// topics, so a seed's person has the same days whichever are asked for.
  init(seed: UInt64, _ topic: Topic, _ number: Int = 0) {
    var generator = SplitMix64(seed: seed)
    for part in [topic.rawValue, UInt64(bitPattern: Int64(number))] {
      generator = SplitMix64(seed: generator.next() ^ part)
    }
    self = generator
  }

  /// A number between two bounds, inclusive, most often near the middle.
  mutating func bell(_ least: Int, _ most: Int) -> Int {
    let sum = (0..<3).reduce(0) { sum, _ in sum + below(most - least + 1) }
    return least + (sum + 1) / 3
  }

  /// True in this many of a thousand draws.
  mutating func chance(perMille: Int) -> Bool { below(1_000) < perMille }

  /// One of several values, by weight.
  mutating func pick<Value>(weighted values: [(value: Value, weight: Int)]) -> Value {
    var rest = below(values.reduce(0) { $0 + $1.weight })
    for (value, weight) in values {
      if rest < weight { return value }
      rest -= weight
    }
    return values[0].value
  }

  /// A whole number of seconds between two bounds, inclusive, plus some milliseconds: people do
  /// nothing exactly on the second.
  mutating func seconds(_ least: Int, _ most: Int) -> Duration {
    milliseconds(least * 1_000, most * 1_000)
  }
}
