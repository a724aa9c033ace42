// SPDX-License-Identifier: MIT
import GRDB
import SessionEngine
import SessionLog

/// Something that no earlier build would have written.
struct Unreadable: Error {}

/// Unwraps a value that must not be missing.
func require<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw Unreadable() }
  return value
}

/// A row of an earlier log whose checksum matches.
struct EarlierRow {
  private let row: Row

  /// Checks a row that has every column of a table.
  init(_ row: Row, of table: String) throws {
    self.row = row
    var hash = StableHash()
    hash.add(table.databaseValue)
    // The checksum excludes diary_entry's row number.
    let first = table == "diary_entry" ? 1 : 0
    for (_, value) in row.dropFirst(first).prefix(while: { $0.0 != "checksum" }) { hash.add(value) }
    let checksum = Int64((hash.value >> 32) ^ (hash.value & 0xFFFF_FFFF))
    guard try value("checksum") == checksum else { throw Unreadable() }
  }

  /// Reads a row by its number. Recovery files have their own table for diary entries.
  init(_ number: Int64, in table: String, _ db: Database) throws {
    let sql = "SELECT * FROM \(table) WHERE number = ?"
    try self.init(
      require(Row.fetchOne(db, sql: sql, arguments: [number])),
      of: table == "pending_entry" ? "diary_entry" : table)
  }

  func value<Value: DatabaseValueConvertible>(_ column: String) throws -> Value? {
    let value: DatabaseValue? = row[column]
    guard let value, !value.isNull else { return nil }
    return try require(Value.fromDatabaseValue(value))
  }

  /// The moment in a column of milliseconds and its column of UTC offsets.
  func moment(_ column: String) throws -> LocalMoment {
    LocalMoment(
      unixMilliseconds: try require(value(column)),
      offsetSeconds: try require(value("utc_offset_s")))
  }
}

/// The 64-bit FNV-1a hash that earlier builds used as checksum.
struct StableHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds a value and its type; a text counts up to its first NUL.
  mutating func add(_ value: DatabaseValue) {
    switch value.storage {
    case .null: add([0])
    case .int64(let number): add([1] + withUnsafeBytes(of: number.littleEndian, Array.init))
    case .string(let text): add([3] + text.utf8.prefix { $0 != 0 } + [0xFF])
    // An earlier log has no other types.
    case .double, .blob: add([2])
    }
  }

  mutating func add(_ bytes: [UInt8]) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  }

  /// The hash as sixteen lower-case hexadecimal digits.
  var digits: String { value.hexDigits }
}
