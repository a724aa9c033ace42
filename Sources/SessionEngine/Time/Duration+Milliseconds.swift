// SPDX-License-Identifier: MIT

extension Duration {
  /// The duration in milliseconds, what is left of one cut off. Beyond thirty thousand years, which
  /// only a damaged log can hold, it grows no further.
  public var wholeMilliseconds: Int64 {
    let (seconds, attoseconds) = components
    let bound: Int64 = 1_000_000_000_000
    return max(-bound, min(bound, seconds)) * 1_000 + attoseconds / 1_000_000_000_000_000
  }

  /// The whole seconds, what is left of one cut off: what a stopwatch shows.
  public var wholeSeconds: Int64 { wholeMilliseconds / 1_000 }

  /// The duration to the nearest second, and to one where there is anything: how long something is to
  /// last.
  public var roundedToSeconds: Duration {
    self > .zero ? .seconds(max(1, (wholeMilliseconds + 500) / 1_000)) : .zero
  }

  /// The seconds, what is left of one counted as a whole one: what a countdown shows.
  public var secondsLeft: Int64 { (wholeMilliseconds + 999) / 1_000 }
}
