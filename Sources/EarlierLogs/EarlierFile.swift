// SPDX-License-Identifier: MIT
import GRDB
import GRDBSQLite
import SessionEngine
import SessionLog

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A log or recovery file of an earlier build, locked against other programs as long as this value
/// exists. Everything is in the file itself; it has no -wal.
struct EarlierFile {
  let path: String
  private let queue: DatabaseQueue

  /// Opens a file.
  ///
  /// - Throws: `EarlierLogError.held`, `tooOld` or `cannotOpen`; the file is left as it was.
  init(_ path: String) throws(EarlierLogError) {
    self.path = path
    var configuration = Configuration()
    // Another program may hold it only briefly, to read its version.
    configuration.busyMode = .timeout(0.3)
    configuration.prepareDatabase { db in
      sqlite3_limit(db.sqliteConnection, SQLITE_LIMIT_LENGTH, 1 << 20)
      try db.execute(
        sql: """
          PRAGMA locking_mode = EXCLUSIVE; PRAGMA trusted_schema = OFF;
          PRAGMA cell_size_check = ON
          """)
    }
    guard let number = Self.number(of: path) else { throw .cannotOpen(path: path, .notOwn) }
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.writeWithoutTransaction { db in
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        // Another program may have replaced it before this one got the lock.
        guard number == Self.number(of: path) else { throw EarlierLogError.held(path: path) }
        guard (4...5).contains(version) else {
          throw EarlierLogError.tooOld(path: path, version: version)
        }
        // Fails while another program has the file open; otherwise it empties and removes the -wal.
        try db.execute(sql: "PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE; COMMIT")
      }
    } catch let error as EarlierLogError {
      throw error
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      throw .held(path: path)
    } catch {
      throw .cannotOpen(path: path, SessionLogError.Reason(error))
    }
  }

  /// Whether a file's header says that it is a log of an earlier build.
  static func isEarlier(_ path: String) -> Bool {
    guard number(of: path) != nil else { return false }
    var configuration = Configuration()
    var status = stat()
    // A writable connection would checkpoint the -wal beside it into a newer log.
    configuration.readonly = lstat(path + "-wal", &status) == 0 && status.st_size > 0
    guard let queue = try? DatabaseQueue(path: path, configuration: configuration) else {
      return false
    }
    defer { ClosedConnections.close(queue) }
    let version = try? queue.read { db in
      let isLog = try Int.fetchOne(db, sql: "PRAGMA application_id") == 0x4C69_6D62
      return isLog ? try Int.fetchOne(db, sql: "PRAGMA user_version") : nil
    }
    return (1...5).contains(version ?? 0)
  }

  /// The inode of a regular file that the person owns. Only SQLite may open it: closing any other
  /// descriptor drops SQLite's POSIX locks.
  private static func number(of path: String) -> UInt64? {
    var status = stat()
    let isOwn =
      lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && status.st_uid == geteuid()
    return isOwn && status.st_size > 0 ? UInt64(status.st_ino) : nil
  }

  /// Reads each session, then each diary entry; `nil` stands for one that cannot be read.
  func read(
    as device: DeviceID, _ take: (RecordFile.Content?) throws(SystemFailure) -> Void
  ) throws(SystemFailure) {
    var plans = EarlierPlans()
    for table in ["session", "diary_entry", "pending_entry"] {
      for number in numbers(in: table) {
        let content = try? queue.inDatabase { db in
          let number = try require(number)
          return table == "session"
            ? RecordFile.Content.session(try SessionRecords(number: number, &plans, db))
            : .changes([try EarlierRow(number, in: table, db).change(of: device)])
        }
        try take(content)
      }
    }
  }

  /// The row numbers of a table, with a final `nil` if damage hides the rest.
  private func numbers(in table: String) -> [Int64?] {
    queue.inDatabase { db in
      var numbers: [Int64?] = []
      do {
        guard try db.tableExists(table) else { return [] }
        let cursor = try Int64.fetchCursor(db, sql: "SELECT number FROM \(table) ORDER BY number")
        while let number = try cursor.next() { numbers.append(number) }
      } catch { numbers.append(nil) }
      return numbers
    }
  }
}

extension SessionRecords {
  /// Reads a session, and checks that its events fit its plan.
  fileprivate init(number: Int64, _ plans: inout EarlierPlans, _ db: Database) throws {
    let row = try EarlierRow(number, in: "session", db)
    let plan = try plans.plan(require(row.value("plan")), db)
    let id = CrampID(rawValue: try require(row.value("id")))
    // Files are named after this id, so it must be 16 hex digits, as a hand-logged cramp's.
    guard id.isByHand else { throw Unreadable() }
    self.init(
      head: SessionHead(
        id: SessionID(rawValue: id.rawValue), plan: plan,
        startedAt: try row.moment("started_at_ms")))
    let events = try Row.fetchCursor(
      db, sql: "SELECT * FROM session_event WHERE session = ? ORDER BY sequence",
      arguments: [number])
    while let event = try events.next() {
      let event = try EarlierRow(event, of: "session_event")
      let relief = try (event.value("plan") as Int64?).map { try plans.plan($0, db) }
      guard try event.value("sequence") == entries.count + 1 else { throw Unreadable() }
      let at = SessionInstant(milliseconds: try require(event.value("at_ms")))
      entries.append(LogEntry(at: at, fact: try event.fact(relief: relief)))
    }
    // Truncated events leave no gap in `sequence`; compare with the stored count.
    guard try [entries.count, nil].contains(row.value("events")) else { throw Unreadable() }
    _ = try SessionMachine(plan, replaying: entries)
  }
}
