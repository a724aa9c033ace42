// SPDX-License-Identifier: MIT
import Screens
import SessionEngine
import SessionLog

extension Companion {
  /// Hands the log what has happened since the last time. It is written on the log's own thread.
  mutating func handOver() {
    guard case .session(var stage)? = stages.last else { return }
    log.append(stage.takeUnwritten(), to: stage.id)
    stage.beat(in: requested.heartbeats)
    stages[stages.count - 1] = .session(stage)
  }

  /// Asks the log something; the answer comes as a wake-up.
  func ask(_ question: @escaping @Sendable (LogDatabase) throws(SessionLogError) -> LogReply) {
    let inbox = inbox
    log.ask(question) { answer in
      switch answer {
      case .success(let reply): inbox.post(reply)
      case .failure(let problem): inbox.post(.failed(problem))
      }
    }
  }

  /// Asks for the home screen's overview.
  func askForOverview() {
    let today = WorldClock.now()
    ask { log throws(SessionLogError) in .overview(try log.overview(today: today)) }
  }

  /// Asks what the log knows of cramps before the session on top, or of all.
  func askForOutlook() {
    let now = WorldClock.now()
    let (thresholds, order) = (settings.thresholds, settings.reliefOrder)
    let session: SessionID? = if case .session(let stage)? = stages.last { stage.id } else { nil }
    let inbox = inbox
    log.ask { log throws(SessionLogError) in
      try log.outlook(now: now, thresholds: thresholds, order: order, before: session)
    } then: { answer in
      switch answer {
      case .success(let outlook): inbox.post(.outlook(outlook))
      case .failure(.newerThanProgram(let path)): inbox.post(.failed(.newerThanProgram(path: path)))
      // Nobody has asked for it, and what happens is recorded all the same.
      case .failure: break
      }
    }
  }

  /// Keeps the advice to see a clinician quiet for a while.
  mutating func dismissAdvice() {
    let now = WorldClock.now()
    log.write([ChangeDraft(.diary(.adviceDismissed), writtenAt: now)])
    readiness.outlook?.adviceDismissedAt = now
    tellOutlook()
  }

  /// Tells every stage what the outlook says.
  private mutating func tellOutlook() {
    for index in stages.indices {
      switch stages[index] {
      case .session(var stage):
        stage.screen.guide = readiness.guide(for: stage.soFar)
        stages[index] = .session(stage)
      case .home(var screen):
        screen.sorenessDue = readiness.outlook?.sorenessDue
        screen.advice = readiness.advice(at: screen.today)
        stages[index] = .home(screen)
      case .cramps(var screen):
        screen.advice = readiness.advice(at: WorldClock.now())
        stages[index] = .cramps(screen)
      case .welcome, .unfinished, .side, .history, .detail: break
      }
    }
  }

  /// Opens the review of cramps.
  mutating func openCramps() {
    stages.append(.cramps(CrampsScreen(today: WorldClock.now())))
    askForCramps()
  }

  /// Asks for all cramps.
  func askForCramps() {
    ask { log throws(SessionLogError) in .cramps(try log.cramps()) }
  }

  /// Writes what the person says of a cramp afterwards, and reads anew what follows from it.
  mutating func write(_ changes: [CrampChange], of id: CrampID) {
    log.write([ChangeDraft(.diary(.changed(id, changes)), writtenAt: WorldClock.now())])
    askForOutlook()
    askForCramps()
  }

  /// Writes how sore a cramp has left the person, or that they did not say.
  mutating func writeSoreness(_ soreness: Int?, of id: CrampID) {
    let now = WorldClock.now()
    var drafts = [ChangeDraft(.diary(.askedSoreness(id)), writtenAt: now)]
    if let soreness {
      drafts.append(ChangeDraft(.diary(.changed(id, [.soreness(soreness)])), writtenAt: now))
    }
    log.write(drafts)
    readiness.outlook?.sorenessDue = nil
    tellOutlook()
  }

  /// Opens the history and asks for its first page.
  mutating func openHistory() {
    stages.append(.history(HistoryScreen(today: WorldClock.now())))
    askForMore()
  }

