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
  let header: Identity?
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
  /// - Throws: `Damage` if that is no plan of this program, or its sessions are of several.
  init(of number: Int64, _ db: Database, _ allowance: inout ReadingAllowance) throws {
    self.number = number
    let own = try Self.identities(
      "SELECT routine, name, kind FROM plan WHERE number = ?", number, db)
    let told = try Self.identities(
      "SELECT DISTINCT routine, name, kind FROM session WHERE plan = ? LIMIT 2", number, db)
    guard Set(own + told).count <= 1 || told.isEmpty else {
      throw Damage(place: "plan \(number): its sessions are not of it")
    }
    (header, sessions) = (own.first, told.first)
    try readSegments(db, &allowance)
    try DamagedRow.each(of: .segment, plan: number, db) { row in
      try allowance.take(row.size, at: "plan \(number)")
      guard let position = Int.fromDatabaseValue(row.values[1]),
        0..<RoutineLimits.mostSegments ~= position
      else { return }
      guard damagedSegments[position, default: []].count < Self.mostAlike else { return }
      damagedSegments[position, default: []].append(row)
    }
    try DamagedRow.each(of: .plan, plan: number, db) { row in
      try allowance.take(row.size, at: "plan \(number)")
      if damagedHeaders.count < Self.mostAlike { damagedHeaders.append(row) }
    }
  }

  /// How many segments the plan may have had, by the rows that were found.
  var counts: Set<Int> {
    let sound = segments.keys.max().map { $0 + 1 } ?? 0
    return [sound, max(sound, damagedSegments.keys.max().map { $0 + 1 } ?? 0)]
  }

  /// The routines that the plan may be of, as far as that is known.
  var routines: [RoutineID] {
    var routines = [header, sessions].compactMap { $0?.routine }
    routines += damagedHeaders.compactMap { SessionPlan(header: $0.values)?.routine }
    return routines.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private mutating func readSegments(
    _ db: Database, _ allowance: inout ReadingAllowance
  ) throws {
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT * FROM segment WHERE plan = ? AND position < ?"),
      arguments: [number, RoutineLimits.mostSegments])
    while let row = try rows.next() {
      let fields = FieldReader(row, at: "plan \(number), segment \(segments.count)")
      try allowance.take(ReadingAllowance.segment, at: fields.place)
      segments[try fields.count("position")] = try PlanStore(db: db).segment(fields) {
        text throws in
        try allowance.take(text.utf8.count, at: fields.place)
        return text
      }
    }
  }

  private static func identities(
    _ sql: String, _ number: Int64, _ db: Database
  ) throws -> [Identity] {
    try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [number]).map { row in
      let fields = FieldReader(row, at: "plan \(number)")
      return Identity(
        routine: RoutineID(try fields.text("routine")), name: try fields.text("name"),
        kind: try fields.word("kind"))
    }
  }
}

extension DamagedRow {
  /// What the row takes in memory, in bytes.
  fileprivate var size: Int {
    values.reduce(ReadingAllowance.segment) { sum, value in
      if case .string(let text) = value.storage { sum + text.utf8.count } else { sum }
    }
  }
}

extension SessionPlan {
  /// What the row of a plan says, without segments; `nil` if no program would have written it.
  init?(header values: [DatabaseValue]) {
    guard let routine = String.fromDatabaseValue(values[2]),
      let name = String.fromDatabaseValue(values[3]),
      let kind = String.fromDatabaseValue(values[4]).flatMap(RoutineKind.init(rawValue:)),
      let getReady = Int64.fromDatabaseValue(values[6]),
      LogLimits.doseMilliseconds.contains(getReady)
    else { return nil }
    let site = String.fromDatabaseValue(values[5]).flatMap(CrampSite.init(rawValue:))
    self.init(
      routine: RoutineID(routine), name: name, kind: kind, site: site, segments: [],
      resumeGetReady: .milliseconds(getReady))
  }

  /// What a session says of its plan.
  var identity: PlanRemains.Identity {
    PlanRemains.Identity(routine: routine, name: name, kind: kind)
  }

  /// The plan with other segments and, where that is known, as a session says it was.
  func with(_ segments: [Segment], as identity: PlanRemains.Identity? = nil) -> SessionPlan {
    let identity = identity ?? self.identity
    return SessionPlan(
      routine: identity.routine, name: identity.name, kind: identity.kind, site: site,
      segments: segments, resumeGetReady: resumeGetReady)
  }
}
