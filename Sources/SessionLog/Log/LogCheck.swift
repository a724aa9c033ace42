// SPDX-License-Identifier: MIT
import GRDB
import SessionEngine

/// The result of comparing the log with its records.
public struct LogCheck: Hashable, Sendable {
  /// The number of sessions in the log.
  public fileprivate(set) var sessions = 0
  /// The number of changes.
  public fileprivate(set) var changes = 0
  /// The number of erasures.
  public fileprivate(set) var erasures = 0
  /// The number of record files.
  public fileprivate(set) var files = 0
  /// What is wrong, and what to do.
  public fileprivate(set) var findings: [Finding] = []

  /// Something wrong.
  public enum Finding: Hashable, Sendable, CustomStringConvertible {
    /// There are records but no log.
    case missing
    /// SQLite reports that the log is damaged, in its words.
    case damaged(String)
    /// A record file cannot be read, is incomplete or was altered.
    case unreadable(String)
    /// The log lacks a record file, or part of one.
    case notInLog(String)
    /// A session is only in the log.
    case onlyInLog(SessionID)
    /// A session has two versions, and the log has the other one.
    case secondVersion(SessionID, String)

    /// What is wrong, and what to do.
    public var description: String {
      switch self {
      case .missing:
        "The log is missing. 'limber log rebuild' rebuilds it from the records."
      case .damaged(let words):
        "The log is damaged: \(words). 'limber log rebuild' rebuilds it from the records."
      case .unreadable(let file):
        "The record file \(file) is damaged or incomplete. Copy it from a backup or "
          + "another device; what the log has of it stays."
      case .notInLog(let file):
        "The log lacks part of the record file \(file). 'limber log rebuild' adds it."
      case .onlyInLog(let session):
        "Session \(session.short) has no record file. 'limber log rebuild' writes one."
      case .secondVersion(let session, let file):
        "Session \(session.short) was continued twice. The log has the longer version; the other is "
          + "in the record file \(file)."
      }
    }
  }
}

extension RecordStore {
  /// Reads the log and all records and compares them; nothing is changed.
  ///
  /// - Throws: As `LogDatabase.readOnly`, and `cannotRead` if the names of the records cannot be read.
  public func check() throws(SessionLogError) -> LogCheck {
    let names = try allNames()
    var check = LogCheck()
    check.files = names.count
    do throws(SessionLogError) {
      let log = try LogDatabase.readOnly(place)
      try log.read(orIfEmpty: ()) { db in try check.compare(db, with: names.sorted(), of: self) }
      if log.isEmpty, !names.isEmpty { check.findings = [.missing] }
    } catch {
      switch error {
      case .damaged(_, let words) where hasRecords: check.findings = [.damaged(words)]
      case .notALog where hasRecords:
        check.findings = [.damaged("it does not begin like a log")]
      default: throw error
      }
    }
    return check
  }
}

extension LogCheck {
  fileprivate mutating func compare(
    _ db: Database, with names: [RecordName], of store: RecordStore
  ) throws {
    let problems = try String.fetchAll(db, sql: "PRAGMA integrity_check(10)")
    if problems != ["ok"] { findings += problems.map { .damaged($0) } }
    let counts = try ["session", "change", "gone"].map { table in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
    }
    (sessions, changes, erasures) = (counts[0], counts[1], counts[2])
    let projection = Projection(db)
    var recorded = Set(((try? store.running()) ?? []).map(\.rawValue))
    for name in names {
      guard let file = try? store.read(name) else {
        findings.append(.unreadable("\(name.device)/\(name.file)"))
        continue
      }
      if file.kind == "session" { recorded.insert(file.target) }
      if let finding = try projection.finding(file, name) { findings.append(finding) }
    }
    try db.read("SELECT id FROM session ORDER BY started_at_ms", most: .max) { fields in
      let id = try fields.text()
      if !recorded.contains(id) { findings.append(.onlyInLog(SessionID(rawValue: id))) }
    }
  }
}

extension Projection {
  /// The finding about a record file, if any.
  fileprivate func finding(_ file: RecordFile, _ name: RecordName) throws -> LogCheck.Finding? {
    let text = "\(name.device)/\(name.file)"
    let isGone = try erasure(of: Self.base(of: file.target)) != nil
    switch file.content {
    case .gone: return isGone ? nil : .notInLog(text)
    case _ where isGone: return nil
    case .changes(let changes):
      let known = try self.changes(of: file.target)[file.target] ?? []
      return Set(changes).isSubset(of: known) ? nil : .notInLog(text)
    case .session(let session):
      guard let row = try row(of: file.target) else { return .notInLog(text) }
      let (theirs, ours) = ((file.lines, file.checksum), (row.lines, row.checksum))
      if theirs == ours { return nil }
      if theirs > ours { return .notInLog(text) }
      // A session that was continued contains its stopped version.
      var plans = PlanRows()
      let entries = try StoredSession(row.number, db, &plans).records.entries
      return entries.starts(with: session.entries) ? nil : .secondVersion(session.head.id, text)
    }
  }
}
