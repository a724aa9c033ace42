// SPDX-License-Identifier: MIT
import GRDB

// The rule of this file: at every moment the log's name leads to a complete log, or there is a sign
// that one has to be made. The new log is built under another name, and once whole gets the name of
// a ready one (`-new`). SQLite's files beside the old log are moved aside before the log itself: a
// write-ahead log beside another file would write its pages into that. Whoever finds a ready log,
// because a program was killed in between, continues with the moves.

/// Rebuilds a log from its records.
struct LogRebuild {
  private let store: RecordStore
  private let path: String
  private let disk: any Disk
  private let patience: Double

  /// - Parameter patience: How many seconds to wait for another program that is rebuilding it.
  init(_ store: RecordStore, patience: Double = LogDatabase.usualPatience) {
    self.store = store
    self.patience = patience
    path = store.place.path
    disk = store.disk
  }

  private var unfinished: String { path + "-unfinished" }
  /// The path of the new log, once it is whole.
  private var ready: String { path + "-new" }
  /// The path at which a damaged log is kept, replacing an earlier one.
  var aside: String { path + "-damaged" }

  /// The state of an existing log.
  enum Condition {
    case sound
    /// There is none, or it is being replaced, but there are records.
    case missing
    /// It is damaged, or no log although there are records.
    case damaged
    /// It holds content of record files that are gone.
    case hasMore
  }

  /// Opens the log, rebuilt first if necessary.
  ///
  /// - Parameter shouldContinue: Called with the number of record files added and the total;
  ///   returns whether to continue.
  /// - Returns: The log, and the state it was in; `nil` if it was stopped, and then nothing has
  ///   changed.
  /// - Throws: As `LogDatabase.init(_:patience:)`; `cannotOpen` with `locked` while another program
  ///   rebuilds it; `cannotRead` or `cannotWrite` if it cannot be rebuilt.
  func opened(
    shouldContinue: (_ done: Int, _ count: Int) -> Bool = { _, _ in true }
  ) throws(SessionLogError) -> (log: LogDatabase, found: Condition)? {
    tidy()
    if case (let log?, _) = try look() { return (log, .sound) }
    return try locked { () throws(SessionLogError) in
      // Another program may just have rebuilt it.
      let (log, found) = try look()
      if let log { return (log, found) }
      return try makeAgain(shouldContinue) ? (LogDatabase(store.place), found) : nil
    }
  }

  /// Rebuilds the log in any case.
  ///
  /// - Returns: Whether it finished.
  /// - Throws: As `opened`.
  func run(
    shouldContinue: (_ done: Int, _ count: Int) -> Bool = { _, _ in true }
  ) throws(SessionLogError) -> Bool {
    try locked { () throws(SessionLogError) in try makeAgain(shouldContinue) }
  }

  /// Checks the state of the log, and opens it if it is sound.
  private func look() throws(SessionLogError) -> (log: LogDatabase?, found: Condition) {
    if exists(ready) { return (nil, .missing) }
    do throws(SessionLogError) {
      // A running session does not mean that a log is missing: the first one starts before the log
      // exists.
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

  /// Removes what a program left that was killed during a rebuild.
  private func tidy() {
    guard (LogFile.companions + [""]).contains(where: { exists(unfinished + $0) }) else { return }
    try? LogRebuild(store, patience: 0).locked { () throws(SessionLogError) in remove(unfinished) }
  }

  // MARK: Moving

  /// Rebuilds the log, and puts it in place.
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

  /// The renames, in order.
  var moves: [(from: String, to: String)] {
    let old = (LogFile.companions + [""]).map { (path + $0, aside + $0) }
    // A program that opened the old log meanwhile has begun another write-ahead log.
    return old + LogFile.companions.map { (path + $0, unfinished + $0) } + [(ready, path)]
  }

  /// Renames a file; if it is missing, that was done already.
  func perform(_ move: (from: String, to: String)) throws(SystemFailure) {
    do throws(SystemFailure) {
      try disk.rename(move.from, to: move.to)
    } catch {
      if error != .missing { throw error }
    }
  }

  // MARK: Building

  /// Builds the new log. What only the old one has is written to the records.
  ///
  /// - Returns: Whether all of any old log could be read; `nil` if it was stopped.
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

  /// Runs while no other program rebuilds a log; waits for one that does.
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
  /// Opens an empty log that only this program knows, and that is discarded unless it is completed.
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
