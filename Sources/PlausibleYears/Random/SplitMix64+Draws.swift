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

extension SplitMix64 {
  /// What is drawn for itself: a person's traits, a year, a day.
  enum Topic: UInt64 {
    case person, year, day
  }

  /// Makes the generator of one thing among all that follow from a seed. It gives the same whatever is
  /// drawn of the others, so that the person of a seed has the same days whichever are asked for.
  init(seed: UInt64, _ topic: Topic, _ number: Int = 0) {
    var generator = SplitMix64(seed: seed)
    for part in [topic.rawValue, UInt64(bitPattern: Int64(number))] {
      generator = SplitMix64(seed: generator.next() ^ part)
    }
    self = generator
  }

  /// A number between two bounds, both included, those in the middle the likeliest.
  mutating func bell(_ least: Int, _ most: Int) -> Int {
    let sum = (0..<3).reduce(0) { sum, _ in sum + below(most - least + 1) }
    return least + (sum + 1) / 3
  }

  /// Whether so many of a thousand draws come true.
  mutating func chance(perMille: Int) -> Bool { below(1_000) < perMille }

  /// One of several values, each as likely as its weight says.
  mutating func pick<Value>(weighted values: [(value: Value, weight: Int)]) -> Value {
    var rest = below(values.reduce(0) { $0 + $1.weight })
    for (value, weight) in values {
      if rest < weight { return value }
      rest -= weight
    }
    return values[0].value
  }

  /// A whole number of seconds between two bounds, both included, and some milliseconds: nothing that
  /// a person does is on the second.
  mutating func seconds(_ least: Int, _ most: Int) -> Duration {
    milliseconds(least * 1_000, most * 1_000)
  }
}
