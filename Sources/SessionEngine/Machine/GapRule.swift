// SPDX-License-Identifier: MIT

/// What happens when time was missed. The raw value is the word in settings.
public enum GapPolicy: String, CaseIterable, Hashable, Sendable {
  /// The steps were not done: pause where it was last seen.
  case pause
  /// The person went on without the program, so the plan does, too.
  case `continue`
  /// Pause, and let the person say which of the two it was.
  case ask
}

/// When time counts as missed, and what happens then.
public struct GapRule: Hashable, Sendable {
  /// What happens then.
  public var policy: GapPolicy
  /// How long nothing may be seen before time counts as missed.
  public var length: Duration

  /// The possible values of `length`. A session is seen once a second; the minimum leaves room for
  /// slow machines.
  public static let lengths: ClosedRange<Duration> = .seconds(2) ... .seconds(3_600)
  /// Pauses after three seconds.
  public static let standard = GapRule(policy: .pause, length: .seconds(3))

  /// Makes a rule; the length is clamped to `lengths`.
  public init(policy: GapPolicy, length: Duration) {
    self.policy = policy
    self.length = min(max(length, Self.lengths.lowerBound), Self.lengths.upperBound)
  }
}
