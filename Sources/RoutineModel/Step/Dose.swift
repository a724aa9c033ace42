// SPDX-License-Identifier: MIT

/// How much of a step.
public enum Dose: Hashable, Sendable {
  /// Hold or keep going for a time. Between `least` and `most` the person may stop; at `most` the
  /// session goes on by itself. A fixed time has `least == most`.
  case hold(least: Duration, most: Duration)
  /// Repetitions. With a tempo (the time for one) the session counts them; without, the person goes
  /// at their own pace and says when they are done.
  case reps(count: Int, tempo: Duration?)
  /// Until the person says that it is done.
  case untilDone

  /// A hold of a fixed time.
  public static func hold(_ duration: Duration) -> Dose { .hold(least: duration, most: duration) }

  /// The time the dose takes at most, or `nil` where only the person knows.
  public var nominalDuration: Duration? {
    switch self {
    case .hold(_, let most): most
    case .reps(let count, let tempo): tempo.map { saturatingProduct($0, count) }
    case .untilDone: nil
    }
  }

  /// The time from which the dose counts as done, or `nil` where only the person knows.
  public var leastDuration: Duration? {
    switch self {
    case .hold(let least, _): least
    case .reps, .untilDone: nominalDuration
    }
  }
}
