// SPDX-License-Identifier: MIT
import GRDB
import SessionEngine

/// What the log knows of a record file.
struct KnownFile: Hashable {
  /// What it is of, in the word of the log; `running` for a session of which it has no record file.
  let kind: String
  /// What it says something of.
  let target: String
}

extension LogDatabase {
  /// Writes record files of what the log has and they have not. Who ran a session is lost then, and
  /// nothing else.
  ///
  /// - Parameters:
  ///   - missing: What record files were of that are not there any more.
  ///   - names: The record files that are there.
  ///   - gone: What is erased for good, of which nothing but that is written.
  /// - Returns: The names of those that were written, and whether that is all: not if something in the
  ///   log is damaged, or if it was stopped.
  /// - Throws: `cannotRead` or `damaged` of the log, `cannotWrite` of the records.
  func keepRecords(
    of missing: some Sequence<KnownFile>, in store: RecordStore, _ names: Set<RecordName>,
    unless gone: Set<String>, _ shouldStop: () -> Bool
  ) throws(SessionLogError) -> (names: [RecordName], isAll: Bool) {
    let running = Set(((try? store.running()) ?? []).map(\.rawValue))
    let ids = Set(names.map(\.id))
    return try read(orIfEmpty: ([], true)) { db in
      var projection = Projection(db)
      var kept: [RecordName] = []
      var isAll = true
      for file in Set(missing) {
        if shouldStop() { return (kept, false) }
        let isGone = gone.contains(Projection.base(of: file.target))
        let isSession = ["session", "running"].contains(file.kind)
        // A running file of a session that is over is an old one, which somebody has put back.
        if isSession, running.contains(file.target),
          (try? projection.isOver(file.target)) != true
        {
          continue
        }
        if file.kind != "gone", isGone { continue }
        do {
          for (lines, id, name) in try projection.lines(of: file, by: store.device)
          where name.map({ !names.contains($0) }) ?? !ids.contains(id) {
            kept += try store.keep(lines, mayGoOn: file.kind == "running")
          }
        } catch let error as SessionLogError {
          throw error
        } catch {
          // What can be read of the rest is kept all the same.
          isAll = false
        }
      }
      return (kept, isAll)
    }
  }

  /// What is erased for good.
  func gone() throws(SessionLogError) -> Set<String> {
    try read(orIfEmpty: []) { Set(try String.fetchAll($0, sql: "SELECT target FROM gone")) }
  }
}

extension Projection {
  fileprivate func isOver(_ session: String) throws -> Bool {
    let sql = "SELECT outcome IS NOT NULL FROM session WHERE id = ?"
    return try db.all(sql, [session]) { try $0.flag() } == [true]
  }

  /// The lines of the files of which the log has everything, each with the id that it is named after
  /// and, of a session, the name of the file that the log was made of.
  fileprivate mutating func lines(
    of file: KnownFile, by device: DeviceID
  ) throws -> [(lines: [[UInt8]], id: String, name: RecordName?)] {
    let target = file.target
    switch file.kind {
    case "session", "running":
      guard let row = try row(of: target) else { return [] }
      let session = try StoredSession(row.number, db, &plans)
      let name = "\(target)-\(CRC32C.digits(row.checksum))\(RecordName.ending)"
      return [
        (
          RecordEncoder.file(of: session.records, device: session.device), "",
          RecordName(device: session.device, file: name)
        )
      ]
    case "change":
      return try changes(of: target)[target, default: []].map { change in
        (RecordEncoder.file(of: [change], device: change.device), change.id, nil)
      }
    default:
      guard let erasure = try erasure(of: target) else { return [] }
      return [(RecordEncoder.file(of: erasure, device: device), "", nil)]
    }
  }
}

extension RecordStore {
  /// Adds a file.
  ///
  /// - Parameter mayGoOn: Whether a session that is not over is left to be gone on with.
  fileprivate func keep(
    _ lines: [[UInt8]], mayGoOn: Bool
  ) throws(SessionLogError) -> [RecordName] {
    let bytes = Array(lines.joined())
    guard let file = RecordFile(bytes: bytes) else { return [] }
    do throws(SystemFailure) {
      guard mayGoOn, case .session(let session) = file.content, session.head.lasted == nil,
        !session.isOver
      else { return [try add(bytes, file)] }
      let id = session.head.id
      try disk.makeFolder(place.running)
      try disk.put(
        Array(lines.dropLast().joined()), at: place.running(id),
        through: place.temporary(for: id.rawValue))
      return []
    } catch {
      throw .cannotWrite(path: place.records, .init(errno: error.code))
    }
  }
}
