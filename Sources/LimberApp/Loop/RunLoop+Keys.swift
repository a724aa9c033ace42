// SPDX-License-Identifier: MIT
import RoutineModel
import Screens
import SessionEngine
import SessionLog
import TextCanvas

extension RunLoop {
  /// Passes a key to the current stage, and does what it asks for.
  ///
  /// - Parameter tellsIfUnknown: Whether to say so if the key does nothing.
  mutating func handle(_ key: Key, tellsIfUnknown: Bool = false) {
    guard let top = stages.popLast() else { return }
    handle(key, on: top, tellsIfUnknown: tellsIfUnknown)
  }

  private mutating func handle<Top: Stage>(_ key: Key, on top: Top, tellsIfUnknown: Bool) {
    var stage = top
    let effect = stage.screen.press(key, in: context)
    stages.append(stage)
    if tellsIfUnknown { tell(of: key, on: stage, isKnown: effect.isKnown) }
    switch effect.command {
    case .cramp: helpWithCramp()
    case .suspend: suspend()
    case .leave: leave()
    case .own(let own): Top.perform(own, in: &self)
    case nil: break
    }
  }

  /// Starts help with a cramp; within the session, if there is one.
  private mutating func helpWithCramp() {
    if isTop(WelcomeStage.self) {
      leaveWelcome()
      // Whatever was about to begin: after a cramp the person chooses again.
      show(.home)
    }
    guard let session else { return beginRelief() }
    if session.isFinished {
      handOver()
      noteLeaving(session)
      return beginRelief()
    }
    let window = settings.sameCramp
    handleCramp { session, readiness throws(Failure) in
      session.machine.meaning(
        of: try readiness.nextCramp(in: session.soFar, at: session.now), at: session.now,
        sameWithin: window)
    }
  }

  /// Handles an event in the current session.
  mutating func handleSession(_ event: SessionEvent) {
    guard let session else { return }
    cues += session.handle(event)
    switch event {
    case .cramp, .again:
      readiness.tell(session)
      // Help takes precedence over any speech.
      mustHush = true
    case .relocate, .note: readiness.tell(session)
    default: break
    }
  }

  /// Handles a cramp in the current session, or moves the current one.
  private mutating func handleCramp(
    _ cramp: (SessionController, CrampReadiness) throws(Failure) -> SessionEvent
  ) {
    guard let session else { return }
    do throws(Failure) {
      handleSession(try cramp(session, readiness))
    } catch {
      announce(error.notice, .answer)
    }
  }

  /// Moves the current cramp to another site or side.
  private mutating func relocate(to site: CrampSite?, side: Side??) {
    guard let episode = session?.machine.currentEpisode else {
      return
    }
    handleCramp { _, readiness throws(Failure) in
      .relocate(
        try readiness.relocated(episode, to: site ?? episode.site, side: side ?? episode.side))
    }
  }

  mutating func perform(_ command: HomeCommand) {
    switch command {
    case .start(let id): begin(id)
    case .edit(let id): write(id)
    case .newRoutine: write(nil)
    case .unfinished: offerAgain()
    case .history: openHistory()
    case .cramps: openCramps()
    case .review: openReview()
    case .soreness(let id, let soreness): writeSoreness(soreness, of: id)
    case .dismissAdvice: dismissAdvice()
    }
  }

  /// Applies the answer about warmth, to this relief and to the settings.
  private mutating func answerWarmth(isLeftOut: Bool, taking step: Int?) {
    let needs: [Need] = isLeftOut ? [.warmth] : []
    settings.leaveOut = needs
    readiness.settings.leaveOut = needs
    keepAnswer(needs)
    if let session { readiness.tell(session) }
    if let step { handleSession(.take(step)) }
  }

