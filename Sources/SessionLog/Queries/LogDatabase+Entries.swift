// SPDX-License-Identifier: MIT
import GRDB
import RoutineModel
import SessionEngine

/// All entries of the log that are not deleted, with no more of a session than a review counts.
public struct LoggedEntries: Sendable {
  /// What a review counts of a session.
  public struct Session: Sendable {
    /// When it began.
    public let startedAt: LocalMoment
    /// The routine.
    public let routine: RoutineID
    /// The routine's kind.
    public let kind: RoutineKind
    /// The active time.
    public let active: Duration
    /// How many steps are done.
    public let stepsDone: Int
    /// How it ended; `nil` while it has not.
    public let outcome: SessionOutcome?
    /// Its id, if it has no end: a program may run it now.
    let openID: SessionID?
    /// Whether a program runs it now.
    public fileprivate(set) var isRunning = false
  }

  /// What a review asks of the session that a cramp hit in.
  public struct CrampSession: Sendable {
    /// The session's routine.
    public let routine: RoutineID
    /// The routine's kind.
    public let kind: RoutineKind
    /// How it ended.
    public let outcome: SessionOutcome?
  }

  /// The sessions, in no order.
  public fileprivate(set) var sessions: [Session] = []
  /// The cramps, newest first.
  public fileprivate(set) var cramps: [CrampRecord] = []
  /// The sessions of those that hit in one.
  public fileprivate(set) var crampSessions: [CrampID: CrampSession] = [:]
  /// What routines were called last.
  public fileprivate(set) var names: [RoutineID: String] = [:]
}

extension LogDatabase {
  static let entriesQuery = """
    SELECT started_at_ms, utc_offset_s, routine, kind, active_ms, steps_done, outcome,
      iif(outcome IS NULL, id, NULL)
    FROM session WHERE deleted_at_ms IS NULL
    """

  static let crampSessionsQuery = """
    SELECT cramp.id, session.routine, session.kind, session.outcome
    FROM cramp JOIN session ON session.number = cramp.session
    WHERE cramp.deleted_at_ms IS NULL AND is_session_deleted = 0
    """

  /// Of the rows of a group SQLite takes the one with the largest start.
  static let namesQueryByRoutine = """
    SELECT routine, name, max(started_at_ms) FROM session WHERE deleted_at_ms IS NULL
    GROUP BY routine
    """

  /// The most bytes of sessions: a review is of all of them.
  private static let mostBytes = 256 << 20

  /// All entries that are not deleted, in one view of the log.
  public func entries() throws(SessionLogError) -> LoggedEntries {
    try read(orIfEmpty: LoggedEntries()) { db in
      var entries = LoggedEntries()
      // Most sessions are of few routines.
      var routines: [String: RoutineID] = [:]
      try db.read(Self.entriesQuery, most: Self.mostBytes) { fields in
        let startedAt = try fields.moment()
        let text = try fields.text()
        let routine = routines[text] ?? RoutineID(text)
        routines[text] = routine
        entries.sessions.append(
          LoggedEntries.Session(
            startedAt: startedAt, routine: routine, kind: try fields.word(),
            active: try fields.duration(), stepsDone: try fields.count(),
            outcome: try fields.optionalWord(),
            openID: try fields.optionalText().map(SessionID.init(rawValue:))))
      }
      entries.cramps = try db.cramps(CrampSelection())
      try db.read(Self.crampSessionsQuery) { fields in
        let id = CrampID(rawValue: try fields.text())
        entries.crampSessions[id] = LoggedEntries.CrampSession(
          routine: RoutineID(try fields.text()), kind: try fields.word(),
          outcome: try fields.optionalWord())
      }
      try db.read(Self.namesQueryByRoutine) { fields in
        let routine = RoutineID(try fields.text())
        entries.names[routine] = try fields.text()
      }
      return entries
    }
  }
}

extension RecordStore {
  /// Entries of the log, each session with whether a program runs it now.
  public func marking(_ entries: LoggedEntries) -> LoggedEntries {
    var entries = entries
    for index in entries.sessions.indices {
      guard let id = entries.sessions[index].openID else { continue }
      entries.sessions[index].isRunning = isRunning(id)
    }
    return entries
  }
}
