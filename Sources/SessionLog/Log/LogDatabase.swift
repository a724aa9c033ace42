// SPDX-License-Identifier: MIT
import GRDB

// Theory of operation: the log holds nothing that is not in the records. It is made from them as
// they come (`Projection`), catches up with those it lacks (`LogDatabase+CatchingUp`), and is
// rebuilt from all of them if it is missing or damaged, or if some records are gone (`LogRebuild`).
// So if it cannot be written, it merely falls behind.

/// The log of all sessions: a SQLite database in one file.
///
/// A log is one connection. Its calls wait for the disk, and for other programs that hold the file.
/// Several logs, in one or more processes, may have the same file open.
public struct LogDatabase: Sendable {
  /// How many seconds to wait for another program that holds the log.
  public static let usualPatience = 3.0

  /// The place of the log and its records.
  public let place: LogPlace
  /// The connection; `nil` for an empty log.
  private let queue: DatabaseQueue?
  /// The identity of the file when it was opened.
  private let file: FileIdentity?
  /// The file's header mark at that time; `nil` for a log in memory.
  private let mark: LogMark?

  /// Opens a log for reading and writing. A missing file is created, readable only by its owner,
  /// and so are missing folders.
  ///
  /// - Parameters:
  ///   - place: Where the log is.
  ///   - patience: How many seconds to wait for other programs that hold it.
  /// - Throws: `SessionLogError.cannotCreate` or `cannotOpen`; `notALog`, `newerThanProgram` or
  ///   `earlierLog`, which leave the file untouched; `damaged`.
  public init(
    _ place: LogPlace, patience: Double = usualPatience
  ) throws(SessionLogError) {
    let file = LogFile(path: place.path)
    try file.make()
    // Taken first: if the file is replaced meanwhile, the new one does not pass for it.
    let identity = FileIdentity(path: place.path)
    do {
      self.init(place, queue: try file.open(patience: patience), file: identity)
    } catch {
      throw SessionLogError(error, path: place.path, during: .open)
    }
  }

  /// Opens a log for reading. A missing file counts as an empty log, and is not created.
  ///
  /// - Throws: As `init(_:patience:)`, except `cannotCreate`.
  public static func readOnly(_ place: LogPlace) throws(SessionLogError) -> LogDatabase {
    let file = LogFile(path: place.path)
    let isFilled = try file.isFilled()
    let identity = FileIdentity(path: place.path)
    do {
      let queue = isFilled ? try file.openForReading(patience: usualPatience) : nil
      return LogDatabase(place, queue: queue, file: identity)
    } catch {
      throw SessionLogError(error, path: place.path, during: .open)
    }
  }

  /// Opens a log for a look without side effects: no file is created even briefly, nobody is waited
  /// for, and changes pending in another program may be missing. A missing log counts as empty.
  ///
  /// - Throws: As `readOnly`.
  public static func glance(_ place: LogPlace) throws(SessionLogError) -> LogDatabase {
    let file = LogFile(path: place.path)
    let isFilled = try file.isFilled()
    let identity = FileIdentity(path: place.path)
    do {
      let queue = isFilled ? try file.openForGlance() : nil
      return LogDatabase(place, queue: queue, file: identity)
    } catch {
      throw SessionLogError(error, path: place.path, during: .open)
    }
  }

  init(_ place: LogPlace, queue: DatabaseQueue?, file: FileIdentity?) {
    self.place = place
    self.queue = queue
    self.file = file
    mark = queue?.inDatabase { LogMark($0) }
  }

  /// Whether there is no log, or one without tables.
  var isEmpty: Bool { queue == nil }

  /// Whether its path still leads to the same file.
  public var isAtItsPath: Bool { FileIdentity(path: place.path) == file }

  /// Closes the connection, which moves the write-ahead log into the file. The same happens when
  /// the last copy of this value goes away.
  public func close() { queue.map(ClosedConnections.close) }

  /// Reads in one consistent view of the log.
  ///
  /// - Throws: `SessionLogError.cannotRead`, with `moved` if another file is at the path now;
  ///   `damaged`, also if the file was overwritten.
  func read<Value>(
    orIfEmpty empty: Value, _ body: (Database) throws -> Value
  ) throws(SessionLogError) -> Value {
    guard let queue else { return empty }
    return try use(.read) { try queue.read { try body(requireMark($0)) } }
  }

  /// Writes in one transaction: after an error nothing of it is in the log.
  ///
  /// - Throws: `SessionLogError.cannotWrite`, with `moved` if another file is at the path now;
  ///   `damaged`, also if the file was overwritten.
  func write<Value>(_ body: (Database) throws -> Value) throws(SessionLogError) -> Value {
    guard let queue else { throw .cannotWrite(path: place.path, .readOnly) }
    return try use(.write) { try queue.write { try body(requireMark($0)) } }
  }

  private func use<Value>(
    _ undertaking: SessionLogError.Undertaking, _ body: () throws -> Value
  ) throws(SessionLogError) -> Value {
    guard isAtItsPath else { throw .init(.moved, path: place.path, during: undertaking) }
    do { return try body() } catch {
      throw SessionLogError(error, path: place.path, during: undertaking)
    }
  }

  private func requireMark(_ db: Database) throws -> Database {
    if let mark, try LogMark(db)?.follows(mark, db) != true {
      throw Damage(place: "something was written over it")
    }
    return db
  }
}
