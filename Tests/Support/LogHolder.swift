// SPDX-License-Identifier: MIT
import GRDB

/// Another program that holds a log: everybody can read it, and nobody else can write to it.
public final class LogHolder {
  private let queue: DatabaseQueue

  /// Takes hold of a log, which has to be there.
  public init(_ path: String) throws {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    configuration.busyMode = .timeout(20)
    queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
  }

  /// Lets go of it.
  public func release() throws {
    try queue.inDatabase { try $0.execute(sql: "COMMIT") }
    try queue.close()
  }
}
