// SPDX-License-Identifier: MIT
import GRDB
import SessionEngine

extension Projection {
  /// Writes the beginning of a session.
  ///
  /// - Returns: Its row number.
  mutating func insert(_ head: SessionHead, _ file: RecordFile) throws -> Int64 {
    let plan = head.plan
    try db.cachedStatement(
      sql: """
        INSERT INTO session (
          id, device, plan, routine, name, kind, started_at_ms, utc_offset_s, by_hand, lasted_ms,
          active_ms, paused_ms, relief_ms, away_ms, steps_done, steps_planned, cramps, records, crc)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, 0, ?, ?)
        """
    ).execute(arguments: [
      head.id.rawValue, file.device.rawValue, try plans.number(of: plan, db),
      plan.routine.rawValue, plan.name, plan.kind.rawValue, head.startedAt.unixMilliseconds,
      head.startedAt.offsetSeconds, head.lasted != nil, head.lasted?.wholeMilliseconds, file.lines,
      Int64(file.checksum),
    ])
    return db.lastInsertedRowID
  }

  /// Adds entries to a session that has so many.
  mutating func insert(
    _ entries: ArraySlice<LogEntry>, after count: Int, session: Int64
  ) throws {
    let insert = try db.cachedStatement(sql: "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?)")
    for (sequence, entry) in zip((count + 1)..., entries) {
      let plan = try entry.fact.relief.map { try plans.number(of: $0, db) }
      try insert.execute(arguments: [
        session, sequence, entry.at.milliseconds, entry.fact.name, plan, entry.fact.detailText,
      ])
    }
  }

  /// Brings what follows from a session's entries, and from what was said since, up to date.
  ///
  /// - Parameters:
  ///   - number: The session's row number.
  ///   - machine: The session's machine after its entries.
  ///   - entries: The entries, which are asked for only where its end was corrected.
  func update(
    _ number: Int64, _ head: SessionHead, _ machine: SessionMachine,
    entries: () throws -> ArraySlice<LogEntry>
  ) throws {
    let changes = try changes(of: head.id.rawValue)
    let told = ToldOfSession(changes[head.id.rawValue] ?? [])
    let totals = try head.totals(machine, correctedEnd: told.end, entries: entries)
    try db.cachedStatement(
      sql: """
        UPDATE session
        SET active_ms = ?, paused_ms = ?, relief_ms = ?, away_ms = ?, steps_done = ?,
          steps_planned = ?, cramps = ?, outcome = ?, corrected_end_ms = ?, note = ?,
          deleted_at_ms = ?
        WHERE number = ?
        """
    ).execute(arguments: [
      totals.ledger.active.wholeMilliseconds, totals.ledger.paused.wholeMilliseconds,
      totals.ledger.relief.wholeMilliseconds, totals.ledger.away.wholeMilliseconds,
      totals.stepsDone, totals.stepsPlanned, totals.cramps, totals.outcome?.rawValue,
      told.end?.milliseconds, told.note, told.deletedAt?.unixMilliseconds, number,
    ])
    guard !machine.episodes.isEmpty else { return }
    try db.cachedStatement(sql: "DELETE FROM cramp WHERE session = ?")
      .execute(arguments: [number])
    for index in machine.episodes.indices {
      let first = CrampRecord(machine, episode: index, of: head)
      let entries = changes[first.id.rawValue, default: []].compactMap(\.diaryEntry)
      try insert(
        CrampStory(first: first, entries: entries), in: (number, index + 1),
        isSessionDeleted: told.deletedAt != nil)
    }
  }

