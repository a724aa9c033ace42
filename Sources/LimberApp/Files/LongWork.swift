// SPDX-License-Identifier: MIT

/// Something that may take long. Its progress is shown on standard error, if that is a terminal,
/// once somebody may start to wonder.
struct LongWork {
  /// The time before progress is first shown.
  private static let patience: Duration = .milliseconds(500)
  /// The interval from then on.
  private static let pause: Duration = .milliseconds(100)

  private var next: ContinuousClock.Instant
  private var isTold = false

  /// Starts it.
  init() { next = .now + Self.patience }

  /// Shows the progress if it is time.
  mutating func tell(_ done: Int, of count: Int, _ text: (_ done: Int, _ count: Int) -> String) {
    let now = ContinuousClock.now
    guard now >= next || isTold && done == count else { return }
    (next, isTold) = (now + Self.pause, true)
    Output.progress(text(done, count), done: done, of: count)
  }
}
