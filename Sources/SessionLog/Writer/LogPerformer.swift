// SPDX-License-Identifier: MIT
import Dispatch
import Foundation
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
  private let place: LogPlace
  private let patience: Double
  private let work: LogWork
  private let live: LiveSessions
  private var log: OpenedLog?
  private var unwritten: [LogCommand] = []
  private var kept = KeptSessions()
  /// Whether nobody knows what the log has: it has changed hands, or a commit has failed, which may
  /// be found in the log all the same.
  private var owesAll = false
  /// Why something has been dropped since the last answer: the log will never admit it. The first
  /// reason, for what depends on what was dropped is refused for want of it.
  private var refusal: SessionLogError?
  /// The file in which damage was looked for last; once is enough.
  private var examined: FileIdentity?
  /// Why the log cannot be opened or written now.
  private var failure: SessionLogError?
  /// Whether a recovery file waits because the log could not be written.
  private var owesRecovery = false
  /// What waits, saved aside.
  private var aside: SetAside
  /// When to try again by itself, if something waits.
  private var retryAt: DispatchTime?
  /// How long to wait from one try to the next.
  private var wait = Self.shortestWait

  private static let shortestWait: Duration = .seconds(1)
  private static let longestWait: Duration = .seconds(10)

  /// How many seconds another program that holds the log is waited for now.
  private var currentPatience: Double { failure == nil ? patience : shortPatience }
  /// The same while the log is known to be held: what is told meanwhile is to be saved aside soon.
  private var shortPatience: Double { min(patience, 0.2) }

  init(place: LogPlace, patience: Double, work: LogWork, live: LiveSessions) {
    self.place = place
    self.patience = patience
    self.work = work
    self.live = live
    aside = SetAside(in: place.recovery)
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
      kept.note(command)
      live.follow(command)
      unwritten.append(command)
      aside.note()
    case .mark(let moment, let session):
      live.note(moment, of: session)
    case .takeUp(let session):
      kept.takeUp(session)
      aside.note()
      // The log may lack what is pending of it.
      owesAll = true
    case .letGo(let session):
      commit()
      live.letGo(session)
      // Whoever takes it up next may end or delete it: it is not ours to write again.
      kept.forget(session)
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
    if case .failure(let error) = openedLog() {
      report(error)
      saveAside()
    } else {
      commit()
    }
    if owesRecovery { takeInRecovered() }
    retryAt = nil
    wait = min(wait * 2, Self.longestWait)
  }

  /// Plans the next try, if something waits.
  private mutating func planRetry() {
    guard failure != nil || owesRecovery else {
      retryAt = nil
      wait = Self.shortestWait
      return
    }
    retryAt = retryAt ?? .now() + .milliseconds(Int(wait.wholeMilliseconds))
  }

  // MARK: The file

  private mutating func openedLog() -> Result<LogDatabase, SessionLogError> {
    if var opened = log {
      let isStillThere = opened.isStillThere()
      log = opened
      if isStillThere { return .success(opened.log) }
      opened.leave()
      log = nil
      owesAll = true
    }
    do throws(SessionLogError) {
      let opened = try opened()
      log = opened
      takeInRecovered()
      if opened.mayBeTorn { lookForDamage() }
      return .success(opened.log)
    } catch {
      return .failure(error)
    }
  }

  /// Takes in what lies in recovery files. What is still in the way as it was is not said again.
  private mutating func takeInRecovered() {
    guard let log else { return }
    // It waits well where it is, and what is told now does not wait behind it.
    log.log.setPatience(shortPatience)
    defer { log.log.setPatience(currentPatience) }
    let wasOwed = owesRecovery
    owesRecovery = false
    for news in log.log.takeInRecovered() {
      guard case .leftRecovery(_, let error) = news, error.isOfWriting else {
        work.add(news: news)
        continue
      }
      owesRecovery = true
      if !wasOwed { work.add(news: news) }
    }
  }

  /// Has the whole of a log looked at that somebody may have been cut off at. It takes a second where
  /// the log is of years, so nobody waits for it.
  private func lookForDamage() {
    let (path, work) = (place.path, work)
    let thread = Thread {
      do throws(SessionLogError) {
        try LogDatabase.requireSound(path: path)
      } catch .damaged {
        work.add(.replaceDamaged)
      } catch {
        // What keeps it from being looked at is said by whatever it keeps from being done.
      }
    }
    thread.name = "look for damage"
    thread.start()
  }

  private mutating func opened() throws(SessionLogError) -> OpenedLog {
    let patience = currentPatience
    do throws(SessionLogError) {
      return try OpenedLog(place, patience: patience)
    } catch .damaged where replaceDamaged() {
      return try OpenedLog(place, patience: patience)
    }
  }

  /// Puts a new log in place of one in which damage was found, once for each file.
  ///
  /// - Returns: Whether it did.
  private mutating func replaceDamaged() -> Bool {
    let file = FileIdentity(path: place.path)
    guard file != examined else { return false }
    examined = file
    log?.log.close()
    log = nil
    do throws(SessionLogError) {
      guard
        let replacement = try LogDatabase.replaceDamaged(
          path: place.path, knownPlans: place.knownPlans)
      else { return false }
      owesAll = true
      work.add(news: .replaced(replacement))
      return true
    } catch {
      work.add(news: .leftDamaged(error))
      return false
    }
  }

  // MARK: Writing

  /// Commits everything, and says what could not be, now or since the last answer.
  private mutating func settle() -> Result<Void, SessionLogError> {
    commit()
    defer { refusal = nil }
    let problem = unwritten.isEmpty && !owesAll ? refusal : failure ?? refusal
    return problem.map(Result.failure) ?? .success(())
  }

  /// Commits what waits: all at once, or, if something among it is refused, one by one without it.
  private mutating func commit() {
    guard !unwritten.isEmpty || owesAll || failure != nil else {
      live.settle()
      return
    }
    do throws(SessionLogError) {
      let log = try openedLog().get()
      if owesAll { try commitAll(to: log) }
      do throws(SessionLogError) {
        if !unwritten.isEmpty { try log.perform(unwritten) }
        unwritten = []
      } catch  where !error.mayPass {
        try commitOneByOne(log)
      }
      kept.forgetFinished()
      aside.withdraw()
      report(nil)
      live.settle()
      if owesRecovery { takeInRecovered() }
    } catch .damaged where replaceDamaged() {
      commit()
    } catch {
      if !unwritten.isEmpty { owesAll = true }
      // What it failed with may be wrong with the connection alone.
      if error.isOfConnection {
        log?.log.close()
        log = nil
      }
      report(error)
      saveAside()
    }
  }

  /// Saves aside what waits. Where that cannot be done, it waits in memory alone.
  private mutating func saveAside() {
    guard !unwritten.isEmpty || owesAll else { return }
    guard (try? aside.save(kept.all, diary: unwrittenDiary)) != nil else { return }
    live.settleMoments()
  }

  private var unwrittenDiary: [DiaryEntry] {
    unwritten.flatMap { command in
      if case .diary(let entries) = command { entries } else { [] as [DiaryEntry] }
    }
  }

  /// Writes what waits to a log that may have nothing or all of it: compared with what is there.
  private mutating func commitAll(to log: LogDatabase) throws(SessionLogError) {
    for session in kept.all {
      do throws(SessionLogError) {
        guard try log.add(session) == .differs else { continue }
        throw .cannotWrite(
          path: log.path, .refused("it has another session \(session.summary.id)"))
      } catch  where !error.mayPass {
        refusal = refusal ?? error
        kept.forget(session.summary.id)
      }
    }
    for case .diary(let entries) in unwritten {
      for entry in entries {
        do throws(SessionLogError) {
          try log.addOnce(entry)
        } catch  where !error.mayPass {
          refusal = refusal ?? error
        }
      }
    }
    unwritten = []
    owesAll = false
  }

  private mutating func commitOneByOne(_ log: LogDatabase) throws(SessionLogError) {
    while let command = unwritten.first {
      do throws(SessionLogError) {
        try log.perform([command])
      } catch  where !error.mayPass {
        refusal = refusal ?? error
        if case .noSession(let id) = error { kept.forget(id) }
      }
      unwritten.removeFirst()
    }
  }

  private mutating func report(_ failure: SessionLogError?) {
    let isChange = (failure == nil) != (self.failure == nil)
    self.failure = failure
    if isChange { log?.log.setPatience(currentPatience) }
    // What was refused is said as well, though nothing waits for it.
    work.report(failure ?? refusal, unwritten: unwritten.count)
  }

  // MARK: Closing

  /// Commits everything; what cannot be is saved aside.
  private mutating func close() -> LogClosing {
    log?.log.setPatience(patience)
    commit()
    defer {
      live.letGo()
      log?.log.close()
      log = nil
      refusal = nil
      aside.leave()
    }
    // What waits is saved aside or lost from here on: there is nothing to try again.
    guard let failure = self.failure, !unwritten.isEmpty || owesAll else {
      self.failure = nil
      return refusal.map { .lost($0, savedAside: nil) } ?? .written
    }
    let hasEvents = unwritten.contains { if case .append = $0 { true } else { false } }
    guard !kept.all.isEmpty || !unwrittenDiary.isEmpty else {
      return hasEvents ? .lost(refusal ?? failure, savedAside: nil) : .written
    }
    do throws(SessionLogError) {
      let file = try aside.save(kept.all, diary: unwrittenDiary).path
      unwritten = []
      owesAll = false
      self.failure = nil
      return refusal.map { .lost($0, savedAside: file) } ?? .savedAside(file: file, failure)
    } catch {
      return .lost(failure, savedAside: nil)
    }
  }
}
