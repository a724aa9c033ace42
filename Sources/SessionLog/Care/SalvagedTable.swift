// SPDX-License-Identifier: MIT
import GRDB

/// A table that a damaged log is searched for, by what its rows look like. These are the tables that
/// are the truth; the others follow from them.
struct SalvagedTable {
  let table: CheckedTable
  private let kind: BTreePage.Kind
  /// A letter for each column of the table: `n` is the row number, `i` an integer, `t` a text; capital
  /// letters may be null.
  private let shape: [Character]
  /// How many columns the table had in its first version; those since are texts without
  /// words or numbers that are not known.
  private let fewest: Int
  /// A statement that adds a sound row to a log, unless that has another of its number.
  let insertion: String

  static let all = [
    Self(.plan, .table, "nitttTi"),
    Self(.segment, .index, "iitTttTTTIItIIIItit", fewest: 18),
    Self(.session, .table, "ntittt" + "iiiiiiiiiTI", fewest: 16),
    Self(.sessionEvent, .index, "iiitIT"),
    Self(.diaryEntry, .table, "nTIiitIt"),
  ]

  private init(
    _ table: CheckedTable, _ kind: BTreePage.Kind, _ shape: String, fewest: Int? = nil
  ) {
    self.table = table
    self.kind = kind
    self.shape = Array(shape)
    self.fewest = fewest ?? shape.count
    let isCounted = shape.count > table.columns.count
    insertion = table.insertion(into: isCounted ? ["number"] : [], orIgnoring: true)
  }

  /// What a row is, if it is of the table.
  enum Finding {
    /// A row as it was written, with all columns but the checksum, the row number included.
    case sound([DatabaseValue])
    /// A row that does not fit its checksum, or lacks one; the columns likewise.
    case damaged([DatabaseValue], checksum: DatabaseValue)
  }

  /// Looks at a row.
  ///
  /// - Parameter isChecked: Whether every row has a checksum; `nil` if that is not known.
  func look(
    at values: [DatabaseValue], row: Int64?, on kind: BTreePage.Kind, isChecked: Bool?
  ) -> Finding? {
    let hasChecksum = values.count == shape.count + 1
    guard kind == self.kind, hasChecksum || fewest...shape.count ~= values.count else { return nil }
    var values = values
    let checksum = hasChecksum ? values.removeLast() : nil
    for (letter, value) in zip(shape, values) where !Self.fits(value, letter) { return nil }
    if let row { values[0] = row.databaseValue }
    while values.count < shape.count {
      values.append(shape[values.count] == "I" ? .null : "".databaseValue)
    }
    guard let checksum else {
      return isChecked == true ? .damaged(values, checksum: .null) : .sound(values)
    }
    let checked = values.suffix(table.columns.count)
    let expected = RowChecksum.of([table.name.databaseValue] + checked)
    // A row of zero was never given one: it was damaged already when the log was brought up to date.
    return expected.databaseValue == checksum
      ? .sound(values) : .damaged(values, checksum: checksum)
  }

  private static func fits(_ value: DatabaseValue, _ letter: Character) -> Bool {
    switch (value.storage, letter) {
    case (.null, "n"), (.null, "I"), (.null, "T"), (.int64, "i"), (.int64, "I"), (.string, "t"),
      (.string, "T"):
      true
    default: false
    }
  }
}
