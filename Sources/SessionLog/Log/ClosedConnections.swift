// SPDX-License-Identifier: MIT
import GRDB
import Synchronization

/// Closed connections, kept until the process ends: releasing one's queue makes the system's
/// dispatch library start a thread that wakes every second from then on. It keeps as many as some
/// hours of use may need; beyond that, such a thread costs less than they do.
package enum ClosedConnections {
  private static let kept = Mutex<[DatabaseQueue]>([])
  private static let most = 100

  /// Closes a connection.
  package static func close(_ queue: DatabaseQueue) {
    try? queue.close()
    kept.withLock { if $0.count < most { $0.append(queue) } }
  }
}
