// SPDX-License-Identifier: MIT
import GRDB
import RoutineModel
import SessionEngine

// The rule of this folder: a plan is put together only where it can have been no other, so that no
// dose is ever shown that somebody did not do. What a damaged row was, its checksum tells. What a row
// was of which there is no trace, the plan's fingerprint tells, if it is of everything. Where the plan's
// own row is lost without a trace, there is no fingerprint: then no segment may be missing, and each
// session has to lead to its totals.

/// Puts plans together again of which rows are damaged, among the rows that were found.
struct PlanRepair {
  private let db: Database
  private let known: KnownPlans
  private var found = FoundPlans()

  /// How many plans are put together: a log has tens of them, and each takes its time.
  private static let most = 200

  /// Mends all plans that sessions or their cramps have.
  ///
  /// - Throws: If nothing can be written. What cannot be mended, or not within the budget, stays as it
  ///   is.
  static func mendAll(
    _ db: Database, with known: KnownPlans, within budget: RepairBudget = RepairBudget()
  ) throws {
    try db.execute(
      sql: """
        CREATE TABLE unproven_plan (number INTEGER PRIMARY KEY);
        CREATE INDEX found_plan_by_routine ON plan (routine, number);
        CREATE INDEX found_plan_by_kind ON plan (kind, number);
        """)
    var (repair, budget) = (PlanRepair(db: db, known: known), budget)
    let numbers = try Int64.fetchAll(
      db,
      sql: """
        SELECT plan FROM session UNION SELECT plan FROM session_event WHERE plan IS NOT NULL
        """)
    var mended = 0
    for number in numbers where mended < most && !repair.isSound(number) {
      mended += 1
      do {
        try repair.mend(number, &budget)
      } catch is RepairBudget.Spent {
        return
      } catch is Damage {}
    }
  }

  /// Whether a plan is right only for a session that it leads to its totals.
  static func isUnproven(_ number: Int64, _ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM unproven_plan WHERE number = ?)"),
      arguments: [number]) ?? false
  }

  /// How many of a session's events come before the first that has such a plan; `nil` if none has.
  static func eventsBeforeUnproven(session: Int64, _ db: Database) throws -> Int? {
    let first = try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT min(sequence) FROM session_event
          WHERE session = ? AND plan IN (SELECT number FROM unproven_plan)
          """),
      arguments: [session])
    return first.map { $0 - 1 }
  }

  private init(db: Database, known: KnownPlans) {
    self.db = db
    self.known = known
  }

  private func isSound(_ number: Int64) -> Bool {
    var allowance = ReadingAllowance()
    return (try? PlanStore(db: db).plan(number, &allowance)) != nil
  }

  private mutating func mend(_ number: Int64, _ budget: inout RepairBudget) throws {
    let remains = try PlanRemains(of: number, db, &budget)
    let donors = try PlanDonors(for: remains, db, &found, known, &budget)
    let candidates = try PlanCandidates(of: remains, from: donors.plans, &budget)
    guard let finding = try candidates.found(&budget) else { return }
    let isWritten = try write(finding, in: remains)
    if isWritten, finding.isProven { found.add(finding.plan, number: number) }
  }

  /// Writes the rows that are missing, if the plan can be read with them, and says whether it can.
  private func write(
    _ finding: PlanCandidates.Finding, in remains: PlanRemains
  ) throws -> Bool {
    var isWritten = false
    try db.inSavepoint {
      do {
        try insert(finding, in: remains)
        isWritten = isSound(remains.number)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {}
      return isWritten ? .commit : .rollback
    }
    return isWritten
  }

  private func insert(_ finding: PlanCandidates.Finding, in remains: PlanRemains) throws {
    let number = remains.number
    if remains.header == nil {
      let row = finding.plan.row(number: number, fingerprint: finding.fingerprint)
      try db.cachedStatement(sql: CheckedTable.plan.insertion)
        .execute(arguments: StatementArguments(row))
    }
    let statement = try db.cachedStatement(sql: CheckedTable.segment.insertion)
    for (position, segment) in finding.plan.segments.enumerated()
    where remains.segments[position] == nil {
      let row = segment.row(plan: number, position: position)
      try statement.execute(arguments: StatementArguments(row))
    }
    if !finding.isProven {
      try db.execute(sql: "INSERT INTO unproven_plan VALUES (?)", arguments: [number])
    }
  }
}
