// SPDX-License-Identifier: MIT
import GRDB
import SessionEngine

// The rule of this file: what became of a session that was cut off is found by replaying its log
// through the machine, and by nothing else. Whoever goes on with it or ends it holds its lock.

extension LogDatabase {
  /// The sessions without an end since a start, newest first, at the most so many.
  static let unfinishedQuery = """
    SELECT id, started_at_ms FROM session WHERE outcome IS NULL AND started_at_ms >= ?
    ORDER BY started_at_ms DESC, id DESC LIMIT ?
    """
  /// How long after its start a session is offered.
  public static let offeredFor: Duration = .seconds(7 * 86_400)
  /// How many sessions without an end are looked at to find one that is not running.
  private static let mostLookedAt = 100

  /// The newest session of the last days that was cut off: it has no end, and no program runs it.
  /// Sessions that cannot be read are passed over.
  ///
  /// - Parameters:
  ///   - reading: What the clocks show now.
  ///   - gap: When time counts as missed from now on.
  /// - Throws: `SessionLogError.cannotRead` or `damaged`.
  public func unfinished(
    at reading: ClockReading, gap: GapRule
  ) throws(SessionLogError) -> UnfinishedSession? {
    let pending = PendingSessions(in: recovery, limit: Self.mostLookedAt)
    defer { pending.close() }
    return try read(orIfEmpty: nil) { db in
      try removeLeftovers(db)
      for id in try withoutEnd(pending, at: reading, db) {
        guard case .left(let lastSeen) = LiveFile.look(at: id, beside: path),
          let session = try? known(id, pending, db),
          let found = try? unfinished(session, lastSeen: lastSeen, at: reading, gap: gap)
        else { continue }
        return found
      }
      return nil
    }
  }

  /// The newest session of the last days that has no end because a program runs it.
  ///
  /// - Throws: `SessionLogError.cannotRead` or `damaged`.
  public func running(at reading: ClockReading) throws(SessionLogError) -> SessionID? {
    let pending = PendingSessions(in: recovery, limit: Self.mostLookedAt)
    defer { pending.close() }
    return try read(orIfEmpty: nil) { db in
      try withoutEnd(pending, at: reading, db).first { id in
        LiveFile.look(at: id, beside: path) == .running
      }
    }
  }

  /// One session that was cut off, whenever it began.
  ///
  /// - Throws: `SessionLogError.sessionRuns` if a program runs it, `sessionOver` if it has an end;
  ///   `noSession`, `cannotRead` or `damaged`.
  public func unfinished(
    _ session: SessionID, at reading: ClockReading, gap: GapRule
  ) throws(SessionLogError) -> UnfinishedSession {
    guard case .left(let lastSeen) = LiveFile.look(at: session, beside: path) else {
      throw .sessionRuns(session)
    }
    return try unfinished(try known(session), lastSeen: lastSeen, at: reading, gap: gap)
  }

  /// Ends a session that was cut off, as stopped at the last moment at which it was seen.
  ///
  /// - Throws: As `unfinished(_:at:gap:)`, or `cannotWrite`, and then it stays unfinished.
  public func finishUnfinished(
    _ session: SessionID, at reading: ClockReading
  ) throws(SessionLogError) {
    let file = try claim(session)
    defer { file?.removeIfEmpty() }
    // Up to the last moment seen the program was there, so that nothing was missed.
    let seamless = GapRule(policy: .continue, length: GapRule.standard.length)
    let known = try known(session)
    let found = try unfinished(known, lastSeen: file?.lastSeen, at: reading, gap: seamless)
    var machine = found.logged
    let effects: [SessionEffect]
    do throws(SessionRejection) {
      effects = try machine.handle(.end, at: found.machine.lastSeen)
    } catch { throw .sessionOver(session) }
    let entries = effects.compactMap { if case .record(let entry) = $0 { entry } else { nil } }
    let ended = SessionDetail(
      id: session, startedAt: known.summary.startedAt, entries: known.entries + entries,
      machine: machine)
    if try add(ended) == .differs { throw .sessionRuns(session) }
    file?.remove()
  }

