// SPDX-License-Identifier: MIT
import GRDB
import SessionEngine

/// A session read from the rows: its events, without what follows from them.
struct StoredSession {
  /// The session; the log does not know who ran it, or where its lines end.
  let records: SessionRecords
  /// The device that wrote its records first.
  let device: DeviceID

  /// Reads a session.
  ///
  /// - Throws: `Damage` if no session has this row number, or something in it was not written by
  ///   this program.
  init(_ number: Int64, _ db: Database, _ plans: inout PlanRows) throws {
    let sql = """
      SELECT device, id, plan, started_at_ms, utc_offset_s, lasted_ms FROM session WHERE number = ?
      """
    let found = try db.all(sql, [number]) { fields in
      (
        DeviceID(rawValue: try fields.text()),
        SessionHead(
          id: SessionID(rawValue: try fields.text()),
          plan: try plans.plan(try fields.integer(), db), startedAt: try fields.moment(),
          lasted: try fields.optionalDuration())
      )
    }
    guard case (let device?, let head)? = found.first else {
      throw Damage(place: "session row \(number)")
    }
    var records = SessionRecords(head: head)
    let events = "SELECT at_ms, name, plan, detail FROM event WHERE session = ? ORDER BY sequence"
    try db.read(events, [number]) { fields in
      let (at, name) = (try fields.duration(), try fields.text())
      let relief = try fields.optionalInteger().map { try plans.plan($0, db) }
      guard
        let fact = SessionFact(name: name, detail: try fields.optionalText(), relief: relief)
      else { throw Damage(place: "session \(head.id), event \(records.entries.count + 1)") }
      records.entries.append(LogEntry(at: SessionInstant(at), fact: fact))
    }
    self.records = records
    self.device = device
  }
}

extension Change {
  /// The columns of `change` that are needed.
  static let columns = "target, stamp, device, id, written_at_ms, utc_offset_s, content"

  /// Reads a row of the log.
  ///
  /// - Throws: `Damage` if it cannot have been written by a program.
  init(_ fields: inout FieldReader) throws(Damage) {
    let (target, stamp) = (try fields.text(), try fields.integer(in: RecordLimits.stamp))
    let (device, id) = (DeviceID(rawValue: try fields.text()), try fields.text())
    let writtenAt = try fields.moment()
    guard let device, let content = Content(recordText: try fields.text(), target: target) else {
      throw Damage(place: "a change of \(target)")
    }
    self.init(id: id, device: device, stamp: stamp, writtenAt: writtenAt, content: content)
  }
}
