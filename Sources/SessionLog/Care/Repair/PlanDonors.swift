// SPDX-License-Identifier: MIT
import GRDB
import RoutineModel
import SessionEngine

/// The plans that may have what is missing of a plan: sound ones that were found, and those that the
/// program makes itself.
struct PlanDonors {
  /// The plans, each once, in the order in which they are asked: of each routine those that were
  /// found, the newest first, and then the program's.
  private(set) var plans: [SessionPlan] = []

  private var fingerprints: Set<Int64> = []

  /// How many of those that were found are asked.
  private static let most = 50

  /// Looks for plans like one of which this remains.
  init(
    for remains: PlanRemains, _ db: Database, _ found: inout FoundPlans, _ known: KnownPlans,
    _ budget: inout RepairBudget
  ) throws {
    for routine in remains.routines {
      try take("routine = ?", routine.rawValue, but: remains.number, db, &found, &budget)
      try add(known.plans(of: routine), &budget)
    }
    // The events that have a relief do not say which it is.
    if remains.header == nil, remains.sessions == nil {
      let relief = RoutineKind.relief.rawValue
      try take("kind = ?", relief, but: remains.number, db, &found, &budget)
      for site in try Self.sites(of: remains.number, db, &budget) {
        try add(known.plans(relieving: site), &budget)
      }
    }
    if remains.sessions?.kind == .relief {
      let reliefs = plans.filter { $0.kind == .relief }
      try add(reliefs.map(SessionPlan.reliefOnly) + [.reliefAnywhere], &budget)
    }
  }

  private mutating func take(
    _ condition: String, _ value: String, but number: Int64, _ db: Database,
    _ found: inout FoundPlans, _ budget: inout RepairBudget
  ) throws {
    let numbers = try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT number FROM plan WHERE \(condition) AND number <> ?
          ORDER BY number DESC LIMIT \(Self.most)
          """),
      arguments: [value, number])
    for number in numbers {
      if let plan = try found.plan(number, db, &budget) { try add([plan], &budget) }
    }
  }

  private mutating func add(
    _ more: [SessionPlan], _ budget: inout RepairBudget
  ) throws(RepairBudget.Spent) {
    for plan in more {
      try budget.take(plan.work)
      if fingerprints.insert(plan.fingerprint).inserted { plans.append(plan) }
    }
  }

  /// Where the cramps were that a relief was for, each place once.
  private static func sites(
    of number: Int64, _ db: Database, _ budget: inout RepairBudget
  ) throws -> [CrampSite] {
    let details = try String.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT detail FROM session_event WHERE plan = ? AND detail IS NOT NULL
          LIMIT \(most)
          """),
      arguments: [number])
    var sites: [CrampSite] = []
    while let detail = try details.next() {
      try budget.take(detail.utf8.count * RepairBudget.reading)
      guard detail.utf8.count <= LogLimits.textBytes,
        let site = EventDetail(json: detail)?.site.flatMap(CrampSite.init(rawValue:)),
        !sites.contains(site)
      else { continue }
      sites.append(site)
    }
    return sites
  }
}
