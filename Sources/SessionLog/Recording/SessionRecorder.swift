// SPDX-License-Identifier: MIT
import GRDB
import RoutineModel
import SessionEngine

/// What is to be written, as a value: it can wait while the log cannot be written to.
enum LogCommand: Sendable {
  case begin(SessionID, plan: SessionPlan, startedAt: LocalMoment)
  /// The machine is that after the entries. The session has so many entries before, if that is known;
  /// one that has not is another's.
  case append([LogEntry], to: SessionID, after: Int?, machine: SessionMachine)
  case diary([DiaryEntry])
}

/// Writes sessions down, inside a transaction that somebody else opens and commits.
struct SessionRecorder {
  let db: Database

  /// Does what a command says.
  func perform(_ command: LogCommand) throws {
    switch command {
    case .begin(let session, let plan, let startedAt):
      try begin(session, plan: plan, startedAt: startedAt)
    case .append(let entries, let session, let count, let machine):
      try append(entries, to: session, after: count, machine: machine)
    case .diary(let entries):
      let diary = DiaryStore(db: db)
      for entry in entries { try diary.insert(entry) }
    }
  }

  private func begin(_ session: SessionID, plan: SessionPlan, startedAt: LocalMoment) throws {
    let number = try PlanStore(db: db).number(of: plan)
    try db.cachedStatement(
      sql: """
        INSERT INTO session (
          id, plan, routine, name, kind, started_at_ms, utc_offset_s, steps_planned)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      session.rawValue, number, plan.routine.rawValue, plan.name, plan.kind.rawValue,
      startedAt.unixMilliseconds, startedAt.offsetSeconds, plan.stepCount,
    ])
    try seal(session: db.lastInsertedRowID)
  }

  private func seal(session: Int64) throws {
    try db.cachedStatement(sql: CheckedTable.session.sealing(where: "number = ?"))
      .execute(arguments: [session])
  }

  private func append(
    _ entries: [LogEntry], to id: SessionID, after known: Int?, machine: SessionMachine
  ) throws {
    let find = try db.cachedStatement(
      sql: """
        SELECT number, started_at_ms, utc_offset_s, \(CheckedTable.session.soundness())
        FROM session WHERE id = ?
        """)
    guard let row = try Row.fetchOne(find, arguments: [id.rawValue]) else {
      throw SessionLogError.noSession(id)
    }
    let fields = FieldReader(row, at: "session \(id)")
    let session = try fields.integer("number", in: .min ... .max)
    try fields.requireSound()
    let last = try db.cachedStatement(
      sql: "SELECT max(sequence) FROM session_event WHERE session = ?")
    let before = try Int64.fetchOne(last, arguments: [session]) ?? 0
    // One that has gone on otherwise is another session.
    if let known, before != Int64(known) { throw SessionLogError.noSession(id) }
    try insert(entries, after: before, session: session)
    for entry in entries { try projectSteps(of: entry, session: session) }
    try EpisodeProjection(db: db, session: session, startedAt: try fields.startedAt())
      .update(after: entries, from: machine)
    try update(machine.totals, events: before + Int64(entries.count), session: session)
  }

  /// Adds entries to a session that has so many before.
  private func insert(_ entries: [LogEntry], after count: Int64, session: Int64) throws {
    var sequence = count
    let insert = try db.cachedStatement(sql: CheckedTable.sessionEvent.insertion)
    for entry in entries {
      sequence += 1
      var plan: Int64?
      switch entry.fact {
      case .event(.cramp(let cramp)), .event(.relocate(let cramp)):
        plan = try PlanStore(db: db).number(of: cramp.relief)
      default: break
      }
      try insert.execute(arguments: [
        session, sequence, entry.at.milliseconds, entry.fact.name, plan,
        try EventDetail(entry.fact)?.json(),
      ])
    }
  }

  /// Keeps what became of the steps as the machine does: a step that begins has no outcome, and
  /// none of those after it has one, since whoever goes back is to do them again.
  private func projectSteps(of entry: LogEntry, session: Int64) throws {
    switch entry.fact {
    case .segmentBegan(let place):
      try db.cachedStatement(
        sql: "DELETE FROM step_outcome WHERE session = ? AND episode = ? AND segment >= ?"
      ).execute(arguments: [session, place.episodeNumber, place.segment])
    case .stepEnded(let place, let result):
      try db.cachedStatement(
        sql: """
          INSERT INTO step_outcome (session, episode, segment, outcome, spent_ms)
          VALUES (?, ?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET outcome = excluded.outcome, spent_ms = excluded.spent_ms
          """
      ).execute(arguments: [
        session, place.episodeNumber, place.segment, result.outcome.rawValue,
        result.spent.wholeMilliseconds,
      ])
    case .event, .episodeEnded, .finished:
      return
    }
  }

  private func update(_ totals: SessionTotals, events: Int64, session: Int64) throws {
    try db.cachedStatement(
      sql: """
        UPDATE session
        SET active_ms = ?, paused_ms = ?, relief_ms = ?, away_ms = ?, steps_done = ?,
          steps_planned = ?, cramps = ?, outcome = ?, events = ?
        WHERE number = ?
        """
    ).execute(arguments: [
      totals.ledger.active.wholeMilliseconds, totals.ledger.paused.wholeMilliseconds,
      totals.ledger.relief.wholeMilliseconds, totals.ledger.away.wholeMilliseconds,
      totals.stepsDone, totals.stepsPlanned, totals.cramps, totals.outcome?.rawValue, events,
      session,
    ])
    try seal(session: session)
  }
}

extension SegmentPlace {
  /// The number of the episode in the log, from 1; 0 is the session's own plan.
  fileprivate var episodeNumber: Int { episode.map { $0 + 1 } ?? 0 }
}
