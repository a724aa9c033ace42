// SPDX-License-Identifier: MIT
import SessionEngine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// Theory of operation. There are two threads. The records' thread appends events to small files and
// waits for the disk. The log's thread turns what is on the disk into rows, and answers questions.
// So a locked, damaged or missing log never keeps a record from the disk, and callers wait for
// neither.

/// The log of a running program, in the background: it records events and answers questions.
public final class LiveLog: Sendable {
  private let store: RecordStore
  private let writer: RecordWriter
  private let log: LogQueue
  private let version: String

  /// Starts the threads; the log is opened when first needed.
  ///
  /// - Parameters:
  ///   - opening: How the log is opened.
  ///   - version: The version of the program.
  public init(_ opening: LogOpening, version: String) {
    let (store, tell) = (opening.store, opening.tell)
    let log = LogQueue(opening)
    self.store = store
    self.log = log
    self.version = version
    writer = RecordWriter(
      RecordKeeper(store, version: version), onDurable: { log.take($0) },
      onTrouble: { tell(.unsaved($0)) })
  }

  // MARK: Recording

  /// Records the beginning of a session.
  ///
  /// - Parameters:
  ///   - head: The session; its id must be unused.
  ///   - reading: The clocks at its start.
  public func begin(_ head: SessionHead, at reading: ClockReading) {
    let run = Run(at: .start, reading, version: version)
    writer.perform { $0.begin(head, run) }
  }

  /// Records events of a session that was begun or taken up here.
  public func append(_ entries: [LogEntry], to session: SessionID) {
    if !entries.isEmpty { writer.perform { $0.append(entries, to: session) } }
  }

  /// Records changes to cramps and sessions.
  public func write(_ drafts: [ChangeDraft]) { writer.perform { $0.write(drafts) } }

  /// Takes up a session that was cut off, so that this program runs it and no other can.
  ///
  /// - Parameters:
  ///   - session: The session.
  ///   - clocks: The clocks now, and when time counts as missed.
  ///   - then: Called with the result, on the records' thread. It fails with
  ///     `SessionLogError.sessionRuns` if a program runs the session, `sessionOver` if it has
  ///     ended, `damaged`, or `cannotRead`.
  public func resume(
    _ session: SessionID, _ clocks: ResumeClocks,
    then: @escaping @Sendable (Result<UnfinishedSession, SessionLogError>) -> Void
  ) {
    perform(then) { keeper throws(SessionLogError) in try keeper.resume(session, clocks) }
  }

  /// Ends a session that was cut off, as stopped at the last moment it was seen.
  ///
  /// - Parameter then: As for `resume`.
  public func finish(
    _ session: SessionID, _ clocks: ResumeClocks,
    then: @escaping @Sendable (Result<UnfinishedSession, SessionLogError>) -> Void
  ) {
    perform(then) { keeper throws(SessionLogError) in try keeper.end(session, clocks) }
  }

  /// Deletes a session; one that was cut off is ended first.
  ///
  /// - Parameter then: As for `resume`, but the session may be over.
  public func delete(
    _ session: SessionID, _ clocks: ResumeClocks,
    then: @escaping @Sendable (Result<Void, SessionLogError>) -> Void
  ) {
    perform(then) { keeper throws(SessionLogError) in try keeper.delete(session, clocks) }
  }

  private func perform<Value>(
    _ then: @escaping @Sendable (Result<Value, SessionLogError>) -> Void,
    _ task: @escaping @Sendable (inout RecordKeeper) throws(SessionLogError) -> Value
  ) {
    writer.perform { keeper in
      do throws(SessionLogError) { then(.success(try task(&keeper))) } catch {
        then(.failure(error))
      }
    }
  }

  /// Leaves a session as it is, to be taken up again later.
  public func letGo(_ session: SessionID) { writer.perform { $0.letGo(session) } }

  // MARK: Asking

  /// Answers a question, once everything before it is recorded.
  ///
  /// - Parameters:
  ///   - waits: Whether to wait for a log that is not open.
  ///   - question: Asks the log, on its thread; not called if the log cannot be opened or is being
  ///     closed.
  ///   - then: Takes the answer, on the same thread.
  public func ask<Value: Sendable>(
    waits: Bool = true,
    _ question: @escaping @Sendable (LogDatabase) throws(SessionLogError) -> Value,
    then: @escaping @Sendable (Result<Value, SessionLogError>) -> Void
  ) {
    let log = log
    writer.after { log.ask(waits: waits, question, then: then) }
  }

  /// Finds the latest session of the last days that was cut off, once everything before is
  /// recorded.
  public func askForUnfinished(
    _ clocks: ResumeClocks, then: @escaping @Sendable (UnfinishedSession?) -> Void
  ) {
    let store = store
    ask { log throws(SessionLogError) in
      Set(try log.deletedSessions().map(\.id))
    } then: { deleted in
      then(try? store.unfinished(clocks, except: (try? deleted.get()) ?? []))
    }
  }

  /// Erases for good what was deleted long ago, once everything before is recorded.
  public func eraseDeleted(at now: LocalMoment) {
    let writer = writer
    let end = now.advanced(by: .zero - Self.keptFor)
    ask { log throws(SessionLogError) in
      try log.deleted(before: end)
    } then: { result in
      guard case .success(let targets) = result, !targets.isEmpty else { return }
      writer.perform { keeper in
        for target in targets { keeper.erase(Erasure(target: target, writtenAt: now)) }
      }
    }
  }

  /// How long deleted entries can be restored.
  private static let keptFor: Duration = .seconds(30 * 86_400)

  /// Looks for new records of other programs.
  public func lookForRecords() { log.lookForRecords() }

  /// Waits until everything is on the disk, or has been tried once more, and closes the log.
  ///
  /// - Returns: What will be lost with this process; empty if everything is on the disk.
  public func close() -> [UnsavedRecords] {
    let unsaved = writer.close()
    log.close()
    return unsaved
  }
}
