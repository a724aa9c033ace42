// SPDX-License-Identifier: MIT
import SessionEngine

/// Works on the log in the background, in the order in which it is told to. Whoever waits for the log is
/// served first; what other programs have written is taken in when nobody does.
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
      // There may be more to take in, or the log is held.
      return WorkThread<OpenLog>.now + (demand.isWaiting ? .zero : pause)
    }
  }

  /// Takes in what is durable now.
  func take(_ durable: [DurableLines]) { thread.perform { $0.note(durable) } }

  /// Answers a question, and hands the answer on.
  func ask<Value: Sendable>(
    waits: Bool = true,
    _ question: @escaping @Sendable (LogDatabase) throws(SessionLogError) -> Value,
    then: @escaping @Sendable (Result<Value, SessionLogError>) -> Void
  ) {
    thread.perform { log in then(log.ask(waits: waits, question)) }
  }

  /// Looks for what other programs have written.
  func lookForRecords() { thread.perform { $0.noteRecords() } }

  /// Waits until everything told before is done, and closes the log.
  func close() { thread.close() }

  /// How long catching up goes on at a time.
  private static let turn: Duration = .milliseconds(500)
}
