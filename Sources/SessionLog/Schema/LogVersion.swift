// SPDX-License-Identifier: MIT
import GRDB

/// What a database is, by its header.
enum LogVersion {
  /// An empty database.
  case none
  /// A log that an older program made.
  case older
  /// A log as this program makes it.
  case current
  /// A log that a newer program made or migrated.
  case newer
  /// Somebody else's database.
  case foreign

  /// Reads the header.
  init(_ db: Database) throws {
    let application = try Int.fetchOne(db, sql: "PRAGMA application_id")
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    if application == Schema.applicationID, version > 0 {
      self =
        version > Schema.version ? .newer : version == Schema.version ? .current : .older
      return
    }
    let isBare = try application == 0 && version == 0 && Self.isEmpty(db)
    self = isBare ? .none : .foreign
  }

  private static func isEmpty(_ db: Database) throws -> Bool {
    try Int.fetchOne(db, sql: "SELECT 1 FROM sqlite_schema LIMIT 1") == nil
  }
}
