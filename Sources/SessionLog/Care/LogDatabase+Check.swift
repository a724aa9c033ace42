// SPDX-License-Identifier: MIT
import GRDB
import RoutineModel
import SessionEngine

extension LogDatabase {
  /// Looks at every part of a log: SQLite's own check of the file, the replay of every session against
  /// its totals and its cramps, and every entry of the diary. Nothing is written to the log, and other
  /// programs may be writing to it; one session is held in memory at a time. What an older program made
  /// is looked at in a copy that is brought up to date.
  ///
  /// - Throws: As `readOnly(path:)`; damage is not thrown but found.
  public static func check(path: String) throws(SessionLogError) -> LogCheck {
    do {
      let file = LogFile(path: path)
      let queue = try LogConnection.toLookAt(file)
      defer { try? queue.close() }
      let version = try queue.read { db in try LogVersion(db) }
      return try version == .older ? check(older: queue, file) : check(queue, path: path)
    } catch {
      let error = SessionLogError(error, path: path, during: .read)
      var check = LogCheck()
      switch error {
      case .damaged(_, let place): check.find(place)
      case .notALog where DatabasePages.isLogWithoutHeader(path): check.find(headerPlace)
      default: throw error
      }
      return check
    }
  }

  /// Where a log is damaged that is no database by its beginning.
  static let headerPlace = "its header"

  private static func check(_ queue: DatabaseQueue, path: String) throws -> LogCheck {
    try queue.read { db in
      var checker = LogChecker(db, path: path)
      return try checker.everything()
    }
  }

  private static func check(older queue: DatabaseQueue, _ file: LogFile) throws -> LogCheck {
    let found = try queue.read { db in
      var checker = LogChecker(db, path: file.path)
      return try checker.fileOnly()
    }
    guard found.isSound else { return found }
    return try Workspace.use(beside: file.path) { workspace in
      let copy = workspace.file(.copy).path
      try LogCopy.make(of: queue, at: copy)
      let log = try LogDatabase(copyAt: copy)
      defer { log.close() }
      return try log.queue.map { try check($0, path: copy) } ?? found
    }
  }

  /// Has SQLite look at the structure of the whole file, its indexes included. Other programs, and
  /// other connections of this one, may be writing to the log; none waits for it.
  ///
  /// - Throws: `SessionLogError.damaged`; otherwise as `readOnly(path:)`.
  public static func requireSound(path: String) throws(SessionLogError) {
    let queue = try LogConnection.toLookAt(LogFile(path: path))
    defer { try? queue.close() }
    let finding: String?
    do {
      finding = try queue.read { db in
        try String.fetchOne(db, sql: "PRAGMA integrity_check(1)")
      }
    } catch {
      throw SessionLogError(error, path: path, during: .read)
    }
    if let finding, finding != "ok" { throw .damaged(path: path, place: finding) }
  }
}

/// Looks at a log that is open.
private struct LogChecker {
  private let db: Database
  private let log: LogDatabase
  private var found = LogCheck()

  /// How many rows are looked up at a time.
  private static let page = 500

  init(_ db: Database, path: String) {
    self.db = db
    log = LogDatabase(closedAt: path)
  }

  /// Looks at everything.
  mutating func everything() throws -> LogCheck {
    try checkFile()
    // Before the sessions, none of which can be read if its plan cannot.
    try noting("the plans") { checker in
      try checker.pages(of: "SELECT number FROM plan") { checker, row in
        try checker.checkPlan(row["number"])
      }
    }
    try noting("the sessions") { checker in
      checker.found.allSessions = try Int.fetchOne(
        checker.db, sql: "SELECT count(*) FROM session")
      try checker.pages(of: "SELECT number, id FROM session") { checker, row in
        try checker.checkSession(row)
      }
    }
    try noting("the diary") { checker in
      try checker.pages(of: "SELECT \(DiaryEntry.columns) FROM diary_entry") { checker, row in
        try checker.noting("the diary") { checker in
          _ = try DiaryEntry(row)
          checker.found.diaryEntries += 1
        }
      }
    }
    return found
  }

