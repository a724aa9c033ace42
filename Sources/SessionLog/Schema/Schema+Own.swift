// SPDX-License-Identifier: MIT
import GRDB

extension Schema {
  /// Checks that nothing in a log works by itself but what this program has put there: a trigger can
  /// go on for ever, whatever is asked of it, and so can a view in the place of a table. Other views,
  /// as somebody makes them for statistics of their own, are never asked anything, and stay.
  ///
  /// - Throws: `Damage` with the name of one that is somebody else's.
  static func requireOwn(_ db: Database) throws {
    let tables = CheckedTable.all.map { "'\($0.name)'" }.joined(separator: ", ")
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT name, sql FROM sqlite_schema
        WHERE type = 'trigger' OR type = 'view' AND name COLLATE NOCASE IN (\(tables))
        """)
    while let row = try rows.next() {
      let fields = FieldReader(row, at: "a view or trigger")
      let (name, sql) = (try fields.text("name"), try fields.text("sql"))
      guard migrations.contains(where: { $0.contains(sql) }) else {
        throw Damage(place: "\(name), which no Limber has made")
      }
    }
  }
}
