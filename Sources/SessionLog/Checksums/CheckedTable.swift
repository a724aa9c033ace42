// SPDX-License-Identifier: MIT
import GRDB

// The rule of this folder: SQLite sees damage to the structure of a file, not to a number in it. So
// every row that the program reads carries a checksum of its values, and is read only if it fits. The
// function and what it is applied to never change once released: a migration uses them.

/// A table whose rows carry a checksum of their values.
struct CheckedTable {
  let name: String
  /// The columns that the checksum is of, in the order of the table.
  let columns: [String]
  /// A statement that adds a row of all columns, given in their order. Every event asks for one.
  private(set) var insertion = ""

  static let plan = Self(
    "plan", "number fingerprint routine name kind site resume_get_ready_ms")
  static let segment = Self(
    "segment",
    """
    plan position kind phase name instruction caution side direction set_number set_count dose \
    least_ms most_ms reps tempo_ms recommended_when is_optional avoid_when
    """)
  static let session = Self(
    "session",
    """
    number id plan routine name kind started_at_ms utc_offset_s active_ms paused_ms relief_ms \
    away_ms steps_done steps_planned cramps outcome events
    """)
  static let sessionEvent = Self("session_event", "session sequence at_ms name plan detail")
  static let episode = Self(
    "episode",
    """
    session number plan onset_ms site side phase segment ended_ms outcome pain_onset pain_now \
    triggers onset_at_ms active_before_ms quarter follows known pain_worst woke eased_in \
    relief_steps
    """)
  static let reliefStep = Self("relief_step", "session episode segment spent_ms helped")
  /// Its row numbers are no part of it: they are known only once a row is written, and no row of the
  /// diary is written twice.
  static let diaryEntry = Self(
    "diary_entry", "cramp session written_at_ms utc_offset_s kind onset_at_ms detail")

  /// All of them.
  static let all = [plan, segment, session, sessionEvent, episode, reliefStep, diaryEntry]

  private init(_ name: String, _ columns: String) {
    self.name = name
    self.columns = columns.split(separator: " ").map(String.init)
    insertion = insertion(into: [])
  }

  /// An SQL expression: whether a row of the table, or of an alias of it, is as it was written.
  func isSound(as alias: String? = nil) -> String {
    "\(alias ?? name).checksum IS \(checksum(of: columns.map { "\(alias ?? name).\($0)" }))"
  }

  /// An SQL expression, for a row's column that `FieldReader.requireSound` reads.
  func soundness(as alias: String? = nil) -> String { "\(isSound(as: alias)) AS is_sound" }

  /// A statement that adds a row of all columns, with further columns before them; a row of a number
  /// that is taken is left out or an error. The row may go into another table of the same columns.
  func insertion(
    into further: [String], orIgnoring ignoresTaken: Bool = false, of table: String? = nil
  ) -> String {
    let values = (1...further.count + columns.count).map { "?\($0)" }
    return """
      INSERT \(ignoresTaken ? "OR IGNORE " : "")INTO \(table ?? name)
        (\((further + columns).joined(separator: ", ")), checksum)
      VALUES (\(values.joined(separator: ", ")), \(checksum(of: values.suffix(columns.count))))
      """
  }

  /// A statement that gives rows their checksum.
  func sealing(where condition: String) -> String {
    "UPDATE \(name) SET checksum = \(checksum(of: columns)) WHERE \(condition)"
  }

  private func checksum(of expressions: some Sequence<String>) -> String {
    "row_checksum('\(name)', \(expressions.joined(separator: ", ")))"
  }
}

/// The checksum of a row.
enum RowChecksum {
  /// The SQL function `row_checksum`, of the table's name and the row's values.
  static let function = DatabaseFunction("row_checksum", pure: true) { values in of(values) }

  /// The checksum of values, the first of which is the table's name: 32 bits, which is enough to tell
  /// that something is damaged, and takes five bytes of a row.
  static func of(_ values: [DatabaseValue]) -> Int64 { of(StableHash(), values[...]) }

  /// The checksum of values of which the first are in a hash already.
  static func of(_ first: StableHash, _ rest: ArraySlice<DatabaseValue>) -> Int64 {
    var hash = first
    for value in rest { hash.add(value) }
    return Int64((hash.value >> 32) ^ (hash.value & 0xFFFF_FFFF))
  }
}
