// SPDX-License-Identifier: MIT
import SessionEngine
import Synchronization

/// Works on the log in the background, in the order in which it is told to. Whoever waits for the log is
/// served first; what other programs have written is taken in when nobody does.
final class LogQueue: Sendable {
  private let thread: WorkThread<OpenLog>
  private let urgency: Urgency

  init(_ opening: LogOpening) {
    let urgency = Urgency()
    self.urgency = urgency
    thread = WorkThread("log", OpenLog(opening) { urgency.isClosing }) { log, isClosing in
      log.takeIn()
      if isClosing {
        log.close()
        return nil
      }
      log.catchUp(for: Self.turn) { urgency.isWanted }
      guard log.isBehind, let pause = log.pause else { return nil }
      // There may be more to take in, or the log is held.
      return WorkThread<OpenLog>.now + (urgency.isWanted ? .zero : pause)
    }
  }

  /// Takes in what is durable now.
  func take(_ durable: [DurableLines]) { perform { $0.note(durable) } }

  /// Answers a question, and hands the answer on.
  func ask<Value: Sendable>(
    _ question: @escaping @Sendable (LogDatabase) throws(SessionLogError) -> Value,
    then: @escaping @Sendable (Result<Value, SessionLogError>) -> Void
  ) {
    perform { log in then(log.ask(question)) }
  }

  /// Looks for what other programs have written.
  func lookForRecords() { perform { $0.noteRecords() } }

  /// Waits until everything told before is done, and closes the log.
  func close() {
    urgency.close()
    thread.close()
  }

  private func perform(_ task: @escaping @Sendable (inout OpenLog) -> Void) {
    let urgency = urgency
    urgency.add(1)
    thread.perform { log in
      urgency.add(-1)
      task(&log)
    }
  }

  /// How long catching up goes on at a time.
  private static let turn: Duration = .milliseconds(500)
}

/// Whether there is something more urgent than catching up.
private final class Urgency: Sendable {
  private let waiting = Atomic(0)
  private let closing = Atomic(false)

  var isClosing: Bool { closing.load(ordering: .relaxed) }
  var isWanted: Bool { isClosing || waiting.load(ordering: .relaxed) > 0 }

  func add(_ count: Int) { waiting.add(count, ordering: .relaxed) }
  func close() { closing.store(true, ordering: .relaxed) }
}
