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

  /// Commits what waits: all at once, or, if something among it is refused, one by one without it.
  mutating func commit() {
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
  mutating func saveAside() {
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
