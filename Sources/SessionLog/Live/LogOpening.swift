// SPDX-License-Identifier: MIT
import SessionEngine

extension RecordStore {
  /// Whether nothing was ever recorded, and there is no log, or an empty file.
  public var isUnused: Bool {
    (try? LogFile(path: place.path).isFilled()) == false && !hasRecords
  }

  /// Checks that no file of something else is taken for a log: only where there are records, whatever
  /// stands at the log's path is one.
  ///
  /// - Throws: `SessionLogError.notALog`.
  public func requireLog() throws(SessionLogError) {
    guard !hasRecords else { return }
    do throws(SessionLogError) { try LogDatabase.readOnly(place).close() } catch {
      if case .notALog = error { throw error }
    }
  }
}

/// Opens a log so that it has what its records have: made again where it has to be, caught up where it
/// is behind.
public struct LogOpening: Sendable {
  let store: RecordStore
  /// What is done before the log is looked at.
  let prepare: @Sendable (RecordStore) throws(SessionLogError) -> Void
  /// Told what comes to light.
  let tell: @Sendable (LogNews) -> Void

  /// Prepares to open a log.
  ///
  /// - Parameters:
  ///   - store: The records beside it.
  ///   - prepare: What is done before the log is looked at, such as taking in one of an earlier build.
  ///   - tell: Is told what comes to light.
  public init(
    _ store: RecordStore,
    prepare: @escaping @Sendable (RecordStore) throws(SessionLogError) -> Void = {
      (_: RecordStore) throws(SessionLogError) in
    },
    tell: @escaping @Sendable (LogNews) -> Void = { _ in }
  ) {
    self.store = store
    self.prepare = prepare
    self.tell = tell
  }

  /// The log with all of its records, for a command that only reads. One that is not there stays so,
  /// as long as there are no records.
  ///
  /// - Throws: As `LogDatabase.readOnly`.
  public func forReading() throws(SessionLogError) -> LogDatabase {
    do throws(SessionLogError) {
      if FileIdentity(path: store.place.path) != nil || store.hasRecords,
        let log = try forWriting()
      {
        try log.catchUp(with: store)
        return log
      }
    } catch {
      // What cannot be written may still be read as it is.
      guard error.isWriteFailure else { throw error }
      let log = try LogDatabase.readOnly(store.place)
      if (try? log.lackedFiles(of: store).isEmpty) != true { tell(.behind(error)) }
      return log
    }
    return try LogDatabase.readOnly(store.place)
  }

  /// Asks the log something, for a command that only reads. If damage is found in it, it is made again
  /// first.
  ///
  /// - Throws: As `forReading`, and what the question throws.
  public func read<Value>(
    _ question: (LogDatabase) throws(SessionLogError) -> Value
  ) throws(SessionLogError) -> Value {
    do throws(SessionLogError) {
      return try question(try forReading())
    } catch {
      guard case .damaged = error, store.hasRecords, (try? makeAgain()) != nil else { throw error }
      return try question(try forReading())
    }
  }

  /// The log, made where it is missing, or made again; `nil` if that was stopped.
  func forWriting(shouldStop: () -> Bool = { false }) throws(SessionLogError) -> LogDatabase? {
    try prepare(store)
    // What a program that was killed had still to do.
    store.tidy()
    let before = kept
    let opened = try LogRebuild(store).opened { done, count in
      tell(.rebuilding(done: done, count: count))
      return !shouldStop()
    }
    guard let (log, found) = opened else { return nil }
    let path = newlyKept(before)
    switch found {
    case .missing where path == nil: tell(.madeAgain)
    case .sound where path == nil, .hasMore where path == nil: break
    case .sound, .missing, .damaged, .hasMore: tell(.replacedDamaged(kept: path))
    }
    return log
  }

  /// The log, made again from its records in any case.
  ///
  /// - Throws: As `forReading`, `cannotWrite`, or `notALog` if a file of something else stands there.
  public func rebuilt() throws(SessionLogError) -> LogDatabase {
    try store.requireLog()
    try prepare(store)
    let before = kept
    try rebuild()
    if let path = newlyKept(before) { tell(.replacedDamaged(kept: path)) }
    return try LogDatabase.readOnly(store.place)
  }

  /// Makes the log again, because damage was found in it while it was used.
  func makeAgain(shouldStop: () -> Bool = { false }) throws(SessionLogError) {
    let before = kept
    try rebuild(shouldStop: shouldStop)
    tell(.replacedDamaged(kept: newlyKept(before)))
  }

  private func rebuild(shouldStop: () -> Bool = { false }) throws(SessionLogError) {
    _ = try LogRebuild(store).run { done, count in
      tell(.rebuilding(done: done, count: count))
      return !shouldStop()
    }
  }

  /// Which damaged log is kept.
  private var kept: FileIdentity? { FileIdentity(path: LogRebuild(store).aside) }

  /// The path of the damaged log, if there is another one than before.
  private func newlyKept(_ before: FileIdentity?) -> String? {
    kept == nil || kept == before ? nil : LogRebuild(store).aside
  }
}
