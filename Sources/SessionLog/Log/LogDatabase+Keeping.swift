// SPDX-License-Identifier: MIT
import GRDB
import SessionEngine

// The rule of this file: what only the log has goes back into the records before another log
// replaces it. Only who ran a session is lost.

extension LogDatabase {
  /// Keys for everything in a log that has or had a file: the id of a change; for a session the
  /// name of the record file that the log was made from, or its id if it has no file and no end.
  private static let contents = """
    SELECT 'gone' AS kind, target, 'gone ' || target AS key, 0 AS is_open FROM gone
    UNION ALL SELECT 'change', target, id, 0 FROM change
    UNION ALL SELECT 'session', id, iif(outcome IS NULL AND NOT EXISTS (
        SELECT 1 FROM file WHERE file.target = session.id AND file.kind = 'session'
      ), id, device || '/' || id || printf('-%08x', crc) || '\(RecordName.ending)'), outcome IS NULL
    FROM session
    """

  /// Writes record files for what this log has and another lacks.
  ///
  /// - Parameters:
  ///   - new: A log made from all records. What is erased in it is not written.
  ///   - shouldContinue: Called before each file with the number written and the total; returns
  ///     whether to continue.
  /// - Returns: Whether everything was written: not if something in this log is damaged, or if it
  ///   was stopped.
  /// - Throws: `cannotRead` or `damaged` of a log, `cannotWrite` of the records.
  func keepRecords(
    in store: RecordStore, lackedBy new: LogDatabase,
    shouldContinue: (_ done: Int, _ count: Int) -> Bool
  ) throws(SessionLogError) -> Bool {
    let running = Set(((try? store.running()) ?? []).map(\.rawValue))
    let known: Set<String> = try new.read(orIfEmpty: []) { db in
      let files = "SELECT id FROM session UNION ALL SELECT device || '/' || name FROM file"
      return try String.fetchSet(
        db, sql: "SELECT key FROM (\(Self.contents)) UNION ALL \(files)")
    }
    return try read(orIfEmpty: true) { db in
      var projection = Projection(db)
      var (lost, isAll) = ([(kind: String, target: String, key: String)](), true)
      do {
        try db.read(Self.contents, most: .max) { fields in
          let (kind, target, key) = (try fields.text(), try fields.text(), try fields.text())
          // A running file of a session that is over is an old one that somebody has put back.
          let mayRun = try fields.flag() && running.contains(target)
          let isGone = known.contains("gone \(Projection.base(of: target))")
          if !mayRun, !isGone, !known.contains(key) { lost.append((kind, target, key)) }
        }
      } catch { isAll = false }
      for (number, (kind, target, key)) in lost.enumerated() {
        guard shouldContinue(number, lost.count) else { return false }
        do {
          let lines = try projection.lines(of: kind, target, key, by: store.device)
          try store.keep(lines, mayContinue: key == target)
        } catch let error as SessionLogError {
          throw error
        } catch {
          // What can be read of the rest is kept anyway.
          isAll = false
        }
      }
      return isAll
    }
  }
}

extension Projection {
  /// The lines of a file for something in the log; empty if it is not there.
  fileprivate mutating func lines(
    of kind: String, _ target: String, _ key: String, by device: DeviceID
  ) throws -> [[UInt8]] {
    switch kind {
    case "gone":
      return try erasure(of: target).map { RecordEncoder.file(of: $0, device: device) } ?? []
    case "change":
      let change = try changes(of: target)[target]?.first { $0.id == key }
      return change.map { RecordEncoder.file(of: [$0], device: $0.device) } ?? []
    default:
      guard let row = try row(of: target) else { return [] }
      let session = try StoredSession(row.number, db, &plans)
      return RecordEncoder.file(of: session.records, device: session.device)
    }
  }
}

extension RecordStore {
  /// Adds a file.
  ///
  /// - Parameter mayContinue: Whether it is a session that may still be continued.
  fileprivate func keep(_ lines: [[UInt8]], mayContinue: Bool) throws(SessionLogError) {
    guard let file = RecordFile(bytes: Array(lines.joined())) else { return }
    do throws(SystemFailure) {
      if mayContinue {
        try disk.makeFolder(place.running)
        try disk.put(
          Array(lines.dropLast().joined()), at: place.running(SessionID(rawValue: file.id)),
          through: place.temporary(for: file.id))
      } else {
        try add(Array(lines.joined()), file)
      }
    } catch {
      throw .cannotWrite(path: place.records, .init(errno: error.code))
    }
  }
}
