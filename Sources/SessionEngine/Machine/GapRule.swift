// SPDX-License-Identifier: MIT

/// What becomes of a session when time was missed. The raw value is the word in settings.
public enum GapPolicy: String, CaseIterable, Hashable, Sendable {
  /// Nobody did those steps: it pauses where it was last seen.
  case pause
  /// The person went on without the program: so does the plan.
  case `continue`
  /// It pauses, and the person says which of the two it was.
  case ask
}

/// When time counts as missed, and what is done about it.
public struct GapRule: Hashable, Sendable {
  /// What is done about it.
  public var policy: GapPolicy
  /// For how long nothing may be seen before the time counts as missed.
  public var length: Duration

  /// The values that `length` may have. A session is seen once a second; the least leaves room for a
  /// machine that is slow.
  public static let lengths: ClosedRange<Duration> = .seconds(2) ... .seconds(3_600)
  /// Pauses after three seconds.
  public static let standard = GapRule(policy: .pause, length: .seconds(3))

  /// Makes a rule; a length outside `lengths` is taken to the nearest.
  public init(policy: GapPolicy, length: Duration) {
    self.policy = policy
    self.length = min(max(length, Self.lengths.lowerBound), Self.lengths.upperBound)
  }
}