  /// Asks for the history's next page.
  func askForMore() {
    guard case .history(let screen)? = stages.last else { return }
    askForMore(of: screen)
  }

  /// Asks for the page that follows a history's sessions.
  func askForMore(of screen: HistoryScreen) {
    let cursor = screen.last.map(HistoryCursor.init(after:))
    let (edition, store) = (screen.edition, requested.store)
    ask { log throws(SessionLogError) in
      let page = store.marking(try log.history(limit: Self.historyPage, before: cursor))
      return .page(page, isLast: page.count < Self.historyPage, edition: edition)
    }
  }

  /// Deletes a session.
  func delete(_ id: SessionID) {
    let inbox = inbox
    log.delete(id, requested.clocks(gap: settings.gap)) { result in
      switch result {
      case .success: inbox.post(.deleted(id))
      case .failure(let problem): inbox.post(.failed(problem))
      }
    }
  }

  /// Restores a session that was deleted.
  mutating func restore(_ id: SessionID) {
    log.write([ChangeDraft(.session(id, [.deleted(false)]))])
    askForOutlook()
  }

  /// Takes what the log has answered since the last time.
  mutating func takeReplies() {
    for reply in inbox.take() { take(reply) }
    standByNews()
  }

  private mutating func take(_ reply: LogReply) {
    switch reply {
    case .news(let news): tell(news)
    case .detail(let detail):
      if case .history? = stages.last {
        stages.append(.detail(SessionDetailScreen(detail: detail)))
      }
    case .failed(let problem):
      if problem.keepsLogShut, stages.count == 1, case .home? = stages.last {
        ending = .failure(.log(problem))
      } else {
        tell(problem)
      }
    case .outlook(let outlook):
      readiness.outlook = outlook
      tellOutlook()
    case .cramps(let records):
      guard case .cramps(var screen)? = stages.last else { return }
      screen.show(records, advice: readiness.advice(at: WorldClock.now()))
      stages[stages.count - 1] = .cramps(screen)
    case .overview, .page:
      for index in stages.indices { stages[index].take(reply) }
    case .side(let side, let routine): if let side { offer(side, of: routine) }
    case .sound(let report): take(report)
    case .unfinished(let session, let seenAt): take(unfinished: session, seenAt: seenAt)
    case .resumed(let session, let seenAt): goOn(with: session, seenAt: seenAt)
    case .finished: endOffer(nil)
    case .notResumed(let problem): endOffer(problem)
    case .answerKept(let needs): announce(ReliefText.answerKept(needs), .answer)
    case .answerNotKept(let error): announce(error.text, .answer)
    case .deleted(let id):
      endAnswers()
      forgetUnfinished(id)
      stages.removeAll { $0.shows(id) }
      for index in stages.indices {
        guard case .history(var screen) = stages[index] else { continue }
        let command = screen.remove(id)
        stages[index] = .history(screen)
        if command == .needMore { askForMore(of: screen) }
      }
    }
  }
}

extension Stage {
  /// Whether it is a session in full.
  fileprivate func shows(_ id: SessionID) -> Bool {
    if case .detail(let screen) = self { screen.session.id == id } else { false }
  }

  /// Takes an answer of the log that belongs to it, wherever among the stages it lies.
  fileprivate mutating func take(_ reply: LogReply) {
    switch (reply, self) {
    case (.overview(let overview), .home(var screen)):
      screen.overview = overview
      self = .home(screen)
    case (.page(let page, let isLast, let edition), .history(var screen)):
      screen.append(page, isLast: isLast, edition: edition)
      self = .history(screen)
    default: break
    }
  }
}

extension SessionLogError {
  /// Whether nothing at all can be read, as against one thing in an open log, and only the person can
  /// do something about it.
  fileprivate var keepsLogShut: Bool {
    switch self {
    case .cannotCreate, .cannotOpen: !mayPass
    case .notALog, .earlierLog: true
    // What happens is recorded all the same.
    case .newerThanProgram: false
    case .cannotRead, .cannotWrite, .damaged, .noSession, .sessionRuns, .sessionElsewhere,
      .sessionOver, .noCramp, .cannotShare, .cannotExport, .cannotImport:
      false
    }
  }
}
