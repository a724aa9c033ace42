// SPDX-License-Identifier: MIT

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A log that the writer has opened, and which files it consisted of then.
struct OpenedLog {
  let log: LogDatabase
  /// Whether whoever had the log open before was cut off, or still has it open: then there may be
  /// damage that no row tells of.
  let mayBeTorn: Bool
  private var writeAhead: FileIdentity?

  /// Opens a log for writing; see `LogDatabase.init(path:recoveryFolders:)`.
  init(_ place: LogPlace, patience: Double) throws(SessionLogError) {
    mayBeTorn = LogFile(path: place.path).hasPendingChanges
    log = try LogDatabase(place, patience: patience)
  }

  /// Looks whether it is still the file that is found at its path.
  mutating func isStillThere() -> Bool {
    guard log.isAtItsPath else { return false }
    writeAhead = FileIdentity(path: writeAheadPath)
    return true
  }

  /// Closes a log that is not found at its path any more.
  ///
  /// What its write-ahead log holds goes to it, wherever it is now; the write-ahead log is left
  /// behind under a name that SQLite would take for that of the file that stands there now.
  func leave() {
    log.settle()
    log.close()
    if let writeAhead, FileIdentity(path: writeAheadPath) == writeAhead {
      unlink(writeAheadPath)
      unlink(log.path + "-shm")
    }
  }

  private var writeAheadPath: String { log.path + "-wal" }
}
