// SPDX-License-Identifier: MIT
import GRDB

extension Schema {
  /// Creates the tables in an empty database, in the caller's transaction.
  static func make(_ db: Database) throws {
    try db.execute(
      sql: """
        \(tables)
        PRAGMA application_id = \(applicationID);
        PRAGMA user_version = \(version);
        -- SQLite counts on from here where tables change, which they never do: a mark of this log.
        PRAGMA schema_version = \(Int32.random(in: 1...Int32.max));
        """)
  }

  /// Whether a database is a log as this program creates it. If not, it is empty.
  ///
  /// - Throws: `notALog`, `earlierLog` or `newerThanProgram`; `Damage` with the name of what is
  ///   missing, different or extra.
  static func isMade(in db: Database, _ path: String) throws -> Bool {
    let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    if application == 0, version == 0,
      try Int.fetchOne(db, sql: "SELECT 1 FROM sqlite_schema LIMIT 1") == nil
    {
      return false
    }
    guard application == applicationID, version > 0 else {
      throw SessionLogError.notALog(path: path)
    }
    if version < Self.version { throw SessionLogError.earlierLog(path: path) }
    if version > Self.version { throw SessionLogError.newerThanProgram(path: path) }
    try requireOwn(db)
    return true
  }

  /// Checks that the tables are those this program creates, and that there are no triggers, which
  /// could run endlessly whatever is asked. The person's own views and tables are allowed.
  private static func requireOwn(_ db: Database) throws {
    if let name = try String.fetchOne(
      db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    {
      throw Damage(place: "\(name), which no Limber has made")
    }
    let found = Set(
      try String.fetchAll(
        db, sql: "SELECT sql FROM sqlite_schema WHERE type IN ('table', 'index') AND sql NOTNULL"))
    for statement in (tables + "\n").split(separator: ";\n") {
      let text = String(statement.drop(while: \.isNewline))
      guard found.contains(text) else {
        let name = text.split(whereSeparator: \.isWhitespace).dropFirst(2).first ?? "a table"
        throw Damage(place: "\(name), which is not as this Limber makes it")
      }
    }
  }
}
