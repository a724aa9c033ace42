// SPDX-License-Identifier: MIT
import GRDB

/// Rows that a damaged one may have been or may have a column of, each once, in the order in which they
/// are to be tried.
struct RowPool {
  /// The rows.
  private(set) var rows: [[DatabaseValue]] = []
  /// The values of each column.
  private(set) var columns: [[DatabaseValue]]

  // Texts that look the same may be of different bytes, and compare as equal: their hashes do not.
  private var knownRows: Set<UInt64> = []
  private var knownValues: [Set<UInt64>]

  /// Makes a pool of rows of a table.
  init(of table: CheckedTable) {
    columns = Array(repeating: [], count: table.columns.count)
    knownValues = Array(repeating: [], count: table.columns.count)
  }

  /// Adds a row, if it is another.
  mutating func add(
    _ row: [DatabaseValue], _ budget: inout RepairBudget
  ) throws(RepairBudget.Spent) {
    try budget.take(2 * row.work)
    var all = StableHash()
    for (column, value) in row.enumerated() {
      var hash = StableHash()
      hash.add(value)
      all.add(value)
      if knownValues[column].insert(hash.value).inserted { columns[column].append(value) }
    }
    if knownRows.insert(all.value).inserted { rows.append(row) }
  }
}
