// SPDX-License-Identifier: MIT
import GRDB
import SessionEngine

/// The sessions in recovery files that could not be taken in yet. A file that cannot be read has none.
struct PendingSessions {
  /// The sessions at a glance, the newest of each file.
  private(set) var summaries: [SessionSummary] = []
  private var files: [LogDatabase] = []

  /// Looks for them. Read the log only after it: a file may be taken in meanwhile.
  ///
  /// - Parameters:
  ///   - places: Where the files may be.
  ///   - limit: The most sessions to find in a file.
  init(in places: RecoveryPlaces, limit: Int) {
    for path in places.found() {
      let lock = FolderLock(of: path)
      defer { lock.release() }
      // What another program has taken in meanwhile is not made anew.
      guard RecoveryPlaces.isOwnFile(path), let file = try? LogDatabase.readOnly(path: path),
        let found = try? file.history(limit: limit)
      else { continue }
      files.append(file)
      summaries += found
    }
  }

  /// A session as the file has it that goes furthest; `nil` if none has it.
  func detail(of id: SessionID) -> SessionDetail? {
    files.compactMap { try? $0.detail(id) }.max { $0.entries.count < $1.entries.count }
  }
}

extension LogDatabase {
  /// A session as far as it is known: as the log has it, unless what is pending continues that; `nil`
  /// if there is none.
  func known(
    _ id: SessionID, _ pending: PendingSessions, _ db: Database
  ) throws -> SessionDetail? {
    let logged = try detail(of: id, db)
    guard let saved = pending.detail(of: id) else { return logged }
    guard let logged else { return saved }
    return saved.continues(logged) ? saved : logged
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
