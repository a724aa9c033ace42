// SPDX-License-Identifier: MIT
import GRDB
import RoutineModel
import SessionEngine

/// The plans that may have what is missing of a plan: sound ones that were found, and those that the
/// program makes itself.
struct PlanDonors {
  /// Those that were found, by their numbers.
  private(set) var found: [Int64: SessionPlan] = [:]
  /// All of them, those that were found first.
  private(set) var plans: [SessionPlan] = []
  /// All different segments of them.
  private(set) var segments: Set<Segment> = []

  /// How many of those that were found are asked.
  private static let most = 50

  /// Looks for plans like one of which this remains.
  init(for remains: PlanRemains, _ db: Database, _ known: KnownPlans) throws {
    var allowance = ReadingAllowance()
    for routine in remains.routines {
      try take("routine = ?", routine.rawValue, but: remains.number, db, &allowance)
      plans += known.plans(of: routine)
    }
    // The events that have a relief do not say which it is.
    if remains.header == nil, remains.sessions == nil {
      try take("kind = ?", RoutineKind.relief.rawValue, but: remains.number, db, &allowance)
      for site in try Self.sites(of: remains.number, db) { plans += known.plans(relieving: site) }
    }
    if remains.sessions?.kind == .relief {
      plans += plans.filter { $0.kind == .relief }.map(SessionPlan.reliefOnly) + [.reliefAnywhere]
    }
    for plan in plans { segments.formUnion(plan.segments) }
  }

  private mutating func take(
    _ condition: String, _ value: String, but number: Int64, _ db: Database,
    _ allowance: inout ReadingAllowance
  ) throws {
    let numbers = try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT number FROM plan WHERE \(condition) AND number <> ?
          ORDER BY number DESC LIMIT \(Self.most)
          """),
      arguments: [value, number])
    for number in numbers where found[number] == nil {
      // One that cannot be read, or for which there is no room, has nothing to give.
      guard let plan = try? PlanStore(db: db).plan(number, &allowance) else { continue }
      found[number] = plan
      plans.append(plan)
    }
  }

  /// Where the cramps were that a relief was for.
  private static func sites(of number: Int64, _ db: Database) throws -> Set<CrampSite> {
    let details = try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT detail FROM session_event WHERE plan = ? AND detail IS NOT NULL
          LIMIT \(most)
          """),
      arguments: [number])
    return Set(
      details.compactMap { EventDetail(json: $0)?.site }.compactMap(CrampSite.init(rawValue:)))
  }
}