  /// A session as far as it is known, from the log or from what is pending.
  ///
  /// - Throws: `SessionLogError.noSession`, `cannotRead` or `damaged`.
  func known(_ session: SessionID) throws(SessionLogError) -> SessionDetail {
    let pending = PendingSessions(in: recovery, limit: 0)
    defer { pending.close() }
    try pending.requireUnheld()
    let found: SessionDetail? = try read(orIfEmpty: nil) { db in
      try known(session, pending, db)
    }
    guard let found else { throw .noSession(session) }
    return found
  }

  /// Whether a program runs a session now.
  func isRunning(_ session: SessionSummary) -> Bool {
    session.totals.outcome == nil && LiveFile.look(at: session.id, beside: path) == .running
  }

  /// The lock on a session, so that nobody runs it meanwhile; `nil` where there can be none.
  ///
  /// - Throws: `SessionLogError.sessionRuns`.
  func claim(_ session: SessionID) throws(SessionLogError) -> LiveFile? {
    do throws(LiveFile.Failure) {
      return try LiveFile.take(session, beside: path)
    } catch {
      switch error {
      case .running: throw .sessionRuns(session)
      case .unusable: return nil
      }
    }
  }

  /// A session that was cut off, as it was when it was last seen.
  ///
  /// - Throws: `SessionLogError.sessionOver`, or `damaged`.
  func unfinished(
    _ session: SessionDetail, lastSeen: LastSeen?, at reading: ClockReading, gap: GapRule
  ) throws(SessionLogError) -> UnfinishedSession {
    let (id, start) = (session.summary.id, session.summary.startedAt)
    guard session.summary.totals.outcome == nil else { throw .sessionOver(id) }
    let plan = session.machine.plan
    let logged = session.machine.lastSeen
    // The log alone knows when the session was last written on, and the time of day by its start.
    let known =
      lastSeen ?? LastSeen(at: .start, ClockReading(bootClock: .zero, wall: start), boot: nil)
    let seen = known.advanced(to: logged)
    do throws(ReplayRejection) {
      return UnfinishedSession(
        id: id, startedAt: start,
        logged: try SessionMachine(plan, replaying: session.entries, until: logged, gap: gap),
        machine: try SessionMachine(plan, replaying: session.entries, until: seen.at, gap: gap),
        age: seen.age(at: reading))
    } catch {
      throw .damaged(path: path, place: "session \(id), event \(error.index + 1): \(error.reason)")
    }
  }

  /// The sessions of the last days that have no end in the log, and those that are pending, newest
  /// first.
  private func withoutEnd(
    _ pending: PendingSessions, at reading: ClockReading, _ db: Database
  ) throws -> [SessionID] {
    let since = reading.wall.unixMilliseconds - Self.offeredFor.wholeMilliseconds
    let logged = try Row.fetchAll(
      db, sql: Self.unfinishedQuery, arguments: [since, Self.mostLookedAt]
    ).map { row in
      let fields = FieldReader(row, at: "a session")
      return (
        id: SessionID(rawValue: try fields.text("id")),
        start: try fields.integer("started_at_ms", in: .min ... .max)
      )
    }
    let others = pending.summaries.map { (id: $0.id, start: $0.startedAt.unixMilliseconds) }
      .filter { other in other.start >= since && !logged.contains { $0.id == other.id } }
    return (logged + others).sorted { ($0.start, $0.id.rawValue) > ($1.start, $1.id.rawValue) }
      .map(\.id)
  }

  /// Removes the files of sessions that are over, which a kill right after the last commit leaves. Those
  /// of sessions that the log does not have stay: it may have them yet.
  func removeLeftovers(_ db: Database) throws {
    for session in LiveFile.sessions(beside: path) {
      let isOver = try Bool.fetchOne(
        db, sql: "SELECT outcome IS NOT NULL FROM session WHERE id = ?",
        arguments: [session.rawValue])
      if isOver == true { try? LiveFile.take(session, beside: path).remove() }
    }
  }
}
