// SPDX-License-Identifier: MIT
import GRDB
import SessionEngine

// The rule of this file: what became of a session that was cut off is found by replaying its log
// through the machine, and by nothing else. Whoever goes on with it or ends it holds its lock.

extension LogDatabase {
  /// The sessions without an end since a start, newest first, at the most so many.
  static let unfinishedQuery = """
    SELECT id FROM session WHERE outcome IS NULL AND started_at_ms >= ?
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
    let since = reading.wall.unixMilliseconds - Self.offeredFor.wholeMilliseconds
    return try read(orIfEmpty: nil) { db in
      let ids = try Row.fetchAll(
        db, sql: Self.unfinishedQuery, arguments: [since, Self.mostLookedAt]
      ).map { SessionID(rawValue: try FieldReader($0, at: "a session").text("id")) }
      for id in ids {
        guard case .left(let lastSeen) = LiveFile.look(at: id, beside: path),
          let session = try? unfinished(id, lastSeen: lastSeen, at: reading, gap: gap, db)
        else { continue }
        return session
      }
      return nil
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
    return try unfinished(session, lastSeen: lastSeen, at: reading, gap: gap)
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
    let found = try unfinished(session, lastSeen: file?.lastSeen, at: reading, gap: seamless)
    var machine = found.logged
    let effects: [SessionEffect]
    do throws(SessionRejection) {
      effects = try machine.handle(.end, at: found.machine.lastSeen)
    } catch { throw .sessionOver(session) }
    let entries = effects.compactMap { if case .record(let entry) = $0 { entry } else { nil } }
    try append(entries, to: session, machine: machine)
    file?.remove()
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

  func unfinished(
    _ session: SessionID, lastSeen: LastSeen?, at reading: ClockReading, gap: GapRule
  ) throws(SessionLogError) -> UnfinishedSession {
    let found: UnfinishedSession? = try read(orIfEmpty: nil) { db in
      try unfinished(session, lastSeen: lastSeen, at: reading, gap: gap, db)
    }
    guard let found else { throw .noSession(session) }
    return found
  }

  private func unfinished(
    _ id: SessionID, lastSeen: LastSeen?, at reading: ClockReading, gap: GapRule, _ db: Database
  ) throws -> UnfinishedSession? {
    guard let detail = try detail(of: id, db) else { return nil }
    let start = detail.summary.startedAt
    guard detail.summary.totals.outcome == nil else { throw SessionLogError.sessionOver(id) }
    let plan = detail.machine.plan
    let logged = detail.machine.lastSeen
    // The log alone knows when the session was last written on, and the time of day by its start.
    let known =
      lastSeen ?? LastSeen(at: .start, ClockReading(bootClock: .zero, wall: start), boot: nil)
    let seen = known.advanced(to: logged)
    do throws(ReplayRejection) {
      return UnfinishedSession(
        id: id, startedAt: start,
        logged: try SessionMachine(plan, replaying: detail.entries, until: logged, gap: gap),
        machine: try SessionMachine(plan, replaying: detail.entries, until: seen.at, gap: gap),
        age: seen.age(at: reading))
    } catch {
      throw Damage(place: "session \(id), event \(error.index + 1): \(error.reason)")
    }
  }
}
