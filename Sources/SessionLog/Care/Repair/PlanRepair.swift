// SPDX-License-Identifier: MIT
import GRDB
import RoutineModel
import SessionEngine

// The rule of this folder: a plan is put together only where it can have been no other, so that no
// dose is ever shown that somebody did not do. What a damaged row was, its checksum tells. What a row
// was of which there is no trace, the fingerprint tells, as far as it goes. Where the plan's own row is
// lost without a trace, there is no fingerprint: then no segment may be missing, and each session has
// to lead to its totals.

/// Puts plans together again of which rows are damaged, among the rows that were found.
struct PlanRepair {
  private let db: Database
  private let known: KnownPlans

  /// How many plans are put together: a log has tens of them, and each takes its time.
  private static let most = 200
  /// How often a damaged segment may still be compared with a sound one: it is done for seconds at
  /// the most, whatever the log is.
  private var triesLeft = 100_000

  /// The rows that a plan lacks.
  private struct Missing {
    var header: [DatabaseValue]?
    var segments: [[DatabaseValue]] = []
    /// Whether nothing but the fingerprint tells what one of them was.
    var isByFingerprint = false
  }

  /// Mends all plans that sessions or their cramps have.
  ///
  /// - Throws: If nothing can be written. What cannot be mended stays as it is.
  static func mendAll(_ db: Database, with known: KnownPlans) throws {
    try db.execute(
      sql: """
        CREATE TABLE unproven_plan (number INTEGER PRIMARY KEY);
        CREATE INDEX found_plan_by_routine ON plan (routine, number);
        CREATE INDEX found_plan_by_kind ON plan (kind, number);
        """)
    var repair = PlanRepair(db: db, known: known)
    let numbers = try Int64.fetchAll(
      db,
      sql: """
        SELECT plan FROM session UNION SELECT plan FROM session_event WHERE plan IS NOT NULL
        """)
    var mended = 0
    for number in numbers where mended < most && !repair.isSound(number) {
      mended += 1
      do {
        try repair.mend(number)
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

  private mutating func mend(_ number: Int64) throws {
    var allowance = ReadingAllowance()
    let remains = try PlanRemains(of: number, db, &allowance)
    let donors = try PlanDonors(for: remains, db, known)
    let mended = mendedSegments(of: remains, by: donors)
    if remains.header != nil {
      if let missing = try segments(mended, remains, donors) { try add(missing, to: number) }
    } else if let missing = try headerByChecksum(mended, remains, donors) {
      try add(missing, to: number)
    } else if let missing = try headerOfDonor(mended, remains, donors) {
      try add(missing, to: number)
      try db.execute(sql: "INSERT INTO unproven_plan VALUES (?)", arguments: [number])
    }
  }

  // MARK: Segments

  /// The rows that damaged rows of segments were, by position.
  private mutating func mendedSegments(
    of remains: PlanRemains, by donors: PlanDonors
  ) -> [Int: [DatabaseValue]] {
    let damaged = max(1, remains.damagedSegments.values.reduce(0) { $0 + $1.count })
    // The sides and sets of a step are much alike.
    let segments = donors.segments.union(remains.segments.values).prefix(triesLeft / damaged)
    triesLeft -= damaged * segments.count
    var mended: [Int: [DatabaseValue]] = [:]
    for (position, damaged) in remains.damagedSegments where remains.segments[position] == nil {
      let rows = segments.lazy.map { $0.row(plan: remains.number, position: position) }
      mended[position] =
        rows.compactMap { row in
          damaged.lazy.compactMap { $0.mended(by: row, of: .segment) }.first
        }.first
    }
    return mended
  }

  /// The missing segments of a plan whose fingerprint is known.
  private func segments(
    _ mended: [Int: [DatabaseValue]], _ remains: PlanRemains, _ donors: PlanDonors
  ) throws -> Missing? {
    var found: [SessionPlan: Missing] = [:]
    for donor in [nil] + donors.plans.map(Optional.some) {
      for count in remains.counts.union(donor.map { [$0.segments.count] } ?? []) {
        guard let missing = fill(count, mended, remains, from: donor),
          let plan = try trying(missing, on: remains.number, { try plan(remains.number) })
        else { continue }
        if !missing.isByFingerprint { return missing }
        // The log keeps the same plan once: what had an equal plan before it was another.
        let isKept = donors.found.contains { $0.key < remains.number && $0.value == plan }
        if !isKept { found[plan] = missing }
      }
    }
    return found.count == 1 ? found.values.first : nil
  }

  /// The segments that are missing of so many, from damaged rows or else from a donor.
  private func fill(
    _ count: Int, _ mended: [Int: [DatabaseValue]], _ remains: PlanRemains,
    from donor: SessionPlan?
  ) -> Missing? {
    var missing = Missing()
    for position in 0..<count where remains.segments[position] == nil {
      if let row = mended[position] {
        missing.segments.append(row)
      } else if remains.damagedSegments[position] == nil, let donor,
        donor.segments.indices.contains(position), donor.segments[position].dose.isInFingerprint
      {
        missing.segments.append(
          donor.segments[position].row(plan: remains.number, position: position))
        missing.isByFingerprint = true
      } else {
        return nil
      }
    }
    return missing
  }

  // MARK: The plan's own row

  /// The plan's own row as it was by the checksum of the damaged one, with segments that all are
  /// known.
  private func headerByChecksum(
    _ mended: [Int: [DatabaseValue]], _ remains: PlanRemains, _ donors: PlanDonors
  ) throws -> Missing? {
    guard !remains.damagedHeaders.isEmpty else { return nil }
    let headers = remains.damagedHeaders.compactMap { SessionPlan(header: $0.values) }
    var found: [SessionPlan: Missing] = [:]
    for (segments, missing) in try completions(mended, remains) {
      for header in Set(headers + donors.plans.map { $0.with([]) }) {
        let row = header.with(segments, as: remains.sessions).row(number: remains.number)
        for case let row? in remains.damagedHeaders.map({ $0.mended(by: row, of: .plan) }) {
          var missing = missing
          missing.header = row
          if let plan = try trying(missing, on: remains.number, { try plan(remains.number) }),
            remains.sessions == nil || remains.sessions == plan.identity
          {
            found[plan] = missing
          }
        }
      }
    }
    return found.count == 1 ? found.values.first : nil
  }

  /// The row of a plan that was lost without a trace, by the only donor that has the same segments.
  private func headerOfDonor(
    _ mended: [Int: [DatabaseValue]], _ remains: PlanRemains, _ donors: PlanDonors
  ) throws -> Missing? {
    guard remains.damagedHeaders.isEmpty else { return nil }
    var found: [SessionPlan: Missing] = [:]
    for (segments, missing) in try completions(mended, remains) {
      // There is relief in which nothing is to be done only as a session's own plan.
      guard remains.sessions != nil || !segments.isEmpty else { continue }
      for donor in donors.plans where donor.segments == segments {
        let fits = remains.sessions.map { $0 == donor.identity } ?? (donor.kind == .relief)
        // The time to get ready is in no segment. It is nothing that is done, and the replay of a
        // session with a cramp tells whether it is right.
        let plan = SessionPlan(
          routine: donor.routine, name: donor.name, kind: donor.kind, site: donor.site,
          segments: segments, resumeGetReady: .zero)
        guard fits, found[plan] == nil else { continue }
        var missing = missing
        missing.header = donor.row(number: remains.number)
        found[plan] = missing
      }
    }
    return found.count == 1 ? found.values.first : nil
  }

  /// What all segments may have been without any being missing, and the rows it takes.
  private func completions(
    _ mended: [Int: [DatabaseValue]], _ remains: PlanRemains
  ) throws -> [(segments: [Segment], missing: Missing)] {
    try remains.counts.compactMap { count in
      guard let missing = fill(count, mended, remains, from: nil),
        let segments = try trying(
          missing, on: remains.number,
          {
            var allowance = ReadingAllowance()
            return try PlanStore(db: db).segments(of: remains.number, &allowance)
          }),
        segments.count == count
      else { return nil }
      return (segments, missing)
    }
  }

  // MARK: Rows

  private func plan(_ number: Int64) throws -> SessionPlan {
    var allowance = ReadingAllowance()
    return try PlanStore(db: db).plan(number, &allowance)
  }

  private func add(_ missing: Missing, to number: Int64) throws {
    if let header = missing.header {
      try db.cachedStatement(sql: CheckedTable.plan.insertion)
        .execute(arguments: StatementArguments(header))
    }
    let statement = try db.cachedStatement(sql: CheckedTable.segment.insertion)
    for row in missing.segments { try statement.execute(arguments: StatementArguments(row)) }
  }

  /// Reads something as it would be with rows that are missing; `nil` if that cannot be.
  private func trying<Value>(
    _ missing: Missing, on number: Int64, _ read: () throws -> Value
  ) throws -> Value? {
    var value: Value?
    try db.inSavepoint {
      do {
        try add(missing, to: number)
        value = try read()
      } catch is Damage {
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {}
      return .rollback
    }
    return value
  }
}

extension Dose {
  /// Whether the fingerprint of a plan tells of it; of a number at one's own pace it does not.
  fileprivate var isInFingerprint: Bool {
    if case .reps(_, tempo: nil) = self { false } else { true }
  }
}
