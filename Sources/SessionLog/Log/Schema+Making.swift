// SPDX-License-Identifier: MIT
import GRDB

extension Schema {
  /// Makes the tables in an empty database, in a transaction of the caller's.
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

  /// Whether a database is a log as this program makes it. If not, it is empty.
  ///
  /// - Throws: `notALog`, `earlierLog` or `newerThanProgram`; `Damage` with the name of what is missing,
  ///   other or too much.
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

  /// Checks that the tables are those that this program makes, and that nothing works by itself: a
  /// trigger can go on for ever, whatever is asked. Views and tables of the person's own stay.
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
