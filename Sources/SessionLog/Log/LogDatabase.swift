// SPDX-License-Identifier: MIT
import GRDB

// Theory of operation: the log holds nothing that the records do not. It is made of them as they come
// (`Projection`), catches up with those that it lacks (`LogDatabase+CatchingUp`), and is made again
// from all of them when it is missing or damaged, or when some of them are gone (`LogRebuild`). So a
// failure to write it costs nothing but that it is behind.

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
    try file.make()
    // If it is replaced in between, it is not taken for the file that is there then.
    let identity = FileIdentity(path: place.path)
    do {
      self.init(place, queue: try file.open(patience: patience), file: identity)
    } catch {
      throw SessionLogError(error, path: place.path, during: .open)
    }
  }

  /// Opens a log for reading. A missing file is an empty log, and is not made.
  ///
  /// - Throws: As `init(_:patience:)`, `cannotCreate` excepted.
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

  /// Opens a log for a look that costs nobody anything: no file is made, not even for a moment, nobody is
  /// waited for, and what another program is about to write may be missing. A missing log is an empty one.
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
    return try use(.read) { try queue.read { try body(requireMark($0)) } }
  }

  /// Writes in one transaction: all of it is in the log afterwards, or, after an error, nothing.
  ///
  /// - Throws: `SessionLogError.cannotWrite`, with `moved` if another file stands at the path now;
  ///   `damaged`, also if something was written over the file.
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
