// SPDX-License-Identifier: MIT
import GRDB
import SessionEngine

/// The sessions in recovery files that could not be taken in yet. A file that cannot be read has none.
/// Nobody takes the files in or away until this is closed.
struct PendingSessions {
  private struct File {
    let log: LogDatabase
    let lock: RecoveryLock
  }

  /// The sessions at a glance, the newest of each file.
  private(set) var summaries: [SessionSummary] = []
  private var files: [File] = []

  /// Looks for them. Read the log only after it: a file may be taken in meanwhile.
  ///
  /// - Parameters:
  ///   - places: Where the files may be.
  ///   - limit: The most sessions to find in a file.
  init(in places: RecoveryPlaces, limit: Int) {
    for path in places.found() {
      guard let lock = RecoveryLock(.look, on: path) else { continue }
      guard let log = try? LogDatabase.readOnly(path: path),
        let found = try? log.history(limit: limit)
      else {
        lock.release()
        continue
      }
      files.append(File(log: log, lock: lock))
      summaries += found
    }
  }

  /// A session as each of the files has it that has it.
  func details(of id: SessionID) -> [SessionDetail] {
    files.compactMap { try? $0.log.detail(id) }
  }

  /// The path of a file that has a session; `nil` if none has.
  func file(with id: SessionID) -> String? {
    files.first { file in (try? file.log.detail(id)) != nil }?.log.path
  }

  /// Lets go of the files.
  func close() {
    for file in files {
      file.log.close()
      file.lock.release()
    }
  }
}

extension LogDatabase {
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
