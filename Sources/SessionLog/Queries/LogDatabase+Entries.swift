// SPDX-License-Identifier: MIT
import GRDB
import RoutineModel
import SessionEngine

/// All entries of the log that are not deleted, with only as much of each session as a review
/// needs.
public struct LoggedEntries: Sendable {
  /// The sessions, unsorted, and the cramps, newest first.
  public fileprivate(set) var log = ReviewedLog()
  /// The latest name of each routine.
  public fileprivate(set) var names: [RoutineID: String] = [:]
  /// The sessions without an end, by index: a program may be running them.
  fileprivate var open: [Int: SessionID] = [:]
}

extension LogDatabase {
  static let entriesQuery = """
    SELECT started_at_ms, utc_offset_s, routine, kind, active_ms, steps_done, outcome,
      iif(outcome IS NULL, id, NULL)
    FROM session WHERE deleted_at_ms IS NULL
    """

  /// The same since a start; unlike for all entries, the index helps.
  static let lateEntriesQuery = "\(entriesQuery) AND \(ClockStart.started)"

  static let crampSessionsQuery = """
    SELECT cramp.id, session.routine, session.kind, session.outcome
    FROM cramp JOIN session ON session.number = cramp.session
    WHERE cramp.deleted_at_ms IS NULL AND is_session_deleted = 0
      AND onset_at_ms >= ? AND onset_at_ms + cramp.utc_offset_s * 1000 >= ?
    """

  /// The first session and the first cramp.
  static let firstQueries = [
    """
    SELECT started_at_ms, utc_offset_s FROM session WHERE deleted_at_ms IS NULL
    ORDER BY started_at_ms LIMIT 1
    """,
    """
    SELECT onset_at_ms, utc_offset_s FROM cramp
    WHERE deleted_at_ms IS NULL AND is_session_deleted = 0 ORDER BY onset_at_ms LIMIT 1
    """,
  ]

  /// The changes that record cramps, the first of each.
  static let writingsQuery = """
    SELECT target, written_at_ms, utc_offset_s FROM change WHERE content GLOB '{"kind":"recorded",*'
    ORDER BY target, stamp, device, id
    """

  /// For each group SQLite returns the row with the largest start.
  static let namesQueryByRoutine = """
    SELECT routine, name, max(started_at_ms) FROM session WHERE deleted_at_ms IS NULL
    GROUP BY routine
    """

  /// The most bytes for sessions, since a review covers all of them.
  private static let mostBytes = 256 << 20

  /// All entries that are not deleted, in one view of the log.
  ///
  /// - Parameter start: Only entries since then, by the person's clock.
  public func entries(
    sinceClock start: LocalMoment? = nil
  ) throws(SessionLogError) -> LoggedEntries {
    let since = ClockStart(start)
    return try read(orIfEmpty: LoggedEntries()) { db in
      var entries = LoggedEntries()
      // A cache, since most sessions share a few routines.
      var routines: [String: RoutineID] = [:]
      let query = start == nil ? Self.entriesQuery : Self.lateEntriesQuery
      let arguments = start == nil ? [] : since.arguments()
      try db.read(query, arguments, most: Self.mostBytes) { fields in
        let startedAt = try fields.moment()
        let text = try fields.text()
        let routine = routines[text] ?? RoutineID(text)
        routines[text] = routine
        entries.log.sessions.append(
          ReviewedSession(
            startedAt: startedAt, routine: routine, kind: try fields.word(),
            active: try fields.duration(), stepsDone: try fields.count(),
            outcome: try fields.optionalWord()))
        if let id = try fields.optionalText() {
          entries.open[entries.log.sessions.count - 1] = SessionID(rawValue: id)
        }
      }
      var sessions: [CrampID: ReviewedCramp.Session] = [:]
      try db.read(Self.crampSessionsQuery, since.arguments()) { fields in
        let id = CrampID(rawValue: try fields.text())
        sessions[id] = ReviewedCramp.Session(
          routine: RoutineID(try fields.text()), kind: try fields.word(),
          outcome: try fields.optionalWord())
      }
      var writings: [CrampID: LocalMoment] = [:]
      try db.read(Self.writingsQuery) { fields in
        let id = CrampID(rawValue: try fields.text())
        let writtenAt = try fields.moment()
        writings[id] = writings[id] ?? writtenAt
      }
      entries.log.cramps = try db.cramps(CrampSelection(since: since)).map {
        ReviewedCramp($0, session: sessions[$0.id], writtenAt: writings[$0.id])
      }
      try db.read(Self.namesQueryByRoutine) { fields in
        let routine = RoutineID(try fields.text())
        entries.names[routine] = try fields.text()
      }
      guard start != nil else { return entries }
      for query in Self.firstQueries {
        try db.read(query) { fields in
          let day = try fields.moment().day
          entries.log.firstDay = min(entries.log.firstDay ?? day, day)
        }
      }
      return entries
    }
  }
}

extension RecordStore {
  /// Marks which sessions a program is running now.
  public func marking(_ entries: LoggedEntries) -> LoggedEntries {
    var entries = entries
    for (index, id) in entries.open {
      entries.log.sessions[index].isRunning = isRunning(id)
    }
    return entries
  }
}
