// SPDX-License-Identifier: MIT
import TestSupport

@testable import SessionEngine

/// A session with random events, checked after each of them.
///
/// The checks throw instead of using #expect, to be fast enough for a hundred thousand events.
struct SessionProperties {
  /// A violated property.
  struct Violation: Error, CustomStringConvertible {
    let description: String
  }

  private(set) var machine: SessionMachine
  /// What was recorded so far.
  private(set) var entries: [LogEntry] = []
  /// The time spent getting ready to resume, which is active but in no segment.
  private var resuming: Duration = .zero

  /// The state of the checks on relief.
  private var relief = ReliefProperties()

  init(_ plan: SessionPlan, gap: GapRule) { machine = SessionMachine(plan, gap: gap) }

  /// Handles an event and checks all properties.
  ///
  /// - Returns: Whether it was accepted.
  mutating func handle(_ event: SessionEvent, at now: SessionInstant) throws -> Bool {
    let before = machine
    let effects: [SessionEffect]
    do {
      effects = try machine.handle(event, at: now)
    } catch {
      try require(machine == before, "a rejected event changes nothing")
      return false
    }
    let recorded = effects.records
    try checkOrder(of: recorded, after: before.lastSeen)
    entries += recorded
    resuming += timeResuming(from: before, to: now, recorded)
    try checkTime(after: now, before)
    if case .missedTime(let since) = event { try checkMissed(since: since, until: now, before) }
    let held = before.passing(until: now)
    try require(
      relief.violation(of: event, held, machine, recorded),
      "what relief leads through, \(event.name)")
    try checkDeadline()
    return true
  }

  /// Checks that the records alone rebuild the machine and the same records.
  func checkReplay() throws {
    var replayed = SessionMachine(machine.plan, gap: machine.gap)
    var records: [LogEntry] = []
    for entry in entries { records += try replayed.reenact(entry).records }
    let toTheEnd = LogEntry(at: machine.lastSeen, fact: .event(.timeReached))
    records += try replayed.reenact(toTheEnd).records
    try require(replayed == machine, "a replay leads to the same machine")
    try require(records == entries, "a replay records the same")
    let rebuilt = try SessionMachine(
      machine.plan, replaying: entries, until: machine.lastSeen, gap: machine.gap)
    try require(rebuilt == machine, "a machine made of a log is the same")
  }

  /// Checks that one jump to an event has the same effect as many small steps of time. Missed time
  /// is excluded, since it means that there were no such steps.
  func checkOneJump(
    to event: SessionEvent, at now: SessionInstant, using random: inout SplitMix64
  ) throws {
    if case .missedTime = event { return }
    guard machine.nextDeadline != nil, now > machine.lastSeen,
      machine.gap.policy == .continue || now - machine.lastSeen <= machine.gap.length
    else { return }
    var jumped = machine
    guard let effects = try? jumped.handle(event, at: now) else { return }
    var walked = machine
    var steps: [SessionEffect] = []
    while let deadline = walked.nextDeadline, deadline < now {
      let between = random.milliseconds(
        1, Int((deadline - walked.lastSeen) / .milliseconds(1)))
      let step = random.chance(50) ? deadline : walked.lastSeen + between
      steps += try walked.handle(.timeReached, at: step)
    }
    steps += try walked.handle(event, at: now)
    try require(walked == jumped, "one jump and many steps lead to the same machine")
    try require(steps == effects, "one jump and many steps do the same")
  }

  private func checkOrder(of recorded: [LogEntry], after lastSeen: SessionInstant) throws {
    var last = lastSeen
    for entry in recorded {
      try require(entry.at >= last, "records are in the order of time")
      last = entry.at
    }
    try require(last <= machine.lastSeen, "nothing is recorded ahead of time")
  }

