// SPDX-License-Identifier: MIT
import GRDB
import Synchronization

/// Connections that are closed, and kept until the process ends: once the queue of one is released, the
/// system's dispatch library starts a thread that wakes every second for ever. There are as many as some
/// hours of use may need; beyond, that thread costs less than they do.
package enum ClosedConnections {
  private static let kept = Mutex<[DatabaseQueue]>([])
  private static let most = 100

  /// Closes a connection.
  package static func close(_ queue: DatabaseQueue) {
    try? queue.close()
    kept.withLock { if $0.count < most { $0.append(queue) } }
  }
}
