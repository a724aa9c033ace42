// SPDX-License-Identifier: MIT
import GRDB
import SessionEngine

extension LogDatabase {
  /// A session in full: its log, and the machine that replaying it gives. One done without the
  /// program has no events, and its machine has not started. Throws `noSession` if there is none.
  public func detail(_ session: SessionID) throws(SessionLogError) -> SessionDetail {
    let found: SessionDetail? = try read(orIfEmpty: nil) { db in try db.detail(of: session) }
    guard let found else { throw .noSession(session) }
    return found
  }
}

extension Database {
  /// A session in full; `nil` if there is none.
  func detail(of id: SessionID) throws -> SessionDetail? {
    let sql = """
      SELECT \(SessionSummary.columns), number, corrected_end_ms FROM session WHERE id = ?
      """
    let found = try all(sql, [id.rawValue]) { fields in
      (try SessionSummary(&fields), try fields.integer(), try fields.optionalDuration())
    }
    guard let (summary, number, end) = found.first else { return nil }
    var plans = PlanRows()
    let session = try StoredSession(number, self, &plans).records
    let machine: SessionMachine
    do throws(ReplayRejection) { machine = try session.machine() } catch {
      throw Damage(place: "session \(id), event \(error.index + 1): \(error.reason)")
    }
    let totals = session.head.totals(
      machine, session.entries, correctedEnd: end.map(SessionInstant.init))
    guard totals == summary.totals else {
      throw Damage(place: "session \(id): its events do not lead to its totals")
    }
    var detail = SessionDetail(summary: summary, entries: session.entries, machine: machine)
    guard !machine.episodes.isEmpty else { return detail }
    detail.corrections = try cramps(ofSession: number).filter {
      $0.isCorrected(in: machine, of: session.head)
    }
    return detail
  }
}

extension CrampRecord {
  /// Whether it tells something else than its session logged; a session never has a note or soreness.
  fileprivate func isCorrected(in machine: SessionMachine, of head: SessionHead) -> Bool {
    guard let (_, number) = id.inSession, machine.episodes.indices.contains(number - 1) else {
      return false
    }
    var first = CrampRecord(machine, episode: number - 1, of: head)
    (first.note, first.soreness, first.sorenessToldAt) = (note, soreness, sorenessToldAt)
    return self != first
  }
}
