// SPDX-License-Identifier: MIT
import GRDB

// The rule of this file: a row is taken by what it is, not by where it is. So it does not matter which
// pages of a log are damaged, its header and its schema included.

/// The rows that are found in a damaged log, as a log that keeps to no rule about what belongs to what.
struct FoundRows {
  let log: LogDatabase
  /// How many rows of sessions and of the diary were found damaged.
  private(set) var damagedSessions = 0
  private(set) var damagedDiaryEntries = 0
  /// What marks whose database it was; `nil` if that is not known.
  let application: Int64?
  /// The version of its tables; `nil` if that is not known.
  let version: Int64?

  /// Searches a copy of a damaged log.
  ///
  /// - Parameters:
  ///   - copy: The copy; what is beside it is moved into it first.
  ///   - file: Where the rows are kept.
  static func search(_ copy: LogFile, keptAt file: LogFile) throws -> FoundRows {
    takeInPendingChanges(of: copy)
    let pages = try DatabasePages(path: copy.path)
    var found = FoundRows(
      log: try LogDatabase(path: file.path), application: pages.application,
      version: pages.version)
    try found.log.queue?.inDatabase { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF")
      try db.execute(sql: DamagedRow.tables)
      try db.inTransaction {
        for number in stride(from: 1, through: pages.count, by: 1) {
          guard let page = pages.page(number).flatMap({ BTreePage($0, number: number) }) else {
            continue
          }
          for cell in page.cells { try found.take(cell, of: page, pages, db) }
        }
        return .commit
      }
    }
    return found
  }

  /// Puts plans together again of which rows are damaged; see `PlanRepair`.
  ///
  /// - Throws: If nothing can be written.
  func mendPlans(with known: KnownPlans) throws {
    try log.queue?.inDatabase { db in
      try db.inTransaction {
        try PlanRepair.mendAll(db, with: known)
        return .commit
      }
    }
  }

  private init(log: LogDatabase, application: Int64?, version: Int64?) {
    self.log = log
    self.application = application
    self.version = version
  }

  /// Moves what waits in the write-ahead log into the file. SQLite does it on closing, as far as it was
  /// written whole, and whatever else is wrong with the file; if only it takes it for a database.
  private static func takeInPendingChanges(of copy: LogFile) {
    guard copy.hasPendingChanges else { return }
    let configuration = LogConnection.configuration(patience: 0)
    _ = try? DatabaseQueue(path: copy.path, configuration: configuration)
  }

  private mutating func take(
    _ cell: BTreePage.Cell, of page: BTreePage, _ pages: DatabasePages, _ db: Database
  ) throws {
    guard let values = page.record(cell, in: pages).flatMap(RowRecord.values) else { return }
    let isChecked = version.map { $0 >= 3 }
    for candidate in SalvagedTable.all {
      switch candidate.look(at: values, row: cell.row, on: page.kind, isChecked: isChecked) {
      case .sound(let values):
        do {
          try db.cachedStatement(sql: candidate.insertion)
            .execute(arguments: StatementArguments(values))
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
          // No program would have written it.
        }
      case .damaged(let values, let checksum):
        switch candidate.table.name {
        case CheckedTable.session.name: damagedSessions += 1
        case CheckedTable.diaryEntry.name: damagedDiaryEntries += 1
        case CheckedTable.plan.name, CheckedTable.segment.name:
          try DamagedRow(values: values, checksum: checksum).keep(of: candidate.table, db)
        default: break
        }
      case nil: continue
      }
      return
    }
  }
}
