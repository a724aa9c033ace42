// SPDX-License-Identifier: MIT
import GRDB
import SessionEngine

/// What adding a session of another file to a log came to.
enum SessionAddition: Hashable, Sendable {
  /// The log did not have the session, and has it now.
  case whole
  /// The log had its beginning, and has the rest now: so many entries.
  case rest(Int)
  /// The log had all of it, or more.
  case nothing
  /// The log has another session of that id, which stays as it is.
  case differs
}

extension LogDatabase {
  /// Writes down a session that another file has, as far as this log does not have it, in one
  /// transaction. Adding it again changes nothing.
  ///
  /// - Throws: `SessionLogError.cannotWrite`, and nothing is written; `damaged` if what the log has of
  ///   the session cannot be read.
  @discardableResult
  func add(_ session: SessionDetail) throws(SessionLogError) -> SessionAddition {
    try write { db in try add(session, db) }
  }

  /// The same within a transaction.
  func add(_ session: SessionDetail, _ db: Database) throws -> SessionAddition {
    let recorder = SessionRecorder(db: db)
    let id = session.summary.id
    guard let known = try detail(of: id, db) else {
      try recorder.perform(
        .begin(id, plan: session.machine.plan, startedAt: session.summary.startedAt))
      try recorder.perform(.append(session.entries, to: id, after: 0, machine: session.machine))
      return .whole
    }
    if known.continues(session) { return .nothing }
    guard session.continues(known) else { return .differs }
    let count = known.entries.count
    let rest = session.entries.dropFirst(count)
    try recorder.perform(
      .append(Array(rest), to: id, after: count, machine: session.machine))
    return .rest(rest.count)
  }
}
