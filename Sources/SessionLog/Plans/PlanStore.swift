// SPDX-License-Identifier: MIT
import GRDB
import RoutineModel
import SessionEngine

// The rule of this folder: a session keeps the plan that it was run by, whatever becomes of the
// routine. The same plan is kept once: most sessions repeat one, and its texts are long.

/// The plans in the log.
struct PlanStore {
  let db: Database

  /// The number of a plan, which is written if it is new.
  func number(of plan: SessionPlan) throws -> Int64 {
    let fingerprint = plan.fingerprint
    let candidates = try Int64.fetchAll(
      db.cachedStatement(
        sql: "SELECT number FROM plan WHERE fingerprint IN (?, ?) ORDER BY number"),
      arguments: [fingerprint, plan.nominalFingerprint])
    // A plan that cannot be read back is not the same; what damaged it is not this session's matter.
    for candidate in candidates {
      var allowance = ReadingAllowance()
      if (try? self.plan(candidate, &allowance)) == plan { return candidate }
    }
    return try insert(plan, fingerprint: fingerprint)
  }

  /// Takes away the plans that no session has.
  func removeUnused() throws {
    try db.execute(
      sql: """
        DELETE FROM plan
        WHERE NOT EXISTS (SELECT 1 FROM session WHERE session.plan = plan.number)
          AND NOT EXISTS (SELECT 1 FROM session_event WHERE session_event.plan = plan.number)
          AND NOT EXISTS (SELECT 1 FROM episode WHERE episode.plan = plan.number)
        """)
  }

  private func insert(_ plan: SessionPlan, fingerprint: Int64) throws -> Int64 {
    let last = try db.cachedStatement(sql: "SELECT max(number) FROM plan")
    let number = (try Int64.fetchOne(last) ?? 0) + 1
    try db.cachedStatement(sql: CheckedTable.plan.insertion)
      .execute(arguments: StatementArguments(plan.row(number: number, fingerprint: fingerprint)))
    let statement = try db.cachedStatement(sql: CheckedTable.segment.insertion)
    for (position, segment) in plan.segments.enumerated() {
      let row = segment.row(plan: number, position: position)
      try statement.execute(arguments: StatementArguments(row))
    }
    return number
  }
}

extension PlanStore {
  /// The plan of a number.
  ///
  /// - Parameter allowance: What may be taken into memory; a text that is repeated counts once.
  /// - Throws: `Damage` if there is none, or it is not one that could have been written.
  func plan(_ number: Int64, _ allowance: inout ReadingAllowance) throws -> SessionPlan {
    let place = "plan \(number)"
    let statement = try db.cachedStatement(
      sql: "SELECT *, \(CheckedTable.plan.soundness()) FROM plan WHERE number = ?")
    guard let row = try Row.fetchOne(statement, arguments: [number]) else {
      throw Damage(place: "\(place) is missing")
    }
    let fields = FieldReader(row, at: place)
    let header = try PlanHeader(fields)
    let texts = header.plan.name.utf8.count + header.plan.routine.rawValue.utf8.count
    try allowance.take(ReadingAllowance.segment + texts, at: place)
    let plan = header.plan.with(try segments(of: number, &allowance))
    try fields.requireSound()
    // One that lacks its last segments would look whole.
    guard header.fits(plan) else { throw fields.damage("fingerprint") }
    return plan
  }

  /// The segments of a plan that are there from the first on.
  ///
  /// - Throws: As `plan(_:_:)`, of a gap between them as well.
  func segments(of number: Int64, _ allowance: inout ReadingAllowance) throws -> [Segment] {
    var segments: [Segment] = []
    // Sides, sets and rounds repeat the same texts, which are kept once.
    var texts: Set<String> = []
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT *, \(CheckedTable.segment.soundness()) FROM segment
          WHERE plan = ? ORDER BY position
          """),
      arguments: [number])
    while let row = try rows.next() {
      let fields = FieldReader(row, at: "plan \(number), segment \(segments.count)")
      guard segments.count < RoutineLimits.mostSegments,
        try fields.count("position") == segments.count
      else { throw fields.damage("position") }
      try allowance.take(ReadingAllowance.segment, at: fields.place)
      segments.append(
        try Segment(fields) { text throws in
          let (isNew, kept) = texts.insert(text)
          // Texts that look the same, and compare as equal, may be of different bytes.
          guard !isNew, kept.utf8.elementsEqual(text.utf8) else {
            try allowance.take(text.utf8.count, at: fields.place)
            return text
          }
          try allowance.pass(text.utf8.count, at: fields.place)
          return kept
        })
      try fields.requireSound()
    }
    return segments
  }
}

extension Sequence where Element: RawRepresentable<String> {
  /// The words with spaces between them.
  var spacedWords: String { map(\.rawValue).joined(separator: " ") }
}
