// SPDX-License-Identifier: MIT
import GRDB

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// The rule of this file: at every moment there is a log with everything in it under its name, or a sign
// that one is to be made. The new log is built under another name, and is whole before it gets the name
// of one that is ready (`-new`). What SQLite keeps beside the old log is moved aside before the old log:
// a write-ahead log beside another file would bring its pages into that. Whoever finds a log that is
// ready, because somebody was killed in between, goes on with the moves.

/// Makes a log again from its records.
struct LogRebuild {
  let store: RecordStore
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

  /// Whether the log has to be made again before anything is asked of it.
  ///
  /// - Throws: `cannotRead` if the names of the records cannot be read.
  func isNeeded() throws(SessionLogError) -> Bool {
    if try isMissing() { return true }
    do throws(SessionLogError) {
      try LogDatabase.readOnly(store.place).close()
      return false
    } catch {
      return try isCalledFor(by: error)
    }
  }

  /// Whether there is no log, or no longer or not yet the right one, where its records are.
  fileprivate func isMissing() throws(SessionLogError) -> Bool {
    if exists(ready) { return true }
    switch LogFile(path: path).kind {
    // A session that runs is no sign that a log is missing: the first is begun before the log is.
    case .nothing, .empty: return try !store.allNames().isEmpty
    case .file, .fragment, .symbolicLink, .somethingElse, .unreachable: return false
    }
  }

  /// Whether an error is one that making the log again mends: whatever stands where the records of a
  /// log are was a log.
  func isCalledFor(by error: SessionLogError) throws(SessionLogError) -> Bool {
    switch error {
    case .damaged, .notALog: try hasRecords()
    default: false
    }
  }

  /// Makes the log again. What a readable log has and the records have not is written to the records.
  ///
  /// - Parameters:
  ///   - isNeeded: Is asked once nobody else makes the log; somebody may just have done so.
  ///   - progress: Is told how many record files are taken in, and of how many.
  ///   - shouldStop: Is asked now and then; nothing has changed then.
  /// - Returns: Whether it came to its end.
  /// - Throws: `cannotOpen`, with `locked` while another program makes it; `cannotWrite`.
  func run(
    isNeeded: () throws(SessionLogError) -> Bool = { () throws(SessionLogError) in true },
    progress: (_ done: Int, _ count: Int) -> Void = { _, _ in },
    shouldStop: () -> Bool = { false }
  ) throws(SessionLogError) -> Bool {
    let lock = try lock()
    return try withExtendedLifetime(lock) { () throws(SessionLogError) in
      guard try isNeeded() else { return true }
      var isKept = true
      if !exists(ready) {
        guard let isReadable = try build(progress, shouldStop) else { return false }
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
  }

  /// Clears away what a program left that was killed while it made the log again.
  fileprivate func tidy() {
    let isLeft = (LogFile.companions + [""]).contains { exists(unfinished + $0) }
    guard isLeft, let lock = try? LogRebuild(store, patience: 0).lock() else { return }
    withExtendedLifetime(lock) { remove(unfinished) }
  }

  // MARK: Moving

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
      if error.code != ENOENT { throw error }
    }
  }

  // MARK: Building

  /// Builds the new log.
  ///
  /// - Returns: Whether all of the old one could be read, if there was one; `nil` if it was stopped.
  func build(
    _ progress: (Int, Int) -> Void, _ shouldStop: () -> Bool
  ) throws(SessionLogError) -> Bool? {
    remove(unfinished)
    let place = LogPlace(path: unfinished)
    try LogFile(path: unfinished).ensure()
    do {
      var log = try LogDatabase(building: place)
      defer { log.close() }
      guard try log.catchUp(with: store, progress: progress, shouldStop: shouldStop) else {
        remove(unfinished)
        return nil
      }
      let isReadable = try keepWhatOnlyTheOldLogHas(log, shouldStop)
      guard try log.catchUp(with: store, progress: progress, shouldStop: shouldStop) else {
        remove(unfinished)
        return nil
      }
      log.close()
      log = LogDatabase(place, queue: nil, isReadOnly: true, file: nil)
      try disk.open(unfinished, .existing).sync()
      try disk.rename(unfinished, to: ready)
      return isReadable
    } catch {
      remove(unfinished)
      throw SessionLogError(error, path: path, during: .write)
    }
  }

