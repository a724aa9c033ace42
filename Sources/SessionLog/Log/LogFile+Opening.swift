// SPDX-License-Identifier: MIT
import GRDB
import GRDBSQLite

// The rule of this file: what a file is, is read before anything is written to it, the switch to the
// write-ahead log included. A log of another program's version, and a file that is no log, stay as
// they are.

extension LogFile {
  /// Opens the log for writing, and makes the tables of an empty one.
  func open(patience: Double) throws -> DatabaseQueue {
    let (queue, isLog) = try connect(patience)
    // Only now is it known to be a log, and not some other file that was named by mistake.
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

  /// Opens a log of which nothing is to be written; `nil` if it is empty. In a folder where nothing can
  /// be written, SQLite cannot make what it keeps beside a log, and need not: nobody else writes there
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

  /// Opens a log without making a file and without waiting; `nil` if it is empty. What another program has
  /// not moved into the file yet is seen only beside what SQLite keeps for it already.
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
      // The last connection to close a log moves pending changes into the file. A connection that
      // cannot write leaves them alone, should it turn out that the log is not for us.
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

  /// The path in the form in which SQLite takes the file for one that nobody changes.
  private var unchangingPath: String {
    let escapes = ["%": "%25", "?": "%3f", "#": "%23"]
    return "file:\(path.map { escapes[String($0)] ?? String($0) }.joined())?immutable=1"
  }

  /// The most bytes of a row, which SQLite itself is held to: a plan, and what goes with it.
  private static let rowBytes = Int32(RecordLimits.lineBytes + 4_096)
  /// The most bytes that SQLite may take into memory.
  private static let mostBytes = 32 << 20

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
