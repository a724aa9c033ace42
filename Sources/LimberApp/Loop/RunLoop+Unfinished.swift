// SPDX-License-Identifier: MIT
import Screens
import SessionEngine
import SessionLog
import TerminalIO
import Wording

// Handling of cut-off sessions. The log's thread looks for one after the first frame; it also takes
// one up or ends it, since it knows whether another program was faster.

extension RunLoop {
  /// Asks the log for a cut-off session to offer on the home screen.
  func askForUnfinished() {
    let (clocks, inbox) = (requested.clocks(gap: settings.gap), inbox)
    log.askForUnfinished(clocks) { session in
      inbox.post(.unfinished(session, seenAt: clocks.reading.bootClock - (session?.age ?? .zero)))
    }
  }

  /// Handles the log's reply about a cut-off session. At first it is offered, over the home screen.
  /// Later, or once the person has pressed a key, which must not answer the offer, the home screen
  /// only mentions it.
  mutating func take(unfinished session: UnfinishedSession?, seenAt: Duration) {
    unfinished = session.map { UnfinishedStage($0, seenAt: seenAt) }
    guard mayOffer else { return }
    mayOffer = false
    guard let offered = unfinished?.anew, isTop(HomeScreen.self) else { return }
    offered.cameByItself = true
    stages.append(offered)
  }

  /// Offers the postponed session again.
  mutating func offerAgain() {
    if let unfinished { stages.append(unfinished.anew) }
  }

  /// Asks for a cut-off session that the person chose in the history.
  func askForOffer(of id: SessionID) {
    let (clocks, store) = (requested.clocks(gap: settings.gap), requested.store)
    ask { _ throws(SessionLogError) in
      let session = try store.unfinished(id, clocks)
      return .offered(session, seenAt: clocks.reading.bootClock - session.age)
    }
  }

  /// Offers a session that the person chose, if they are still on that screen.
  mutating func offer(_ session: UnfinishedSession, seenAt: Duration) {
    // Its details are outdated once it continues.
    if top(as: SessionDetailScreen.self)?.session.id == session.id { stages.removeLast() }
    guard isTop(HistoryScreen.self) else { return }
    stages.append(UnfinishedStage(session, seenAt: seenAt))
  }

  /// Removes the offer of a session that the person deleted.
  mutating func forgetUnfinished(_ id: SessionID) {
    stages.removeAll { ($0 as? UnfinishedStage)?.screen.session.id == id }
    if unfinished?.screen.session.id == id { unfinished = nil }
    askForUnfinished()
  }

  /// Takes up a cut-off session, like `limber start --continue`.
  mutating func takeUp(_ session: UnfinishedSession, seenAt: Duration) {
    stages.append(UnfinishedStage(session, seenAt: seenAt))
    handle(.enter)
  }

  mutating func perform(_ command: UnfinishedCommand) {
    switch command {
    case .resume(let id): resume(id)
    case .finish(let id): finish(id)
    }
  }

  private func resume(_ id: SessionID) {
    let (clocks, inbox) = (requested.clocks(gap: settings.gap), inbox)
    log.resume(id, clocks) { result in
      switch result {
      case .success(let session):
        inbox.post(.resumed(session, seenAt: clocks.reading.bootClock - session.age))
      case .failure(let problem): inbox.post(.notResumed(problem))
      }
    }
  }

  private func finish(_ id: SessionID) {
    let inbox = inbox
    log.finish(id, requested.clocks(gap: settings.gap)) { result in
      switch result {
      case .success: inbox.post(.finished)
      case .failure(let problem): inbox.post(.notResumed(problem))
      }
    }
  }

  /// Continues a session that this program now runs.
  mutating func continueSession(_ session: UnfinishedSession, seenAt: Duration) {
    guard isTop(UnfinishedStage.self) else {
      // Meanwhile the person has moved on to something else.
      changeAll(as: UnfinishedStage.self) { $0.screen.chooseAgain() }
      return log.letGo(session.id)
    }
    stages.removeLast()
    unfinished = nil
    let stage = SessionController(
      resuming: session, seenAt: seenAt,
      cueRule: soundSettings(for: session.machine.plan.routine).rule)
    cues += stage.handle(.missedTime(since: session.machine.lastSeen))
    stage.screen.scene.timeNotRunning = stage.machine.lastSeen - session.machine.lastSeen
    show(stage)
  }

  /// Removes the offer, because the session is over or not available.
  mutating func endOffer(_ problem: SessionLogError?) {
    guard let index = stages.lastIndex(where: { $0 is UnfinishedStage }),
      let stage = stages.remove(at: index) as? UnfinishedStage
    else { return }
    if stages.isEmpty {
      ending = problem.map { .failure(.log($0)) } ?? .success(.success)
      return
    }
    let session = stage.screen.session
    unfinished = nil
    announce(
      problem?.description
        ?? "\(session.machine.plan.name) is over, as stopped at \(session.lastSeenAt.clockText).",
      .answer)
    refreshHistory()
    askForOverview()
    askForUnfinished()
  }
}
