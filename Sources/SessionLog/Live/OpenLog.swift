// SPDX-License-Identifier: MIT
import Dispatch
import SessionEngine

/// The log in a running program: opened when needed, checked before each use, rebuilt if necessary,
/// and kept up to date with the records of all programs.
struct OpenLog {
  private let opening: LogOpening
  private var log: LogDatabase?
  /// What is on the disk but not yet in the log; the newest state of each file.
  private var waiting: [WrittenFile: DurableLines] = [:]
  private var plans = KnownPlans()
  /// Whether the log may lack records.
  private(set) var isBehind = true
  /// How long to wait before the next attempt to catch up; `nil` if only the person can help.
  private(set) var pause: Duration? = Self.shortestPause
  /// Whether the file in use has gone, and no other is in use yet.
  private var isLost = false
  /// The last damaged file that was replaced, so that the same one is not replaced endlessly.
  private var replaced: FileIdentity?

  /// Polled during a rebuild, which may take minutes.
  private let shouldStop: @Sendable () -> Bool

  init(_ opening: LogOpening, shouldStop: @escaping @Sendable () -> Bool = { false }) {
    self.opening = opening
    self.shouldStop = shouldStop
  }

  private var store: RecordStore { opening.store }

  /// Notes what is durable, for the log to add.
  mutating func note(_ durable: [DurableLines]) {
    for lines in durable { waiting[lines.file] = lines }
  }

  /// Adds what was noted. If that fails, the log is behind, but nothing is lost.
  @discardableResult
  mutating func takeIn() -> Result<Void, SessionLogError> {
    guard !waiting.isEmpty else { return .success(()) }
    let files = waiting.values.compactMap { lines in
      RecordFile(bytes: lines.bytes, known: &plans).map { (file: $0, name: lines.name) }
    }
    let result = use { log throws(SessionLogError) in try log.take(files) }
    if case .success = result { waiting = [:] } else { isBehind = true }
    return result
  }

  /// Answers a question, unless nobody waits for the answer any more.
  ///
  /// - Parameter waits: Whether to wait for a log that is not available at once.
  mutating func ask<Value>(
    waits: Bool = true, _ question: (LogDatabase) throws(SessionLogError) -> Value
  ) -> Result<Value, SessionLogError> {
    let interrupted = SessionLogError.cannotOpen(path: store.place.path, .interrupted)
    guard !shouldStop(), waits || log != nil else { return .failure(interrupted) }
    takeIn()
    catchUp(for: Self.patience)
    return shouldStop() ? .failure(interrupted) : use(question)
  }

  /// Adds what the log lacks, for at most this long.
  mutating func catchUp(for time: Duration, unless shouldStop: () -> Bool = { false }) {
    guard isBehind else { return }
    let end = DispatchTime.now().uptimeNanoseconds + UInt64(time / .nanoseconds(1))
    let store = store
    var tookIn = false
    let result = use { log throws(SessionLogError) in
      try log.catchUp(with: store) { _, _ in
        tookIn = true
        return !shouldStop() && DispatchTime.now().uptimeNanoseconds <= end
      }
    }
    switch result {
    case .success(let isComplete): (isBehind, pause) = (!isComplete, Self.shortestPause)
    case .failure(let error):
      pause = error.mayPass ? min((pause ?? Self.shortestPause) * 2, Self.longestPause) : nil
    }
    if tookIn { opening.tell(.tookIn) }
  }

  /// Notes that other programs may have written records.
  mutating func noteRecords() { isBehind = true }

  /// Closes the log, which leaves a single file.
  mutating func close() {
    log?.close()
    log = nil
  }

  // MARK: Opening

  /// How long a question waits for the log to catch up.
  private static let patience: Duration = .milliseconds(50)
  /// The pause between two attempts to catch up; it grows with each failure.
  private static let shortestPause: Duration = .seconds(1)
  private static let longestPause: Duration = .seconds(10)

  private mutating func use<Value>(
    _ body: (LogDatabase) throws(SessionLogError) -> Value
  ) -> Result<Value, SessionLogError> {
    do throws(SessionLogError) {
      let log = try opened()
      do throws(SessionLogError) {
        return .success(try body(log))
      } catch .damaged {
        try replaceDamaged()
        return .success(try body(try opened()))
      }
    } catch {
      return .failure(error)
    }
  }

  private mutating func opened() throws(SessionLogError) -> LogDatabase {
    if let log {
      if log.isAtItsPath { return log }
      forget()
      isLost = true
    }
    let exists = FileIdentity(path: store.place.path) != nil
    guard let log = try opening.forWriting(shouldStop: shouldStop) else {
      throw .cannotOpen(path: store.place.path, .interrupted)
    }
    if isLost { opening.tell(exists ? .moved : .madeAgain) }
    isLost = false
    self.log = log
    return log
  }

  private mutating func replaceDamaged() throws(SessionLogError) {
    let file = FileIdentity(path: store.place.path)
    guard file != replaced else { return }
    forget()
    try opening.makeAgain(shouldStop: shouldStop)
    replaced = FileIdentity(path: store.place.path)
  }

  private mutating func forget() {
    close()
    isBehind = true
  }
}
