// SPDX-License-Identifier: MIT
import GRDB
import GRDBSQLite
import SessionEngine

// The rule of this file: the log is made from checked records, so rows are not checked against each
// other. But a damaged page may hold anything: a value of the wrong type, out of bounds or with an
// unknown word is damage, and memory use is limited.

/// Reads the columns of a row from left to right.
struct FieldReader {
  /// The bytes a row takes in addition to its texts.
  private static let rowBytes = 200
  /// The most bytes of memory for a query.
  fileprivate static let mostBytes = 32 << 20

  private let statement: SQLiteStatement
  private let most: Int
  private var column: CInt = -1
  private var bytes = 0

  fileprivate init(_ statement: SQLiteStatement, most: Int) {
    self.statement = statement
    self.most = most
  }

  /// Moves to the next row.
  fileprivate mutating func begin() throws(Damage) {
    column = -1
    try take(Self.rowBytes)
  }

  private mutating func take(_ count: Int) throws(Damage) {
    bytes += count
    guard bytes <= most else { throw Damage(place: "more than fits into memory") }
  }

  mutating func optionalInteger(
    in bounds: ClosedRange<Int64> = .min ... .max
  ) throws(Damage) -> Int64? {
    column += 1
    let type = sqlite3_column_type(statement, column)
    guard type != SQLITE_NULL else { return nil }
    let value = sqlite3_column_int64(statement, column)
    guard type == SQLITE_INTEGER, bounds.contains(value) else { throw damage }
    return value
  }

  mutating func optionalText() throws(Damage) -> String? {
    column += 1
    let type = sqlite3_column_type(statement, column)
    guard type != SQLITE_NULL else { return nil }
    guard type == SQLITE_TEXT, let text = sqlite3_column_text(statement, column) else {
      throw damage
    }
    let count = Int(sqlite3_column_bytes(statement, column))
    try take(count)
    return String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self)
  }

  mutating func optionalWord<Word: RawRepresentable<String>>() throws(Damage) -> Word? {
    guard let text = try optionalText() else { return nil }
    return try required(Word(rawValue: text))
  }

  mutating func optionalDuration() throws(Damage) -> Duration? {
    try optionalInteger(in: RecordLimits.milliseconds).map { .milliseconds($0) }
  }

  /// A moment: a column of milliseconds since 1970, and one of seconds ahead of UTC.
  mutating func optionalMoment() throws(Damage) -> LocalMoment? {
    let at = try optionalInteger(in: RecordLimits.unixMilliseconds)
    let offset = try optionalInteger(in: RecordLimits.offsetSeconds)
    guard let at, let offset else { return nil }
    return LocalMoment(unixMilliseconds: at, offsetSeconds: Int(offset))
  }

  mutating func integer(in bounds: ClosedRange<Int64> = .min ... .max) throws(Damage) -> Int64 {
    try required(optionalInteger(in: bounds))
  }
  mutating func text() throws(Damage) -> String { try required(optionalText()) }
  mutating func word<Word: RawRepresentable<String>>() throws(Damage) -> Word {
    try required(optionalWord())
  }
  mutating func flag() throws(Damage) -> Bool { try integer(in: 0...1) == 1 }
  mutating func count() throws(Damage) -> Int {
    Int(try integer(in: 0...RecordLimits.count.upperBound))
  }
  mutating func duration() throws(Damage) -> Duration { try required(optionalDuration()) }
  mutating func moment() throws(Damage) -> LocalMoment { try required(optionalMoment()) }

  private func required<Value>(_ value: Value?) throws(Damage) -> Value {
    guard let value else { throw damage }
    return value
  }

  /// The damage in the column read last.
  private var damage: Damage {
    Damage(place: sqlite3_column_name(statement, column).map { String(cString: $0) } ?? "a row")
  }
}

extension Database {
  /// Goes through the rows of a query. The same query must not be in use elsewhere.
  ///
  /// - Parameter most: The most bytes of memory to use.
  /// - Throws: `Damage`, also if the rows need more memory.
  func read(
    _ sql: String, _ arguments: StatementArguments = [], most: Int = FieldReader.mostBytes,
    _ take: (inout FieldReader) throws -> Void
  ) throws {
    let statement = try cachedStatement(sql: sql)
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    var fields = FieldReader(statement.sqliteStatement, most: most)
    while try rows.next() != nil {
      try fields.begin()
      try take(&fields)
    }
  }

  /// A value for each row of a query.
  func all<Value>(
    _ sql: String, _ arguments: StatementArguments = [],
    _ make: (inout FieldReader) throws -> Value
  ) throws -> [Value] {
    var values: [Value] = []
    try read(sql, arguments) { values.append(try make(&$0)) }
    return values
  }
}
