// SPDX-License-Identifier: MIT
import Dispatch
import GRDB
import SessionEngine

extension LogDatabase {
  /// How many files are taken in with one transaction.
  private static let batch = 200

  /// Takes in the records that the log lacks: what programs left in running files, then the record files
  /// that it does not know. Of what is erased the files are removed; and of what only the log has,
  /// since its record file is gone, there is a record file again afterwards.
  ///
  /// A file that cannot be read, or has not arrived whole, is tried again the next time.
  ///
  /// - Parameters:
  ///   - progress: Is told how many files are taken in, and of how many.
  ///   - shouldStop: Is asked between two transactions; what is taken in by then stays.
  /// - Returns: Whether it came to its end.
  /// - Throws: As `write`, and `cannotRead` if the names of the records cannot be read.
  @discardableResult
  func catchUp(
    with store: RecordStore, progress: (_ done: Int, _ count: Int) -> Void = { _, _ in },
    shouldStop: () -> Bool = { false }
  ) throws(SessionLogError) -> Bool {
    // Running before records: what is finished meanwhile is among the records then.
    try take(store.leftRunning().map { ($0, nil) })
    let (unknown, missing) = try compare(with: store.allNames())
    let new = unknown.sorted()
    var reader = RecordReader(store)
    for start in stride(from: 0, to: new.count, by: Self.batch) {
      guard !shouldStop() else { return false }
      let end = min(start + Self.batch, new.count)
      try take(reader.read(new[start..<end]))
      progress(end, new.count)
    }
    if !missing.isEmpty {
      let kept = try keepRecords(
        of: missing.values, in: store, store.allNames(), unless: gone(), shouldStop)
      if kept.isAll { try forget(missing.keys) }
      try take(reader.read(kept.names[...]))
      if shouldStop() { return false }
    }
    try removeErased(from: store)
    return true
  }

  /// Whether there are record files that the log has not taken in.
  func lacksRecords(of store: RecordStore) throws(SessionLogError) -> Bool {
    try !compare(with: store.allNames()).new.isEmpty
  }

  /// Takes in files with one transaction. One that the log refuses is passed over, and counts as known.
  func take(
    _ files: [(file: RecordFile, name: RecordName?)]
  ) throws(SessionLogError) {
    guard !files.isEmpty else { return }
    do throws(SessionLogError) {
      try write { db in
        var projection = Projection(db)
        try projection.take(files)
      }
    } catch {
      guard case .cannotWrite(_, .refused) = error else { throw error }
      if files.count > 1 {
        for file in files { try take([file]) }
      } else if let (file, name) = files.first, let name {
        try write { db in try Projection(db).register(name, file) }
      }
    }
  }

  /// Which of some record files the log does not know, and which it knows beside them.
  func compare(
    with names: Set<RecordName>
  ) throws(SessionLogError) -> (new: Set<RecordName>, missing: [RecordName: KnownFile]) {
    try read(orIfEmpty: (names, [:])) { db in
      var new = names
      var missing: [RecordName: KnownFile] = [:]
      let rows = try Row.fetchCursor(db, sql: "SELECT device, name, kind, target FROM file")
      while let row = try rows.next() {
        guard let name = RecordName(row), new.remove(name) == nil else { continue }
        missing[name] = KnownFile(kind: row[2], target: row[3])
      }
      return (new, missing)
    }
  }

  private func forget(_ names: some Sequence<RecordName>) throws(SessionLogError) {
    try write { db in
      let forget = try db.cachedStatement(sql: "DELETE FROM file WHERE device = ? AND name = ?")
      for name in names { try forget.execute(arguments: [name.device.rawValue, name.file]) }
    }
  }

  /// Removes the record files of what is erased, whoever wrote them.
  private func removeErased(from store: RecordStore) throws(SessionLogError) {
    let names = try read(orIfEmpty: []) { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT file.device, file.name FROM gone CROSS JOIN file
          ON file.target = gone.target
            OR file.target > gone.target || '.' AND file.target < gone.target || '/'
          WHERE file.kind <> 'gone'
          """
      ).compactMap(RecordName.init)
    }
    guard !names.isEmpty else { return }
    // One that cannot be removed now is the next time.
    try forget(names.filter { name in (try? store.remove(name)) != nil })
  }
}

extension RecordName {
  /// Reads the first two columns of a row.
  fileprivate init?(_ row: Row) {
    guard let device = DeviceID(rawValue: row[0]) else { return nil }
    self.init(device: device, file: row[1])
  }
}

extension RecordStore {
  /// All names of record files.
  func allNames() throws(SessionLogError) -> Set<RecordName> {
    do throws(SystemFailure) { return try names() } catch {
      throw .cannotRead(path: place.records, .init(errno: error.code))
    }
  }

  /// The sessions that are not over and that no program runs, as far as they can be read.
  fileprivate func leftRunning() -> [RecordFile] {
    ((try? running()) ?? []).compactMap { session in
      switch look(at: session) {
      case .left(let file), .elsewhere(let file): file
      case .none, .runs, .failed: nil
      }
    }
  }
}

/// Reads many record files, several at a time.
private struct RecordReader {
  let store: RecordStore
  /// The plans that each thread has read.
  private var known = [KnownPlans](repeating: KnownPlans(), count: 4)

  init(_ store: RecordStore) { self.store = store }

  /// The files of some names, as far as they can be read.
  mutating func read(_ names: ArraySlice<RecordName>) -> [(file: RecordFile, name: RecordName?)] {
    let (store, names) = (store, Array(names))
    var files = [RecordFile?](repeating: nil, count: names.count)
    known.withUnsafeMutableBufferPointer { known in
      files.withUnsafeMutableBufferPointer { files in
        // Every part has places of its own in both.
        nonisolated(unsafe) let (known, files) = (known, files)
        DispatchQueue.concurrentPerform(iterations: known.count) { part in
          for index in stride(from: part, to: names.count, by: known.count) {
            files[index] = try? store.read(names[index], known: &known[part])
          }
        }
      }
    }
    return zip(files, names).compactMap { file, name in file.map { ($0, name) } }
  }
}
