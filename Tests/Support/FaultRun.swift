// SPDX-License-Identifier: MIT
import Foundation

/// The extent of the fault suite: a part within all tests, everything with `LIMBER_FAULTS=whole`.
public enum FaultRun {
  /// Whether the suite is complete.
  public static let isWhole = ProcessInfo.processInfo.environment["LIMBER_FAULTS"] == "whole"
  /// The run's seed; `LIMBER_SEED` sets another.
  public static let seed = Seeds.first(1)[0]

  /// The seed of a case in this run.
  public static func seed(of number: Int) -> UInt64 { seed &* 1_000_003 &+ UInt64(number) }

  /// The number of cases in the quick or the whole form.
  public static func cases(quick: Int, whole: Int) -> Int { isWhole ? whole : quick }

  /// Runs a closure for each number, several at a time, since it mostly waits.
  public static func concurrently(
    _ count: Int, atOnce width: Int, _ body: @escaping @Sendable (Int) -> Void
  ) {
    let next = Numbers(count)
    let done = DispatchSemaphore(value: 0)
    for _ in 0..<width {
      // Threads, since a queue runs no more at once than there are processors.
      Thread {
        while let number = next.take() { body(number) }
        done.signal()
      }.start()
    }
    for _ in 0..<width { done.wait() }
  }
}

/// Numbers shared by several threads.
private final class Numbers: Sendable {
  private let next = NSLock()
  nonisolated(unsafe) private var number = 0  // Only under the lock.
  private let end: Int

  init(_ end: Int) { self.end = end }

  func take() -> Int? {
    next.withLock {
      guard number < end else { return nil }
      defer { number += 1 }
      return number
    }
  }
}