  /// Writes a cramp as its story leaves it.
  func insert(
    _ story: CrampStory, in session: (number: Int64, place: Int)?, isSessionDeleted: Bool
  ) throws {
    let (record, place) = (story.record, story.record.place)
    try db.cachedStatement(
      sql: """
        INSERT INTO cramp (
          id, session, in_session, onset_at_ms, utc_offset_s, site, relieved_site, side, phase, step,
          quarter, follows, conditions, pain_onset, pain_worst, pain_after, woke, outcome, lasted_ms,
          eased_in, soreness, soreness_told_at_ms, soreness_told_offset_s, was_asked_soreness, note,
          deleted_at_ms, is_session_deleted)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      record.id.rawValue, session?.number, session?.place, record.onsetAt.unixMilliseconds,
      record.onsetAt.offsetSeconds, record.site.rawValue, record.relievedSite.rawValue,
      record.side?.rawValue, place?.phase?.rawValue, place?.step, place?.quarter,
      place?.follows?.inSession?.number,
      record.conditions.map(\.rawValue).joined(separator: " "), record.painOnset,
      record.painWorst, record.painAfter, record.woke, record.outcome?.rawValue,
      record.lasted?.wholeMilliseconds, record.easedIn, record.soreness,
      record.sorenessToldAt?.unixMilliseconds, record.sorenessToldAt?.offsetSeconds,
      story.wasAskedSoreness, record.note, story.deletedAt?.unixMilliseconds, isSessionDeleted,
    ])
    let number = db.lastInsertedRowID
    let insert = try db.cachedStatement(sql: "INSERT INTO cramp_step VALUES (?, ?, ?, ?, ?)")
    for (position, step) in zip(1..., record.steps) {
      try insert.execute(arguments: [
        number, position, step.name, step.spent.wholeMilliseconds, step.helped?.rawValue,
      ])
    }
  }
}

extension SessionHead {
  /// What a session comes to.
  ///
  /// - Parameters:
  ///   - machine: The session's machine after its entries.
  ///   - end: Its end, if that was corrected.
  ///   - entries: The entries, which are asked for only then.
  func totals(
    _ machine: SessionMachine, correctedEnd end: SessionInstant?,
    entries: () throws -> ArraySlice<LogEntry>
  ) rethrows -> SessionTotals {
    var totals = machine.totals
    if let lasted {
      totals.ledger.active = end?.sinceStart ?? lasted
      totals.stepsDone = totals.stepsPlanned
      totals.outcome = .completed
    } else if let end {
      let before = try entries().prefix { $0.at <= end }
      if let corrected = try? SessionMachine(plan, replaying: before, until: end) {
        totals.ledger = corrected.totals.ledger
        totals.stepsDone = corrected.totals.stepsDone
      }
    }
    return totals
  }
}

/// What the changes to a session come to.
private struct ToldOfSession {
  var deletedAt: LocalMoment?
  var note: String?
  var end: SessionInstant?

  init(_ changes: [Change]) {
    for change in changes {
      guard case .session(_, let parts) = change.content else { continue }
      for part in parts {
        switch part {
        case .deleted(let isDeleted): deletedAt = isDeleted ? change.writtenAt : nil
        case .note(let note): self.note = note
        case .ended(let end): self.end = end
        }
      }
    }
  }
}

extension Change {
  /// The change as the diary has it; `nil` if it is of a session.
  var diaryEntry: DiaryEntry? {
    guard case .diary(let content) = content else { return nil }
    return DiaryEntry(writtenAt: writtenAt, content: content)
  }
}

extension CrampStory {
  /// Makes the story of a cramp that was written down by hand, wherever among the entries that is.
  init?(wherever entries: [DiaryEntry]) {
    let first = entries.firstIndex { if case .recorded = $0.content { true } else { false } }
    guard let first else { return nil }
    self.init(recordedBy: [entries[first]] + entries[..<first] + entries[(first + 1)...])
  }

  /// When the cramp was deleted, if it is.
  fileprivate var deletedAt: LocalMoment? {
    record.isDeleted ? entries.last(where: \.deletes)?.writtenAt : nil
  }
}

extension DiaryEntry {
  fileprivate var deletes: Bool {
    switch content {
    case .recorded(_, _, _, let changes), .changed(_, let changes): changes.contains(.deleted(true))
    case .askedSoreness, .adviceDismissed: false
    }
  }
}
