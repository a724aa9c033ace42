// SPDX-License-Identifier: MIT
import RoutineModel
import Screens
import SessionEngine
import SessionLog
import TextCanvas

extension Companion {
  /// Lets the stage on top handle a key, and does what it asks for.
  mutating func handle(_ key: Key) {
    guard let top = stages.popLast() else { return }
    switch top {
    case .welcome(let stage):
      let command = stage.screen.handle(key)
      stages.append(.welcome(stage))
      if let command { perform(command) }
    case .home(var screen):
      let command = screen.handle(key)
      stages.append(.home(screen))
      if let command { perform(command) }
    case .unfinished(var stage):
      let command = stage.screen.handle(key)
      stages.append(.unfinished(stage))
      if let command { perform(command) }
    case .side(var stage):
      let command = stage.screen.handle(key)
      stages.append(.side(stage))
      if let command { perform(command) }
    case .session(var stage):
      let command = stage.screen.handle(key)
      stages.append(.session(stage))
      if let command { perform(command) }
    case .history(var screen):
      let command = screen.handle(key)
      stages.append(.history(screen))
      if let command { perform(command) }
    case .detail(var screen):
      let command = screen.handle(key)
      stages.append(.detail(screen))
      if let command { perform(command) }
    case .cramps(var screen):
      let command = screen.handle(key)
      stages.append(.cramps(screen))
      if let command { perform(command) }
    }
  }

  /// Lets an event happen in the session on top.
  mutating func handleSession(_ event: SessionEvent) {
    guard case .session(var stage)? = stages.popLast() else { return }
    cues += stage.handle(event)
    switch event {
    // Help comes before whatever was being said.
    case .cramp, .again: sound.hush()
    default: break
    }
    switch event {
    case .cramp, .again, .relocate, .note: stage.screen.guide = readiness.guide(for: stage.soFar)
    default: break
    }
    stages.append(.session(stage))
  }

  /// Lets a cramp happen in the session on top, or moves the one under way.
  private mutating func handleCramp(
    _ cramp: (SessionStage, CrampReadiness) throws(Failure) -> SessionEvent
  ) {
    guard case .session(let stage)? = stages.last else { return }
    do throws(Failure) {
      handleSession(try cramp(stage, readiness))
    } catch {
      announce(error.notice, .answer)
    }
  }

  /// Moves the cramp under way to another site or side.
  private mutating func relocate(to site: CrampSite?, side: Side??) {
    guard case .session(let stage)? = stages.last, let episode = stage.machine.currentEpisode else {
      return
    }
    handleCramp { _, readiness throws(Failure) in
      .relocate(
        try readiness.relocated(episode, to: site ?? episode.site, side: side ?? episode.side))
    }
  }

  private mutating func perform(_ command: HomeCommand) {
    switch command {
    case .start(let id): begin(id)
    case .cramp: beginRelief()
    case .unfinished: offerAgain()
    case .history: openHistory()
    case .cramps: openCramps()
    case .soreness(let id, let soreness): writeSoreness(soreness, of: id)
    case .dismissAdvice: dismissAdvice()
    case .suspend: suspend()
    case .quit: ending = .success(.success)
    }
  }

  /// Keeps what the person answers on warmth, for this relief and in their settings.
  private mutating func answerWarmth(isLeftOut: Bool, taking step: Int?) {
    let needs: [Need] = isLeftOut ? [.warmth] : []
    settings.leaveOut = needs
    readiness.settings.leaveOut = needs
    keepAnswer(needs)
    guard case .session(var stage)? = stages.popLast() else { return }
    stage.screen.guide = readiness.guide(for: stage.soFar)
    stages.append(.session(stage))
    if let step { handleSession(.take(step)) }
  }

  /// Writes the answer into the person's settings, away from the loop; what keeps it from being written
  /// is said, and it is asked again next time.
  private func keepAnswer(_ needs: [Need]) {
    let inbox = inbox
    guard let file = SettingsFile() else {
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

  private mutating func perform(_ command: SessionCommand) {
    switch command {
    case .event(let event): handleSession(event)
    case .events(let events): for event in events { handleSession(event) }
    case .warmth(let isLeftOut, let step): answerWarmth(isLeftOut: isLeftOut, taking: step)
    case .cramp:
      guard case .session(let stage)? = stages.last else { return }
      if stage.isFinished {
        handOver()
        noteLeaving(stage)
        return beginRelief()
      }
      let window = settings.sameCramp
      handleCramp { stage, readiness throws(Failure) in
        stage.machine.meaning(
          of: try readiness.nextCramp(in: stage.soFar, at: stage.now), at: stage.now,
          sameWithin: window)
      }
    case .site(let site): relocate(to: site, side: nil)
    case .side(let side): relocate(to: nil, side: .some(side))
    case .dismissAdvice: dismissAdvice()
    case .mute: toggleMute()
    case .suspend: suspend()
    case .leave: leave()
    }
  }

  private mutating func perform(_ command: HistoryCommand) {
    switch command {
    case .open(let id):
      ask { log throws(SessionLogError) in .detail(try log.detail(id)) }
    case .delete(let id): delete(id)
    case .restore(let id): restore(id)
    case .needMore: askForMore()
    case .cramp: beginRelief()
    case .suspend: suspend()
    case .back: leave()
    }
  }

  private mutating func perform(_ command: CrampsCommand) {
    switch command {
    case .delete(let id): write([.deleted(true)], of: id)
    case .restore(let id): write([.deleted(false)], of: id)
    case .dismissAdvice: dismissAdvice()
    case .cramp: beginRelief()
    case .suspend: suspend()
    case .back: leave()
    }
  }

  private mutating func perform(_ command: SessionDetailCommand) {
    switch command {
    case .delete(let id): delete(id)
    case .cramp: beginRelief()
    case .suspend: suspend()
    case .back: leave()
    }
  }

  /// Keeps of a session that is left what the next cramp, and help with the last one, need.
  private mutating func noteLeaving(_ stage: SessionStage) {
    readiness.remember(stage.soFar)
    // A session without a cramp says nothing of one before.
    if !stage.machine.episodes.isEmpty { helpDueAt = stage.helpDueAt }
  }

  /// Leaves the stage on top; with the last one, the program.
  mutating func leave() {
    handOver()
    if case .session(let stage)? = stages.popLast() {
      noteLeaving(stage)
    }
    guard let top = stages.last else {
      ending = .success(.success)
      return
    }
    if case .home(var screen) = top {
      // It may have become another day meanwhile.
      screen.today = WorldClock.now()
      stages[stages.count - 1] = .home(screen)
      askForOverview()
      askForUnfinished()
      askForOutlook()
      exchangeRecords()
    }
  }
}
