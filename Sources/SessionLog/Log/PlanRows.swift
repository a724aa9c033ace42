// SPDX-License-Identifier: MIT
import GRDB
import SessionEngine

/// The plans in the log, with a cache: most sessions share a few. Valid only within a transaction,
/// since another program may remove and renumber plans.
struct PlanRows {
  private var numbers: [SessionPlan: Int64] = [:]
  private var plans: [Int64: SessionPlan] = [:]
  private static let mostKnown = 100

  /// The number of a plan, which is inserted if new.
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

  /// The plan with a number.
  ///
  /// - Throws: `Damage` if there is none, or it cannot have been written by a program.
  mutating func plan(_ number: Int64, _ db: Database) throws -> SessionPlan {
    if let plan = plans[number] { return plan }
    let find = try db.cachedStatement(sql: "SELECT text FROM plan WHERE number = ?")
    guard let text = try String.fetchOne(find, arguments: [number]),
      let plan = SessionPlan(recordText: text)
    else { throw Damage(place: "plan \(number)") }
    keep(plan, number)
    return plan
  }

  /// Removes plans that no session uses.
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
