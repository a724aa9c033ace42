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
        guard let (session, isWhole) = Self.session(row, found.log, rows),
          try Self.admits(db, { _ = try log.add(session, db) })
        else {
          report.lostSessions += 1
          continue
        }
        if isWhole { report.wholeSessions += 1 } else { report.cutSessions += 1 }
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

  /// A session as far as its entries can be read and are those of its plan, and whether that is all of
  /// it.
  private static func session(
    _ row: Row, _ log: LogDatabase, _ db: Database
  ) -> (session: SessionDetail, isWhole: Bool)? {
    guard var summary = try? SessionSummary(row) else { return nil }
    var allowance = ReadingAllowance()
    let fields = FieldReader(row, at: "session \(summary.id)")
    guard let number = try? fields.integer("number", in: .min ... .max),
      let planNumber = try? fields.integer("plan", in: LogLimits.rowNumber),
      let plan = try? PlanStore(db: db).plan(planNumber, &allowance)
    else { return nil }
    var entries: [LogEntry] = []
    var isRead = false
    do {
      try log.readEntries(of: summary.id, number: number, db, &allowance) { entries.append($0) }
      try fields.requireCount(entries.count)
      isRead = true
    } catch {}
    if isRead, let machine = try? log.replay(entries, of: summary, plan: plan) {
      return (SessionDetail(summary: summary, entries: entries, machine: machine), true)
    }
    var machine = SessionMachine(plan)
    do throws(ReplayRejection) {
      machine = try SessionMachine(plan, replaying: entries)
    } catch {
      entries = Array(entries.prefix(error.index))
      // What was accepted once is accepted again.
      guard let shorter = try? SessionMachine(plan, replaying: entries) else { return nil }
      machine = shorter
    }
    guard !entries.isEmpty else { return nil }
    summary.totals = machine.totals
    return (SessionDetail(summary: summary, entries: entries, machine: machine), false)
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
