// SPDX-License-Identifier: MIT
import Synchronization

/// Counts shared by several threads.
final class Tally<Counts: Sendable>: Sendable {
  private let counts: Mutex<Counts>

  init(_ counts: Counts) { self.counts = Mutex(counts) }

  /// The counts so far.
  var total: Counts { counts.withLock { $0 } }

  /// Updates the counts.
  func count(_ change: (inout Counts) -> Void) { counts.withLock { change(&$0) } }
}
