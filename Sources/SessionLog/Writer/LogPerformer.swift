// SPDX-License-Identifier: MIT
import Dispatch
import SessionEngine

// Theory of operation: what is to be written waits in `unwritten`, in order, until it is committed.
// Whatever is told tries to commit all of it first; so a read sees everything told before it, as far
// as it could be written, and a failure that has passed is made good with the next thing told, or
// after a while. Until then it is saved aside, so that the program may be killed.
//
// The file may be deleted or replaced by another one meanwhile. SQLite would go on writing to the
// one that nobody finds any more; so it is looked at before each commit, and a log that is not the
// one that was opened gets all of the sessions that are being written.

/// What the writer's thread does. It never leaves that thread.
struct LogPerformer {
  let place: LogPlace
  let patience: Double
  let work: LogWork
  let live: LiveSessions
  var log: OpenedLog?
  var unwritten: [LogCommand] = []
  var kept = KeptSessions()
  /// The sessions that the log does not take.
  var apart: ApartSessions
  /// Where the first of them lies, since the log was opened.
  var keptApart: LogClosing?
  /// Whether nobody knows what the log has: it has changed hands, or a commit has failed, which may
  /// be found in the log all the same.
  var owesAll = false
  /// Why something has been dropped since the last answer: the log will never admit it. The first
  /// reason, for what depends on what was dropped is refused for want of it.
  var refusal: SessionLogError?
  /// The file in which damage was looked for last; once is enough.
  var examined: FileIdentity?
  /// Why the log cannot be opened or written now.
  var failure: SessionLogError?
  /// Whether a recovery file waits because the log could not be written.
  var owesRecovery = false
  /// What was said of recovery files that could not be taken in.
  var saidOfRecovery: Set<LogNews> = []
  /// What waits, saved aside.
  var aside: SetAside
  /// When to try again by itself, if something waits.
  private var retryAt: DispatchTime?
  /// How long to wait from one try to the next.
  private var wait = Self.shortestWait

  private static let shortestWait: Duration = .seconds(1)
  private static let longestWait: Duration = .seconds(10)

  /// Whether all is to be written for the last time.
  var isClosing = false

  /// How many seconds another program that holds the log is waited for now: not for long, since what
  /// is told meanwhile is not even saved aside.
  var currentPatience: Double {
    isClosing ? patience : failure == nil ? min(patience, 1) : shortPatience
  }
  /// The same while the log is known to be held.
  var shortPatience: Double { min(patience, 0.2) }

  init(place: LogPlace, patience: Double, work: LogWork, live: LiveSessions) {
    self.place = place
    self.patience = patience
    self.work = work
    self.live = live
    aside = SetAside(in: place.recovery)
    apart = ApartSessions(in: place.recovery)
  }

  /// Works until told to stop.
  consuming func run() {
    retry()
    while true {
      planRetry()
      let tasks = work.takeTasks(waitingUntil: retryAt)
      if tasks.isEmpty { retry() }
      for task in tasks where !perform(task) { return }
      // That a session goes on is no reason to try again what fails.
      if failure == nil || tasks.contains(where: { !$0.isMark }) { commit() } else { saveAside() }
    }
  }

  /// Does a task.
  ///
  /// - Returns: Whether to go on.
  private mutating func perform(_ task: LogTask) -> Bool {
    switch task {
    case .write(let command):
      live.follow(command)
      aside.note()
      if apart.note(command) { return true }
      unwritten.append(command.following(kept))
      kept.note(command)
    case .mark(let moment, let session):
      live.note(moment, of: session)
    case .takeUp(let session):
      apart.forget(session.summary.id)
      kept.takeUp(session)
      aside.note()
      // The log may lack what is pending of it.
      owesAll = true
    case .letGo(let session):
      commit()
      live.letGo(session)
      // Whoever takes it up next may end or delete it: it is not ours to write again.
      kept.forget(session)
      apart.forget(session)
    case .use(let body):
      commit()
      var answer = body(openedLog())
      if case .damaged? = answer.failure, replaceDamaged() { answer = body(openedLog()) }
      work.add(result: answer.deliver)
    case .replaceDamaged:
      _ = replaceDamaged()
    case .flush(let reply):
      reply.give(settle())
    case .close(let reply):
      reply.give(close())
    case .stop:
      commit()
      return false
    }
    return true
  }

  /// Tries to open the log, and to write what waits.
  private mutating func retry() {
    let wasOpen = log != nil
    if case .failure(let error) = openedLog() {
      saveAside()
      report(error)
    } else if owesCommit {
      commit()
    } else if wasOpen, owesRecovery {
      takeInRecovered()
    }
    retryAt = nil
    wait = min(wait * 2, Self.longestWait)
  }

  /// Plans the next try, if something waits.
  private mutating func planRetry() {
    guard failure != nil || owesRecovery || aside.hasObsolete else {
      retryAt = nil
      wait = Self.shortestWait
      return
    }
    retryAt = retryAt ?? .now() + .milliseconds(Int(wait.wholeMilliseconds))
  }
}
