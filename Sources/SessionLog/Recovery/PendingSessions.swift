// SPDX-License-Identifier: MIT
import GRDB
import SessionEngine

/// The sessions in recovery files that could not be taken in yet. A damaged file has none.
/// No other program takes the files in or away until this is closed.
struct PendingSessions {
  private struct File {
    let log: LogDatabase
    let lock: RecoveryLock
  }

  /// The sessions at a glance, the newest of each file.
  private(set) var summaries: [SessionSummary] = []
  private var files: [File] = []
  /// Why nobody knows now what is in some of the files.
  private var obstacles: [SessionLogError] = []

  /// Looks for them. Read the log only after it: a file may be taken in meanwhile.
  ///
  /// - Parameters:
  ///   - places: Where the files may be.
  ///   - limit: The most sessions to find in a file.
  init(in places: RecoveryPlaces, limit: Int) {
    for path in places.found() {
      switch RecoveryLock.take(path) {
      case .gone: continue
      case .held: obstacles.append(.cannotRead(path: path, .locked))
      case .taken(let lock):
        do throws(SessionLogError) {
          let log = try LogDatabase.readOnly(path: path)
          summaries += try log.history(limit: limit)
          files.append(File(log: log, lock: lock))
        } catch {
          if error.leavesContentOpen { obstacles.append(error) }
          lock.release()
        }
      }
    }
  }

  /// Requires that it is known what every file has.
  ///
  /// - Throws: `SessionLogError`: another program has one, or it can be opened another time.
  func requireAll() throws(SessionLogError) {
    if let obstacle = obstacles.first { throw obstacle }
  }

  /// Requires that no other program has a file, in which what is wanted may be. Files that somebody has
  /// to do something about do not stand in the way.
  ///
  /// - Throws: `SessionLogError.cannotRead`.
  func requireUnheld() throws(SessionLogError) {
    for case .cannotRead(let path, .locked) in obstacles {
      throw .cannotRead(path: path, .locked)
    }
  }

  /// A session as each of the files has it that has it.
  func details(of id: SessionID) -> [SessionDetail] {
    files.compactMap { try? $0.log.detail(id) }
  }

  /// The path of a file that has a session, or of which that cannot be told; `nil` if none has.
  func file(with id: SessionID) -> String? {
    files.first { file in (try? file.log.has(id)) != false }?.log.path
  }

  /// Lets go of the files.
  func close() {
    for file in files {
      file.log.close()
      file.lock.release()
    }
  }
}

extension SessionLogError {
  /// Whether something may be found in the file another time, that cannot be opened now.
  fileprivate var leavesContentOpen: Bool {
    switch self {
    case .damaged, .notALog, .nothingLeft: false
    default: true
    }
  }
}

extension LogDatabase {
  /// Whether there is a session, whether it can be read or not.
  fileprivate func has(_ id: SessionID) throws(SessionLogError) -> Bool {
    try read(orIfEmpty: false) { db in
      try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM session WHERE id = ?)", arguments: [id.rawValue])
        ?? false
    }
  }

  /// A session as far as it is known: as the log has it, unless what is pending continues that; `nil`
  /// if there is none.
  func known(
    _ id: SessionID, _ pending: PendingSessions, _ db: Database
  ) throws -> SessionDetail? {
    let logged = try detail(of: id, db)
    let further = pending.details(of: id).filter { saved in
      logged.map(saved.continues) ?? true
    }.max { $0.entries.count < $1.entries.count }
    return further ?? logged
  }
}

extension SessionDetail {
  /// Whether it is the same session, and has everything that the other has.
  func continues(_ other: SessionDetail) -> Bool {
    // A plan that is read from a log may differ from the one that was written in what no log holds.
    machine.plan.fingerprint == other.machine.plan.fingerprint
      && summary.startedAt == other.summary.startedAt && entries.starts(with: other.entries)
  }
}
