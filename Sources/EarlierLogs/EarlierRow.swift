// SPDX-License-Identifier: MIT
import GRDB
import SessionEngine

/// Something that is not as an earlier build wrote it.
struct Unreadable: Error {}

/// The value, which has to be there.
func require<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw Unreadable() }
  return value
}

/// A row of an earlier log whose checksum fits: its values are as they were written.
struct EarlierRow {
  private let row: Row

  /// Takes a row of all columns of a table.
  init(_ row: Row, of table: String) throws {
    self.row = row
    var hash = StableHash()
    hash.add(table.databaseValue)
    // The numbers of the diary are no part of it.
    let first = table == "diary_entry" ? 1 : 0
    for (_, value) in row.dropFirst(first).prefix(while: { $0.0 != "checksum" }) { hash.add(value) }
    let checksum = Int64((hash.value >> 32) ^ (hash.value & 0xFFFF_FFFF))
    guard try value("checksum") == checksum else { throw Unreadable() }
  }

  /// Reads the row of a number. What a recovery file has for the diary is in a table of its own.
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

  /// The moment of the world in a column of milliseconds and in that of the offset.
  func moment(_ column: String) throws -> LocalMoment {
    LocalMoment(
      unixMilliseconds: try require(value(column)),
      offsetSeconds: try require(value("utc_offset_s")))
  }
}

/// The 64-bit FNV-1a hash, as earlier builds took it of values.
struct StableHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds a value and its type; a text up to its first NUL.
  mutating func add(_ value: DatabaseValue) {
    switch value.storage {
    case .null: add([0])
    case .int64(let number): add([1] + withUnsafeBytes(of: number.littleEndian, Array.init))
    case .string(let text): add([3] + text.utf8.prefix { $0 != 0 } + [0xFF])
    // There are no others in such a log.
    case .double, .blob: add([2])
    }
  }

  mutating func add(_ bytes: [UInt8]) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  }

  /// Sixteen lower-case hexadecimal digits.
  var digits: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
