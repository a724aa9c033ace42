// SPDX-License-Identifier: MIT
import GRDB

// The rule of this folder: a migration is text that never changes once it is released, and names no
// type of the program. What comes later is a migration of its own, and a frozen file of every
// released version among the tests shows that it still opens.

/// What the log's tables are, and how an older log gets there.
enum Schema {
  /// What marks a database as a log of ours: "Limb".
  static let applicationID = 0x4C69_6D62
  /// The version that this program reads and writes.
  static let version = migrations.count

  /// The migrations; the one at index `n` leads from version `n` to version `n + 1`.
  static let migrations = [version1, version2, version3, version4, version5]

  /// Brings a log up to date, in one transaction: afterwards it is up to date or as it was. What there
  /// is to do is looked up in it, since another program may be at it, too.
  ///
  /// - Parameter keepCopy: Keeps a copy of a log of the version that it is given; if it throws, the
  ///   log stays as it is.
  static func migrate(_ db: Database, keepCopy: (Int) throws -> Void) throws {
    try db.inTransaction(.immediate) {
      let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      guard (0..<Self.version).contains(version) else { return .commit }
      if version > 0 { try keepCopy(version) }
      for migration in migrations.dropFirst(version) { try db.execute(sql: migration) }
      try db.execute(sql: "PRAGMA user_version = \(Self.version)")
      return .commit
    }
  }
}
