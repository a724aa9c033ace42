// SPDX-License-Identifier: MIT
import GRDB

extension DatabasePages {
  /// How many pages a schema takes at the most: that of a log takes a few.
  private static let mostLeaves = 32
  /// The longest row of a schema, in bytes.
  private static let longestRow = 1 << 16

  /// The longest file in which a log is looked for whose header says nothing, in bytes: years of
  /// sessions. What is named by mistake may be of any length.
  private static let longestWithoutHeader = 1 << 28
  /// Tables that every log has.
  private static let tables: Set<String> = ["plan", "session", "session_event"]

  /// Whether a file that is no database by its header has the tables of a log behind it, and does not
  /// say that it is another program's. No connection of this process may have it open.
  static func isLogWithoutHeader(_ path: String) -> Bool {
    guard let pages = try? DatabasePages(path: path), pages.fileSize <= longestWithoutHeader,
      pages.application.map({ $0 == Int64(Schema.applicationID) }) ?? true
    else { return false }
    return pages.tables(of: tables) == tables
  }

  /// Which of some tables there are by the schema, which begins behind the file's header, whatever has
  /// become of that.
  private func tables(of wanted: Set<String>) -> Set<String> {
    var names: Set<String> = []
    for number in Set(schemaLeaves).sorted().prefix(Self.mostLeaves) {
      guard let bytes = page(number), let page = BTreePage(bytes, number: number) else { continue }
      for cell in page.cells where cell.length <= Self.longestRow {
        guard let values = page.record(cell, in: self).flatMap(RowRecord.values), values.count == 5,
          String.fromDatabaseValue(values[0]) == "table",
          let name = String.fromDatabaseValue(values[1]), wanted.contains(name)
        else { continue }
        names.insert(name)
      }
    }
    return names
  }

  /// The pages with the rows of the schema: the first, or those that it names.
  private var schemaLeaves: [Int] {
    let (header, interior) = (100, 12)
    guard let first = page(1), first[header] == 0x05 else { return [1] }
    let count = Int(first.bigEndian(at: header + 3, bytes: 2))
    let pointers = header + interior
    guard pointers + 2 * count <= first.count else { return [] }
    let children = (0..<count).compactMap { index -> Int? in
      let place = Int(first.bigEndian(at: pointers + 2 * index, bytes: 2))
      return place + 4 <= first.count ? Int(first.bigEndian(at: place, bytes: 4)) : nil
    }
    return children + [Int(first.bigEndian(at: header + 8, bytes: 4))]
  }
}
