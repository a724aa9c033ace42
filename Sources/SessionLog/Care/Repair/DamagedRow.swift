// SPDX-License-Identifier: MIT
import GRDB

/// A row of a plan that does not fit its checksum. Only a row that does can be what it was: one that is
/// alike may be so by the damage.
struct DamagedRow {
  /// The values of all columns but the checksum.
  let values: [DatabaseValue]
  let checksum: DatabaseValue

  /// The tables that keep them, among the rows that were found.
  static let tables = """
    CREATE TABLE damaged_plan AS SELECT * FROM plan WHERE 0;
    CREATE TABLE damaged_segment AS SELECT * FROM segment WHERE 0;
    CREATE INDEX damaged_plan_by_number ON damaged_plan (number);
    CREATE INDEX damaged_segment_by_plan ON damaged_segment (plan, position);
    """

  /// Keeps the row.
  func keep(of table: CheckedTable, _ db: Database) throws {
    let marks = repeatElement("?", count: values.count + 1).joined(separator: ", ")
    try db.cachedStatement(sql: "INSERT INTO damaged_\(table.name) VALUES (\(marks))")
      .execute(arguments: StatementArguments(values + [checksum]))
  }

  /// Hands on the rows that say they are of a plan.
  static func each(
    of table: CheckedTable, plan: Int64, _ db: Database, _ take: (DamagedRow) throws -> Void
  ) throws {
    let columns = (table.columns + ["checksum"]).joined(separator: ", ")
    let key = table.name == CheckedTable.plan.name ? "number" : "plan"
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT \(columns) FROM damaged_\(table.name) WHERE \(key) = ?"),
      arguments: [plan])
    while let row = try rows.next() {
      let values = Array(row.databaseValues)
      try take(
        DamagedRow(values: values.dropLast(), checksum: values[table.columns.count]))
    }
  }

  /// The row as it was, if that can be told by a row that it may have been or has a column of.
  func mended(by row: [DatabaseValue], of table: CheckedTable) -> [DatabaseValue]? {
    if fits(row, table) { return row }
    for column in values.indices where row[column] != values[column] {
      var mended = values
      mended[column] = row[column]
      if fits(mended, table) { return mended }
    }
    return nil
  }

  private func fits(_ row: [DatabaseValue], _ table: CheckedTable) -> Bool {
    // One of zero is that of a row that was damaged before it was given one.
    guard case .int64(let checksum) = checksum.storage, checksum != 0 else { return false }
    return RowChecksum.of([table.name.databaseValue] + row) == checksum
  }
}
