// SPDX-License-Identifier: MIT
import GRDB
import GRDBSQLite

// The rule of this file: a file is identified before anything is written to it, even the switch to
// the write-ahead log. A log of another version, and a file that is no log, stay as they are.

extension LogFile {
  /// Opens the log for writing, and creates the tables of an empty one.
  func open(patience: Double) throws -> DatabaseQueue {
    let (queue, isLog) = try connect(patience)
    // Only now is it known to be a log, and not another file named by mistake.
    keepPrivate()
    if !isLog {
      // Another program may have been faster.
      try queue.write { db in if try !Schema.isMade(in: db, path) { try Schema.make(db) } }
    }
    try queue.inDatabase { db in
      try Self.useWriteAheadLog(db)
      try db.execute(sql: "PRAGMA synchronous = NORMAL")
    }
    return queue
  }

  /// Opens a log for reading only; `nil` if it is empty. In a folder that is not writable SQLite
  /// cannot create the files it keeps beside a log, and does not need to: nobody else writes there
  /// either.
  func openForReading(patience: Double) throws -> DatabaseQueue? {
    let (queue, isLog): (DatabaseQueue, Bool)
    do {
      (queue, isLog) = try connect(patience)
    } catch let error as DatabaseError
      where [.SQLITE_READONLY, .SQLITE_CANTOPEN].contains(error.resultCode) && !hasPendingChanges
    {
      (queue, isLog) = try connect(patience, to: unchangingPath, readonly: true)
    }
    if isLog { return queue }
    ClosedConnections.close(queue)
    return nil
  }

  /// Opens a log without creating a file and without waiting; `nil` if it is empty. Pending changes
  /// of another program are seen only if SQLite's files exist already.
  func openForGlance() throws -> DatabaseQueue? {
    let isShared = hasPendingChanges && FileIdentity(path: path + "-shm") != nil
    let (queue, isLog) = try connect(0, to: isShared ? path : unchangingPath, readonly: true)
    if isLog { return queue }
    ClosedConnections.close(queue)
    return nil
  }

  /// Opens the file as it is, and writes nothing.
  private func connect(_ patience: Double) throws -> (queue: DatabaseQueue, isLog: Bool) {
    if hasPendingChanges {
      // The last connection to close moves pending changes into the file. A read-only one leaves
      // them alone, in case the log is not ours.
      ClosedConnections.close(try connect(patience, to: path, readonly: true).queue)
    }
    return try connect(patience, to: path, readonly: false)
  }

  private func connect(
    _ patience: Double, to name: String, readonly: Bool
  ) throws -> (queue: DatabaseQueue, isLog: Bool) {
    var configuration = Self.configuration(patience: patience)
    configuration.readonly = readonly
    let queue = try DatabaseQueue(path: name, configuration: configuration)
    do {
      return (queue, try queue.inDatabase { db in try Schema.isMade(in: db, path) })
    } catch {
      ClosedConnections.close(queue)
      throw error
    }
  }

  /// The path in the form that makes SQLite treat the file as immutable.
  private var unchangingPath: String {
    let escapes = ["%": "%25", "?": "%3f", "#": "%23"]
    return "file:\(path.map { escapes[String($0)] ?? String($0) }.joined())?immutable=1"
  }

  /// The most bytes in a row, enforced by SQLite itself: a plan and what goes with it.
  private static let rowBytes = Int32(RecordLimits.lineBytes + 4_096)
  /// The most bytes SQLite may use as memory.
  private static let mostBytes = 32 << 20

  /// The configuration for any file that is or may be a log.
  static func configuration(patience: Double) -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(patience)
    configuration.label = "log"
    configuration.prepareDatabase { db in
      // Views and triggers of a foreign file must not call functions; pages are checked before use;
      // deleted data is wiped from the file. Nothing of a log goes into temporary files, rows
      // cannot be longer than those we write, and SQLite's memory is limited.
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
      // Another program has the log open and has not switched yet. Both journals are safe; whoever
      // opens the log next switches.
    }
  }
}

/// What distinguishes a log's file from another that overwrites it.
struct LogMark: Equatable {
  /// The constant part of its header.
  private let constants: [UInt8]
  /// A random number from when the tables were created; it increases if somebody adds a view.
  private let number: UInt32

  /// Reads the mark from the file, bypassing the cache, through SQLite itself: closing a second
  /// descriptor would drop the locks. `nil` if it cannot be read.
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

  /// Whether this can be a later mark of the same file.
  func follows(_ earlier: LogMark, _ db: Database) throws -> Bool {
    if self == earlier { return true }
    guard constants == earlier.constants, earlier.number < number else { return false }
    return try number <= UInt32.fetchOne(db, sql: "PRAGMA schema_version") ?? 0
  }
}
