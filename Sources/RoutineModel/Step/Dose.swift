// SPDX-License-Identifier: MIT

/// How much of a step to do.
public enum Dose: Hashable, Sendable {
  /// A hold, or any activity for a time. From `least` on the person may stop; at `most` the session
  /// goes on by itself. For a fixed time, `least == most`.
  case hold(least: Duration, most: Duration)
  /// Repetitions. With a tempo, the time for each, the session counts them; without one the person
  /// says when they are done. Of a range, `least` is where it begins, less than `count`: from there
  /// on the person may stop.
  case reps(count: Int, tempo: Duration?, least: Int? = nil)
  /// Until the person ends it.
  case untilDone

  /// A hold of a fixed time.
  public static func hold(_ duration: Duration) -> Dose { .hold(least: duration, most: duration) }

  /// The longest time the dose takes; `nil` if it is open-ended.
  public var nominalDuration: Duration? {
    switch self {
    case .hold(_, let most): most
    case .reps(let count, let tempo, _): tempo.map { saturatingProduct($0, count) }
    case .untilDone: nil
    }
  }

  /// The time from which the dose counts as done; `nil` if it is open-ended.
  public var leastDuration: Duration? {
    switch self {
    case .hold(let least, _): least
    case .reps(_, let tempo?, let least?): saturatingProduct(tempo, least)
    case .reps, .untilDone: nominalDuration
    }
  }
}
