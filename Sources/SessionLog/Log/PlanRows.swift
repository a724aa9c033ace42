// SPDX-License-Identifier: MIT
import GRDB
import SessionEngine

/// The plans in the log, and what is known of them without asking: most sessions have the same few. It
/// is of use within one transaction: another program may take plans away, and number others so.
struct PlanRows {
  private var numbers: [SessionPlan: Int64] = [:]
  private var plans: [Int64: SessionPlan] = [:]
  private static let mostKnown = 100

  /// The number of a plan, which is written if it is new.
  mutating func number(of plan: SessionPlan, _ db: Database) throws -> Int64 {
    if let number = numbers[plan] { return number }
    let text = plan.recordText
    let hash = Int64(CRC32C.of(text.utf8))
    let find = try db.cachedStatement(sql: "SELECT number FROM plan WHERE hash = ? AND text = ?")
    var number = try Int64.fetchOne(find, arguments: [hash, text])
    if number == nil {
      try db.cachedStatement(sql: "INSERT INTO plan (hash, routine, text) VALUES (?, ?, ?)")
        .execute(arguments: [hash, plan.routine.rawValue, text])
      number = db.lastInsertedRowID
    }
    return keep(plan, number ?? 0)
  }

  /// The plan of a number.
  ///
  /// - Throws: `Damage` if there is none, or it is not one that could have been written.
  mutating func plan(_ number: Int64, _ db: Database) throws -> SessionPlan {
    if let plan = plans[number] { return plan }
    let find = try db.cachedStatement(sql: "SELECT text FROM plan WHERE number = ?")
    guard let text = try String.fetchOne(find, arguments: [number]),
      let plan = SessionPlan(recordText: text)
    else { throw Damage(place: "plan \(number)") }
    keep(plan, number)
    return plan
  }

  /// Takes away the plans that no session has.
  mutating func removeUnused(_ db: Database) throws {
    try db.execute(
      sql: """
        DELETE FROM plan
        WHERE NOT EXISTS (SELECT 1 FROM session WHERE session.plan = plan.number)
          AND NOT EXISTS (SELECT 1 FROM event WHERE event.plan = plan.number)
        """)
    if db.changesCount > 0 { self = PlanRows() }
  }

  @discardableResult
  private mutating func keep(_ plan: SessionPlan, _ number: Int64) -> Int64 {
    if plans.count >= Self.mostKnown { self = PlanRows() }
    numbers[plan] = number
    plans[number] = plan
    return number
  }
}
