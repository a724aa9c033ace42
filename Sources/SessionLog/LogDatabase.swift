// SPDX-License-Identifier: MIT
import GRDB
import GRDBSQLite
import SessionEngine

/// The log of all sessions: a SQLite database in one file.
///
/// A log is one connection. Its calls wait for the disk, and for other programs that hold the file;
/// whoever must not wait leaves them to a `SessionLogWriter`. Several logs, in one process or in
/// many, may have the same file open.
public struct LogDatabase: Sendable {
  /// Where the file is.
  public let path: String
  /// Where there may be more of its sessions than it has.
  let recovery: RecoveryPlaces
  /// The connection; without one the log is empty.
  let queue: DatabaseQueue?
  private let isReadOnly: Bool
  /// Which file it was when it was opened.
  private let file: FileIdentity?

  /// Opens a log for reading and writing. A missing file is created, readable by its owner only, as
  /// are missing folders; a log of an older program is brought up to date.
  ///
  /// - Parameters:
  ///   - path: Where the log is.
  ///   - recoveryFolders: Folders in which there may be recovery files, beside that of the log.
  /// - Throws: `SessionLogError.cannotCreate` or `cannotOpen`; `notALog` or `newerThanProgram`, and
  ///   then the file has not been touched; `damaged`.
  public init(path: String, recoveryFolders: [String] = []) throws(SessionLogError) {
    try self.init(LogPlace(path: path, recoveryFolders: recoveryFolders))
  }

  /// Opens a log as `init(path:recoveryFolders:)` does, and waits so many seconds for other programs.
  init(
    _ place: LogPlace, patience: Double = LogConnection.usualPatience
  ) throws(SessionLogError) {
    let path = place.path
    let file = LogFile(path: path)
    try file.ensure()
    // If it is replaced in between, it is not taken for the file that is there then.
    let identity = FileIdentity(path: file.path)
    do {
      let queue = try LogConnection.open(file, patience: patience)
      self.init(place, queue: queue, isReadOnly: false, file: identity)
    } catch {
      throw SessionLogError(error, path: path, during: .open)
    }
  }

  /// Opens a log for reading. A missing file is an empty log, and is not created.
  ///
  /// - Throws: As `init(path:recoveryFolders:)`, `cannotCreate` excepted.
  public static func readOnly(
    path: String, recoveryFolders: [String] = []
  ) throws(SessionLogError) -> LogDatabase {
    let place = LogPlace(path: path, recoveryFolders: recoveryFolders)
    let file = LogFile(path: path)
    switch file.kind {
    case .nothing, .empty: return LogDatabase(place, queue: nil, isReadOnly: true)
    case .fragment: throw .notALog(path: path)
    case .somethingElse: throw .cannotOpen(path: path, .notAFile)
    case .unreachable(let code):
      throw .cannotOpen(path: path, SessionLogError.Reason(errno: code))
    case .file, .symbolicLink: break
    }
    do {
      let (queue, version) = try LogConnection.openAsItIs(
        file, patience: LogConnection.usualPatience)
      switch version {
      case .older: return try LogDatabase(place)
      case .none: return LogDatabase(place, queue: nil, isReadOnly: true)
      case .current, .newer, .foreign:
        return LogDatabase(place, queue: queue, isReadOnly: true)
      }
    } catch {
      throw SessionLogError(error, path: path, during: .open)
    }
  }

  /// Opens a copy of a log that is looked at once, and brings it up to date without keeping another.
  init(copyAt path: String) throws {
    let (queue, _) = try LogConnection.connect(
      LogFile(path: path), patience: LogConnection.usualPatience, readonly: false)
    try queue.inDatabase { db in try Schema.migrate(db) { _ in } }
    self.init(LogPlace(path: path), queue: queue, isReadOnly: true)
  }

  /// A log that has no connection, whose questions are asked within a transaction of another.
  init(closedAt path: String) { self.init(LogPlace(path: path), queue: nil, isReadOnly: true) }

  private init(
    _ place: LogPlace, queue: DatabaseQueue?, isReadOnly: Bool, file: FileIdentity? = nil
  ) {
    path = place.path
    self.file = file
    recovery = place.recovery
    self.queue = queue
    self.isReadOnly = isReadOnly
  }

  /// Whether a log that was opened for writing is still the file that is found at its path.
  var isAtItsPath: Bool { file != nil && FileIdentity(path: path) == file }

  /// Closes the connection, which moves what is still in the write-ahead log into the file. Without
  /// it the same happens when the last copy of this value goes away.
  public func close() { try? queue?.close() }

  /// Sets how many seconds to wait for other programs from now on.
  func setPatience(_ seconds: Double) {
    queue?.inDatabase { db in
      _ = sqlite3_busy_timeout(db.sqliteConnection, Int32(seconds * 1_000))
    }
  }

  /// Moves what is in the write-ahead log into the file, as far as no other program needs it there.
  func settle() {
    try? queue?.inDatabase { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
  }

  /// Moves everything into the file itself and closes the log, which nobody else may have open.
  ///
  /// - Throws: `SessionLogError.cannotWrite`, if something stays beside the file.
  func complete() throws(SessionLogError) {
    do {
      try queue?.inDatabase { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
      try queue?.close()
    } catch {
      throw SessionLogError(error, path: path, during: .write)
    }
    guard !LogFile(path: path).hasPendingChanges else {
      throw .cannotWrite(path: path, .locked)
    }
  }

  /// Reads in one consistent view of the log.
  func read<Value>(
    orIfEmpty empty: Value, _ body: (Database) throws -> Value
  ) throws(SessionLogError) -> Value {
    guard let queue else { return empty }
    do {
      return try queue.read(body)
    } catch {
      throw SessionLogError(error, path: path, during: .read)
    }
  }

  /// Writes in one transaction: all of it is in the log afterwards, or, after an error, nothing.
  func write<Value>(_ body: (Database) throws -> Value) throws(SessionLogError) -> Value {
    guard let queue, !isReadOnly else { throw .cannotWrite(path: path, .readOnly) }
    do {
      return try queue.write(body)
    } catch {
      throw SessionLogError(error, path: path, during: .write)
    }
  }
}
