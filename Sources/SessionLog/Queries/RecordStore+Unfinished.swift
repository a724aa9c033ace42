// SPDX-License-Identifier: MIT
import SessionEngine

extension RecordStore {
  /// How long after its start an unfinished session is offered.
  static let offeredFor: Duration = .seconds(7 * 86_400)
  /// How many sessions without an end are checked to find one that is not running.
  private static let mostLookedAt = 100

  /// The newest session of the last days that was cut off: it has no end, no program runs it, and
  /// it is not another machine's. Unusable sessions are skipped, but one that cannot be read is an
  /// error.
  ///
  /// - Parameter deleted: Sessions that are not offered.
  /// - Throws: `SessionLogError.cannotRead`.
  public func unfinished(
    _ clocks: ResumeClocks, except deleted: Set<SessionID> = []
  ) throws(SessionLogError) -> UnfinishedSession? {
    let since = clocks.reading.wall.unixMilliseconds - Self.offeredFor.wholeMilliseconds
    var found: UnfinishedSession?
    var failure: SessionLogError?
    for id in try withoutEnd() where !deleted.contains(id) {
      let look = look(at: id)
      if case .failed(let cause) = look { failure = unreadable(id, cause) }
      guard case .left(let file) = look, case .session(let session) = file.content,
        !session.isOver, session.head.startedAt.unixMilliseconds >= since,
        let one = try? session.unfinished(clocks)
      else { continue }
      if found.map({ $0.isBefore(one) }) ?? true { found = one }
    }
    if found == nil, let failure { throw failure }
    return found
  }

  private func unreadable(_ session: SessionID, _ failure: SystemFailure) -> SessionLogError {
    .cannotRead(path: place.running(session), .init(errno: failure.code))
  }

  /// A session that a program is running.
  public func runningSession() throws(SessionLogError) -> SessionID? {
    try withoutEnd().first(where: isRunning)
  }

  /// Whether a program is running a session, in this terminal or another.
  public func isRunning(_ session: SessionID) -> Bool {
    if case .runs = look(at: session) { true } else { false }
  }

  /// Whether a session has a running file.
  public func hasRunningFile(of session: SessionID) -> Bool {
    (try? running().contains(session)) == true
  }

  /// Marks which sessions a program is running now.
  public func marking(_ sessions: [SessionSummary]) -> [SessionSummary] {
    sessions.map { session in
      var session = session
      session.isRunning = session.totals.outcome == nil && isRunning(session.id)
      return session
    }
  }

  /// A given session that was cut off, whenever and on whatever machine it began.
  ///
  /// - Throws: `SessionLogError.sessionRuns` if a program runs it; `sessionOver` if it has ended or
  ///   does not exist; `damaged` or `cannotRead`.
  public func unfinished(
    _ session: SessionID, _ clocks: ResumeClocks
  ) throws(SessionLogError) -> UnfinishedSession {
    switch look(at: session) {
    case .none: throw .sessionOver(session)
    case .runs: throw .sessionRuns(session)
    case .failed(let failure): throw unreadable(session, failure)
    case .left(let file), .elsewhere(let file):
      guard case .session(let records) = file.content, !records.isOver else {
        throw .sessionOver(session)
      }
      do throws(Damage) { return try records.unfinished(clocks) } catch {
        throw .damaged(path: place.running(session), place: error.place)
      }
    }
  }

  private func withoutEnd() throws(SessionLogError) -> ArraySlice<SessionID> {
    do throws(SystemFailure) {
      return try running().prefix(Self.mostLookedAt)
    } catch { throw .cannotRead(path: place.running, .init(errno: error.code)) }
  }
}

extension UnfinishedSession {
  fileprivate func isBefore(_ other: UnfinishedSession) -> Bool {
    (startedAt.unixMilliseconds, id.rawValue)
      < (other.startedAt.unixMilliseconds, other.id.rawValue)
  }
}
