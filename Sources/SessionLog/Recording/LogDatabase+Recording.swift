// SPDX-License-Identifier: MIT
import SessionEngine

extension LogDatabase {
  /// Writes down that a session begins, and the plan that it is run by.
  ///
  /// - Parameters:
  ///   - session: Its id, which no session in the log may have.
  ///   - plan: Its plan. A later change to the routine changes nothing of it.
  ///   - startedAt: When it begins; the moments of its entries count from then.
  /// - Throws: `SessionLogError.cannotWrite`, and nothing is written.
  public func begin(
    _ session: SessionID, plan: SessionPlan, startedAt: LocalMoment
  ) throws(SessionLogError) {
    try perform([.begin(session, plan: plan, startedAt: startedAt)])
  }

  /// Writes down what happened in a session, and what follows from it, in one transaction.
  ///
  /// - Parameters:
  ///   - entries: What happened since the last call, in order.
  ///   - session: The session.
  ///   - machine: The session's machine after these entries.
  /// - Throws: `SessionLogError.cannotWrite`, or `noSession` if the session has not begun or has
  ///   been deleted since; nothing is written then.
  public func append(
    _ entries: [LogEntry], to session: SessionID, machine: SessionMachine
  ) throws(SessionLogError) {
    try perform([.append(entries, to: session, after: nil, machine: machine)])
  }

  /// Deletes a session with everything that belongs to it.
  ///
  /// - Throws: `SessionLogError.cannotWrite`, `noSession`, `sessionRuns` if a program runs it,
  ///   `sessionWaits` while a recovery file has it, which would bring it back, or whatever
  ///   keeps such a file from being opened.
  public func delete(_ session: SessionID) throws(SessionLogError) {
    let file = try claim(session)
    defer { file?.removeIfEmpty() }
    let pending = PendingSessions(in: recovery, limit: 0)
    defer { pending.close() }
    try pending.requireAll()
    if let waiting = pending.file(with: session) {
      throw .sessionWaits(session, file: waiting)
    }
    try write { db in
      try db.execute(
        sql: "DELETE FROM session WHERE id = ?", arguments: [session.rawValue])
      guard db.changesCount > 0 else { throw SessionLogError.noSession(session) }
      try PlanStore(db: db).removeUnused()
    }
    file?.remove()
  }

  /// Does what commands say, in order, in one transaction.
  func perform(_ commands: some Collection<LogCommand>) throws(SessionLogError) {
    try write { db in
      let recorder = SessionRecorder(db: db)
      for command in commands { try recorder.perform(command) }
    }
  }
}
