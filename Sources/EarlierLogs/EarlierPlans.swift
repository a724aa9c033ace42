// SPDX-License-Identifier: MIT
import GRDB
import SessionEngine
import SessionLog

/// The plans of an earlier log, each read once.
struct EarlierPlans {
  private var known: [Int64: Result<SessionPlan, any Error>] = [:]

  mutating func plan(_ number: Int64, _ db: Database) throws -> SessionPlan {
    let plan = known[number] ?? Result { try Self.read(number, db) }
    known[number] = plan
    return try plan.get()
  }

  private static func read(_ number: Int64, _ db: Database) throws -> SessionPlan {
    _ = try EarlierRow(number, in: "plan", db)
    let segments = try Row.fetchAll(
      db, sql: "SELECT * FROM segment WHERE plan = ? ORDER BY position", arguments: [number])
    for (position, row) in segments.enumerated() {
      let row = try EarlierRow(row, of: "segment")
      guard try row.value("position") == position else { throw Unreadable() }
    }
    let text = try String.fetchOne(db, sql: json, arguments: [number])
    return try require(SessionPlan(require(JSON(require(text)))))
  }

  /// A plan in the form of the records, except that a repeated step stands there once for each
  /// time.
  private static let json = """
    SELECT json_object(
      'routine', routine, 'name', name, 'kind', kind, 'site', site,
      'resume_get_ready_ms', resume_get_ready_ms,
      'steps', (
        SELECT json_group_array(json_object(
          'phase', phase, 'name', name, 'instruction', instruction, 'caution', caution,
          'recommended_when', \(words("recommended_when", where: "value GLOB '+*'")),
          'only_when', \(words("recommended_when", where: "value GLOB '[^+]*'")),
          'avoid_when', \(words("avoid_when", where: "value <> ''")),
          'is_optional', json(iif(is_optional, 'true', 'false')))) FROM \(segments)),
      'segments', (
        SELECT json_group_array(json_object(
          'step', position, 'kind', kind, 'side', side, 'direction', direction, 'set', set_number,
          'sets', set_count, 'least_ms', least_ms, 'most_ms', most_ms, 'reps', reps,
          'tempo_ms', tempo_ms)) FROM \(segments)))
    FROM plan WHERE number = ?1
    """

  private static let segments = "(SELECT * FROM segment WHERE plan = ?1 ORDER BY position)"

  /// A column of space-separated words as a JSON list. A leading plus marks a mere recommendation.
  private static func words(_ column: String, where condition: String) -> String {
    """
    (SELECT json_group_array(ltrim(value, '+'))
     FROM json_each('["' || replace(\(column), ' ', '","') || '"]') WHERE \(condition))
    """
  }
}
