// SPDX-License-Identifier: MIT
import SessionEngine
import SessionLog

extension RequestedLog {
  /// A session by its id or the beginning of it.
  ///
  /// - Throws: `Failure` if there is none or there are several.
  func find(_ text: String) throws(Failure) -> SessionID {
    switch try read({ log throws(SessionLogError) in try log.find(text) }) {
    case .none:
      let isLast = text.lowercased() == "last"
      let deleted = try read { log throws(SessionLogError) in try log.find(text, deleted: true) }
      throw isLast && deleted != .none ? .everySessionDeleted : .noSuchSession(text)
    case .ambiguous(let ids): throw .ambiguousSession(text, ids)
    case .found(let id): return id
    }
  }

  /// A session of the same routine already logged for the same minute, found by a quick look.
  func known(_ session: SessionHead) -> SessionSummary? {
    guard let glance = glance() else { return nil }
    defer { glance.close() }
    return try? glance.session(of: session.plan.routine, inMinuteOf: session.startedAt)
  }

  /// The newest session of the last days that was cut off and that no program runs, if there is one.
  var leftUnfinished: UnfinishedSession? {
    let deleted = try? read { log throws(SessionLogError) in try log.deletedSessions() }
    return try? store.unfinished(
      clocks(gap: Settings.loadOrStandard().settings.gap), except: Set((deleted ?? []).map(\.id)))
  }

  /// A session to continue: one that was cut off, or one stopped within the last hour.
  ///
  /// - Parameters:
  ///   - text: Its id or the beginning of it; `nil` for the newest that was cut off in the last
  ///     days.
  ///   - clocks: The clocks now.
  /// - Throws: `Failure` if there is none, a program runs it, or it is over.
  func unfinished(_ text: String?, _ clocks: ResumeClocks) throws(Failure) -> UnfinishedSession {
    let id: SessionID? = if let text { try find(text) } else { nil }
    do throws(SessionLogError) {
      if let id {
        if let stopped = store.reopenable(id, clocks) { return stopped }
        if isOnlyInLog(id) { _ = try opening(tell: Self.say).rebuilt() }
        return try store.unfinished(id, clocks)
      }
      if let found = try store.unfinished(clocks) { return found }
      if let running = try store.runningSession() { throw .sessionRuns(running) }
    } catch { throw .log(error) }
    throw .nothingUnfinished
  }

  /// Whether an unfinished session is in the log without records, as in a log restored without
  /// them.
  private func isOnlyInLog(_ id: SessionID) -> Bool {
    let summary = try? read { log throws(SessionLogError) in try log.detail(id).summary }
    return summary.map { $0.totals.outcome == nil } == true && !store.hasRunningFile(of: id)
  }
}
