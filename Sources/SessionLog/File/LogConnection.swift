// SPDX-License-Identifier: MIT
import GRDB

// The rule of this file: what a file is, is read before anything is written to it, the switch to the
// write-ahead log included. A log of a newer program and a file that is no log stay as they are.

/// Opens connections to a log.
enum LogConnection {
  /// How long to wait for another program that holds the log, in seconds.
  static let patience = 3.0

  /// Opens a log for reading and writing, and brings it up to date.
  static func open(_ file: LogFile) throws -> DatabaseQueue {
    if file.hasPendingChanges {
      // The last connection to close a log moves pending changes into the file. A connection that
      // cannot write leaves them alone, should it turn out that the log is not for us.
      _ = try openForReading(file)
    }
    let queue = try DatabaseQueue(path: file.path, configuration: configuration())
    try queue.inDatabase { db in
      switch try LogVersion(db) {
      case .newer: throw SessionLogError.newerThanProgram(path: file.path)
      case .foreign: throw SessionLogError.notALog(path: file.path)
      case .none, .older: try Schema.migrate(db)
      case .current: break
      }
      try useWriteAheadLog(db)
      try db.execute(sql: "PRAGMA synchronous = FULL")
    }
    return queue
  }

  /// Opens a log for reading.
  ///
  /// - Returns: The connection, and whether the log is one of the current version; an older one has
  ///   to be brought up to date before it can be read.
  static func openForReading(
    _ file: LogFile
  ) throws -> (queue: DatabaseQueue, version: LogVersion) {
    var configuration = configuration()
    configuration.readonly = true
    let queue = try DatabaseQueue(path: file.path, configuration: configuration)
    let version = try queue.inDatabase { db in try LogVersion(db) }
    switch version {
    case .newer: throw SessionLogError.newerThanProgram(path: file.path)
    case .foreign: throw SessionLogError.notALog(path: file.path)
    case .none, .older, .current: return (queue, version)
    }
  }

  private static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(patience)
    configuration.label = "log"
    // Neither views nor triggers of a file from elsewhere may call functions.
    configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA trusted_schema = OFF") }
    return configuration
  }

  private static func useWriteAheadLog(_ db: Database) throws {
    do {
      try db.execute(sql: "PRAGMA journal_mode = WAL")
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      // Another program has the log open and not switched yet. Both journals are safe; whoever opens
      // the log next switches.
    }
  }
}
