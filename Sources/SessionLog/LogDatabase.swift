// SPDX-License-Identifier: MIT
import GRDB
import SessionEngine

/// The log of all sessions: a SQLite database in one file.
///
/// A log is one connection. Its calls wait for the disk, and for other programs that hold the file;
/// whoever must not wait leaves them to a `SessionLogWriter`. Several logs, in one process or in
/// many, may have the same file open.
public struct LogDatabase: Sendable {
  /// Where the file is.
  public let path: String
  /// The connection; without one the log is empty.
  let queue: DatabaseQueue?
  private let isReadOnly: Bool

  /// Opens a log for reading and writing. A missing file is created, readable by its owner only, as
  /// are missing folders; a log of an older program is brought up to date.
  ///
  /// - Throws: `SessionLogError.cannotCreate` or `cannotOpen`; `notALog` or `newerThanProgram`, and
  ///   then the file has not been touched; `damaged`.
  public init(path: String) throws(SessionLogError) {
    try self.init(path: path, patience: LogConnection.usualPatience)
  }

  /// Opens a log as `init(path:)` does, and waits so many seconds for other programs.
  init(path: String, patience: Double) throws(SessionLogError) {
    let file = LogFile(path: path)
    try file.ensure()
    do {
      let queue = try LogConnection.open(file, patience: patience)
      self.init(path: path, queue: queue, isReadOnly: false)
    } catch {
      throw SessionLogError(error, path: path, during: .open)
    }
  }

  /// Opens a log for reading. A missing file is an empty log, and is not created.
  ///
  /// - Throws: As `init(path:)`, `cannotCreate` excepted.
  public static func readOnly(path: String) throws(SessionLogError) -> LogDatabase {
    let file = LogFile(path: path)
    switch file.kind {
    case .nothing, .empty: return LogDatabase(path: path, queue: nil, isReadOnly: true)
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
      case .older: return try LogDatabase(path: path)
      case .none: return LogDatabase(path: path, queue: nil, isReadOnly: true)
      case .current, .newer, .foreign:
        return LogDatabase(path: path, queue: queue, isReadOnly: true)
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
    self.init(path: path, queue: queue, isReadOnly: true)
  }

  /// A log that has no connection, whose questions are asked within a transaction of another.
  init(closedAt path: String) { self.init(path: path, queue: nil, isReadOnly: true) }

  private init(path: String, queue: DatabaseQueue?, isReadOnly: Bool) {
    self.path = path
    self.queue = queue
    self.isReadOnly = isReadOnly
  }

  /// Closes the connection, which moves what is still in the write-ahead log into the file. Without
  /// it the same happens when the last copy of this value goes away.
  public func close() { try? queue?.close() }

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
