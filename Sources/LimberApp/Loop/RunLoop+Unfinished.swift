// SPDX-License-Identifier: MIT
import Screens
import SessionEngine
import SessionLog
import TerminalIO
import Wording

// What becomes of a session that was cut off. It is looked for on the log's thread, after the first
// frame; taking it up and ending it are the log's as well, which knows whether another program was
// faster.

extension RunLoop {
  /// Asks the log for a session that was cut off, of which the person is told at home.
  func askForUnfinished() {
    let (clocks, inbox) = (requested.clocks(gap: settings.gap), inbox)
    log.askForUnfinished(clocks) { session in
      inbox.post(.unfinished(session, seenAt: clocks.reading.bootClock - (session?.age ?? .zero)))
    }
  }

  /// Takes what the log says of a session that was cut off. The first time it is offered, over the home
  /// screen. Later, and once the person has pressed a key, which the offer must not answer to, home only
  /// tells of it.
  mutating func take(unfinished session: UnfinishedSession?, seenAt: Duration) {
    unfinished = session.map { UnfinishedStage($0, seenAt: seenAt) }
    guard mayOffer else { return }
    mayOffer = false
    guard var offered = unfinished, stages.last is HomeScreen else { return }
    offered.cameByItself = true
    stages.append(offered)
  }

  /// Offers the session again that was left for later.
  mutating func offerAgain() {
    if let unfinished { stages.append(unfinished) }
  }

  /// Asks for a session that was cut off and that the person has chosen in the history.
  func askForOffer(of id: SessionID) {
    let (clocks, store) = (requested.clocks(gap: settings.gap), requested.store)
    ask { _ throws(SessionLogError) in
      let session = try store.unfinished(id, clocks)
      return .offered(session, seenAt: clocks.reading.bootClock - session.age)
    }
  }

  /// Offers a session that the person has chosen, if they are still where they have chosen it.
  mutating func offer(_ session: UnfinishedSession, seenAt: Duration) {
    // What it shows of the session is over once that goes on.
    if top(as: SessionDetailScreen.self)?.session.id == session.id { stages.removeLast() }
    guard stages.last is HistoryScreen else { return }
    stages.append(UnfinishedStage(session, seenAt: seenAt))
  }

  /// Takes the offer of a session away that the person has deleted.
  mutating func forgetUnfinished(_ id: SessionID) {
    stages.removeAll { ($0 as? UnfinishedStage)?.screen.session.id == id }
    if unfinished?.screen.session.id == id { unfinished = nil }
    askForUnfinished()
  }

  /// Takes up a session that was cut off, as `limber start --continue` does.
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

  /// Goes on with a session that this program runs from now on.
  mutating func continueSession(_ session: UnfinishedSession, seenAt: Duration) {
    guard stages.last is UnfinishedStage else {
      // Meanwhile the person needed something else.
      changeAll(as: UnfinishedStage.self) { $0.screen.chooseAgain() }
      return log.letGo(session.id)
    }
    stages.removeLast()
    unfinished = nil
    var stage = SessionController(
      resuming: session, seenAt: seenAt,
      cueRule: soundSettings(for: session.machine.plan.routine).rule)
    cues += stage.handle(.missedTime(since: session.machine.lastSeen))
    stage.screen.scene.timeNotRunning = stage.machine.lastSeen - session.machine.lastSeen
    show(stage)
  }

  /// Takes the offer away: the session is over, or cannot be had.
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
