// SPDX-License-Identifier: MIT
import RoutineModel

extension SessionMachine {
  /// Applies an event, after time has passed up to its moment.
  mutating func apply(
    _ event: SessionEvent, at now: SessionInstant, _ effects: inout [SessionEffect]
  ) throws(SessionRejection) {
    switch event {
    case .timeReached: return
    case .missedTime: return missTime(until: now, &effects)
    default: break
    }
    if case .finished = state, event != .reopen { throw .alreadyFinished }
    // Recorded before its consequences, and dropped with them if the event is rejected.
    effects.append(.record(LogEntry(at: now, fact: .event(event))))
    switch event {
    case .timeReached, .missedTime: break
    case .start: try start(at: now, &effects)
    case .pause: try pause(at: now)
    case .resume: try resume(at: now)
    case .back where isChoosing: try returnToRelief(at: now, &effects)
    case .next, .done, .back, .restart, .extend: try move(event, at: now, &effects)
    case .nextPhase, .previousPhase: try moveToPhase(event, at: now, &effects)
    case .cramp(let cramp): beginEpisode(cramp, at: now, &effects)
    case .again: try leadAgain(at: now, &effects)
    case .eased: try ease(at: now, &effects)
    case .aftercare: try beginAftercare(at: now, &effects)
    case .leaveRelief:
      guard case .relief = state else { throw .notInRelief }
      endRelief(as: .passedOn, at: now, &effects)
    case .relocate(let cramp): try relocate(cramp, at: now, &effects)
    case .take(let segment): try take(segment)
    case .note(let notes): try note(notes, at: now, &effects)
    case .countMissedTime: try countMissedTime(at: now, &effects)
    case .continue(let way): try choose(way, at: now, &effects)
    case .end:
      beforeStop = Standing(state: state, run: run, episode: episodes.last)
      end(at: now, &effects)
    case .reopen: try reopen(at: now, &effects)
    }
  }

  /// Ends the session.
  mutating func finish(
    _ outcome: SessionOutcome, at now: SessionInstant, _ effects: inout [SessionEffect]
  ) {
    run.hold(at: now)
    state = .finished(outcome)
    effects.append(.record(LogEntry(at: now, fact: .finished(outcome))))
    if outcome == .completed { effects.append(.cue(run.cue(.finished, at: now))) }
  }

  /// Ends the session because its plan is complete. If nothing of it was done, it counts as
  /// stopped; so does a relief-only session in which all steps were skipped and the cramp did not
  /// ease, or the person was sent to get help.
  mutating func finishPlan(at now: SessionInstant, _ effects: inout [SessionEffect]) {
    let isNothingDone =
      plan.stepCount > 0
      ? run.isNothingDone : episodes.allSatisfy(\.isSkipped) && !episodes.isEmpty
    finish(isNothingDone ? .stopped : .completed, at: now, &effects)
  }

  private var isChoosing: Bool { if case .choosing = state { true } else { false } }

  private mutating func start(
    at now: SessionInstant, _ effects: inout [SessionEffect]
  ) throws(SessionRejection) {
    guard !hasBegun else { throw .alreadyStarted }
    guard case .ready = state else { throw .choiceExpected }
    begin(at: now, &effects)
  }

  private mutating func begin(at now: SessionInstant, _ effects: inout [SessionEffect]) {
    hasBegun = true
    guard !run.isThrough else { return finishPlan(at: now, &effects) }
    state = .running
    run.progress = .running(since: now)
    run.enter(0, at: now, &effects)
  }

  private mutating func pause(at now: SessionInstant) throws(SessionRejection) {
    switch state {
    case .ready: throw .notStarted
    case .choosing: throw .choiceExpected
    case .paused, .relief(.some), .finished: throw .notRunning
    case .running:
      run.hold(at: now)
      state = .paused(.person)
    case .resuming:
      state = .paused(.person)
    case .relief(nil):
      editLastEpisode { $0.run.hold(at: now) }
      state = .relief(paused: .person)
    }
  }

  private mutating func resume(at now: SessionInstant) throws(SessionRejection) {
    switch state {
    case .ready: throw .notStarted
    case .choosing: throw .choiceExpected
    case .running, .relief(nil), .resuming, .finished: throw .notPaused
    case .paused:
      run.release(at: now)
      state = .running
    case .relief(.some):
      editLastEpisode { $0.run.release(at: now) }
      state = .relief(paused: nil)
    }
  }