  /// Looks at the file only, of whatever version.
  mutating func fileOnly() throws -> LogCheck {
    try checkFile()
    return found
  }

  private mutating func checkFile() throws {
    try noting("the file") { checker in
      let findings = try String.fetchCursor(
        checker.db, sql: "PRAGMA integrity_check(\(LogCheck.mostFindings))")
      while let finding = try findings.next() {
        if finding != "ok" { checker.found.find(finding) }
      }
    }
    try noting("the file") { checker in
      let rows = try Row.fetchCursor(checker.db, sql: "PRAGMA foreign_key_check")
      while let row = try rows.next() {
        let (table, parent): (String, String) = (row[0], row[2])
        checker.found.find("a row of \(table) belongs to none of \(parent)")
      }
    }
  }

  private mutating func checkPlan(_ number: Int64) throws {
    try noting("plan \(number)") { checker in
      var allowance = ReadingAllowance()
      _ = try PlanStore(db: checker.db).plan(number, &allowance)
    }
  }

  private mutating func checkSession(_ row: Row) throws {
    let number: Int64 = row["number"]
    let id = SessionID(rawValue: try FieldReader(row, at: "session row \(number)").text("id"))
    try noting("session \(id)") { checker in
      let read: SessionDetail?
      do {
        read = try checker.log.detail(of: id, checker.db)
      } catch let damage as Damage where damage.place.hasPrefix("plan ") {
        throw Damage(place: "session \(id): \(damage.place)")
      }
      guard let session = read else {
        throw Damage(place: "session \(id) is not found by its id")
      }
      checker.found.sessions += 1
      if session.summary.totals.outcome == nil { checker.found.unfinishedSessions += 1 }
      checker.found.events += session.entries.count
      try checker.checkCramps(of: session, number: number)
    }
  }

  /// Looks whether the cramps that lists show are those of the session.
  private mutating func checkCramps(of session: SessionDetail, number: Int64) throws {
    let episodes = session.machine.episodes
    let count = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT count(*) FROM episode WHERE session = ?"),
      arguments: [number])
    let place = "session \(session.summary.id)"
    guard count == episodes.count else {
      throw Damage(place: "\(place): its events do not lead to its cramps")
    }
    guard count != 0 else { return }
    let keys = episodes.indices.map { CrampLoader.Key(session: number, number: $0 + 1) }
    var loader = CrampLoader(db)
    let stories = try loader.stories(of: keys)
    for (key, episode) in zip(keys, episodes) {
      let record = stories[key]?.first
      guard record?.site == episode.site, record?.side == episode.side,
        record?.outcome == episode.end?.outcome, record?.painOnset == episode.notes.painOnset,
        record?.lasted == episode.end.map({ $0.at - episode.onset })
      else { throw Damage(place: "\(place), episode \(key.number): it is not as its events say") }
    }
    found.cramps += episodes.count
  }

  /// Hands on all rows of a query of a table, in the order of their numbers, some at a time.
  private mutating func pages(
    of query: String, _ take: (inout Self, Row) throws -> Void
  ) throws {
    let statement = try db.makeStatement(
      sql: "\(query) WHERE number > ? ORDER BY number LIMIT \(Self.page)")
    var last = Int64.min
    while true {
      let rows = try Row.fetchAll(statement, arguments: [last])
      for row in rows {
        try take(&self, row)
        last = row["number"]
      }
      if rows.count < Self.page { return }
    }
  }

  /// Does something, and takes down what it finds wrong.
  private mutating func noting(_ place: String, _ body: (inout Self) throws -> Void) throws {
    do {
      try body(&self)
    } catch let damage as Damage {
      found.find(damage.place)
    } catch let error as DatabaseError
      where [.SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_SCHEMA].contains(error.resultCode)
    {
      found.find("\(place): \(error.words)")
    }
  }
}
