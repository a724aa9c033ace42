// SPDX-License-Identifier: MIT
import Review
import Screens
import SessionEngine
import SessionLog

extension RunLoop {
  /// Hands the log what has happened since the last time. It is written on the log's own thread.
  mutating func handOver() {
    let (log, heartbeats) = (log, requested.heartbeats)
    var hasEnded = false
    changeTop(as: SessionController.self) { session in
      let entries = session.takeUnwritten()
      hasEnded = session.isFinished && !entries.isEmpty
      log.append(entries, to: session.id)
      session.beat(in: heartbeats)
    }
    if hasEnded, let session { askWhatIsBeside(session) }
  }

  /// Asks what a session that has ended stands beside.
  private func askWhatIsBeside(_ session: SessionController) {
    let (id, startedAt, routine) = (session.id, session.startedAt, session.machine.plan.routine)
    let (inbox, glance) = (inbox, glance)
    // Nice to have, and nothing to keep anybody waiting for, or to complain of.
    log.ask(waits: false) { log throws(SessionLogError) in
      [
        LogReply.ended(
          id, before: try log.session(of: routine, before: id, startedAt: startedAt)),
        try glance(log),
      ]
    } then: { answer in
      if case .success(let replies) = answer { for reply in replies { inbox.post(reply) } }
    }
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

  /// Asks what the log tells at a glance.
  func askForOverview() { ask(glance) }

  /// What the log tells at a glance: how routines were used, and the last half year.
  private var glance: @Sendable (LogDatabase) throws(SessionLogError) -> LogReply {
    let (store, paths) = (requested.store, requested.paths)
    let (settings, library) = (settings, library)
    let now = WorldClock.now()
    var request = reviewRequest
    request.span = HomeScreen.span
    request.today = now.day
    // The night of the day before ends in the first of the days.
    let days = Int64(request.days(first: nil).count + 1)
    let start = now.advanced(by: .seconds(-86_400 * days))
    return { [request] log throws(SessionLogError) in
      let entries = store.marking(try log.entries(sinceClock: start))
      let overview = try log.overview()
      let due = (try? ReminderRule(paths: paths, settings: settings))?.due(store) { overview }
      return .overview(
        overview, ReviewFigures(ReviewedLog(entries), request),
        due: (due ?? []).map { library.usable($0.routine)?.name ?? $0.routine.rawValue })
    }
  }

  /// Asks what the log knows of cramps before the session on top, or of all.
  func askForOutlook() {
    let now = WorldClock.now()
    let (thresholds, order) = (settings.thresholds, settings.reliefOrder)
    let session = session?.id
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
  mutating func tellOutlook() {
    let readiness = readiness
    context.sorenessDue = readiness.outlook?.sorenessDue
    context.advice = readiness.advice(at: context.today)
    changeAll(as: SessionController.self) { readiness.tell(&$0) }
  }

  /// Opens the review of cramps.
  mutating func openCramps() {
    renewDay()
    stages.append(CrampsScreen())
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
    renewDay()
    stages.append(HistoryScreen())
    askForMore()
  }

  /// Asks for the history's next page.
  func askForMore() {
    if let screen = top(as: HistoryScreen.self) { askForMore(of: screen) }
  }

  /// Asks for the page that follows a history's sessions, or for the first one of a list that begins anew.
  func askForMore(of screen: HistoryScreen) {
    let cursor = screen.last.map(HistoryCursor.init(after:))
    let (edition, anchor, search) = (screen.edition, screen.anchor?.startedAt, screen.searched)
    let store = requested.store
    ask { log throws(SessionLogError) in
      let above =
        try anchor.map { anchor throws(SessionLogError) in
          try log.history(since: anchor, before: cursor, search: search)
        } ?? []
      let page = try log.history(
        limit: Self.historyPage, before: above.last.map(HistoryCursor.init(after:)) ?? cursor,
        search: search)
      return .page(
        store.marking(above + page), isLast: page.count < Self.historyPage, edition: edition)
    }
  }

  /// Asks anew for the sessions of the history, if it is open: some have changed.
  mutating func refreshHistory() {
    var open: [HistoryScreen] = []
    changeAll(as: HistoryScreen.self) {
      $0.refresh()
      open.append($0)
    }
    for screen in open { askForMore(of: screen) }
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
    refreshHistory()
    askForOutlook()
  }

  /// Takes what the log has answered since the last time.
  mutating func takeReplies() {
    for reply in inbox.take() { take(reply) }
  }

  private mutating func take(_ reply: LogReply) {
    switch reply {
    case .news(let news): tell(news)
    case .detail(let detail):
      if top(as: HistoryScreen.self) != nil { stages.append(SessionDetailScreen(detail: detail)) }
    case .failed(let problem):
      if problem.keepsLogShut, stages.count == 1, stages.last is HomeScreen {
        ending = .failure(.log(problem))
      } else {
        tell(problem)
      }
    case .outlook(let outlook):
      readiness.outlook = outlook
      tellOutlook()
    case .cramps(let records):
      tellOutlook()
      changeAll(as: CrampsScreen.self) { $0.show(records) }
    case .review(let log, let choices, let names):
      let today = context.today
      changeAll(as: ReviewScreen.self) {
        $0.take(log, choices: choices, names: names, today: today)
      }
      countReview()
    case .counted(let figures, let request):
      changeAll(as: ReviewScreen.self) { $0.show(figures, of: request) }
    case .printed(let line): announce(line, .answer)
    case .overview(let overview, let recent, let due):
      (context.overview, context.recent, context.due) = (overview, recent, due)
      changeAll(as: HomeScreen.self) { $0.arrange(by: overview) }
    case .ended(let id, let before):
      changeAll(as: SessionController.self) { if $0.id == id { $0.screen.scene.before = before } }
    case .page(let page, let isLast, let edition):
      changeAll(as: HistoryScreen.self) { $0.append(page, isLast: isLast, edition: edition) }
    case .side(let side, let routine): if let side { offer(side, of: routine) }
    case .sound(let report): take(report)
    case .offered(let session, let seenAt): offer(session, seenAt: seenAt)
    case .unfinished(let session, let seenAt): take(unfinished: session, seenAt: seenAt)
    case .resumed(let session, let seenAt): continueSession(session, seenAt: seenAt)
    case .finished: endOffer(nil)
    case .notResumed(let problem): endOffer(problem)
    case .answerKept(let needs): announce(ReliefText.answerKept(needs), .answer)
    case .answerNotKept(let error): announce(error.text, .answer)
    case .deleted(let id):
      endAnswers()
      forgetUnfinished(id)
      stages.removeAll { ($0 as? SessionDetailScreen)?.session.id == id }
      var waiting: HistoryScreen?
      changeAll(as: HistoryScreen.self) { if $0.remove(id) == .needMore { waiting = $0 } }
      if let waiting { askForMore(of: waiting) }
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
