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

  /// Whether the log is to be told something, or may be written to again.
  var owesCommit: Bool { !unwritten.isEmpty || owesAll || failure != nil }

  /// Commits what waits: all at once, or, if something among it is refused, one by one without it.
  mutating func commit() {
    defer { saveApart() }
    guard owesCommit else {
      if aside.hasObsolete { aside.withdraw() }
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
        if owesAll { try commitAll(to: log) }
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
  mutating func saveAside() {
    guard !unwritten.isEmpty || owesAll else { return }
    guard (try? aside.save(kept.all, diary: unwrittenDiary)) != nil else { return }
    live.settleMoments()
  }

  /// Saves what the log does not take.
  private mutating func saveApart() {
    do throws(SessionLogError) {
      for (session, file) in try apart.save() {
        keptApart = keptApart ?? .keptApart(file: file, session)
        work.add(news: .keptApart(file: file, session))
      }
    } catch {
      refusal = refusal ?? error
    }
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
          refusal = refusal ?? error
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
          refusal = refusal ?? error
        }
      }
      unwritten.removeFirst()
    }
  }

  mutating func report(_ failure: SessionLogError?) {
    let isChange = (failure == nil) != (self.failure == nil)
    self.failure = failure
    if isChange { log?.log.setPatience(currentPatience) }
    // What was refused is said as well, though nothing waits for it.
    work.report(failure ?? refusal, unwritten: unwritten.count)
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
    // What waits is saved aside or lost from here on: there is nothing to try again.
    guard let failure = self.failure, !unwritten.isEmpty || owesAll else {
      self.failure = nil
      return refusal.map { .lost($0, savedAside: nil) } ?? keptApart ?? .written
    }
    let hasEvents = unwritten.contains { if case .append = $0 { true } else { false } }
    guard !kept.all.isEmpty || !unwrittenDiary.isEmpty else {
      return hasEvents ? .lost(refusal ?? failure, savedAside: nil) : keptApart ?? .written
    }
    do throws(SessionLogError) {
      let file = try aside.save(kept.all, diary: unwrittenDiary)
      unwritten = []
      owesAll = false
      self.failure = nil
      return refusal.map { .lost($0, savedAside: file) } ?? .savedAside(file: file, failure)
    } catch {
      // One that was saved before has everything up to then.
      return .lost(failure, savedAside: aside.path)
    }
  }
}
