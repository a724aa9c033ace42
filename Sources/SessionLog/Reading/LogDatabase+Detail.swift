// SPDX-License-Identifier: MIT
import GRDB
import RoutineModel
import SessionEngine

extension LogDatabase {
  /// A session in full: what was written down, and the machine that replaying it leads to.
  ///
  /// - Throws: `SessionLogError.noSession`, `cannotRead`, or `damaged` if the entries are not those
  ///   of a session of its plan, or do not lead to the totals that the log has.
  public func detail(_ session: SessionID) throws(SessionLogError) -> SessionDetail {
    let found: SessionDetail? = try read(orIfEmpty: nil) { db in try detail(of: session, db) }
    guard let found else { throw .noSession(session) }
    return found
  }

  /// The same within a transaction; `nil` if there is no such session.
  func detail(of id: SessionID, _ db: Database) throws -> SessionDetail? {
    let sql = "SELECT number, plan, events, \(SessionSummary.columns) FROM session WHERE id = ?"
    guard let row = try Row.fetchOne(db, sql: sql, arguments: [id.rawValue]) else { return nil }
    let summary = try SessionSummary(row)
    let fields = FieldReader(row, at: "session \(id)")
    var allowance = ReadingAllowance()
    let plan = try PlanStore(db: db).plan(
      try fields.integer("plan", in: LogLimits.rowNumber), &allowance)
    let number = try fields.integer("number", in: .min ... .max)
    var entries: [LogEntry] = []
    try readEntries(of: id, number: number, db, &allowance) { entries.append($0) }
    try fields.requireCount(entries.count)
    let machine = try replay(entries, of: summary, plan: plan)
    return SessionDetail(summary: summary, entries: entries, machine: machine)
  }

  /// Reads the entries of a session by its row number, and hands on each in order.
  ///
  /// - Throws: `Damage` at the first that is not as it could have been written.
  func readEntries(
    of id: SessionID, number: Int64, _ db: Database, _ allowance: inout ReadingAllowance,
    _ take: (LogEntry) -> Void
  ) throws {
    var count = 0
    // The same relief is read once, however often it was needed.
    var reliefs: [Int64: SessionPlan] = [:]
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT sequence, at_ms, name, plan, detail, \(CheckedTable.sessionEvent.soundness())
        FROM session_event
        WHERE session = ? ORDER BY sequence
        """,
      arguments: [number])
    while let row = try rows.next() {
      let fields = FieldReader(row, at: "session \(id), event \(count + 1)")
      count += 1
      guard count <= LogLimits.entries, try fields.count("sequence") == count
      else { throw fields.damage("sequence") }
      var relief: SessionPlan?
      if let plan = try fields.optionalInteger("plan", in: LogLimits.rowNumber) {
        let read = try reliefs[plan] ?? PlanStore(db: db).plan(plan, &allowance)
        reliefs[plan] = read
        relief = read
        // The machine keeps what was done of each segment, for every cramp.
        let segments = read.segments.count * ReadingAllowance.step
        try allowance.take(segments, at: fields.place)
      }
      take(try entry(fields, relief: relief, &allowance))
    }
  }

  private func entry(
    _ fields: FieldReader, relief: SessionPlan?, _ allowance: inout ReadingAllowance
  ) throws -> LogEntry {
    var detail: EventDetail?
    try allowance.take(ReadingAllowance.entry, at: fields.place)
    if let json = try fields.optionalText("detail") {
      try allowance.take(json.utf8.count, at: fields.place)
      detail = EventDetail(json: json)
      if detail == nil { throw fields.damage("detail") }
    }
    let stored = StoredFact(name: try fields.text("name"), detail: detail, relief: relief)
    guard let fact = stored.fact else { throw fields.damage(stored.name) }
    let at = try fields.integer("at_ms", in: LogLimits.milliseconds)
    try fields.requireSound()
    return LogEntry(at: SessionInstant(milliseconds: at), fact: fact)
  }

  /// The machine that a session's entries lead to.
  func replay(
    _ entries: [LogEntry], of summary: SessionSummary, plan: SessionPlan
  ) throws -> SessionMachine {
    let place = "session \(summary.id)"
    // The machine may have been further than its last entry when that was written down.
    let seen =
      summary.totals.outcome == nil ? SessionInstant(summary.totals.ledger.elapsed) : nil
    let machine: SessionMachine
    do throws(ReplayRejection) {
      machine = try SessionMachine(plan, replaying: entries, until: seen)
    } catch {
      throw Damage(place: "\(place), event \(error.index + 1): \(error.reason)")
    }
    guard machine.totals == summary.totals else {
      throw Damage(place: "\(place): its events do not lead to its totals")
    }
    return machine
  }
}

extension FieldReader {
  /// Checks that a session has as many events as were written, where that is known. The last ones may
  /// be missing without a trace: they need not have changed its totals.
  func requireCount(_ count: Int) throws {
    guard let events = try optionalInteger("events", in: LogLimits.count) else { return }
    guard events == count else { throw damage("events") }
  }
}
