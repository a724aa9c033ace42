// SPDX-License-Identifier: MIT
import GRDB

// The rule of this file: at every moment there is a log with everything in it under its name, or a sign
// that one is to be made. The new log is built under another name, and is whole before it gets the name
// of one that is ready (`-new`). What SQLite keeps beside the old log is moved aside before the old log:
// a write-ahead log beside another file would bring its pages into that. Whoever finds a log that is
// ready, because somebody was killed in between, goes on with the moves.

/// Makes a log again from its records.
struct LogRebuild {
  private let store: RecordStore
  private let path: String
  private let disk: any Disk
  private let patience: Double

  /// - Parameter patience: How many seconds to wait for another program that makes it.
  init(_ store: RecordStore, patience: Double = LogDatabase.usualPatience) {
    self.store = store
    self.patience = patience
    path = store.place.path
    disk = store.disk
  }

  private var unfinished: String { path + "-unfinished" }
  /// The new log, once it is whole.
  private var ready: String { path + "-new" }
  /// Where the old log is kept if it was damaged; the one before is replaced.
  var aside: String { path + "-damaged" }

  /// How a log was found.
  enum Condition {
    case sound
    /// There is none, or it is being replaced, and there are records.
    case missing
    /// What stands there is damaged, or no log; where there are records, it was one.
    case damaged
    /// Record files are gone of which it has what they said.
    case hasMore
  }

  /// Opens the log, and makes it again first where it has to be.
  ///
  /// - Parameter shouldContinue: Is told how many record files are taken in, and of how many, and says whether to
  ///   go on.
  /// - Returns: The log, and how it was found; `nil` if it was stopped, and then nothing has changed.
  /// - Throws: As `LogDatabase.init(_:patience:)`, `cannotOpen` with `locked` while another program makes
  ///   it, and `cannotRead` or `cannotWrite` if it cannot be made again.
  func opened(
    shouldContinue: (_ done: Int, _ count: Int) -> Bool = { _, _ in true }
  ) throws(SessionLogError) -> (log: LogDatabase, found: Condition)? {
    tidy()
    if case (let log?, _) = try look() { return (log, .sound) }
    return try locked { () throws(SessionLogError) in
      // Another program may just have made it.
      let (log, found) = try look()
      if let log { return (log, found) }
      return try makeAgain(shouldContinue) ? (LogDatabase(store.place), found) : nil
    }
  }

  /// Makes the log again in any case.
  ///
  /// - Returns: Whether it came to its end.
  /// - Throws: As `opened`.
  func run(
    shouldContinue: (_ done: Int, _ count: Int) -> Bool = { _, _ in true }
  ) throws(SessionLogError) -> Bool {
    try locked { () throws(SessionLogError) in try makeAgain(shouldContinue) }
  }

  /// Looks how the log is, and opens it if it is sound.
  private func look() throws(SessionLogError) -> (log: LogDatabase?, found: Condition) {
    if exists(ready) { return (nil, .missing) }
    do throws(SessionLogError) {
      // A session that runs is no sign that a log is missing: the first is begun before the log is.
      if try !LogFile(path: path).isFilled(), try !store.allNames().isEmpty {
        return (nil, .missing)
      }
      let log = try LogDatabase(store.place)
      let hasMore = Result { () throws(SessionLogError) in try log.hasMore(than: store) }
      if case .success(false) = hasMore { return (log, .sound) }
      log.close()
      _ = try hasMore.get()
      return (nil, .hasMore)
    } catch {
      switch error {
      case .damaged where store.hasRecords, .notALog where store.hasRecords: return (nil, .damaged)
      default: throw error
      }
    }
  }

  /// Clears away what a program left that was killed while it made the log again.
  private func tidy() {
    guard (LogFile.companions + [""]).contains(where: { exists(unfinished + $0) }) else { return }
    try? LogRebuild(store, patience: 0).locked { () throws(SessionLogError) in remove(unfinished) }
  }

  // MARK: Moving

