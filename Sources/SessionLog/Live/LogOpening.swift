// SPDX-License-Identifier: MIT
import SessionEngine

extension RecordStore {
  /// Whether nothing was ever recorded: there are no records, and the log is missing or empty.
  public var isUnused: Bool {
    (try? LogFile(path: place.path).isFilled()) == false && !hasRecords
  }

  /// Checks that a file of another kind is not mistaken for a log. If there are records, whatever
  /// is at the log's path counts as one.
  ///
  /// - Throws: `SessionLogError.notALog`.
  public func requireLog() throws(SessionLogError) {
    guard !hasRecords else { return }
    do throws(SessionLogError) { try LogDatabase.readOnly(place).close() } catch {
      if case .notALog = error { throw error }
    }
  }
}

/// Opens a log with everything in its records: rebuilt if necessary, and caught up if behind.
public struct LogOpening: Sendable {
  let store: RecordStore
  /// Done before the log is looked at.
  let prepare: @Sendable (RecordStore) throws(SessionLogError) -> Void
  /// Receives news.
  let tell: @Sendable (LogNews) -> Void

  /// Prepares to open a log.
  ///
  /// - Parameters:
  ///   - store: The records beside it.
  ///   - prepare: Done before the log is looked at, such as converting one of an earlier build.
  ///   - tell: Receives news.
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

  /// The log with all its records, for a command that only reads. A missing log is not created
  /// while there are no records.
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
      // If it cannot be written, it may still be readable as it is.
      guard error.isWriteFailure else { throw error }
      let log = try LogDatabase.readOnly(store.place)
      if (try? log.lackedFiles(of: store).isEmpty) != true { tell(.behind(error)) }
      return log
    }
    return try LogDatabase.readOnly(store.place)
  }

  /// Asks the log, for a command that only reads. If that finds damage, the log is rebuilt first.
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

  /// The log, created or rebuilt if necessary; `nil` if that was stopped.
  func forWriting(shouldStop: () -> Bool = { false }) throws(SessionLogError) -> LogDatabase? {
    try prepare(store)
    // Finish what a killed program had left to do.
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

  /// The log, rebuilt from its records in any case.
  ///
  /// - Throws: As `forReading`, `cannotWrite`, or `notALog` if a file of another kind is there.
  public func rebuilt() throws(SessionLogError) -> LogDatabase {
    try store.requireLog()
    try prepare(store)
    let before = kept
    try rebuild()
    if let path = newlyKept(before) { tell(.replacedDamaged(kept: path)) }
    return try LogDatabase.readOnly(store.place)
  }

  /// Rebuilds the log after damage was found in use.
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

  /// The damaged log that is kept.
  private var kept: FileIdentity? { FileIdentity(path: LogRebuild(store).aside) }

  /// The path of the damaged log, if a new one is kept.
  private func newlyKept(_ before: FileIdentity?) -> String? {
    kept == nil || kept == before ? nil : LogRebuild(store).aside
  }
}
