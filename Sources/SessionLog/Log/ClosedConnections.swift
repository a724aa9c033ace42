// SPDX-License-Identifier: MIT
import GRDB
import Synchronization

/// Connections that are closed, and kept until the process ends: once the queue of one is released, the
/// system's dispatch library starts a thread that wakes every second for ever.
package enum ClosedConnections {
  private static let kept = Mutex<[DatabaseQueue]>([])

  /// Closes a connection.
  package static func close(_ queue: DatabaseQueue) {
    try? queue.close()
    kept.withLock { $0.append(queue) }
  }
}
