// SPDX-License-Identifier: MIT
import GRDB
import GRDBSQLite

// The rule of this file: what a file is, is read before anything is written to it, the switch to the
// write-ahead log included. A log of a newer program and a file that is no log stay as they are.

/// Opens connections to a log.
enum LogConnection {
  /// How long to wait for another program that holds the log, in seconds.
  static let usualPatience = 3.0

  /// Opens a log, and brings it up to date.
  static func open(_ file: LogFile, patience: Double) throws -> DatabaseQueue {
    let (queue, version) = try openAsItIs(file, patience: patience)
    // Only now is it known to be a log, and not some other file that was named by mistake.
    file.keepPrivate()
    try queue.inDatabase { db in
      if version != .current {
        try Schema.migrate(db) { version in try LogCopy.keep(of: file, version: version) }
        try requireOurs(db, file)
      }
      try useWriteAheadLog(db)
      try db.execute(sql: "PRAGMA synchronous = FULL")
    }
    return queue
  }

  /// Opens a log, and writes nothing.
  ///
  /// - Returns: The connection, and the version of the log, which is none of a newer program.
  static func openAsItIs(
    _ file: LogFile, patience: Double
  ) throws -> (queue: DatabaseQueue, version: LogVersion) {
    if file.hasPendingChanges {
      // The last connection to close a log moves pending changes into the file. A connection that
      // cannot write leaves them alone, should it turn out that the log is not for us.
      _ = try connect(file, patience: patience, readonly: true)
    }
    return try connect(file, patience: patience, readonly: false)
  }

  /// Opens a log of whatever version to look at it, and writes nothing, not even on closing.
  static func toLookAt(_ file: LogFile) throws(SessionLogError) -> DatabaseQueue {
    try file.requireFile()
    do {
      // A connection that cannot write leaves its companions behind, where there were none.
      let (queue, _) = try connect(
        file, patience: usualPatience, readonly: file.hasPendingChanges)
      try queue.inDatabase { db in try db.execute(sql: "PRAGMA query_only = ON") }
      return queue
    } catch {
      throw SessionLogError(error, path: file.path, during: .open)
    }
  }

  static func connect(
    _ file: LogFile, patience: Double, readonly: Bool
  ) throws -> (queue: DatabaseQueue, version: LogVersion) {
    var configuration = configuration(patience: patience)
    configuration.readonly = readonly
    let queue = try DatabaseQueue(path: file.path, configuration: configuration)
    return (queue, try queue.inDatabase { db in try requireOurs(db, file) })
  }

  @discardableResult
  private static func requireOurs(_ db: Database, _ file: LogFile) throws -> LogVersion {
    let version = try LogVersion(db)
    switch version {
    case .newer: throw SessionLogError.newerThanProgram(path: file.path)
    case .foreign: throw SessionLogError.notALog(path: file.path)
    case .none: return version
    case .older, .current:
      try Schema.requireOwn(db)
      return version
    }
  }

  static func configuration(patience: Double) -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(patience)
    configuration.label = "log"
    configuration.prepareDatabase { db in
      db.add(function: RowChecksum.function)
      // Neither views nor triggers of a file from elsewhere may call functions; a page is looked at
      // before it is trusted; and what is deleted is gone from the file, too. Nothing of a log is put
      // into a file elsewhere, no row is read that we would not write, and what SQLite takes into
      // memory itself has an end.
      try db.execute(
        sql: """
          PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA secure_delete = ON;
          PRAGMA temp_store = MEMORY; PRAGMA hard_heap_limit = \(LogLimits.databaseBytes)
          """)
      sqlite3_limit(db.sqliteConnection, SQLITE_LIMIT_LENGTH, LogLimits.rowBytes)
    }
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
