// SPDX-License-Identifier: MIT
import GRDB

/// Another program that holds a log, so that nobody else can write to it.
public final class LogHolder {
  private let queue: DatabaseQueue

  /// Takes hold of a log.
  ///
  /// - Parameters:
  ///   - path: The log. If it is not there, it is made, empty.
  ///   - isEmpty: Whether it is empty; then nobody can even read it.
  public init(_ path: String, isEmpty: Bool = false) throws {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    configuration.busyMode = .timeout(20)
    queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.inDatabase { try $0.execute(sql: isEmpty ? "BEGIN EXCLUSIVE" : "BEGIN IMMEDIATE") }
  }

  /// Lets go of it.
  public func release() throws {
    try queue.inDatabase { try $0.execute(sql: "COMMIT") }
    try queue.close()
  }
}