  /// Moves within the plan that is currently led.
  private mutating func move(
    _ event: SessionEvent, at now: SessionInstant, _ effects: inout [SessionEffect]
  ) throws(SessionRejection) {
    switch state {
    case .ready: throw .notStarted
    case .choosing: throw .choiceExpected
    case .finished: throw .alreadyFinished
    case .resuming:
      guard event == .next || event == .done else { throw .gettingReady }
      resumeRunning(at: now, &effects)
    case .running, .paused:
      try Self.move(&run, event, at: now, &effects)
      if run.isThrough { finishPlan(at: now, &effects) }
    case .relief:
      guard var episode = episodes.popLast() else { throw .notInRelief }
      try Self.move(&episode.run, event, at: now, &effects)
      episodes.append(episode)
      if episode.run.isThrough { endRelief(as: .passedOn, at: now, &effects) }
    }
  }

  private mutating func moveToPhase(
    _ event: SessionEvent, at now: SessionInstant, _ effects: inout [SessionEffect]
  ) throws(SessionRejection) {
    switch state {
    case .ready: throw .notStarted
    case .choosing, .relief: throw .choiceExpected
    case .finished: throw .alreadyFinished
    case .resuming: throw .gettingReady
    case .running, .paused: break
    }
    if event == .nextPhase {
      guard let start = plan.nextPhaseStart(after: run.index) else { throw .noNextPhase }
      run.leaveAndPassOver(to: start, at: now, &effects)
    } else {
      guard let start = plan.previousPhaseStart(before: run.index) else { throw .noPreviousPhase }
      run.enter(start, at: now, &effects)
    }
  }

  private static func move(
    _ run: inout PlanRun, _ event: SessionEvent, at now: SessionInstant,
    _ effects: inout [SessionEffect]
  ) throws(SessionRejection) {
    switch event {
    case .next:
      run.leaveAndEnterNext(as: run.outcomeWhenPassedOver(at: now), at: now, &effects)
    case .done:
      run.leaveAndEnterNext(as: run.outcomeWhenDone(at: now), at: now, &effects)
    case .back:
      run.back(at: now, &effects)
    case .extend(let duration):
      try run.extend(by: duration)
    default:
      run.enter(run.index, at: now, &effects)
    }
  }

  private mutating func choose(
    _ way: Continuation, at now: SessionInstant, _ effects: inout [SessionEffect]
  ) throws(SessionRejection) {
    guard case .choosing = state else { throw .noChoiceExpected }
    if run.isThrough { return finishPlan(at: now, &effects) }
    switch way {
    case .end:
      end(at: now, &effects)
    case .resume where !hasBegun, .restartStep where !hasBegun:
      begin(at: now, &effects)
    case .resume:
      countDownToResume(at: now, &effects)
    case .restartStep:
      run.enter(run.index, at: now, &effects)
      countDownToResume(at: now, &effects)
    case .coolDown:
      guard let start = plan.coolDownStart(after: run.index) else { throw .noCoolDown }
      hasBegun = true
      run.leaveAndPassOver(to: start, at: now, &effects)
      countDownToResume(at: now, &effects)
    }
  }

  /// Gets ready first, unless the next segment begins with time to get ready anyway.
  private mutating func countDownToResume(
    at now: SessionInstant, _ effects: inout [SessionEffect]
  ) {
    let isBreath = run.segment?.isStep == false && run.position(at: now) == .zero
    if isBreath || plan.resumeGetReady <= .zero {
      resumeRunning(at: now, &effects)
    } else {
      state = .resuming(since: now)
      effects.append(.cue(resumingCue(.getReady, at: now, since: now)))
    }
  }

  private mutating func end(at now: SessionInstant, _ effects: inout [SessionEffect]) {
    if case .relief = state {
      let isEased = episodes.last?.isUneased == false
      endRelief(as: .endedSession, at: now, &effects)
      if isEased, run.isThrough { return finishPlan(at: now, &effects) }
    } else if case .choosing = state, run.isThrough {
      // A relief-only session whose relief is over: there is nothing left to stop.
      return finishPlan(at: now, &effects)
    }
    if hasBegun, !run.isThrough {
      run.leave(as: run.outcomeWhenStopped(at: now), at: now, &effects)
    }
    finish(.stopped, at: now, &effects)
  }

  /// Returns to the state before the session was stopped. A completed plan cannot be reopened.
  private mutating func reopen(
    at now: SessionInstant, _ effects: inout [SessionEffect]
  ) throws(SessionRejection) {
    guard case .finished = state else { throw .notStopped }
    guard state == .finished(.stopped), let before = beforeStop else { throw .alreadyFinished }
    beforeStop = nil
    run = before.run
    state = before.state
    if let episode = before.episode { editLastEpisode { $0 = episode } }
    missTime(until: now, &effects)
  }
}