  private func checkTime(after now: SessionInstant, _ before: SessionMachine) throws {
    let ledger = machine.ledger
    try require(
      ledger.elapsed == machine.lastSeen - .start, "every millisecond is in an account")
    try require(
      ledger.active + ledger.paused + ledger.relief + ledger.away == ledger.elapsed,
      "elapsed is the sum of the four")
    let accounts = [ledger.active, ledger.paused, ledger.relief, ledger.away]
    try require(accounts.allSatisfy { $0 >= .zero }, "no account is below zero")
    if case .finished = machine.state {
      try require(machine.lastSeen <= max(now, before.lastSeen), "the end is not ahead")
    } else {
      try require(machine.lastSeen == max(now, before.lastSeen), "time passes up to the event")
    }
    let spent = machine.run.spent.reduce(.zero, +)
    try require(
      spent + resuming == ledger.active, "what is active is in the segments or on the way back")
  }

  /// Checks that all reported missed time counts as away, and that nothing runs after it.
  private func checkMissed(
    since: SessionInstant, until now: SessionInstant, _ before: SessionMachine
  ) throws {
    if case .finished = machine.state { return }
    let end = max(now, before.lastSeen)
    let seen = min(max(since, before.lastSeen), end)
    try require(
      machine.ledger.away - before.ledger.away == end - seen, "what was missed is away")
    try require(machine.nextDeadline == nil, "what was missed leaves nothing running")
  }

  private func checkDeadline() throws {
    let runs =
      switch machine.state {
      case .running, .relief(nil), .resuming: true
      case .ready, .paused, .relief(.some), .choosing, .finished: false
      }
    guard let deadline = machine.nextDeadline else {
      return try require(!runs, "what runs has a deadline")
    }
    try require(runs, "what does not run has no deadline")
    try require(deadline > machine.lastSeen, "the deadline is to come")
    let soon = deadline - .milliseconds(1)
    try require(
      machine.shown(at: soon) == machine.shown(at: machine.lastSeen),
      "what is shown does not change before the deadline")
    if let length = machine.activeRun.length, case .running = machine.activeRun.progress {
      let position = machine.activeRun.position(at: machine.lastSeen)
      try require(position >= .zero && position < length, "a run stands within its segment")
    }
  }

  /// The part of the time between two events spent getting ready to resume.
  private func timeResuming(
    from before: SessionMachine, to now: SessionInstant, _ recorded: [LogEntry]
  ) -> Duration {
    guard case .resuming(let since) = before.state else { return .zero }
    let missed = recorded.lazy.compactMap { entry in
      if case .event(.missedTime(let since)) = entry.fact { since } else { nil }
    }.first
    let end = min(max(now, before.lastSeen), missed ?? now, since + before.plan.resumeGetReady)
    return max(.zero, end - before.lastSeen)
  }

  private func require(_ violation: String?, _ rule: String) throws {
    try require(violation == nil, "\(rule): \(violation ?? "")")
  }

  private func require(_ condition: Bool, _ rule: String) throws {
    guard condition else {
      throw Violation(description: "\(rule): \(machine.text), at \(machine.lastSeen.text)")
    }
  }
}

extension [SessionEffect] {
  /// The entries to be recorded.
  var records: [LogEntry] {
    compactMap { effect in if case .record(let entry) = effect { entry } else { nil } }
  }
}

extension SessionMachine {
  /// The machine with time advanced to a moment, before an event is applied.
  fileprivate func passing(until now: SessionInstant) -> SessionMachine {
    var machine = self
    _ = try? machine.handle(.timeReached, at: now)
    return machine
  }

  /// The numbers shown for the current step: seconds left, or minutes elapsed if it has no end, and
  /// repetitions.
  fileprivate func shown(at now: SessionInstant) -> [Int64] {
    if let left = resumeRemaining(at: now) { return [left.secondsLeft] }
    let run = activeRun
    return [
      run.remaining(at: now)?.secondsLeft ?? run.position(at: now).wholeSeconds / 60,
      Int64(run.repetition(at: now) ?? 0),
    ]
  }
}

extension SessionEvent {
  /// The event's kind, without its values.
  fileprivate var name: String { String("\(self)".prefix { $0 != "(" }) }
}
