// SPDX-License-Identifier: MIT
import GRDB
import RoutineModel
import SessionEngine

@testable import SessionLog

/// Records of sessions with known events.
enum QuerySamples {
  /// A Sunday in November, UTC+1.
  static let start = LocalMoment(unixMilliseconds: 1_795_348_800_000, offsetSeconds: 3_600)
  static let plan = SessionPlan(
    routine: "running", name: "Running", kind: .workout,
    segments: [
      Segment(kind: .getReady, phase: .warmUp, name: "Leg swings", dose: .hold(.seconds(5))),
      Segment(kind: .step, phase: .warmUp, name: "Leg swings", dose: .hold(.seconds(15))),
      Segment(kind: .step, phase: .exercise, name: "Running", dose: .untilDone),
    ])
  static let relief = SessionPlan(
    routine: "foot-cramp", name: "Foot cramp relief", kind: .relief, site: .foot,
    segments: [
      Segment(kind: .step, name: "Stretch the sole", dose: .hold(.seconds(15))),
      Segment(kind: .step, name: "Press", dose: .untilDone),
    ])
  static let cramp = SessionEvent.cramp(
    Cramp(site: .foot, side: .left, relief: relief, known: [.frequent]))

  /// A session's records, from events in seconds. Deadlines wake the machine.
  static func session(
    _ id: SessionID, startedAt: LocalMoment = start, _ events: [(Double, SessionEvent)]
  ) -> SessionRecords {
    var records = SessionRecords(head: SessionHead(id: id, plan: plan, startedAt: startedAt))
    var machine = SessionMachine(plan)
    func handle(_ event: SessionEvent, _ now: SessionInstant) {
      for case .record(let entry) in (try? machine.handle(event, at: now)) ?? [] {
        records.entries.append(entry)
      }
    }
    for (seconds, event) in events {
      let now = SessionInstant(milliseconds: Int64(seconds * 1_000))
      while let deadline = machine.nextDeadline, deadline < now { handle(.timeReached, deadline) }
      handle(event, now)
    }
    return records
  }

  static let device = DeviceID(rawValue: "0000000a")

  static func file(_ session: SessionRecords) -> RecordFile? {
    device.flatMap {
      RecordFile(bytes: Array(RecordEncoder.file(of: session, device: $0).joined()))
    }
  }

  /// The id made from a number.
  static func id(_ number: UInt64) -> SessionID {
    let digits = String(number, radix: 16)
    return SessionID(rawValue: String(repeating: "0", count: 16 - digits.count) + digits)
  }
}

extension LogDatabase {
  /// Imports sessions, and then later changes.
  func take(_ sessions: [SessionRecords], saying contents: [Change.Content] = []) throws {
    let changes = contents.enumerated().compactMap { index, content in
      QuerySamples.device.map {
        Change(
          id: QuerySamples.id(UInt64(index)).rawValue, device: $0, stamp: Int64(index),
          writtenAt: QuerySamples.start, content: content)
      }
    }
    let said = changes.compactMap { change in
      RecordFile(bytes: Array(RecordEncoder.file(of: [change], device: change.device).joined()))
    }
    try take(sessions.compactMap(QuerySamples.file) + said, atOnce: true)
  }

  /// Changes the log as no program of ours would.
  func tamper(_ sql: String) throws {
    try write { db in
      try db.execute(sql: "PRAGMA ignore_check_constraints = ON; PRAGMA defer_foreign_keys = ON")
      try db.execute(sql: sql)
    }
  }

  /// SQLite's query plan, a line for each table it reads or sorts.
  func queryPlan(_ sql: String) throws -> [String] {
    try read(orIfEmpty: []) { db in
      let statement = try db.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
      // The plan does not depend on the arguments.
      statement.setUncheckedArguments([])
      return try Row.fetchAll(statement).map { $0["detail"] }
    }
  }
}