  /// Saves the answer in the settings, away from the loop. If that fails, the reason is shown, and
  /// the question is asked again next time.
  private func keepAnswer(_ needs: [Need]) {
    let inbox = inbox
    guard let file = SettingsFile(paths: requested.paths) else {
      return inbox.post(.answerNotKept(.unwritable("there is no home folder")))
    }
    notes.begin {
      do throws(SettingsFileError) {
        try file.appendLeaveOut(needs)
        inbox.post(.answerKept(needs))
      } catch {
        inbox.post(.answerNotKept(error))
      }
    }
  }

  mutating func perform(_ command: SessionCommand) {
    switch command {
    case .event(.nextPhase) where session?.machine.hasNextPhase == false:
      announceNoPhase(KeyText.noNextPhase)
    case .event(.previousPhase) where session?.machine.hasPreviousPhase == false:
      announceNoPhase(KeyText.noPreviousPhase)
    case .event(let event): perform([event])
    case .events(let events): perform(events)
    case .warmth(let isLeftOut, let step): answerWarmth(isLeftOut: isLeftOut, taking: step)
    case .site(let site): relocate(to: site, side: nil)
    case .side(let side): relocate(to: nil, side: .some(side))
    case .dismissAdvice: dismissAdvice()
    case .mute: toggleMute()
    }
  }

  /// Handles what a key asked for; an answer to an earlier key may not hold any more.
  private mutating func perform(_ events: [SessionEvent]) {
    endAnswers()
    for event in events { handleSession(event) }
  }

  /// Says that there is no phase to go to.
  private mutating func announceNoPhase(_ text: String) {
    announce(session?.machine.hasPhases == true ? text : KeyText.noPhases, .answer)
  }

  mutating func perform(_ command: HistoryCommand) {
    switch command {
    case .open(let id):
      let store = requested.store
      ask { log throws(SessionLogError) in
        var detail = try log.detail(id)
        detail.summary = store.marking([detail.summary]).first ?? detail.summary
        return .detail(detail)
      }
    case .offer(let id): askForOffer(of: id)
    case .delete(let id): delete(id)
    case .restore(let id): restore(id)
    case .needMore: askForMore()
    }
  }

  mutating func perform(_ command: CrampsCommand) {
    switch command {
    case .delete(let id): write([.deleted(true)], of: id)
    case .restore(let id): write([.deleted(false)], of: id)
    case .form(let purpose): openForm(purpose)
    case .dismissAdvice: dismissAdvice()
    }
  }

  mutating func perform(_ command: SessionDetailCommand) {
    switch command {
    case .offer(let id): askForOffer(of: id)
    case .delete(let id): delete(id)
    }
  }

  /// Keeps what the next cramp, and help with the last one, need of a session being left.
  private mutating func noteLeaving(_ session: SessionController) {
    readiness.remember(session.soFar)
    // A session without cramps does not affect an earlier one.
    if !session.machine.episodes.isEmpty { helpDueAt = session.helpDueAt }
  }

  /// Leaves the current stage; leaving the last one ends the program.
  mutating func leave() {
    handOver()
    if let session { noteLeaving(session) }
    let left = stages.popLast()
    guard !stages.isEmpty else {
      ending = .success(.success)
      return
    }
    // The day may have changed meanwhile.
    renewDay()
    if left?.session != nil {
      refreshHistory()
      refreshReview()
    }
    changeTop(as: HomeScreen.self) { $0.comeBack() }
    isHomeOld = isTop(HomeScreen.self)
  }

  /// Asks anew for what home shows, once it is drawn: the log's threads would compete with it.
  mutating func renewHome() {
    guard isHomeOld, isTop(HomeScreen.self) else { return }
    isHomeOld = false
    askForOverview()
    askForUnfinished()
    askForOutlook()
    exchangeRecords()
  }
}

extension SessionMachine {
  fileprivate var hasPhases: Bool {
    plan.segments.contains { $0.phase != plan.segments.first?.phase }
  }

  fileprivate var hasNextPhase: Bool { plan.nextPhaseStart(after: run.index) != nil }

  fileprivate var hasPreviousPhase: Bool { plan.previousPhaseStart(before: run.index) != nil }
}
