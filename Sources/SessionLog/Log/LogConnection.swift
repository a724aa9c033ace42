// SPDX-License-Identifier: MIT
import GRDB
import GRDBSQLite

// The rule of this file: what a file is, is read before anything is written to it, the switch to the
// write-ahead log included. A log of another program's version, and a file that is no log, stay as
// they are.

/// Opens connections to a log.
enum LogConnection {
  /// The most bytes of a row, which SQLite itself is held to: a plan, and what goes with it.
  private static let rowBytes = Int32(RecordLimits.lineBytes + 4_096)
  /// The most bytes that SQLite may take into memory.
  private static let mostBytes = 32 << 20

  /// Opens a log for writing, and makes the tables of an empty one.
  static func open(_ file: LogFile, patience: Double) throws -> DatabaseQueue {
    let (queue, version) = try openAsItIs(file, patience: patience)
    // Only now is it known to be a log, and not some other file that was named by mistake.
    file.keepPrivate()
    if version == .none {
      try queue.write { db in
        // Another program may have been faster.
        if try requireOurs(db, file) == .none { try Schema.make(db) }
      }
    }
    try queue.inDatabase { db in
      try useWriteAheadLog(db)
      try db.execute(sql: "PRAGMA synchronous = NORMAL")
    }
    return queue
  }

  /// Opens a log, and writes nothing.
  ///
  /// - Returns: The connection, and the version of the log: none or the current.
  static func openAsItIs(
    _ file: LogFile, patience: Double
  ) throws -> (queue: DatabaseQueue, version: LogVersion) {
    if file.hasPendingChanges {
      // The last connection to close a log moves pending changes into the file. A connection that
      // cannot write leaves them alone, should it turn out that the log is not for us.
      ClosedConnections.close(try connect(file, patience: patience, readonly: true).queue)
    }
    return try connect(file, patience: patience, readonly: false)
  }

  /// Opens a log of which nothing is to be written. In a folder where nothing can be, SQLite cannot make
  /// what it keeps beside a log, and need not: nobody else writes there either.
  static func openForReading(
    _ file: LogFile, patience: Double
  ) throws -> (queue: DatabaseQueue, version: LogVersion) {
    do {
      return try openAsItIs(file, patience: patience)
    } catch let error as DatabaseError
      where [.SQLITE_READONLY, .SQLITE_CANTOPEN].contains(error.resultCode)
      && !file.hasPendingChanges
    {
      return try connect(file, patience: patience, readonly: true, path: file.unchangingPath)
    }
  }

  private static func connect(
    _ file: LogFile, patience: Double, readonly: Bool, path: String? = nil
  ) throws -> (queue: DatabaseQueue, version: LogVersion) {
    var configuration = configuration(patience: patience)
    configuration.readonly = readonly
    let queue = try DatabaseQueue(path: path ?? file.path, configuration: configuration)
    do {
      return (queue, try queue.inDatabase { db in try requireOurs(db, file) })
    } catch {
      ClosedConnections.close(queue)
      throw error
    }
  }

  private static func requireOurs(_ db: Database, _ file: LogFile) throws -> LogVersion {
    let version = try LogVersion(db)
    switch version {
    case .newer: throw SessionLogError.newerThanProgram(path: file.path)
    case .earlier: throw SessionLogError.earlierLog(path: file.path)
    case .foreign: throw SessionLogError.notALog(path: file.path)
    case .none: break
    case .current: try Schema.requireOwn(db)
    }
    return version
  }

  /// How connections to any file that is or may be a log are made.
  static func configuration(patience: Double) -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(patience)
    configuration.label = "log"
    configuration.prepareDatabase { db in
      // Neither views nor triggers of a file from elsewhere may call functions; a page is looked at
      // before it is trusted; and what is deleted is gone from the file, too. Nothing of a log is put
      // into a file elsewhere, no row is read that we would not write, and what SQLite takes into
      // memory itself has an end.
      try db.execute(
        sql: """
          PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA secure_delete = ON;
          PRAGMA temp_store = MEMORY; PRAGMA hard_heap_limit = \(mostBytes)
          """)
      sqlite3_limit(db.sqliteConnection, SQLITE_LIMIT_LENGTH, rowBytes)
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

/// What tells a log's file from another that is written over it.
struct LogMark: Equatable {
  /// What never changes in its header.
  private let constants: [UInt8]
  /// A number that is drawn when the tables are made, and counts on where somebody adds a view.
  private let number: UInt32

  /// Reads the mark from the file, past the cache, and by SQLite itself: to close the file a second time
  /// would drop the locks on it. `nil` if it cannot be read.
  init?(_ db: Database) {
    var file: UnsafeMutablePointer<sqlite3_file>?
    var header = [UInt8](repeating: 0, count: 100)
    guard
      sqlite3_file_control(db.sqliteConnection, "main", SQLITE_FCNTL_FILE_POINTER, &file)
        == SQLITE_OK, let file, let read = file.pointee.pMethods?.pointee.xRead,
      read(file, &header, Int32(header.count), 0) == SQLITE_OK
    else { return nil }
    constants = Array(header[..<18] + header[60..<64] + header[68..<72])
    number = header[40..<44].reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Whether this is what may have become of an earlier mark of the same file.
  func follows(_ earlier: LogMark, _ db: Database) throws -> Bool {
    if self == earlier { return true }
    guard constants == earlier.constants, earlier.number < number else { return false }
    return try number <= UInt32.fetchOne(db, sql: "PRAGMA schema_version") ?? 0
  }
}
