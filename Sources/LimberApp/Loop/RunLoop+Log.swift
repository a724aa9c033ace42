// SPDX-License-Identifier: MIT
import Review
import Screens
import SessionEngine
import SessionLog

extension RunLoop {
  /// Hands new events to the log, which writes them on its own thread.
  mutating func handOver() {
    guard let session else { return }
    let entries = session.takeUnwritten()
    log.append(entries, to: session.id)
    session.beat(in: requested.heartbeats)
    if session.isFinished, !entries.isEmpty { askWhatIsBeside(session) }
  }

  /// Asks for the previous session to compare a finished one with.
  private func askWhatIsBeside(_ session: SessionController) {
    let (id, startedAt, routine) = (session.id, session.startedAt, session.machine.plan.routine)
    let (inbox, glance) = (inbox, glance)
    // Optional: not worth waiting for, nor a failure worth reporting.
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

  /// Asks the log; the reply wakes the loop.
  func ask(_ question: @escaping @Sendable (LogDatabase) throws(SessionLogError) -> LogReply) {
    let inbox = inbox
    log.ask(question) { answer in
      switch answer {
      case .success(let reply): inbox.post(reply)
      case .failure(let problem): inbox.post(.failed(problem))
      }
    }
  }

  /// Asks for the overview on the home screen.
  func askForOverview() { ask(glance) }

  /// The overview: the use of routines, and the last half year.
  private var glance: @Sendable (LogDatabase) throws(SessionLogError) -> LogReply {
    let (store, paths) = (requested.store, requested.paths)
    let (settings, library) = (settings, library)
    let now = WorldClock.now()
    var request = reviewRequest
    request.span = HomeScreen.span
    request.today = now.day
    // The night of the day before ends on the first of the days.
    let days = Int64(request.days(first: nil).count + 1)
    let start = now.advanced(by: .seconds(-86_400 * days))
    return { [request] log throws(SessionLogError) in
      let entries = store.marking(try log.entries(sinceClock: start))
      let overview = try log.overview()
      let rule = try? ReminderRule(paths: paths, settings: settings)
      let due = rule?.due(store) { overview }
      return .overview(
        overview, ReviewFigures(entries.log, request),
        due: (due ?? []).map { library.usable($0.routine)?.name ?? $0.routine.rawValue },
        until: rule?.next)
    }
  }

  /// Asks for the cramp outlook, without the current session.
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
      // The person did not ask for it, and events are recorded anyway.
      case .failure: break
      }
    }
  }

  /// Hides the advice to see a clinician for a while.
  mutating func dismissAdvice() {
    let now = WorldClock.now()
    log.write([ChangeDraft(.diary(.adviceDismissed), writtenAt: now)])
    readiness.outlook?.adviceDismissedAt = now
    tellOutlook()
  }

  /// Passes the outlook to every stage.
  mutating func tellOutlook() {
    let readiness = readiness
    context.advice = readiness.advice(at: context.today)
    for stage in stages { stage.session.map(readiness.tell) }
  }

  /// Opens the cramps screen.
  mutating func openCramps() {
    renewDay()
    stages.append(CrampsScreen())
    askForCramps()
  }

  /// Asks for all cramps.
  func askForCramps() {
    ask { log throws(SessionLogError) in .cramps(try log.cramps()) }
  }

  /// Records changes to a cramp, and reloads what depends on them.
  mutating func write(_ changes: [CrampChange], of id: CrampID) {
    log.write([ChangeDraft(.diary(.changed(id, changes)), writtenAt: WorldClock.now())])
    askForOutlook()
    askForCramps()
  }

  /// Records how sore a cramp left the person, or that they did not say.
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

  /// Asks for the page after a history's sessions, or for the first of a list that starts over.
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

  /// Reloads the history if it is open, because sessions have changed.
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

  /// Restores a deleted session.
  mutating func restore(_ id: SessionID) {
    log.write([ChangeDraft(.session(id, [.deleted(false)]))])
    refreshHistory()
    askForOutlook()
  }

  /// Handles messages since the last time.
  mutating func takeReplies() {
    for reply in inbox.take() { take(reply) }
  }

  private mutating func take(_ reply: LogReply) {
    switch reply {
    case .news(let news): tell(news)
    case .detail(let detail):
      if isTop(HistoryScreen.self) { stages.append(SessionDetailScreen(detail: detail)) }
    case .failed(let problem):
      if problem.keepsLogShut, stages.count == 1, isTop(HomeScreen.self) {
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
    case .crampSession(let session): changeAll(as: CrampFormScreen.self) { $0.take(session) }
    case .review(let log, let choices, let names):
      let today = context.today
      changeAll(as: ReviewScreen.self) {
        $0.take(log, choices: choices, names: names, today: today)
      }
      countReview()
    case .counted(let figures, let request):
      changeAll(as: ReviewScreen.self) { $0.show(figures, of: request) }
    case .printed(let line): announce(line, .answer)
    case .overview(let overview, let recent, let due, let until):
      (context.overview, context.recent, context.due) = (overview, recent, due)
      noteDue(until: until)
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
  /// Whether nothing at all can be read, rather than a single thing, and only the person can help.
  fileprivate var keepsLogShut: Bool {
    switch self {
    case .cannotCreate, .cannotOpen: !mayPass
    case .notALog, .earlierLog: true
    // Events are recorded anyway.
    case .newerThanProgram: false
    case .cannotRead, .cannotWrite, .damaged, .noSession, .sessionRuns, .sessionElsewhere,
      .sessionOver, .noCramp, .cannotShare, .cannotImport, .notABackup:
      false
    }
  }
}
