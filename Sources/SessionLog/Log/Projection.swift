// SPDX-License-Identifier: MIT
import GRDB
import SessionEngine

// The rule of this file: the rows depend only on the set of files added, whatever the order, and
// however often. Of two versions of a session the longer one wins, then the larger checksum. Later
// changes are applied in the order of their stamps, and wait if their target is not there yet. What
// is erased stays erased. `Projection+Sessions` writes the rows.

/// Adds records to the log, inside the caller's transaction.
struct Projection {
  let db: Database
  var plans = PlanRows()
  /// The sessions, and the cramps logged by hand, whose rows have to be rewritten because of
  /// changes.
  private var told: Set<String> = []
  private var mayHaveUnusedPlans = false

  init(_ db: Database) { self.db = db }

  /// Adds files, each with its name if it has a final one.
  mutating func take(_ files: [(file: RecordFile, name: RecordName?)]) throws {
    // Changes first: then they are known when their session comes.
    for (file, name) in files where !file.isOfSession { try take(file, as: name) }
    for (file, name) in files where file.isOfSession { try take(file, as: name) }
    try settle()
  }

  /// Adds a file; `settle` has to follow.
  mutating func take(_ file: RecordFile, as name: RecordName?) throws {
    if let name { try register(name, file) }
    switch file.content {
    case .session(let session): try take(session, file)
    case .changes(let changes): for change in changes { try take(change) }
    case .gone(let erasure): try take(erasure)
    }
  }

  /// Writes the rows of everything that changed.
  mutating func settle() throws {
    for target in told.sorted() { try refresh(target) }
    told = []
    if mayHaveUnusedPlans { try plans.removeUnused(db) }
    mayHaveUnusedPlans = false
  }

  // MARK: Sessions

  private mutating func take(_ session: SessionRecords, _ file: RecordFile) throws {
    let id = session.head.id.rawValue
    guard try !isGone(id) else { return }
    if let row = try row(of: id) {
      guard (row.lines, row.checksum) < (file.lines, file.checksum) else { return }
      mayHaveUnusedPlans = true
    }
    try write(session, of: file.device, lines: file.lines, checksum: file.checksum)
    told.remove(id)
  }

  /// The row number of a session, and the number of lines it was made from.
  func row(of id: String) throws -> (number: Int64, lines: Int, checksum: UInt32)? {
    try db.all("SELECT number, records, crc FROM session WHERE id = ?", [id]) { fields in
      let (number, lines) = (try fields.integer(), try fields.integer())
      let checksum = UInt32(truncatingIfNeeded: try fields.integer())
      return (number: number, lines: Int(lines), checksum: checksum)
    }.first
  }

  // MARK: What is said later

  private mutating func take(_ change: Change) throws {
    let base = Self.base(of: change.target)
    guard try !isGone(base) else { return }
    // No program writes two changes that differ only in content. If there are any, one of them
    // counts, independent of order.
    try db.cachedStatement(
      sql: """
        INSERT INTO change (target, stamp, device, id, written_at_ms, utc_offset_s, content)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET written_at_ms = excluded.written_at_ms,
          utc_offset_s = excluded.utc_offset_s, content = excluded.content
        WHERE (excluded.content, excluded.written_at_ms, excluded.utc_offset_s)
          > (content, written_at_ms, utc_offset_s)
        """
    ).execute(arguments: [
      change.target, change.stamp, change.device.rawValue, change.id,
      change.writtenAt.unixMilliseconds, change.writtenAt.offsetSeconds, change.content.recordText,
    ])
    told.insert(base)
  }

  /// All changes to a session and its cramps, or to a cramp, in order, by target.
  func changes(of base: String) throws -> [String: [Change]] {
    let sql = """
      SELECT \(Change.columns) FROM change WHERE \(Self.isOf) ORDER BY target, stamp, device, id
      """
    return Dictionary(grouping: try db.all(sql, [base]) { try Change(&$0) }, by: \.target)
  }

  private mutating func take(_ erasure: Erasure) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO gone (target, written_at_ms, utc_offset_s) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET written_at_ms = excluded.written_at_ms,
          utc_offset_s = excluded.utc_offset_s
        WHERE (excluded.written_at_ms, excluded.utc_offset_s) < (written_at_ms, utc_offset_s)
        """
    ).execute(arguments: [
      erasure.target, erasure.writtenAt.unixMilliseconds, erasure.writtenAt.offsetSeconds,
    ])
    for place in ["session WHERE id = ?1", "cramp WHERE id = ?1", "change WHERE \(Self.isOf)"] {
      try db.cachedStatement(sql: "DELETE FROM \(place)").execute(arguments: [erasure.target])
    }
    told.remove(erasure.target)
    mayHaveUnusedPlans = true
  }

  private func isGone(_ base: String) throws -> Bool { try erasure(of: base) != nil }

  /// The erasure of a session or of a cramp logged by hand, if it is erased.
  func erasure(of target: String) throws -> Erasure? {
    try db.all("SELECT written_at_ms, utc_offset_s FROM gone WHERE target = ?", [target]) {
      Erasure(target: target, writtenAt: try $0.moment())
    }.first
  }

  private mutating func refresh(_ target: String) throws {
    if let row = try row(of: target) {
      let session = try StoredSession(row.number, db, &plans)
      try write(session.records, of: session.device, lines: row.lines, checksum: row.checksum)
    } else if CrampID(rawValue: target).isByHand {
      try db.cachedStatement(sql: "DELETE FROM cramp WHERE id = ?").execute(arguments: [target])
      let entries = try changes(of: target)[target, default: []].map(\.diaryEntry)
      guard let story = CrampStory(wherever: entries.compactMap { $0 }) else { return }
      try write(story, in: nil, isSessionDeleted: false)
    }
  }

  // MARK: Files

  func register(_ name: RecordName, _ file: RecordFile) throws {
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO file (device, name, kind, target) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [name.device.rawValue, name.file, file.kind, file.target])
  }

  /// Whether a change is to a session or one of its cramps, or to a cramp.
  private static let isOf = "(target = ?1 OR target > ?1 || '.' AND target < ?1 || '/')"

  /// What is erased together with a change's target: for a cramp in a session, the session.
  static func base(of target: String) -> String { String(target.prefix { $0 != "." }) }
}

extension RecordFile {
  fileprivate var isOfSession: Bool { kind == "session" }

  /// Its kind, in the log's word.
  var kind: String {
    switch content {
    case .session: "session"
    case .changes: "change"
    case .gone: "gone"
    }
  }
}

extension SessionRecords {
  /// The session's machine after its entries, and how many were valid; the first invalid one ends
  /// them.
  func replayed() -> (machine: SessionMachine, count: Int) {
    var count = entries.count
    while true {
      do throws(ReplayRejection) {
        return (try SessionMachine(head.plan, replaying: entries.prefix(count)), count)
      } catch {
        count = error.index
      }
    }
  }
}
