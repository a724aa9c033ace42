// SPDX-License-Identifier: MIT

/// Something that may take long. How far it has come is told on the error stream, where that is a terminal,
/// once somebody may begin to wonder.
struct LongWork {
  /// After how long it is told first.
  private static let patience: Duration = .milliseconds(500)
  /// How often it is told from then on.
  private static let pause: Duration = .milliseconds(100)

  private var next: ContinuousClock.Instant
  private var isTold = false

  /// Begins it.
  init() { next = .now + Self.patience }

  /// Tells how far it has come, if it is time.
  mutating func tell(_ done: Int, of count: Int, _ text: (_ done: Int, _ count: Int) -> String) {
    let now = ContinuousClock.now
    guard now >= next || isTold && done == count else { return }
    (next, isTold) = (now + Self.pause, true)
    Output.progress(text(done, count), done: done, of: count)
  }
}
