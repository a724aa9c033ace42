// SPDX-License-Identifier: MIT
import GRDB
import RoutineModel
import SessionEngine

/// What was found of a plan that cannot be read.
struct PlanRemains {
  /// What a row of a session says of its plan.
  struct Identity: Hashable {
    let routine: RoutineID
    let name: String
    let kind: RoutineKind
  }

  let number: Int64
  /// What the plan's own row says, if it was found.
  let header: PlanHeader?
  /// What the sessions of the plan say; of a relief that is none's own plan `nil`.
  let sessions: Identity?
  /// The segments that were found, by position.
  private(set) var segments: [Int: Segment] = [:]
  /// Rows that say they are a segment at a position.
  private(set) var damagedSegments: [Int: [DamagedRow]] = [:]
  /// Rows that say they are the plan's own.
  private(set) var damagedHeaders: [DamagedRow] = []

  /// How many damaged rows that say they are the same are looked at.
  private static let mostAlike = 8

  /// Reads what was found.
  ///
  /// - Throws: `Damage` if that is no plan of this program, is more than there is memory for, or if its
  ///   sessions are of several plans; `RepairBudget.Spent`.
  init(of number: Int64, _ db: Database, _ budget: inout RepairBudget) throws {
    self.number = number
    var allowance = ReadingAllowance()
    header = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT * FROM plan WHERE number = ?"), arguments: [number]
    ).map { try PlanHeader(FieldReader($0, at: "plan \(number)")) }
    let told = try Self.identities(of: number, db)
    sessions = told.first
    guard told.count <= 1, header == nil || sessions == nil || header?.plan.identity == sessions
    else { throw Damage(place: "plan \(number): its sessions are not of it") }
    try readSegments(db, &allowance, &budget)
    try DamagedRow.each(of: .segment, plan: number, db) { row in
      try budget.take(row.size)
      try allowance.take(row.size, at: "plan \(number)")
      guard let position = Int.fromDatabaseValue(row.values[1]),
        0..<RoutineLimits.mostSegments ~= position
      else { return }
      guard damagedSegments[position, default: []].count < Self.mostAlike else { return }
      damagedSegments[position, default: []].append(row)
    }
    try DamagedRow.each(of: .plan, plan: number, db) { row in
      try budget.take(row.size)
      try allowance.take(row.size, at: "plan \(number)")
      if damagedHeaders.count < Self.mostAlike { damagedHeaders.append(row) }
    }
  }

  /// How many segments the plan has at least.
  var fewest: Int { segments.keys.max().map { $0 + 1 } ?? 0 }

  /// How many segments the plan may have had, by the rows that were found.
  var counts: [Int] {
    let all = max(fewest, damagedSegments.keys.max().map { $0 + 1 } ?? 0)
    return all == fewest ? [all] : [fewest, all]
  }

  /// The routines that the plan may be of, as far as that is known.
  var routines: [RoutineID] {
    var routines = [header?.plan.identity, sessions].compactMap { $0?.routine }
    routines += damagedHeaders.compactMap(header(of:)).map(\.plan.routine)
    return routines.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// What a damaged row says as it stands; `nil` if no program would have written it.
  func header(of damaged: DamagedRow) -> PlanHeader? {
    try? PlanHeader(FieldReader(damaged.values, of: .plan, at: "plan \(number)"))
  }

  private mutating func readSegments(
    _ db: Database, _ allowance: inout ReadingAllowance, _ budget: inout RepairBudget
  ) throws {
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT * FROM segment WHERE plan = ? AND position < ?"),
      arguments: [number, RoutineLimits.mostSegments])
    while let row = try rows.next() {
      let fields = FieldReader(row, at: "plan \(number), segment \(segments.count)")
      let segment = try Segment(fields) { $0 }
      try budget.take(segment.work)
      try allowance.take(segment.work, at: fields.place)
      segments[try fields.count("position")] = segment
    }
  }

  /// What the sessions say of their plan; of several two.
  private static func identities(of number: Int64, _ db: Database) throws -> [Identity] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT DISTINCT routine, name, kind FROM session WHERE plan = ? LIMIT 2"),
      arguments: [number]
    ).map { row in
      let fields = FieldReader(row, at: "plan \(number)")
      return Identity(
        routine: RoutineID(try fields.text("routine")), name: try fields.text("name"),
        kind: try fields.word("kind"))
    }
  }
}

extension DamagedRow {
  /// What the row takes in memory, in bytes.
  fileprivate var size: Int { RepairBudget.segment + values.work }
}

extension SessionPlan {
  /// What a session says of its plan.
  var identity: PlanRemains.Identity {
    PlanRemains.Identity(routine: routine, name: name, kind: kind)
  }
}
