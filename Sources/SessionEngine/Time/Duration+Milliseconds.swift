// SPDX-License-Identifier: MIT

extension Duration {
  /// The duration in milliseconds, rounded down. Saturates beyond thirty thousand years, which only
  /// a damaged log can hold.
  public var wholeMilliseconds: Int64 {
    let (seconds, attoseconds) = components
    let bound: Int64 = 1_000_000_000_000
    return max(-bound, min(bound, seconds)) * 1_000 + attoseconds / 1_000_000_000_000_000
  }

  /// The whole seconds, rounded down, as a stopwatch shows them.
  public var wholeSeconds: Int64 { wholeMilliseconds / 1_000 }

  /// The duration to the nearest second, but at least one if it is above zero, for showing lengths.
  public var roundedToSeconds: Duration {
    self > .zero ? .seconds(max(1, (wholeMilliseconds + 500) / 1_000)) : .zero
  }

  /// The seconds, rounded up, as a countdown shows them.
  public var secondsLeft: Int64 { (wholeMilliseconds + 999) / 1_000 }
}
