// SPDX-License-Identifier: MIT
import GRDB
import SessionEngine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// Theory of operation: a recovery file is a log of its own. The sessions in it are whole, whatever
// the log has of them, so that it can be taken in by any log; what is to be added to the diary lies
// in a table of its own, since the cramps that it is on may be in the log only. Taking a file in
// twice changes nothing, so the file goes only once everything is in the log that stands at its path.

/// How much was taken in from a recovery file.
public struct RecoveredCounts: Hashable, Sendable {
  /// Sessions of which the log did not have everything.
  public var sessions = 0
  /// Entries of the diary.
  public var diaryEntries = 0

  static func + (first: Self, second: Self) -> Self {
    RecoveredCounts(
      sessions: first.sessions + second.sessions,
      diaryEntries: first.diaryEntries + second.diaryEntries)
  }
}

/// A file in which what could not be written to the log waits for the next start.
struct RecoveryFile {
  let path: String

  /// The table of what is to be added to the diary.
  static let table = """
    CREATE TABLE pending_entry (
      number INTEGER PRIMARY KEY, cramp TEXT, session INTEGER, written_at_ms INTEGER NOT NULL,
      utc_offset_s INTEGER NOT NULL, kind TEXT NOT NULL, onset_at_ms INTEGER, detail TEXT NOT NULL,
      checksum INTEGER NOT NULL
    ) STRICT
    """

  // MARK: Saving

  /// Saves sessions and diary entries in the first place that has room for them.
  ///
  /// - Parameter stem: What tells in its name whether it is to be taken in.
  /// - Throws: `SessionLogError` of the first place, if none takes it.
  static func save(
    _ sessions: [SessionDetail], diary: [DiaryEntry], in places: RecoveryPlaces,
    as stem: String = RecoveryPlaces.recovery
  ) throws(SessionLogError) -> RecoveryFile {
    var first: SessionLogError?
    for place in places.all {
      do throws(SessionLogError) {
        return try save(sessions, diary: diary, in: place, as: stem)
      } catch { first = first ?? error }
    }
    throw first ?? .cannotCreate(path: "", .other("there is no place for it"))
  }

  private static func save(
    _ sessions: [SessionDetail], diary: [DiaryEntry], in place: RecoveryPlaces.Place,
    as stem: String
  ) throws(SessionLogError) -> RecoveryFile {
    // Nobody is to take in half of it.
    let saving = place.newPath(RecoveryPlaces.saving)
    do throws(SessionLogError) {
      let log = try LogDatabase(path: saving)
      defer { log.close() }
      for session in sessions { try log.add(session) }
      try log.write { db in
        try db.execute(sql: table)
        let insertion = CheckedTable.diaryEntry.insertion(into: [], of: "pending_entry")
        for entry in diary {
          try db.execute(sql: insertion, arguments: DiaryColumns(entry).arguments(session: nil))
        }
      }
      // Only the file gets its name; what would stay beside it for want of room would be lost.
      try log.complete()
    } catch {
      RecoveryFile(path: saving).remove()
      throw error
    }
    let path = place.newPath(stem)
    guard rename(saving, path) == 0 else {
      let reason = SessionLogError.Reason(errno: errno)
      RecoveryFile(path: saving).remove()
      throw .cannotCreate(path: path, reason)
    }
    LogFile.settleFolder(of: path)
    return RecoveryFile(path: path)
  }

  /// Puts the file in the place of another.
  ///
  /// - Returns: It under the name of that; `nil` if that is of another file system, and nothing is done.
  func renamed(to other: RecoveryFile) -> RecoveryFile? {
    rename(path, other.path) == 0 ? other : nil
  }

  /// Takes the file away, for everything is in the log or in another file.
  ///
  /// - Returns: Whether it is gone; not while somebody takes it in or looks at it.
  func withdraw() -> Bool {
    switch RecoveryLock.take(path, patience: 0) {
    case .held: return false
    case .gone: return true
    case .taken(let lock):
      remove()
      lock.release()
      return true
    }
  }

