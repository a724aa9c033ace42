// SPDX-License-Identifier: MIT
import SessionEngine

/// Works on the log in the background, in order. Questions come first; records of other programs
/// are read when nobody is waiting.
final class LogQueue: Sendable {
  private let thread: WorkThread<OpenLog>

  init(_ opening: LogOpening) {
    thread = WorkThread("log", { demand in OpenLog(opening) { demand.isClosing } }) {
      log, demand, isClosing in
      log.takeIn()
      if isClosing {
        log.close()
        return nil
      }
      log.catchUp(for: Self.turn) { demand.isWaiting }
      guard log.isBehind, let pause = log.pause else { return nil }
      // There may be more to read, or the log is locked.
      return WorkThread<OpenLog>.now + (demand.isWaiting ? .zero : pause)
    }
  }

  /// Adds what is durable now.
  func take(_ durable: [DurableLines]) { thread.perform { $0.note(durable) } }

  /// Answers a question, and passes the answer on.
  func ask<Value: Sendable>(
    waits: Bool = true,
    _ question: @escaping @Sendable (LogDatabase) throws(SessionLogError) -> Value,
    then: @escaping @Sendable (Result<Value, SessionLogError>) -> Void
  ) {
    thread.perform { log in then(log.ask(waits: waits, question)) }
  }

  /// Looks for records of other programs.
  func lookForRecords() { thread.perform { $0.noteRecords() } }

  /// Waits until everything before is done, and closes the log.
  func close() { thread.close() }

  /// How long catching up may take at a time.
  private static let turn: Duration = .milliseconds(500)
}
