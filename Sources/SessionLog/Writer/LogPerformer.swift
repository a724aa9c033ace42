// SPDX-License-Identifier: MIT

// Theory of operation: what is to be written waits in `unwritten`, in order, until it is committed.
// Whatever is told tries to commit all of it first; so a read sees everything told before it, as far
// as it could be written, and a failure that has passed is made good with the next thing told.

/// What the writer's thread does. It never leaves that thread.
struct LogPerformer {
  let path: String
  let patience: Double
  let work: LogWork
  let live: LiveSessions
  private var log: LogDatabase?
  private var unwritten: [LogCommand] = []
  /// Why something has been dropped since the last answer: the log will never admit it. The first
  /// reason, for what depends on what was dropped is refused for want of it.
  private var refusal: SessionLogError?

  init(path: String, patience: Double, work: LogWork, live: LiveSessions) {
    self.path = path
    self.patience = patience
    self.work = work
    self.live = live
  }

  /// Works until told to stop.
  consuming func run() {
    open()
    while true {
      for task in work.takeTasks() {
        switch task {
        case .write(let command):
          live.follow(command)
          unwritten.append(command)
        case .mark(let moment, let session):
          live.note(moment, of: session)
        case .use(let body):
          commit()
          work.add(result: body(openedLog()))
        case .flush(let reply):
          reply.give(settle())
        case .close(let reply):
          let result = settle()
          live.letGo()
          log?.close()
          log = nil
          reply.give(result)
        case .stop:
          commit()
          return
        }
      }
      commit()
    }
  }

  private mutating func open() {
    if case .failure(let error) = openedLog() { report(error) }
  }

  private mutating func openedLog() -> Result<LogDatabase, SessionLogError> {
    if let log { return .success(log) }
    do throws(SessionLogError) {
      let opened = try LogDatabase(path: path, patience: patience)
      log = opened
      return .success(opened)
    } catch {
      return .failure(error)
    }
  }

  /// Commits everything, and says what could not be, now or since the last answer.
  private mutating func settle() -> Result<Void, SessionLogError> {
    let failure = commit()
    defer { refusal = nil }
    return (failure ?? refusal).map(Result.failure) ?? .success(())
  }

  /// Commits what waits: all at once, or, if something among it is refused, one by one without it.
  @discardableResult
  private mutating func commit() -> SessionLogError? {
    guard !unwritten.isEmpty else {
      live.settle()
      return nil
    }
    do throws(SessionLogError) {
      let log = try openedLog().get()
      do throws(SessionLogError) {
        try log.perform(unwritten)
        unwritten = []
      } catch  where !error.mayPass {
        try commitOneByOne(log)
      }
      report(refusal)
      live.settle()
      return nil
    } catch {
      report(error)
      return error
    }
  }

  private mutating func commitOneByOne(_ log: LogDatabase) throws(SessionLogError) {
    while let command = unwritten.first {
      do throws(SessionLogError) {
        try log.perform([command])
      } catch  where !error.mayPass {
        refusal = refusal ?? error
      }
      unwritten.removeFirst()
    }
  }

  private func report(_ failure: SessionLogError?) {
    work.report(failure, unwritten: unwritten.count)
  }
}
