// SPDX-License-Identifier: MIT
import GRDB
import SessionEngine

/// Puts a log together from the rows that were found in a damaged one. One session is held at a time.
struct LogSalvage {
  private let found: FoundRows
  private let log: LogDatabase
  private var report = SalvageReport()

  /// Writes into a log what the rows are of.
  ///
  /// - Returns: What came of it.
  static func write(_ found: FoundRows, into log: LogDatabase) throws -> SalvageReport {
    var salvage = Self(found: found, log: log)
    guard let source = found.log.queue, let target = log.queue else { return salvage.report }
    try source.read { rows in
      try target.inDatabase { db in
        try salvage.writeSessions(rows, db)
        try salvage.writeDiary(rows, db)
      }
    }
    return salvage.report
  }

  private init(found: FoundRows, log: LogDatabase) {
    self.found = found
    self.log = log
  }

  // MARK: Sessions

  private mutating func writeSessions(_ rows: Database, _ db: Database) throws {
    let numbers = try Row.fetchCursor(
      rows,
      sql: """
        SELECT number, plan, events, \(SessionSummary.columns) FROM session
        ORDER BY number
        """)
    try db.inTransaction {
      while let row = try numbers.next() {
        let read = Self.session(row, found.log, rows)
        guard let session = read.session,
          try Self.admits(db, { _ = try log.add(session, db) })
        else {
          report.lostSessions += 1
          if read == .withoutPlan { report.sessionsWithoutPlan += 1 }
          continue
        }
        if case .whole = read { report.wholeSessions += 1 } else { report.cutSessions += 1 }
      }
      return .commit
    }
    let orphans =
      try Int.fetchOne(
        rows,
        sql: """
          SELECT count(DISTINCT session) FROM session_event
          WHERE session NOT IN (SELECT number FROM session)
          """) ?? 0
    // A damaged row of a session and the events that belong to it are one session.
    report.lostSessions += max(orphans, found.damagedSessions)
  }

  /// What can be read of a session.
  private enum Reading: Equatable {
    /// All of it.
    case whole(SessionDetail)
    /// It as far as its entries can be read and are those of its plan.
    case cut(SessionDetail)
    /// Nothing, because nobody knows its plan.
    case withoutPlan
    /// Nothing.
    case nothing

    var session: SessionDetail? {
      switch self {
      case .whole(let session), .cut(let session): session
      case .withoutPlan, .nothing: nil
      }
    }
  }

  private static func session(_ row: Row, _ log: LogDatabase, _ db: Database) -> Reading {
    guard var summary = try? SessionSummary(row) else { return .nothing }
    var allowance = ReadingAllowance()
    let fields = FieldReader(row, at: "session \(summary.id)")
    guard let number = try? fields.integer("number", in: .min ... .max),
      let planNumber = try? fields.integer("plan", in: LogLimits.rowNumber)
    else { return .nothing }
    guard let plan = try? PlanStore(db: db).plan(planNumber, &allowance) else {
      return .withoutPlan
    }
    var entries: [LogEntry] = []
    var isRead = false
    do {
      try log.readEntries(of: summary.id, number: number, db, &allowance) { entries.append($0) }
      try fields.requireCount(entries.count)
      isRead = true
    } catch {}
    if isRead, let machine = try? log.replay(entries, of: summary, plan: plan) {
      return .whole(SessionDetail(summary: summary, entries: entries, machine: machine))
    }
    // Without its end, nothing tells whether it is a session of that plan.
    guard (try? PlanRepair.isUnproven(planNumber, db)) == false else { return .withoutPlan }
    if let known = try? PlanRepair.eventsBeforeUnproven(session: number, db) {
      entries = Array(entries.prefix(known))
    }
    var machine = SessionMachine(plan)
    do throws(ReplayRejection) {
      machine = try SessionMachine(plan, replaying: entries)
    } catch {
      entries = Array(entries.prefix(error.index))
      // What was accepted once is accepted again.
      guard let shorter = try? SessionMachine(plan, replaying: entries) else { return .nothing }
      machine = shorter
    }
    guard !entries.isEmpty else { return .nothing }
    summary.totals = machine.totals
    return .cut(SessionDetail(summary: summary, entries: entries, machine: machine))
  }

  // MARK: Diary

  private mutating func writeDiary(_ rows: Database, _ db: Database) throws {
    let entries = try Row.fetchCursor(
      rows, sql: "SELECT \(DiaryEntry.columns) FROM diary_entry ORDER BY number")
    try db.inTransaction {
      while let row = try entries.next() {
        guard let entry = try? DiaryEntry(row),
          try Self.admits(db, { try DiaryStore(db: db).insert(entry) })
        else {
          report.lostDiaryEntries += 1
          continue
        }
        report.diaryEntries += 1
      }
      return .commit
    }
    report.lostDiaryEntries += found.damagedDiaryEntries
  }

  /// Writes something, and says whether the log admits it. What fails because nothing can be written
  /// is thrown.
  private static func admits(_ db: Database, _ write: () throws -> Void) throws -> Bool {
    do {
      try db.inSavepoint {
        try write()
        return .commit
      }
      return true
    } catch is SessionLogError {
      return false
    } catch is Damage {
      return false
    } catch let error as DatabaseError
      where [.SQLITE_CONSTRAINT, .SQLITE_TOOBIG].contains(error.resultCode)
    {
      return false
    }
  }
}
