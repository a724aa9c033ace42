// SPDX-License-Identifier: MIT

extension SessionMachine {
  /// Whether nothing was seen for so long that a timed segment cannot have been done.
  func hasMissedTime(at now: SessionInstant) -> Bool {
    guard gap.policy != .continue, now - lastSeen > gap.length, nextDeadline != nil else {
      return false
    }
    if case .resuming = state { return true }
    return activeRun.segment?.isOpenEnded == false
  }

  /// Lets time pass up to a moment, through every deadline in between.
  mutating func advance(to now: SessionInstant, _ effects: inout [SessionEffect]) {
    while lastSeen < now {
      switch state {
      case .ready, .paused:
        ledger.paused += now - lastSeen
        lastSeen = now
      case .choosing, .relief(.some):
        ledger.relief += now - lastSeen
        lastSeen = now
      case .finished:
        return
      case .running:
        let through = run.advance(from: lastSeen, to: now, &effects)
        let reached = through ?? now
        ledger.active += reached - lastSeen
        lastSeen = reached
        if through != nil { finishPlan(at: reached, &effects) }
      case .relief(nil):
        advanceRelief(to: now, &effects)
      case .resuming(let since):
        advanceResuming(since: since, to: now, &effects)
      }
    }
  }

  /// Holds whatever runs at the last moment seen, and counts the time since as away.
  mutating func missTime(until now: SessionInstant, _ effects: inout [SessionEffect]) {
    let since = lastSeen
    let missed = now - since
    switch state {
    case .running:
      run.hold(at: since)
      state = .paused(.missedTime(missed))
    case .resuming:
      state = .paused(.missedTime(missed))
    case .relief(nil):
      editLastEpisode { $0.run.hold(at: since) }
      state = .relief(paused: .missedTime(missed))
    case .ready, .paused, .relief(.some), .choosing:
      guard missed > .zero else { return }
      return countAway(since: since, until: now, &effects)
    case .finished:
      return
    }
    countAway(since: since, until: now, &effects)
    effects.append(.cue(activeRun.cue(.missedTime, at: now)))
  }

  private mutating func countAway(
    since: SessionInstant, until now: SessionInstant, _ effects: inout [SessionEffect]
  ) {
    ledger.away += now - since
    lastSeen = now
    effects.append(.record(LogEntry(at: now, fact: .event(.missedTime(since: since)))))
  }

  /// Counts missed time as done after all. Steps that it completes end now, since only now that is
  /// known.
  mutating func countMissedTime(
    at now: SessionInstant, _ effects: inout [SessionEffect]
  ) throws(SessionRejection) {
    var passed: [SessionEffect] = []
    var through: SessionInstant?
    let since: SessionInstant
    switch state {
    case .paused(.missedTime(let missed)):
      since = now - missed
      run.release(at: since)
      state = .running
      through = run.advance(from: since, to: now, &passed)
      ledger.active += (through ?? now) - since
    case .relief(.missedTime(let missed)?):
      guard var episode = episodes.popLast() else { throw .noMissedTime }
      since = now - missed
      episode.run.release(at: since)
      through = episode.run.advance(from: since, to: now, &passed)
      episodes.append(episode)
      state = .relief(paused: nil)
      ledger.relief += (through ?? now) - since
    case .ready, .running, .paused, .relief, .choosing, .resuming, .finished:
      throw .noMissedTime
    }
    ledger.away -= (through ?? now) - since
    for case .record(let entry) in passed {
      effects.append(.record(LogEntry(at: now, fact: entry.fact)))
    }
    guard through != nil else { return }
    if case .relief = state {
      endRelief(as: .passedOn, at: now, &effects)
    } else {
      finishPlan(at: now, &effects)
    }
  }

  private mutating func advanceRelief(to now: SessionInstant, _ effects: inout [SessionEffect]) {
    guard var episode = episodes.popLast() else { return }
    let through = episode.run.advance(from: lastSeen, to: now, &effects)
    episodes.append(episode)
    let reached = through ?? now
    ledger.relief += reached - lastSeen
    lastSeen = reached
    if through != nil { endRelief(as: .passedOn, at: reached, &effects) }
  }

  private mutating func advanceResuming(
    since: SessionInstant, to now: SessionInstant, _ effects: inout [SessionEffect]
  ) {
    let deadline = since + plan.resumeGetReady
    let reached = min(now, deadline)
    while let mark = nextResumingMark(since: since), mark <= reached, mark < deadline {
      let left = (deadline - mark).wholeSeconds
      effects.append(.cue(resumingCue(.lastSeconds(left), at: mark, since: since)))
      ledger.active += mark - lastSeen
      lastSeen = mark
    }
    ledger.active += reached - lastSeen
    lastSeen = reached
    if reached == deadline { resumeRunning(at: deadline, &effects) }
  }

  /// Continues the plan from where it is held.
  mutating func resumeRunning(at now: SessionInstant, _ effects: inout [SessionEffect]) {
    state = .running
    run.release(at: now)
    guard let segment = run.segment else { return }
    if segment.isStep {
      effects.append(.cue(run.cue(.start, at: now)))
    } else if run.position(at: now) == .zero {
      effects.append(.cue(run.cue(run.beginning(of: segment), at: now)))
    }
  }

  /// The next moment at which something happens by itself.
  var nextMark: SessionInstant? {
    switch state {
    case .ready, .paused, .choosing, .finished, .relief(.some): nil
    case .running, .relief(nil): activeRun.nextMark(after: lastSeen)
    case .resuming(let since): nextResumingMark(since: since)
    }
  }

  /// A cue while getting ready to continue.
  func resumingCue(_ kind: Cue.Kind, at now: SessionInstant, since: SessionInstant) -> Cue {
    var cue = run.cue(kind, at: now)
    let deadline = since + plan.resumeGetReady
    cue.left = deadline - now
    cue.quiet = resumingMark(after: now, deadline: deadline) - now
    return cue
  }

  private func nextResumingMark(since: SessionInstant) -> SessionInstant? {
    resumingMark(after: lastSeen, deadline: since + plan.resumeGetReady)
  }

  /// The next moment while getting ready to continue: one of the last seconds, or the end.
  private func resumingMark(after now: SessionInstant, deadline: SessionInstant) -> SessionInstant {
    let second = (deadline - now).secondsLeft - 1
    return deadline - .seconds(max(0, min(cueRule.countdown(of: plan.resumeGetReady), second)))
  }

  /// Changes the last episode, if there is one.
  mutating func editLastEpisode(_ edit: (inout Episode) -> Void) {
    guard !episodes.isEmpty else { return }
    edit(&episodes[episodes.count - 1])
  }
}
