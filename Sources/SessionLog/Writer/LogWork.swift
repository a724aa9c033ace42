// SPDX-License-Identifier: MIT
import Dispatch
import SessionEngine
import Synchronization

/// What the writer's thread is told.
enum LogTask: Sendable {
  /// Write something down.
  case write(LogCommand)
  /// Write down that a session was seen at a moment, once everything told before is written.
  case mark(LastSeen, of: SessionID)
  /// Use the log, and say what is to be done with the result.
  case use(@Sendable (Result<LogDatabase, SessionLogError>) -> @Sendable () -> Void)
  /// Answer when everything is written.
  case flush(FlushAnswer)
  /// The same, and close the log.
  case close(FlushAnswer)
  /// End.
  case stop
}

/// What went wrong with writing.
struct LogFailures: Sendable {
  /// The latest, until everything is written.
  var latest: SessionLogError?
  /// How many commands wait because of it.
  var unwritten = 0
}

/// What the writer's thread and its callers share.
final class LogWork: Sendable {
  private struct State {
    var tasks: [LogTask] = []
    var results: [@Sendable () -> Void] = []
    var failures = LogFailures()
  }

  private let state = Mutex(State())
  private let semaphore = DispatchSemaphore(value: 0)
  private let onWake: @Sendable () -> Void

  init(onWake: @escaping @Sendable () -> Void) { self.onWake = onWake }

  /// What went wrong with writing.
  var failures: LogFailures { state.withLock { $0.failures } }

  /// Adds a task; called by anybody.
  func add(_ task: LogTask) {
    state.withLock { state in
      // However long the disk stalls, moments at which a session was seen do not pile up.
      if case .mark(_, let session) = task, case .mark(_, session)? = state.tasks.last {
        state.tasks.removeLast()
      }
      state.tasks.append(task)
    }
    semaphore.signal()
  }

  /// Takes all tasks, and waits while there are none; called by the writer's thread.
  func takeTasks() -> [LogTask] {
    while true {
      semaphore.wait()
      // Several tasks may be taken at one signal; the others' signals then find none.
      let tasks = state.withLock { state in
        defer { state.tasks = [] }
        return state.tasks
      }
      if !tasks.isEmpty { return tasks }
    }
  }

  /// Takes all results; called by the loop.
  func takeResults() -> [@Sendable () -> Void] {
    state.withLock { state in
      defer { state.results = [] }
      return state.results
    }
  }

  /// Adds a result, and wakes the loop.
  func add(result: @escaping @Sendable () -> Void) {
    state.withLock { $0.results.append(result) }
    onWake()
  }

  /// Says how writing stands, and wakes the loop if that is news.
  func report(_ failure: SessionLogError?, unwritten: Int) {
    let isNews = state.withLock { state in
      let isNews = state.failures.latest != failure
      state.failures.latest = failure
      state.failures.unwritten = unwritten
      return isNews
    }
    if isNews { onWake() }
  }
}

/// An answer that somebody waits for.
final class FlushAnswer: Sendable {
  private let answer = Mutex<Result<Void, SessionLogError>>(.success(()))
  private let semaphore = DispatchSemaphore(value: 0)

  /// Gives the answer.
  func give(_ result: Result<Void, SessionLogError>) {
    answer.withLock { $0 = result }
    semaphore.signal()
  }

  /// Waits for the answer.
  func wait() -> Result<Void, SessionLogError> {
    semaphore.wait()
    return answer.withLock { $0 }
  }
}
