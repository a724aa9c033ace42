// SPDX-License-Identifier: MIT
import GRDB

/// Locks a log as another program would, so that nobody else can write to it.
public final class LogHolder {
  private let queue: DatabaseQueue

  /// Locks a log.
  ///
  /// - Parameters:
  ///   - path: The log. If it is missing, an empty one is created.
  ///   - isEmpty: Whether it is empty; then nobody can even read it.
  public init(_ path: String, isEmpty: Bool = false) throws {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    configuration.busyMode = .timeout(20)
    queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.inDatabase { try $0.execute(sql: isEmpty ? "BEGIN EXCLUSIVE" : "BEGIN IMMEDIATE") }
  }

  /// Unlocks it.
  public func release() throws {
    try queue.inDatabase { try $0.execute(sql: "COMMIT") }
    try queue.close()
  }
}
