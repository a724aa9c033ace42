// SPDX-License-Identifier: MIT

extension SessionMachine {
  /// Whether a deadline is served too late for what it ended to have been done.
  func hasMissedTime(at now: SessionInstant) -> Bool {
    // A deadline is always later than what was seen last, and mostly this says enough.
    guard now - lastSeen > Self.maximumGap, let nextDeadline, now - nextDeadline > Self.maximumGap
    else { return false }
    if case .resuming = state { return true }
    return activeRun.segment?.isOpenEnded == false
  }

  /// Lets time pass up to a moment, through every deadline on the way.
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
        if through != nil { finish(.completed, at: reached, &effects) }
      case .relief(nil):
        advanceRelief(to: now, &effects)
      case .resuming(let since):
        advanceResuming(since: since, to: now, &effects)
      }
    }
  }

  /// Holds whatever runs at the last moment seen; the time since counts as away.
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
    case .ready, .paused, .relief(.some), .choosing, .finished:
      // Nothing ran that could have been missed.
      return advance(to: now, &effects)
    }
    ledger.away += missed
    lastSeen = now
    effects.append(.record(LogEntry(at: now, fact: .event(.missedTime(since: since)))))
    effects.append(.cue(.missedTime))
  }

  private mutating func advanceRelief(to now: SessionInstant, _ effects: inout [SessionEffect]) {
    guard var episode = episodes.popLast() else { return }
    let through = episode.run.advance(from: lastSeen, to: now, &effects)
    episodes.append(episode)
    let reached = through ?? now
    ledger.relief += reached - lastSeen
    lastSeen = reached
    if through != nil { endEpisode(as: .passedOn, at: reached, &effects) }
  }

  private mutating func advanceResuming(
    since: SessionInstant, to now: SessionInstant, _ effects: inout [SessionEffect]
  ) {
    let deadline = since + plan.resumeGetReady
    let reached = min(now, deadline)
    for seconds in PlanRun.lastSeconds where PlanRun.countsDown(plan.resumeGetReady) {
      let mark = deadline - .seconds(seconds)
      if mark > lastSeen, mark <= reached { effects.append(.cue(.lastSeconds(seconds))) }
    }
    ledger.active += reached - lastSeen
    lastSeen = reached
    if reached == deadline { goOnRunning(at: deadline, &effects) }
  }

  /// Goes on with the plan from where it is held.
  mutating func goOnRunning(at now: SessionInstant, _ effects: inout [SessionEffect]) {
    state = .running
    run.release(at: now)
    if run.segment?.isStep == true { effects.append(.cue(.start)) }
  }

  /// Changes the last episode, if there is one.
  mutating func editLastEpisode(_ edit: (inout Episode) -> Void) {
    guard !episodes.isEmpty else { return }
    edit(&episodes[episodes.count - 1])
  }
}
