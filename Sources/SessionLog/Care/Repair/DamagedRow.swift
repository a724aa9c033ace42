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

  /// Hands on the rows that say they are of a plan, in the order in which they were found.
  static func each(
    of table: CheckedTable, plan: Int64, _ db: Database, _ take: (DamagedRow) throws -> Void
  ) throws {
    let columns = (table.columns + ["checksum"]).joined(separator: ", ")
    let key = table.name == CheckedTable.plan.name ? "number" : "plan"
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: "SELECT \(columns) FROM damaged_\(table.name) WHERE \(key) = ? ORDER BY rowid"),
      arguments: [plan])
    while let row = try rows.next() {
      let values = Array(row.databaseValues)
      try take(
        DamagedRow(values: values.dropLast(), checksum: values[table.columns.count]))
    }
  }

  /// The row as it was, if that can be told by rows that it may have been or has a column of. By what
  /// it is found, the plan's number and a segment's position, it is taken to be right.
  func mended(
    by pool: RowPool, of table: CheckedTable, _ budget: inout RepairBudget
  ) throws(RepairBudget.Spent) -> [DatabaseValue]? {
    // One of zero is that of a row that was damaged before it was given one.
    guard case .int64(let checksum) = checksum.storage, checksum != 0 else { return nil }
    let key = table.name == CheckedTable.plan.name ? 1 : 2
    var before = StableHash()
    before.add(table.name.databaseValue)
    for value in values[..<key] { before.add(value) }

    for row in pool.rows {
      try budget.take(row.work)
      if RowChecksum.of(before, row[key...]) == checksum {
        return Array(values[..<key] + row[key...])
      }
    }
    for column in key..<values.count {
      let rest = values[(column + 1)...]
      let work = rest.work + RepairBudget.segment
      for value in pool.columns[column] {
        try budget.take(work + value.work)
        var hash = before
        hash.add(value)
        guard RowChecksum.of(hash, rest) == checksum else { continue }
        var mended = values
        mended[column] = value
        return mended
      }
      before.add(values[column])
    }
    return nil
  }
}

extension FieldReader {
  /// Reads the values of all columns of a table but the checksum.
  init(_ values: [DatabaseValue], of table: CheckedTable, at place: String) {
    let fields = zip(table.columns, values.map { $0 as (any DatabaseValueConvertible)? })
    self.init(Row(Dictionary(uniqueKeysWithValues: fields)), at: place)
  }
}
