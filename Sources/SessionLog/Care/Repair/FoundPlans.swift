// SPDX-License-Identifier: MIT
import GRDB
import SessionEngine

/// The sound plans among the rows that were found. Each is read once, whatever it is asked for.
struct FoundPlans {
  private var plans: [Int64: SessionPlan?] = [:]
  private var allowance = ReadingAllowance()

  /// The plan of a number; `nil` if it cannot be read, or there is no room for it.
  mutating func plan(
    _ number: Int64, _ db: Database, _ budget: inout RepairBudget
  ) throws(RepairBudget.Spent) -> SessionPlan? {
    if let plan = plans[number] { return plan }
    let most = budget.left / RepairBudget.reading
    allowance.readable = most
    let plan = try? PlanStore(db: db).plan(number, &allowance)
    try budget.take((most - allowance.readable) * RepairBudget.reading)
    plans[number] = .some(plan)
    return plan
  }

  /// Takes in a plan that has been put together.
  mutating func add(_ plan: SessionPlan, number: Int64) { plans[number] = .some(plan) }
}
