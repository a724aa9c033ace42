// SPDX-License-Identifier: MIT
import GRDB

/// The values of a row, as a page holds them.
enum RowRecord {
  /// More than any table of a log has.
  private static let mostColumns = 64

  /// The values of a record; `nil` if it is none.
  static func values(of record: [UInt8]) -> [DatabaseValue]? {
    var place = 0
    guard let header = record.variableInteger(at: &place), header <= Int64(record.count) else {
      return nil
    }
    var body = Int(header)
    var values: [DatabaseValue] = []
    while place < Int(header) {
      guard values.count < mostColumns, let type = record.variableInteger(at: &place),
        let value = value(of: type, in: record, at: &body)
      else { return nil }
      values.append(value)
    }
    return values
  }

  private static func value(
    of type: Int64, in record: [UInt8], at place: inout Int
  ) -> DatabaseValue? {
    let lengths = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0]
    let length: Int
    if lengths.indices.contains(Int(clamping: type)) {
      length = lengths[Int(type)]
    } else {
      guard type >= 12, type / 2 <= Int64(record.count) else { return nil }
      length = Int(type - 12) / 2
    }
    guard place <= record.count, length <= record.count - place else { return nil }
    defer { place += length }
    switch type {
    case 0: return .null
    case 1...6:
      // Sign and all.
      let unused = Int64(8 * (8 - length))
      return ((record.bigEndian(at: place, bytes: length) << unused) >> unused).databaseValue
    case 7:
      let bits = UInt64(bitPattern: record.bigEndian(at: place, bytes: 8))
      return Double(bitPattern: bits).databaseValue
    case 8, 9: return (type - 8).databaseValue
    default:
      // Only texts are looked for.
      guard type % 2 == 1 else { return nil }
      return String(decoding: record[place..<place + length], as: UTF8.self).databaseValue
    }
  }
}