  /// Writes what the old log has and neither the records nor the new log to the records.
  ///
  /// - Returns: Whether all of it could be read.
  private func keepWhatOnlyTheOldLogHas(
    _ new: LogDatabase, _ shouldStop: () -> Bool
  ) throws(SessionLogError) -> Bool {
    guard case .file = LogFile(path: path).kind else { return true }
    do throws(SessionLogError) {
      let old = try LogDatabase.readOnly(store.place)
      defer { old.close() }
      let names = try store.allNames()
      let missing = try Array(old.compare(with: names).missing.values)
      return try old.keepRecords(
        of: missing + old.unfiled(), in: store, names, unless: try new.gone(), shouldStop
      ).isAll
    } catch {
      if case .cannotWrite = error { throw error }
      return false
    }
  }

  // MARK: Files

  /// Takes the lock that one program has while it makes a log again; waits for another.
  private func lock() throws(SessionLogError) -> any DiskFile {
    do throws(SystemFailure) {
      try disk.makeFolder(store.place.running)
      let file = try disk.openOrMake(store.place.running + "/lock")
      for _ in 0...Int(patience * 100) {
        if try file.lock() { return file }
        poll(nil, 0, 10)
      }
    } catch {
      throw .cannotWrite(path: path, .init(errno: error.code))
    }
    throw .cannotOpen(path: path, .locked)
  }

  private func hasRecords() throws(SessionLogError) -> Bool {
    guard let running = try? store.running(), running.isEmpty else { return true }
    return try !store.allNames().isEmpty
  }

  private func remove(_ path: String) {
    for companion in LogFile.companions + [""] { try? disk.remove(path + companion) }
  }

  private func exists(_ path: String) -> Bool { FileIdentity(path: path) != nil }
}

extension LogDatabase {
  /// Opens a log, and makes it again first where it is missing or damaged.
  ///
  /// - Parameters:
  ///   - isForReading: Whether nothing is to be written; a log without records is not made then.
  ///   - progress: Is told how many record files are taken in, and of how many.
  ///   - shouldStop: Is asked now and then while the log is made again.
  /// - Returns: The log; `nil` if it was stopped.
  /// - Throws: As `init(_:patience:)`, and `cannotRead` or `cannotWrite` if it cannot be made again.
  static func opened(
    with store: RecordStore, isForReading: Bool = false,
    progress: (_ done: Int, _ count: Int) -> Void = { _, _ in },
    shouldStop: () -> Bool = { false }
  ) throws(SessionLogError) -> LogDatabase? {
    let rebuild = LogRebuild(store)
    rebuild.tidy()
    let open = { () throws(SessionLogError) -> LogDatabase in
      isForReading ? try .readOnly(store.place) : try LogDatabase(store.place)
    }
    if try !rebuild.isMissing() {
      do throws(SessionLogError) { return try open() } catch {
        guard try rebuild.isCalledFor(by: error) else { throw error }
      }
    }
    let isMade = try rebuild.run(
      isNeeded: rebuild.isNeeded, progress: progress, shouldStop: shouldStop)
    return isMade ? try open() : nil
  }

  /// Opens an empty log that nobody else knows, and that is thrown away if it does not become whole.
  fileprivate init(building place: LogPlace) throws(SessionLogError) {
    do {
      let queue = try DatabaseQueue(
        path: place.path, configuration: LogConnection.configuration(patience: 0))
      try queue.inDatabase { db in
        try db.execute(
          sql: """
            PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;
            PRAGMA cache_size = -16000
            """)
        try Schema.make(db)
      }
      self.init(place, queue: queue, isReadOnly: false, file: FileIdentity(path: place.path))
    } catch {
      throw SessionLogError(error, path: place.path, during: .open)
    }
  }

  /// The sessions of which no record file was taken in.
  fileprivate func unfiled() throws(SessionLogError) -> [KnownFile] {
    try read(orIfEmpty: []) { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT id FROM session WHERE NOT EXISTS (
            SELECT 1 FROM file WHERE file.target = session.id AND file.kind = 'session')
          """
      ).map { KnownFile(kind: "running", target: $0) }
    }
  }
}