  // MARK: Taking in

  /// Adds everything to a log that the log does not have, and removes the file. If the log has a
  /// session otherwise, that stays as it is, and the file is kept under another name.
  ///
  /// - Parameter patience: How many milliseconds to wait for another program that has the file.
  /// - Returns: What is to be said of it; `nil` if another program has taken the file in meanwhile.
  /// - Throws: `SessionLogError`, also if another program has the file for long; then the file stays, and
  ///   the log has of it what it admits.
  func takeIn(
    to log: LogDatabase, patience: Int = RecoveryLock.usualPatience
  ) throws(SessionLogError) -> LogNews? {
    let lock: RecoveryLock
    switch RecoveryLock.take(path, patience: patience) {
    case .taken(let taken): lock = taken
    case .held: throw .cannotWrite(path: log.path, .locked)
    case .gone: return nil
    }
    defer { lock.release() }
    var counts = RecoveredCounts()
    var differing: SessionID?
    var failure: SessionLogError?
    let file = try LogDatabase(path: path)
    defer { file.close() }
    for summary in try file.history().reversed() {
      do throws(SessionLogError) {
        switch try log.add(try file.detail(summary.id)) {
        case .whole, .rest: counts.sessions += 1
        case .nothing: break
        case .differs: differing = differing ?? summary.id
        }
      } catch  where !error.isOfWriting {
        // What is wrong with one session holds back no other.
        failure = failure ?? error
      }
    }
    for entry in try file.pendingEntries() {
      do throws(SessionLogError) {
        if try log.addOnce(entry) { counts.diaryEntries += 1 }
      } catch .noCramp {
        // It has been deleted with its session, and so would the entry have been.
        continue
      }
    }
    file.close()
    if let failure { throw failure }
    // What was written to a log that has been moved away since may be in no log that anybody reads.
    guard log.isAtItsPath else { throw .cannotWrite(path: log.path, .moved) }
    if let differing { return .keptApart(file: try keepApart(), differing) }
    remove()
    return .tookIn(counts)
  }

  /// Gives the file a name under which it is not taken in again.
  ///
  /// - Returns: Its path then.
  /// - Throws: `SessionLogError.cannotCreate`.
  private func keepApart() throws(SessionLogError) -> String {
    let apart = RecoveryPlaces.pathApart(path)
    do throws(SystemFailure) {
      try LogFile.move(path, to: apart)
    } catch {
      throw .cannotCreate(path: apart, SessionLogError.Reason(errno: error.code))
    }
    removeCopies()
    return apart
  }

  /// Removes the file, and what SQLite or bringing it up to date has left beside it.
  private func remove() {
    LogFile(path: path).remove()
    removeCopies()
  }

  private func removeCopies() {
    for version in 1..<Schema.version { unlink(LogCopy.name(of: path, version: version)) }
  }
}

extension LogDatabase {
  /// What a recovery file has for the diary, in order.
  fileprivate func pendingEntries() throws(SessionLogError) -> [DiaryEntry] {
    try read(orIfEmpty: []) { db in
      let rows = try Row.fetchCursor(
        db, sql: "SELECT \(DiaryEntry.columns) FROM pending_entry AS diary_entry ORDER BY number")
      var entries: [DiaryEntry] = []
      while let row = try rows.next() { entries.append(try DiaryEntry(row)) }
      return entries
    }
  }

  /// Adds an entry to the diary, unless the very same is there.
  ///
  /// - Returns: Whether it was added.
  @discardableResult
  func addOnce(_ entry: DiaryEntry) throws(SessionLogError) -> Bool {
    try write { db in
      let diary = DiaryStore(db: db)
      if try diary.contains(entry) { return false }
      try diary.insert(entry)
      return true
    }
  }
}
