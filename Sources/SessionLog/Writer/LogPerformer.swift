// SPDX-License-Identifier: MIT
import Foundation
import SessionEngine

// Theory of operation: what is to be written waits in `unwritten`, in order, until it is committed.
// Whatever is told tries to commit all of it first; so a read sees everything told before it, as far
// as it could be written, and a failure that has passed is made good with the next thing told, or
// after a while.
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
  /// How long to wait before the next try.
  private var wait = Self.shortestWait

  private static let shortestWait: Duration = .seconds(1)
  private static let longestWait: Duration = .seconds(30)

  init(place: LogPlace, patience: Double, work: LogWork, live: LiveSessions) {
    self.place = place
    self.patience = patience
    self.work = work
    self.live = live
  }

  /// Works until told to stop.
  consuming func run() {
    open()
    while true {
      let tasks = work.takeTasks(waiting: failure == nil ? nil : wait)
      if tasks.isEmpty {
        wait = min(wait * 2, Self.longestWait)
        open()
      }
      for task in tasks {
        switch task {
        case .write(let command):
          kept.note(command)
          live.follow(command)
          unwritten.append(command)
        case .mark(let moment, let session):
          live.note(moment, of: session)
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
          return
        }
      }
      commit()
    }
  }

  // MARK: The file

  private mutating func open() {
    if case .failure(let error) = openedLog() { report(error) } else { commit() }
  }

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
      for news in opened.log.takeInRecovered(from: place.recovery) { work.add(news: news) }
      log = opened
      if opened.mayBeTorn { lookForDamage() }
      return .success(opened.log)
    } catch {
      return .failure(error)
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
      guard let replacement = try LogDatabase.replaceDamaged(path: place.path) else { return false }
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
      report(nil)
      live.settle()
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
    self.failure = failure
    if failure == nil { wait = Self.shortestWait }
    // What was refused is said as well, though nothing waits for it.
    work.report(failure ?? refusal, unwritten: unwritten.count)
  }

  // MARK: Closing

  /// Commits everything; what cannot be is saved aside.
  private mutating func close() -> LogClosing {
    commit()
    defer {
      live.letGo()
      log?.log.close()
      log = nil
      refusal = nil
    }
    // What waits is saved aside or lost from here on: there is nothing to try again.
    guard let failure = self.failure, !unwritten.isEmpty || owesAll else {
      self.failure = nil
      return refusal.map(LogClosing.lost) ?? .written
    }
    let diary = unwritten.flatMap { command in
      if case .diary(let entries) = command { entries } else { [] as [DiaryEntry] }
    }
    let hasEvents = unwritten.contains { if case .append = $0 { true } else { false } }
    guard !kept.all.isEmpty || !diary.isEmpty else {
      return hasEvents ? .lost(refusal ?? failure) : .written
    }
    do throws(SessionLogError) {
      let file = try RecoveryFile.save(kept.all, diary: diary, in: place.recovery)
      unwritten = []
      owesAll = false
      self.failure = nil
      return refusal.map(LogClosing.lost) ?? .savedAside(file: file.path, failure)
    } catch {
      return .lost(failure)
    }
  }
}
