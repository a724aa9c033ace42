// SPDX-License-Identifier: MIT
import GRDB

// The rule of this file: a log is a file that anybody may have written to. Nothing is taken from a
// row unless it is of the type, within the bounds and among the words that we would have written.

/// Reads the fields of one row, and says where it was if one is wrong.
struct FieldReader {
  let row: Row
  /// Where the row is, for the person: `session 0123456789abcdef`.
  let place: String

  init(_ row: Row, at place: String) {
    self.row = row
    self.place = place
  }

  func integer(_ column: String, in bounds: ClosedRange<Int64>) throws -> Int64 {
    guard let value = try optionalInteger(column, in: bounds) else { throw damage(column) }
    return value
  }

  func optionalInteger(_ column: String, in bounds: ClosedRange<Int64>) throws -> Int64? {
    switch storage(of: column) {
    case .null: return nil
    case .int64(let value) where bounds.contains(value): return value
    default: throw damage(column)
    }
  }

  func text(_ column: String) throws -> String {
    guard let value = try optionalText(column) else { throw damage(column) }
    return value
  }

  func optionalText(_ column: String) throws -> String? {
    switch storage(of: column) {
    case .null: return nil
    case .string(let value) where value.utf8.count <= LogLimits.textBytes: return value
    default: throw damage(column)
    }
  }

  func word<Word: RawRepresentable<String>>(
    _ column: String, as type: Word.Type = Word.self
  ) throws -> Word {
    guard let word = Word(rawValue: try text(column)) else { throw damage(column) }
    return word
  }

  func optionalWord<Word: RawRepresentable<String>>(
    _ column: String, as type: Word.Type = Word.self
  ) throws -> Word? {
    guard let text = try optionalText(column) else { return nil }
    guard let word = Word(rawValue: text) else { throw damage(column) }
    return word
  }

  /// Words with spaces between them.
  func words<Word: RawRepresentable<String>>(
    _ column: String, as type: Word.Type = Word.self
  ) throws -> [Word] {
    try text(column).split(separator: " ").map { text in
      guard let word = Word(rawValue: String(text)) else { throw damage(column) }
      return word
    }
  }

  func milliseconds(_ column: String) throws -> Duration {
    .milliseconds(try integer(column, in: LogLimits.milliseconds))
  }

  func count(_ column: String) throws -> Int {
    Int(try integer(column, in: LogLimits.count))
  }

  /// Checks that the row is as it was written; it is read with a table's `soundness`. What can be
  /// said more exactly is to be said before.
  func requireSound() throws {
    guard try integer("is_sound", in: 0...1) == 1 else { throw damage("checksum") }
  }

  func damage(_ column: String) -> Damage { Damage(place: "\(place): \(column)") }

  private func storage(of column: String) -> DatabaseValue.Storage {
    let value: DatabaseValue? = row[column]
    return value?.storage ?? .null
  }
}
