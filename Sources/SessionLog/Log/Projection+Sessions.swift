// SPDX-License-Identifier: MIT
import GRDB
import SessionEngine

extension Projection {
  /// Writes the rows of a session and its cramps, from its records and later changes.
  ///
  /// - Parameters:
  ///   - session: Its records; the first invalid one ends them.
  ///   - device: The device that wrote them first.
  ///   - lines: The number of lines in its records.
  ///   - checksum: The checksum of those lines.
  mutating func write(
    _ session: SessionRecords, of device: DeviceID, lines: Int, checksum: UInt32
  ) throws {
    let (head, plan, id) = (session.head, session.head.plan, session.head.id.rawValue)
    let (machine, count) = session.replayed()
    let entries = session.entries.prefix(count)
    let changes = try changes(of: id)
    let told = ToldOfSession(changes[id] ?? [])
    let totals = head.totals(machine, entries, correctedEnd: told.end)
    try db.cachedStatement(sql: "DELETE FROM session WHERE id = ?").execute(arguments: [id])
    try db.cachedStatement(
      sql: """
        INSERT INTO session
        VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      id, device.rawValue, try plans.number(of: plan, db), plan.routine.rawValue, plan.name,
      plan.kind.rawValue, head.startedAt.unixMilliseconds, head.startedAt.offsetSeconds,
      head.lasted != nil, head.lasted?.wholeMilliseconds, totals.ledger.active.wholeMilliseconds,
      totals.ledger.paused.wholeMilliseconds, totals.ledger.relief.wholeMilliseconds,
      totals.ledger.away.wholeMilliseconds, totals.stepsDone, totals.stepsPlanned, totals.cramps,
      totals.outcome?.rawValue, told.end?.milliseconds, told.note, told.deletedAt?.unixMilliseconds,
      lines, Int64(checksum),
    ])
    let number = db.lastInsertedRowID
    let insert = try db.cachedStatement(sql: "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?)")
    for (sequence, entry) in zip(1..., entries) {
      let relief = try entry.fact.relief.map { try plans.number(of: $0, db) }
      try insert.execute(arguments: [
        number, sequence, entry.at.milliseconds, entry.fact.name, relief, entry.fact.detailText,
      ])
    }
    for index in machine.episodes.indices {
      let first = CrampRecord(machine, episode: index, of: head)
      let entries = changes[first.id.rawValue, default: []].compactMap(\.diaryEntry)
      try write(
        CrampStory(first: first, entries: entries), in: (number, index + 1),
        isSessionDeleted: told.deletedAt != nil)
    }
  }

  /// Writes a cramp according to its story.
  func write(
    _ story: CrampStory, in session: (number: Int64, place: Int)?, isSessionDeleted: Bool
  ) throws {
    let (record, place) = (story.record, story.record.place)
    try db.cachedStatement(
      sql: """
        INSERT INTO cramp
        VALUES (
          NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
  /// The totals of a session.
  ///
  /// - Parameters:
  ///   - machine: The session's machine after its entries.
  ///   - entries: The entries.
  ///   - end: Its corrected end, if any.
  func totals(
    _ machine: SessionMachine, _ entries: some Collection<LogEntry>,
    correctedEnd end: SessionInstant?
  ) -> SessionTotals {
    var totals = machine.totals
    if let lasted {
      totals.ledger.active = end?.sinceStart ?? lasted
      totals.stepsDone = totals.stepsPlanned
      totals.outcome = .completed
    } else if let end {
      let before = entries.prefix { $0.at <= end }
      if let corrected = try? SessionMachine(plan, replaying: before, until: end) {
        totals.ledger = corrected.totals.ledger
        totals.stepsDone = corrected.totals.stepsDone
      }
    }
    return totals
  }
}

/// The combined changes to a session.
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
  /// The change as a diary entry; `nil` for a change to a session.
  var diaryEntry: DiaryEntry? {
    guard case .diary(let content) = content else { return nil }
    return DiaryEntry(writtenAt: writtenAt, content: content)
  }
}

extension CrampStory {
  /// Makes the story of a cramp logged by hand, whichever entry records it.
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
