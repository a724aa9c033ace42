// SPDX-License-Identifier: MIT
import GRDB
import Testing

@testable import SessionLog

extension LogDatabase {
  /// A new log that does not wait for the disk, for tests that write much.
  static func hasty(path: String) throws -> LogDatabase {
    let log = try LogDatabase(path: path)
    try log.tamper("PRAGMA synchronous = OFF")
    return log
  }

  /// How many rows a table has.
  func count(_ table: String) throws -> Int {
    let queue = try #require(queue)
    return try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") ?? 0 }
  }

  /// The rows of a query, each as text.
  func rows(_ sql: String) throws -> [String] {
    let queue = try #require(queue)
    return try queue.read { db in
      try Row.fetchAll(db, sql: sql).map { row in
        row.databaseValues.map { $0.isNull ? "-" : "\($0.storage.value ?? "")" }
          .joined(separator: " ")
      }
    }
  }

  /// How SQLite goes about a query of the log, a line for each table it reads or sorts.
  func queryPlan(_ sql: String) throws -> [String] {
    let queue = try #require(queue)
    return try queue.read { db in
      let statement = try db.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
      // The plan does not depend on what the query is asked for.
      statement.setUncheckedArguments([])
      return try Row.fetchAll(statement).map { $0["detail"] }
    }
  }

  /// Does to the log what only a stranger would.
  ///
  /// - Parameter isSealing: Whether the rows get the checksums of what they hold then, as if the
  ///   stranger knew how.
  func tamper(_ sql: String, isSealing: Bool = true) throws {
    let queue = try #require(queue)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF")
      try db.execute(sql: sql)
      if isSealing, sql.contains("SELECT") || sql.contains("UPDATE") { try Self.seal(db) }
      try db.execute(sql: "PRAGMA ignore_check_constraints = OFF; PRAGMA foreign_keys = ON")
    }
  }

  private static func seal(_ db: Database) throws {
    let trigger = try String.fetchOne(
      db, sql: "SELECT sql FROM sqlite_schema WHERE name = 'diary_entry_stays'")
    try db.execute(sql: "DROP TRIGGER IF EXISTS diary_entry_stays")
    for table in CheckedTable.all { try db.execute(sql: table.sealing(where: "1")) }
    if let trigger { try db.execute(sql: trigger) }
  }
}
