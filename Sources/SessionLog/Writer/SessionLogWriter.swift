// SPDX-License-Identifier: MIT
import Foundation
import SessionEngine

/// Works on a log in the background, in the order in which it is told to.
///
/// A thread of its own opens the log and waits for the disk; whoever calls never does, `flush` and
/// `close` excepted. What cannot be written, because the disk is full or another program holds the
/// log, is kept in memory, in order, saved aside, and tried again with whatever comes next, and after
/// a while by itself. What waits together is written in one transaction. With nothing to do the thread
/// sleeps until there is.
///
/// A log that is deleted or replaced while it is being written is made or opened anew, and gets all
/// of the sessions that are under way.
public final class SessionLogWriter: Sendable {
  let work: LogWork
  /// The sessions that this program runs.
  let live: LiveSessions

  /// Starts the thread, which opens the log first.
  ///
  /// - Parameters:
  ///   - path: Where the log is.
  ///   - recoveryFolders: Folders of the person's own in which what cannot be written is saved when
  ///     there is no room for it beside the log, the best first.
  ///   - knownPlans: The plans that may have what is missing of one in a damaged log; asked on the
  ///     thread of the writer.
  ///   - onWake: Called on the thread of the writer whenever `drain()` or `takeNews()` has something
  ///     to give or `trouble` has changed. It must not wait.
  public convenience init(
    path: String, recoveryFolders: [String] = [], knownPlans: KnownPlans = .none,
    onWake: @escaping @Sendable () -> Void
  ) {
    self.init(
      path: path, recoveryFolders: recoveryFolders, knownPlans: knownPlans,
      patience: LogConnection.usualPatience, onWake: onWake)
  }

  /// Starts the thread, which waits so many seconds for other programs that hold the log.
  init(
    path: String, recoveryFolders: [String] = [], knownPlans: KnownPlans = .none,
    patience: Double, onWake: @escaping @Sendable () -> Void
  ) {
    let work = LogWork(onWake: onWake)
    let live = LiveSessions(log: path)
    self.work = work
    self.live = live
    let place = LogPlace(
      path: path, recoveryFolders: recoveryFolders, knownPlans: knownPlans)
    let thread = Thread {
      LogPerformer(place: place, patience: patience, work: work, live: live).run()
    }
    thread.name = "log"
    thread.start()
  }

  deinit { work.add(.stop) }

  /// Writes down that a session begins; see `LogDatabase.begin`.
  public func begin(_ session: SessionID, plan: SessionPlan, startedAt: LocalMoment) {
    work.add(.write(.begin(session, plan: plan, startedAt: startedAt)))
  }

  /// Writes down what happened in a session; see `LogDatabase.append`.
  public func append(_ entries: [LogEntry], to session: SessionID, machine: SessionMachine) {
    guard !entries.isEmpty else { return }
    work.add(.write(.append(entries, to: session, after: nil, machine: machine)))
  }

  /// Writes in the diary; see `LogDatabase.write`.
  public func write(_ entries: [DiaryEntry]) {
    guard !entries.isEmpty else { return }
    work.add(.write(.diary(entries)))
  }

  /// Does something with the log after everything told before, and hands the result on.
  ///
  /// - Parameters:
  ///   - body: What to do, on the thread of the writer. The log cannot be read while it cannot be
  ///     opened: then it is not called, and the result is the error.
  ///   - then: What to do with the result; `drain()` gives it to the caller's loop.
  public func read<Value: Sendable>(
    _ body: @escaping @Sendable (LogDatabase) throws(SessionLogError) -> Value,
    then: @escaping @Sendable (Result<Value, SessionLogError>) -> Void
  ) {
    work.add(
      .use { log in
        let result = log.reading(body)
        let failure: SessionLogError? = if case .failure(let error) = result { error } else { nil }
        return LogAnswer(failure: failure) { then(result) }
      })
  }

  /// What is to be done with the results that have come, for the caller's loop to call in order.
  public func drain() -> [@Sendable () -> Void] { work.takeResults() }

  /// What came to light since the last call while the log was opened, for the person to know.
  public func takeNews() -> [LogNews] { work.takeNews() }

  /// What is wrong with writing now, until everything is written.
  public var trouble: LogTrouble? { work.trouble }

  /// How many commands wait because they could not be written.
  var unwritten: Int { work.unwritten }

  /// Waits until everything told before is in the log.
  ///
  /// - Returns: The failure, if something could not be written: it still waits, or has been refused.
  func flush() -> Result<Void, SessionLogError> {
    let reply = Answer<Result<Void, SessionLogError>>()
    work.add(.flush(reply))
    return reply.wait()
  }

  /// Waits until everything told before is in the log or, where that cannot be, in a recovery file.
  /// Then gives up the sessions that are not over, for somebody to take up, and closes the log, which
  /// leaves its one file, and the last moment seen of each of these. What is told later opens it
  /// again.
  public func close() -> LogClosing {
    let reply = Answer<LogClosing>()
    work.add(.close(reply))
    return reply.wait()
  }
}

/// How a log was left.
public enum LogClosing: Hashable, Sendable {
  /// Everything is in it.
  case written
  /// What could not be written, for the reason given, lies in a file that the next start takes in.
  case savedAside(file: String, SessionLogError)
  /// Everything is in it but a session that it does not take, which lies in a file of its own.
  case keptApart(file: String, SessionID)
  /// Everything is in it but something that it will never admit, for the reason given.
  case dropped(SessionLogError)
  /// Something is neither in the log, for the reason given, nor anywhere else; what else is not in the
  /// log lies in a file, if there is more.
  case lost(SessionLogError, savedAside: String?)
}

extension Result where Success == LogDatabase, Failure == SessionLogError {
  /// Does something with the log, if it is open.
  fileprivate func reading<Value>(
    _ body: (LogDatabase) throws(SessionLogError) -> Value
  ) -> Result<Value, SessionLogError> {
    do throws(SessionLogError) {
      return .success(try body(try get()))
    } catch {
      return .failure(error)
    }
  }
}
