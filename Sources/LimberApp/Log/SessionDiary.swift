// SPDX-License-Identifier: MIT
import SessionEngine
import SessionLog

/// Changes to sessions, for commands.
struct SessionDiary {
  private let log: RequestedLog

  /// Uses the requested log.
  ///
  /// - Throws: As `RequestedLog.init(option:)`.
  init(database: String?) throws(Failure) { log = try RequestedLog(option: database) }

  /// Changes a session given by its id or a reference.
  ///
  /// - Returns: The changed session; `nil` if nothing had to be changed.
  /// - Throws: `Failure`, also if the session is not over.
  func change(_ text: String, _ changes: [SessionChange]) throws(Failure) -> SessionSummary? {
    let before = try summary(try log.find(text))
    guard before.totals.outcome != nil else {
      let isRunning = log.store.isRunning(before.id)
      throw isRunning ? .log(.sessionRuns(before.id)) : .sessionUnfinished(before.id)
    }
    guard try write(changes, of: before.id) else { return before }
    let after = try summary(before.id)
    return after == before ? nil : after
  }

  /// Deletes a session; one that was cut off is ended first.
  ///
  /// - Throws: `Failure`, also if the session is running.
  func delete(_ text: String, gap: GapRule) throws(Failure) -> SessionSummary {
    let before = try summary(try log.find(text))
    let clocks = log.clocks(gap: gap)
    let isInLog = try log.record { command throws(SessionLogError) in
      try command.delete(before.id, clocks)
    }
    return isInLog ? try summary(before.id) : before
  }

  /// Restores a session.
  func restore(_ text: String) throws(Failure) -> SessionSummary {
    let match = try log.read { log throws(SessionLogError) in try log.find(text, deleted: true) }
    switch match {
    case .none: throw .noDeletedSession(text)
    case .ambiguous(let ids): throw .ambiguousSession(text, ids)
    case .found(let id):
      let before = try summary(id)
      return try write([.deleted(false)], of: id) ? try summary(id) : before
    }
  }

  private func summary(_ id: SessionID) throws(Failure) -> SessionSummary {
    try log.read { log throws(SessionLogError) in try log.detail(id).summary }
  }

  /// Writes changes.
  ///
  /// - Returns: Whether the log has them.
  private func write(_ changes: [SessionChange], of id: SessionID) throws(Failure) -> Bool {
    try log.record { command throws(SessionLogError) in
      try command.write([ChangeDraft(.session(id, changes))])
    }
  }
}
