// SPDX-License-Identifier: MIT
import GRDB

// Theory of operation: the log holds nothing that the records do not. It is made of them as they come
// (`Projection`), catches up with those that it lacks (`LogDatabase+CatchingUp`), and is made again
// from all of them when it is missing, damaged or of another form (`LogRebuild`). So a failure to write
// it costs nothing but that it is behind.

/// The log of all sessions: a SQLite database in one file.
///
/// A log is one connection. Its calls wait for the disk, and for other programs that hold the file.
/// Several logs, in one process or in many, may have the same file open.
public struct LogDatabase: Sendable {
  /// How long to wait for another program that holds the log, in seconds.
  public static let usualPatience = 3.0

  /// Where it is, and its records.
  public let place: LogPlace
  /// The connection; without one the log is empty.
  private let queue: DatabaseQueue?
  private let isReadOnly: Bool
  /// Which file it was when it was opened.
  private let file: FileIdentity?
  /// What its header said then; `nil` if it is in memory.
  private let mark: LogMark?

  /// Opens a log for reading and writing. A missing file is made, readable by its owner only, as are
  /// missing folders.
  ///
  /// - Parameters:
  ///   - place: Where the log is.
  ///   - patience: How many seconds to wait for other programs that hold it.
  /// - Throws: `SessionLogError.cannotCreate` or `cannotOpen`; `notALog`, `newerThanProgram` or
  ///   `earlierLog`, and then the file has not been touched; `damaged`.
  public init(
    _ place: LogPlace, patience: Double = usualPatience
  ) throws(SessionLogError) {
    let file = LogFile(path: place.path)
    try file.ensure()
    // If it is replaced in between, it is not taken for the file that is there then.
    let identity = FileIdentity(path: place.path)
    do {
      let queue = try LogConnection.open(file, patience: patience)
      self.init(place, queue: queue, isReadOnly: false, file: identity)
    } catch {
      throw SessionLogError(error, path: place.path, during: .open)
    }
  }

  /// Opens a log for reading. A missing file is an empty log, and is not made.
  ///
  /// - Throws: As `init(_:patience:)`, `cannotCreate` excepted.
  public static func readOnly(_ place: LogPlace) throws(SessionLogError) -> LogDatabase {
    let file = LogFile(path: place.path)
    switch file.kind {
    case .nothing, .empty: return LogDatabase(place, queue: nil, isReadOnly: true, file: nil)
    case .fragment: throw .notALog(path: place.path)
    case .symbolicLink: throw .cannotOpen(path: place.path, .symbolicLink)
    case .somethingElse: throw .cannotOpen(path: place.path, .notAFile)
    case .unreachable(let code): throw .cannotOpen(path: place.path, .init(errno: code))
    case .file: break
    }
    let identity = FileIdentity(path: place.path)
    do {
      let (queue, version) = try LogConnection.openForReading(file, patience: usualPatience)
      let isEmpty = version == .none
      return LogDatabase(
        place, queue: isEmpty ? nil : queue, isReadOnly: true, file: isEmpty ? nil : identity)
    } catch {
      throw SessionLogError(error, path: place.path, during: .open)
    }
  }

  init(_ place: LogPlace, queue: DatabaseQueue?, isReadOnly: Bool, file: FileIdentity?) {
    self.place = place
    self.queue = queue
    self.isReadOnly = isReadOnly
    self.file = file
    mark = queue?.inDatabase { LogMark($0) }
  }

  /// Whether there is no log, or one without tables, so that nothing is in it.
  var isEmpty: Bool { queue == nil }

  /// Whether it is still the file that is found at its path.
  public var isAtItsPath: Bool { FileIdentity(path: place.path) == file }

  /// Closes the connection, which moves what is still in the write-ahead log into the file. Without
  /// it the same happens when the last copy of this value goes away.
  public func close() { queue.map(ClosedConnections.close) }

  /// Reads in one consistent view of the log.
  ///
  /// - Throws: `SessionLogError.cannotRead`, with `moved` if another file stands at the path now;
  ///   `damaged`, also if something was written over the file.
  func read<Value>(
    orIfEmpty empty: Value, _ body: (Database) throws -> Value
  ) throws(SessionLogError) -> Value {
    guard let queue else { return empty }
    guard isAtItsPath else { throw .cannotRead(path: place.path, .moved) }
    do {
      return try queue.read { db in
        try requireMark(db)
        return try body(db)
      }
    } catch {
      throw SessionLogError(error, path: place.path, during: .read)
    }
  }

  /// Writes in one transaction: all of it is in the log afterwards, or, after an error, nothing.
  ///
  /// - Throws: `SessionLogError.cannotWrite`, with `moved` if another file stands at the path now;
  ///   `damaged`, also if something was written over the file.
  func write<Value>(_ body: (Database) throws -> Value) throws(SessionLogError) -> Value {
    guard let queue, !isReadOnly else { throw .cannotWrite(path: place.path, .readOnly) }
    guard isAtItsPath else { throw .cannotWrite(path: place.path, .moved) }
    do {
      return try queue.write { db in
        try requireMark(db)
        return try body(db)
      }
    } catch {
      throw SessionLogError(error, path: place.path, during: .write)
    }
  }

  private func requireMark(_ db: Database) throws {
    guard let mark else { return }
    guard try LogMark(db)?.follows(mark, db) == true else {
      throw Damage(place: "something was written over it")
    }
  }
}
