// SPDX-License-Identifier: MIT
import Dispatch
import Foundation
import GRDB
import SessionEngine

extension LogDatabase {
  /// How many files are added in one transaction.
  private static let batch = 200

  /// Adds the records that the log lacks: first running files that programs left, then unknown
  /// record files. The files of erased entries are removed.
  ///
  /// A file that cannot be read, or is not whole yet, is tried again the next time.
  ///
  /// - Parameter shouldContinue: Called after each transaction with the number of files added and
  ///   their total; returns whether to continue. What was added stays.
  /// - Returns: Whether it finished.
  /// - Throws: As `write`, and `cannotRead` if the names of the records cannot be read.
  @discardableResult
  func catchUp(
    with store: RecordStore, shouldContinue: (_ done: Int, _ count: Int) -> Bool = { _, _ in true }
  ) throws(SessionLogError) -> Bool {
    // Running files first: a session that ends meanwhile is then found among the records.
    try take(store.leftRunning().map { ($0, nil) })
    let new = try lackedFiles(of: store).sorted()
    let reader = RecordReader(store)
    reader.begin(new.prefix(Self.batch))
    var taken = 0
    while taken < new.count {
      let files = reader.files()
      taken = min(taken + Self.batch, new.count)
      reader.begin(new[taken...].prefix(Self.batch))
      try take(files)
      guard shouldContinue(taken, new.count) || taken == new.count else { return false }
    }
    try removeErased(from: store)
    return true
  }

  /// Adds files in one transaction. One that the log refuses is skipped, and counts as known.
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
      guard case .cannotWrite(_, let reason) = error, reason.isRefusal else { throw error }
      if files.count > 1 {
        for file in files { try take([file]) }
      } else if let (file, name) = files.first, let name {
        try write { db in try Projection(db).register(name, file) }
      }
    }
  }

  // MARK: Names

  /// The record files that are not in the log yet.
  func lackedFiles(of store: RecordStore) throws(SessionLogError) -> Set<RecordName> {
    try store.allNames().subtracting(knownFiles())
  }

  /// Whether record files are missing that the log was made from, other than erased ones.
  func hasMore(than store: RecordStore) throws(SessionLogError) -> Bool {
    // Files added meanwhile exist.
    let known = try knownFiles()
    let missing = try known.subtracting(store.allNames())
    guard !missing.isEmpty else { return false }
    return try !missing.isSubset(of: knownFiles(where: Self.isErased))
  }

  /// Whether a file belongs to something erased.
  private static let isErased = """
    kind <> 'gone' AND substr(target, 1, 16) IN (SELECT target FROM gone)
    """

  /// The record files that the log was made from.
  func knownFiles(where condition: String = "TRUE") throws(SessionLogError) -> Set<RecordName> {
    try read(orIfEmpty: []) { db in
      var names: Set<RecordName> = []
      try db.read("SELECT device, name FROM file WHERE \(condition)", most: .max) { fields in
        guard let device = DeviceID(rawValue: try fields.text()) else { return }
        if let name = RecordName(device: device, file: try fields.text()) { names.insert(name) }
      }
      return names
    }
  }

  /// Removes the record files of erased entries, whatever device wrote them.
  private func removeErased(from store: RecordStore) throws(SessionLogError) {
    // If one cannot be removed now, the next time will do.
    let names = try knownFiles(where: Self.isErased).filter { (try? store.remove($0)) != nil }
    guard !names.isEmpty else { return }
    try write { db in
      let forget = try db.cachedStatement(sql: "DELETE FROM file WHERE device = ? AND name = ?")
      for name in names { try forget.execute(arguments: [name.device.rawValue, name.file]) }
    }
  }
}

extension RecordStore {
  /// All names of record files.
  func allNames() throws(SessionLogError) -> Set<RecordName> {
    do throws(SystemFailure) { return try names() } catch {
      throw .cannotRead(path: place.records, .init(errno: error.code))
    }
  }

  /// Readable sessions that are not over and that no program runs.
  fileprivate func leftRunning() -> [RecordFile] {
    ((try? running()) ?? []).compactMap { session in
      switch look(at: session) {
      case .left(let file), .elsewhere(let file): file
      case .none, .runs, .failed: nil
      }
    }
  }
}

/// Reads record files ahead on a thread of its own. It does not use a dispatch queue, whose threads
/// wake once more after they have been idle.
private final class RecordReader: Sendable {
  private let store: RecordStore
  private let isDone = DispatchSemaphore(value: 0)
  // Belongs to the reading thread until it is done, and then to the thread that waited for it.
  nonisolated(unsafe) private var known = KnownPlans()
  nonisolated(unsafe) private var read: [(file: RecordFile, name: RecordName?)] = []

  init(_ store: RecordStore) { self.store = store }

  /// Begins to read files; all files begun earlier must have been waited for.
  func begin(_ names: ArraySlice<RecordName>) {
    guard !names.isEmpty else {
      read = []
      isDone.signal()
      return
    }
    Thread { [self] in
      read = names.compactMap { name in
        (try? store.read(name, known: &known)).map { ($0, name) }
      }
      isDone.signal()
    }.start()
  }

  /// Waits for the files begun, and returns those that can be read.
  func files() -> [(file: RecordFile, name: RecordName?)] {
    isDone.wait()
    return read
  }
}
