// SPDX-License-Identifier: MIT
import SessionEngine

// What is told goes into the log or, as long as that cannot be, into a recovery file.

extension LogPerformer {
  /// Commits everything, and says what could not be, now or since the last answer.
  mutating func settle() -> Result<Void, SessionLogError> {
    commit()
    defer { refusal = nil }
    let problem = unwritten.isEmpty && !owesAll ? refusal : failure ?? refusal
    return problem.map(Result.failure) ?? .success(())
  }

  /// Whether something is to be written, or writing may succeed again.
  var owesCommit: Bool { hasWaiting || failure != nil }

  /// Whether something is neither in the log nor in a file of its own.
  private var hasWaiting: Bool {
    !unwritten.isEmpty || owesAll || !apart.unsavedSessions.isEmpty
  }

  /// Commits what waits: all at once, or, if something among it is refused, one by one without it. What
  /// the log does not take is saved apart before what was saved aside goes.
  mutating func commit() {
    // Also while nothing happens in a session: whoever is killed then has it in the log all the same.
    if !kept.all.isEmpty, log?.log.isAtItsPath == false { owesAll = true }
    guard owesCommit else {
      if aside.hasObsolete { aside.withdraw() }
      live.settle()
      return
    }
    do throws(SessionLogError) {
      do throws(SessionLogError) {
        try commitOnce()
      } catch .cannotWrite(_, .moved) {
        try commitOnce()
      }
      if let problem = saveApart() { throw problem }
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
      _ = saveApart()
      saveAside()
      report(error)
    }
  }

  /// Writes what waits to the log that stands at its path.
  ///
  /// - Throws: `SessionLogError`, among them that the log was moved away while it was waited for: nobody
  ///   reads what was written there, so all of it waits again.
  private mutating func commitOnce() throws(SessionLogError) {
    let waiting = unwritten
    let log = try openedLog().get()
    if owesAll { try commitAll(to: log) }
    do throws(SessionLogError) {
      if !unwritten.isEmpty { try log.perform(unwritten) }
      unwritten = []
    } catch  where !error.mayPass {
      try commitOneByOne(log)
      if owesAll { try commitAll(to: log) }
    }
    guard !log.isAtItsPath else { return }
    unwritten = waiting
    owesAll = true
    for session in apart.giveBackNew() { kept.takeUp(session) }
    throw .cannotWrite(path: log.path, .moved)
  }

  /// Saves aside what waits. Where that cannot be done, it waits in memory alone.
  mutating func saveAside() {
    guard hasWaiting else { return }
    guard (try? saveAll()) != nil else { return }
    live.settleMoments()
  }

  /// Saves aside all sessions that are in no file of their own, and the diary.
  private mutating func saveAll() throws(SessionLogError) {
    try aside.save(kept.all + apart.unsavedSessions, diary: unwrittenDiary)
  }

  /// Saves what the log does not take.
  ///
  /// - Returns: Why something could not be saved.
  private mutating func saveApart() -> SessionLogError? {
    let saved = apart.save()
    for (session, file) in saved.new {
      if keptApart?.isOther(than: session) != true {
        keptApart = .keptApart(file: file, session)
      }
      work.add(news: .keptApart(file: file, session))
    }
    for error in saved.refusals {
      refuse(error)
      // What is there of it, nobody has but the next start.
      aside.leave()
    }
    // It is not the log that cannot be had.
    return saved.failure?.asWriting
  }

  /// Drops something that the log will never admit, and says so.
  private mutating func refuse(_ error: SessionLogError) {
    refusal = refusal ?? error
    work.add(news: .refused(error))
  }

  private var unwrittenDiary: [DiaryEntry] {
    unwritten.flatMap { command in
      if case .diary(let entries) = command { entries } else { [] as [DiaryEntry] }
    }
  }

  /// Writes what waits to a log that may have nothing or all of it: compared with what is there.
  private mutating func commitAll(to log: LogDatabase) throws(SessionLogError) {
    for session in kept.all where try !takes(session, log) {
      kept.forget(session.summary.id)
      apart.take(session)
    }
    for case .diary(let entries) in unwritten {
      for entry in entries {
        do throws(SessionLogError) {
          try log.addOnce(entry)
        } catch  where !error.mayPass {
          refuse(error)
        }
      }
    }
    unwritten = []
    owesAll = false
  }

  /// Whether a log has all of a session afterwards; not if it has another of its id.
  private func takes(
    _ session: SessionDetail, _ log: LogDatabase
  ) throws(SessionLogError) -> Bool {
    do throws(SessionLogError) {
      return try log.add(session) != .differs
    } catch  where !error.mayPass {
      return false
    }
  }

  private mutating func commitOneByOne(_ log: LogDatabase) throws(SessionLogError) {
    while let command = unwritten.first {
      do throws(SessionLogError) {
        try log.perform([command])
      } catch  where !error.mayPass {
        if let session = command.session, kept.contains(session) {
          // Somebody has written over the log: it does not have what it had of the session.
          owesAll = true
        } else {
          refuse(error)
        }
      }
      unwritten.removeFirst()
    }
  }

  mutating func report(_ failure: SessionLogError?) {
    let isChange = (failure == nil) != (self.failure == nil)
    self.failure = failure
    if isChange { log?.log.setPatience(currentPatience) }
    work.report(
      failure.map { LogTrouble(error: $0, waiting: waiting) }, unwritten: unwritten.count)
  }

  /// Where that is which waits to be written.
  private var waiting: LogTrouble.Waiting {
    hasWaiting ? aside.isCurrent ? .inFile : .inMemory : .nowhere
  }

  // MARK: Closing

  /// Commits everything; what cannot be is saved aside.
  mutating func close() -> LogClosing {
    isClosing = true
    log?.log.setPatience(patience)
    commit()
    defer {
      live.letGo()
      log?.log.close()
      log = nil
      refusal = nil
      keptApart = nil
      aside.leave()
      isClosing = false
    }
    let written = refusal.map(LogClosing.dropped) ?? keptApart ?? .written
    guard let failure = self.failure else { return written }
    // What waits is saved aside or lost from here on: there is nothing to try again.
    let sessions = kept.all + apart.unsavedSessions
    var isLost = false
    if hasWaiting, !sessions.isEmpty || !unwrittenDiary.isEmpty {
      do throws(SessionLogError) {
        try saveAll()
        unwritten = []
        owesAll = false
        apart.leaveUnsaved()
        self.failure = nil
      } catch {
        // One that was saved before has everything up to then.
        isLost = true
      }
    } else {
      self.failure = nil
      isLost = unwritten.contains { $0.session != nil }
    }
    if isLost { return .lost(failure, savedAside: aside.path) }
    return aside.path.map { .savedAside(file: $0, failure) } ?? written
  }
}

extension LogClosing {
  /// Whether it is of another session that was kept apart.
  fileprivate func isOther(than session: SessionID) -> Bool {
    if case .keptApart(_, let other) = self { other != session } else { false }
  }
}

extension SessionLogError {
  /// The same of writing, where a file cannot be made.
  fileprivate var asWriting: SessionLogError {
    switch self {
    case .cannotCreate(let path, let reason), .cannotOpen(let path, let reason):
      .cannotWrite(path: path, reason)
    default: self
    }
  }
}