  /// Makes the log again, and puts it in its place.
  private func makeAgain(_ shouldContinue: (Int, Int) -> Bool) throws(SessionLogError) -> Bool {
    var isKept = true
    if !exists(ready) {
      guard let isReadable = try build(shouldContinue) else { return false }
      isKept = !isReadable
    }
    do throws(SystemFailure) {
      for move in moves { try perform(move) }
      try disk.syncFolder(SystemDisk.folder(of: path) ?? ".")
    } catch {
      throw .cannotWrite(path: path, .init(errno: error.code))
    }
    remove(unfinished)
    if !isKept { remove(aside) }
    return true
  }

  /// What is given another name, in order.
  var moves: [(from: String, to: String)] {
    let old = (LogFile.companions + [""]).map { (path + $0, aside + $0) }
    // Whoever opened the old log meanwhile has begun another write-ahead log.
    return old + LogFile.companions.map { (path + $0, unfinished + $0) } + [(ready, path)]
  }

  /// Gives a file its other name; one that is not there has it already.
  func perform(_ move: (from: String, to: String)) throws(SystemFailure) {
    do throws(SystemFailure) {
      try disk.rename(move.from, to: move.to)
    } catch {
      if error != .missing { throw error }
    }
  }

  // MARK: Building

  /// Builds the new log. What the old one has and the records have not is written to the records.
  ///
  /// - Returns: Whether all of the old one could be read, if there was one; `nil` if it was stopped.
  func build(_ shouldContinue: (Int, Int) -> Bool) throws(SessionLogError) -> Bool? {
    remove(unfinished)
    try LogFile(path: unfinished).make()
    do {
      let isReadable = try fill(LogDatabase(building: LogPlace(path: unfinished)), shouldContinue)
      guard isReadable != nil else {
        remove(unfinished)
        return nil
      }
      try disk.open(unfinished, .existing).sync()
      try disk.rename(unfinished, to: ready)
      return isReadable
    } catch {
      remove(unfinished)
      throw SessionLogError(error, path: path, during: .write)
    }
  }

  private func fill(
    _ new: LogDatabase, _ shouldContinue: (Int, Int) -> Bool
  ) throws(SessionLogError) -> Bool? {
    defer { new.close() }
    guard try new.catchUp(with: store, shouldContinue: shouldContinue) else { return nil }
    var isReadable = true
    do throws(SessionLogError) {
      let old = try LogDatabase.readOnly(store.place)
      defer { old.close() }
      isReadable = try old.keepRecords(in: store, lackedBy: new, shouldContinue: shouldContinue)
    } catch {
      if case .cannotWrite = error { throw error }
      isReadable = false
    }
    return try new.catchUp(with: store, shouldContinue: shouldContinue) ? isReadable : nil
  }

  // MARK: Files

  /// Does something while no other program makes a log again; waits for one that does.
  private func locked<Value>(
    _ body: () throws(SessionLogError) -> Value
  ) throws(SessionLogError) -> Value {
    let (lock, isFree): (any DiskFile, Bool)
    do throws(SystemFailure) {
      try disk.makeFolder(store.place.running)
      lock = try disk.openOrMake(store.place.running + "/lock")
      isFree = try lock.lock(patience: Int(patience * 1_000))
    } catch {
      throw .cannotWrite(path: path, .init(errno: error.code))
    }
    guard isFree else { throw .cannotOpen(path: path, .locked) }
    return try withExtendedLifetime(lock) { () throws(SessionLogError) in try body() }
  }

  private func remove(_ path: String) {
    for companion in LogFile.companions + [""] { try? disk.remove(path + companion) }
  }

  private func exists(_ path: String) -> Bool { FileIdentity(path: path) != nil }
}

extension LogDatabase {
  /// Opens an empty log that nobody else knows, and that is thrown away if it does not become whole.
  fileprivate init(building place: LogPlace) throws(SessionLogError) {
    do {
      let queue = try DatabaseQueue(
        path: place.path, configuration: LogFile.configuration(patience: 0))
      try queue.inDatabase { db in
        try db.execute(
          sql: """
            PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;
            PRAGMA cache_size = -16000
            """)
        try Schema.make(db)
      }
      self.init(place, queue: queue, file: FileIdentity(path: place.path))
    } catch {
      throw SessionLogError(error, path: place.path, during: .open)
    }
  }
}
