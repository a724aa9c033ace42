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
  /// A session is gone on with; the log, or what is pending, has it so far.
  case takeUp(SessionDetail)
  /// Give up a session that was taken up, as it is.
  case letGo(SessionID)
  /// Use the log.
  case use(@Sendable (Result<LogDatabase, SessionLogError>) -> LogAnswer)
  /// The file was found damaged.
  case replaceDamaged
  /// Answer when everything is written.
  case flush(Answer<Result<Void, SessionLogError>>)
  /// The same, save aside what could not be written, and close the log.
  case close(Answer<LogClosing>)
  /// End.
  case stop

  /// Whether it only says that a session goes on.
  var isMark: Bool { if case .mark = self { true } else { false } }
}

/// What came of using the log.
struct LogAnswer: Sendable {
  /// Why it could not be used, if it could not.
  let failure: SessionLogError?
  /// What is to be done with the result; called by the loop.
  let deliver: @Sendable () -> Void
}

/// What is wrong with writing, until everything is written.
public struct LogTrouble: Hashable, Sendable {
  /// Where that is which waits to be written.
  public enum Waiting: Hashable, Sendable {
    /// Nothing waits.
    case nowhere
    /// In a file, so that even a crash loses nothing.
    case inFile
    /// In memory, since it can be saved nowhere.
    case inMemory
  }

  /// The latest failure.
  public let error: SessionLogError
  /// What becomes of that which could not be written.
  public let waiting: Waiting
}

/// What came to light about the log while it was opened, for the person to know.
public enum LogNews: Hashable, Sendable {
  /// What could not be written another time was taken in.
  case tookIn(RecoveredCounts)
  /// The log has a session otherwise than what could not be written another time, which stays in the
  /// file.
  case keptApart(file: String, SessionID)
  /// The log was damaged, and a new one has what could be read of it.
  case replaced(LogReplacement)
  /// The log is damaged and could not be replaced, for the reason given; it stays as it is.
  case leftDamaged(SessionLogError)
  /// Something was dropped, since the log will never admit it.
  case refused(SessionLogError)
  /// The log was moved away, deleted or replaced while it was in use; what is under way goes on in the
  /// one that is there now.
  case madeAnew(path: String)
  /// A recovery file could not be taken in, and stays where it is.
  case leftRecovery(file: String, SessionLogError)
}

/// What the writer's thread and its callers share.
final class LogWork: Sendable {
  private struct State {
    var tasks: [LogTask] = []
    var results: [@Sendable () -> Void] = []
    var trouble: LogTrouble?
    var unwritten = 0
    var news: [LogNews] = []
  }

  private let state = Mutex(State())
  private let semaphore = DispatchSemaphore(value: 0)
  private let onWake: @Sendable () -> Void

  init(onWake: @escaping @Sendable () -> Void) { self.onWake = onWake }

  /// What is wrong with writing.
  var trouble: LogTrouble? { state.withLock { $0.trouble } }

  /// How many commands wait because of it.
  var unwritten: Int { state.withLock { $0.unwritten } }

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
  ///
  /// - Parameter end: Until when to wait; `nil` for ever.
  /// - Returns: The tasks; none if the time is over.
  func takeTasks(waitingUntil end: DispatchTime?) -> [LogTask] {
    while true {
      if semaphore.wait(timeout: end ?? .distantFuture) == .timedOut { return [] }
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

  /// Takes all news; called by the loop.
  func takeNews() -> [LogNews] {
    state.withLock { state in
      defer { state.news = [] }
      return state.news
    }
  }

  /// Adds a piece of news, and wakes the loop.
  func add(news: LogNews) {
    state.withLock { $0.news.append(news) }
    onWake()
  }

  /// Adds a result, and wakes the loop.
  func add(result: @escaping @Sendable () -> Void) {
    state.withLock { $0.results.append(result) }
    onWake()
  }

  /// Says how writing stands, and wakes the loop if that is news.
  func report(_ trouble: LogTrouble?, unwritten: Int) {
    let isNews = state.withLock { state in
      let isNews = state.trouble != trouble
      state.trouble = trouble
      state.unwritten = unwritten
      return isNews
    }
    if isNews { onWake() }
  }
}

/// An answer that somebody waits for.
final class Answer<Value: Sendable>: Sendable {
  private let answer = Mutex<Value?>(nil)
  private let semaphore = DispatchSemaphore(value: 0)

  /// Gives the answer.
  func give(_ value: Value) {
    answer.withLock { $0 = value }
    semaphore.signal()
  }

  /// Waits for the answer.
  func wait() -> Value {
    while true {
      semaphore.wait()
      if let value = answer.withLock({ $0 }) { return value }
    }
  }
}
