// SPDX-License-Identifier: MIT
import GRDB
import RoutineModel
import SessionEngine

/// What a plan may have been, put together in memory from what remains of it and from donors.
struct PlanCandidates {
  /// What a plan was.
  struct Finding: Hashable {
    let plan: SessionPlan
    /// The fingerprint in its own row.
    let fingerprint: Int64
    /// Whether its rows tell that it was this one and no other.
    let isProven: Bool
  }

  private let remains: PlanRemains
  private let donors: [SessionPlan]
  /// The segments of which there are rows: those that are sound, and what damaged ones were.
  private var known: [Int: Segment]

  /// Finds out what damaged rows of segments were.
  ///
  /// - Throws: `RepairBudget.Spent`.
  init(
    of remains: PlanRemains, from donors: [SessionPlan], _ budget: inout RepairBudget
  ) throws {
    self.remains = remains
    self.donors = donors
    known = remains.segments
    try mendSegments(&budget)
  }

  /// What the plan was; `nil` if that cannot be told.
  ///
  /// - Throws: `RepairBudget.Spent`.
  func found(_ budget: inout RepairBudget) throws -> Finding? {
    var found: [Finding] = []
    if remains.header == nil, remains.damagedHeaders.isEmpty {
      found = try unproven(&budget)
    } else {
      for header in try headers(&budget) {
        if let plan = try plan(of: header, &budget) {
          found.append(Finding(plan: plan, fingerprint: header.fingerprint, isProven: true))
        }
      }
    }
    return found.count == 1 ? found.first : nil
  }

  // MARK: Segments

  private mutating func mendSegments(_ budget: inout RepairBudget) throws {
    let lacking = remains.damagedSegments.keys.filter { known[$0] == nil }.sorted()
    guard !lacking.isEmpty else { return }
    var all = RowPool(of: .segment)
    // The sides and sets of a step are much alike.
    let own = remains.segments.sorted { $0.key < $1.key }.map(\.value)
    for segment in donors.flatMap(\.segments) + own {
      try all.add(segment.row(plan: 0, position: 0), &budget)
    }
    for position in lacking {
      var same = RowPool(of: .segment)
      for donor in donors where donor.segments.indices.contains(position) {
        try same.add(donor.segments[position].row(plan: 0, position: 0), &budget)
      }
      for damaged in remains.damagedSegments[position] ?? [] where known[position] == nil {
        guard
          let row = try damaged.mended(by: same, of: .segment, &budget)
            ?? damaged.mended(by: all, of: .segment, &budget)
        else { continue }
        let place = "plan \(remains.number), segment \(position)"
        known[position] = try? Segment(FieldReader(row, of: .segment, at: place)) { $0 }
      }
    }
  }

  /// So many segments, of which a donor has those that are lost; `nil` if there is none.
  private func segments(
    _ count: Int, from donor: SessionPlan?, _ budget: inout RepairBudget
  ) throws -> (all: [Segment], areKnown: Bool)? {
    guard count >= remains.fewest else { return nil }
    try budget.take(count * RepairBudget.segment)
    var segments: [Segment] = []
    var areKnown = true
    for position in 0..<count {
      if let segment = known[position] {
        segments.append(segment)
      } else if let donor, donor.segments.indices.contains(position) {
        segments.append(donor.segments[position])
        areKnown = false
      } else {
        return nil
      }
    }
    return (segments, areKnown)
  }

  /// The segments if none is lost.
  private func complete(_ budget: inout RepairBudget) throws -> [[Segment]] {
    var complete: [[Segment]] = []
    for count in remains.counts {
      if let segments = try segments(count, from: nil, &budget) { complete.append(segments.all) }
    }
    return complete
  }

  /// The plan of a header, if its fingerprint tells so.
  private func plan(
    of header: PlanHeader, _ budget: inout RepairBudget
  ) throws -> SessionPlan? {
    for donor in [nil] + donors.map(Optional.some) {
      var counts = remains.counts
      if let count = donor?.segments.count, !counts.contains(count) { counts.append(count) }
      for count in counts {
        guard let segments = try segments(count, from: donor, &budget) else { continue }
        let plan = header.plan.with(segments.all)
        try budget.take(2 * plan.work)
        // The nominal fingerprint is of too little to tell what nothing else tells.
        let fits = segments.areKnown ? header.fits(plan) : header.fingerprint == plan.fingerprint
        if fits { return plan }
      }
    }
    return nil
  }

  // MARK: The plan's own row

  /// What the plan's own row says, or what damaged ones were.
  private func headers(_ budget: inout RepairBudget) throws -> [PlanHeader] {
    if let header = remains.header { return [header] }
    let complete = try complete(&budget)
    var headers: [PlanHeader] = []
    for damaged in remains.damagedHeaders {
      var pool = RowPool(of: .plan)
      for plan in try plansWithoutSegments(damaged, &budget) {
        var fingerprints = [damaged.fingerprint].compactMap(\.self)
        for segments in complete {
          let plan = plan.with(segments)
          try budget.take(2 * plan.work)
          fingerprints += [plan.fingerprint, plan.nominalFingerprint]
        }
        for fingerprint in fingerprints {
          try pool.add(plan.row(number: remains.number, fingerprint: fingerprint), &budget)
        }
      }
      guard let row = try damaged.mended(by: pool, of: .plan, &budget),
        let header = try? PlanHeader(
          FieldReader(row, of: .plan, at: "plan \(remains.number)")),
        remains.sessions == nil || remains.sessions == header.plan.identity,
        !headers.contains(header)
      else { continue }
      headers.append(header)
    }
    return headers
  }

  /// What a damaged row of a plan may have said, without the fingerprint, each once.
  private func plansWithoutSegments(
    _ damaged: DamagedRow, _ budget: inout RepairBudget
  ) throws -> [SessionPlan] {
    var plans: [SessionPlan] = []
    var fingerprints: Set<Int64> = []
    for plan in [remains.header(of: damaged)?.plan].compactMap(\.self) + donors {
      let identity = remains.sessions ?? plan.identity
      let plan = SessionPlan(
        routine: identity.routine, name: identity.name, kind: identity.kind, site: plan.site,
        segments: [], resumeGetReady: plan.resumeGetReady)
      try budget.take(plan.work)
      if fingerprints.insert(plan.fingerprint).inserted { plans.append(plan) }
    }
    return plans
  }

  /// The donors that have the segments of a plan whose own row was lost without a trace.
  private func unproven(_ budget: inout RepairBudget) throws -> [Finding] {
    var found: [SessionPlan: Finding] = [:]
    for segments in try complete(&budget) {
      // There is relief in which nothing is to be done only as a session's own plan.
      guard remains.sessions != nil || !segments.isEmpty else { continue }
      let work = segments.reduce(0) { $0 + $1.work }
      for donor in donors {
        try budget.take(work)
        let fits = remains.sessions.map { $0 == donor.identity } ?? (donor.kind == .relief)
        guard fits, donor.segments == segments else { continue }
        // The time to get ready is in no segment. It is nothing that is done, and the replay of a
        // session with a cramp tells whether it is right.
        let plan = SessionPlan(
          routine: donor.routine, name: donor.name, kind: donor.kind, site: donor.site,
          segments: segments, resumeGetReady: .zero)
        guard found[plan] == nil else { continue }
        found[plan] = Finding(plan: donor, fingerprint: donor.fingerprint, isProven: false)
      }
    }
    return Array(found.values)
  }
}

extension DamagedRow {
  /// The fingerprint in a row of a plan.
  fileprivate var fingerprint: Int64? { Int64.fromDatabaseValue(values[1]) }
}
