// SPDX-License-Identifier: MIT
import GRDB
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

/// In which order damaged plans are put together, and how much is done to that end.
struct RepairOrderTests: DamagedLogTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A log of workouts that differ, one session each, with its tables for damaged rows.
  private func log(of plans: [SessionPlan]) throws -> LogDatabase {
    let log = try LogDatabase(path: folder.log)
    for (number, plan) in zip([1, 2, 3] as [UInt64], plans) {
      try log.begin(Samples.id(number), plan: plan, startedAt: Samples.start)
    }
    try log.tamper(DamagedRow.tables, isSealing: false)
    return log
  }

  private static func workout(_ caution: String) -> SessionPlan {
    Samples.workout.having { $0[9].caution = caution }
  }

  @Test func theNewestPlansOfTheLogAreAskedFirst() throws {
    let plans = ["a", "b", "c"].map(Self.workout)
    let log = try log(of: plans)
    let queue = try #require(log.queue)

    let donors = try queue.inDatabase { db in
      var (budget, found) = (RepairBudget(), FoundPlans())
      let remains = try PlanRemains(of: 1, db, &budget)
      let known = Self.knowing(Samples.workout, plans[1])
      return try PlanDonors(for: remains, db, &found, known, &budget).plans
    }

    #expect(donors == [plans[2], plans[1], Samples.workout])
  }

  @Test func eachRowIsTriedOnceInTheOrderOfTheDonors() throws {
    var (budget, pool) = (RepairBudget(), RowPool(of: .plan))
    let rows = ["b", "a", "b", "c"].map { name in
      (0..<7).map { $0 == 3 ? name.databaseValue : 5.databaseValue }
    }

    for row in rows { try pool.add(row, &budget) }

    #expect(pool.rows == [rows[0], rows[1], rows[3]])
    #expect(pool.columns[3] == ["b", "a", "c"].map(\.databaseValue))
    #expect(pool.columns[4] == [5.databaseValue])
  }

  /// How many of three damaged plans are put together for so much work.
  private func mended(within budget: RepairBudget, _ log: LogDatabase) throws -> Int {
    let queue = try #require(log.queue)
    var mended = 0
    try queue.inDatabase { db in
      try db.inTransaction {
        try PlanRepair.mendAll(db, with: Self.samples, within: budget)
        for number in 1...3 as ClosedRange<Int64> {
          var allowance = ReadingAllowance()
          if (try? PlanStore(db: db).plan(number, &allowance)) != nil { mended += 1 }
        }
        return .rollback
      }
    }
    return mended
  }

  @Test func theWorkOfAllPlansTogetherIsBounded() throws {
    let log = try log(of: ["a", "b", "c"].map(Self.workout))
    try log.tamper(
      """
      INSERT INTO damaged_segment SELECT * FROM segment WHERE position = 5;
      DELETE FROM segment WHERE position = 5;
      UPDATE damaged_segment SET tempo_ms = 1001;
      """, isSealing: false)

    let budgets = sequence(first: 1_000) { $0 * 9 / 8 }.prefix { $0 < 10_000_000 }
    let mended = try budgets.map { try self.mended(within: RepairBudget($0), log) }

    #expect(mended.first == 0)
    #expect(mended.last == 3)
    #expect(Set(mended).isSuperset(of: [1, 2]))
    #expect(mended == mended.sorted())
  }
}
