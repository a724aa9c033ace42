// SPDX-License-Identifier: MIT
import Synchronization

/// What several threads count together.
final class Tally<Counts: Sendable>: Sendable {
  private let counts: Mutex<Counts>

  init(_ counts: Counts) { self.counts = Mutex(counts) }

  /// What was counted so far.
  var total: Counts { counts.withLock { $0 } }

  /// Counts something.
  func count(_ change: (inout Counts) -> Void) { counts.withLock { change(&$0) } }
}
