// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TestSupport

@testable import SessionLog

/// A session as the program runs it: events go to the machine, and its records to a log.
struct LiveSession {
  let id: SessionID
  private(set) var machine: SessionMachine
  /// The machine when something was last written down.
  private(set) var logged: SessionMachine
  private(set) var entries: [LogEntry] = []
  private(set) var now = SessionInstant.start

  init(_ plan: SessionPlan = Samples.workout, id: SessionID = Samples.id(1)) {
    self.id = id
    machine = SessionMachine(plan)
    logged = machine
  }

  /// Lets time pass and hands an event to the machine.
  ///
  /// - Parameters:
  ///   - event: The event.
  ///   - milliseconds: How long to wait before it.
  ///   - isAsleep: Whether nobody wakes for what is due in the meantime, so that time is missed.
  /// - Returns: What is to be written down.
  mutating func send(
    _ event: SessionEvent, after milliseconds: Int64 = 0, isAsleep: Bool = false
  ) -> [LogEntry] {
    let moment = SessionInstant(milliseconds: now.milliseconds + milliseconds)
    var records: [LogEntry] = []
    while !isAsleep, let deadline = machine.nextDeadline, deadline < moment {
      records += handle(.timeReached, at: deadline)
    }
    records += handle(event, at: moment)
    entries += records
    if !records.isEmpty { logged = machine }
    return records
  }

  /// Hands an event to the machine.
  ///
  /// - Returns: What is to be written down; nothing if the event was rejected.
  private mutating func handle(_ event: SessionEvent, at moment: SessionInstant) -> [LogEntry] {
    guard let effects = try? machine.handle(event, at: moment) else { return [] }
    now = moment
    return effects.compactMap { effect in
      if case .record(let entry) = effect { entry } else { nil }
    }
  }

  /// Lets time pass, hands an event to the machine, and what comes of it to a log.
  mutating func send(
    _ event: SessionEvent, after milliseconds: Int64 = 0, isAsleep: Bool = false,
    to log: LogDatabase
  ) throws {
    let records = send(event, after: milliseconds, isAsleep: isAsleep)
    if !records.isEmpty { try log.append(records, to: id, machine: machine) }
  }

  /// Whether it is over.
  var isFinished: Bool { machine.totals.outcome != nil }

  /// An event that may or may not make sense now.
  static func randomEvent(using generator: inout SplitMix64) -> SessionEvent {
    switch Int.random(in: 0..<32, using: &generator) {
    case 0: .pause
    case 1, 2: .resume
    case 3, 4: .next
    case 5: .back
    case 6: .restart
    case 7: .extend(.milliseconds(Int64.random(in: 1...20_000, using: &generator)))
    case 8, 9: .done
    case 10, 11: .cramp(randomCramp(using: &generator))
    case 12: .eased
    case 13, 24, 25: .note(randomNotes(using: &generator))
    case 26, 27: .relocate(randomCramp(using: &generator))
    case 28, 29: .take(.random(in: 0..<8, using: &generator))
    case 30: .countMissedTime
    case 14, 15, 16: .goOn(WayOn.allCases.randomElement(using: &generator) ?? .resume)
    case 17: Int.random(in: 0..<8, using: &generator) == 0 ? .end : .timeReached
    default: .timeReached
    }
  }

  private static func randomCramp(using generator: inout SplitMix64) -> Cramp {
    // Few sites, so that some cramps come back at the same one.
    let site = CrampSite.allCases.prefix(3).randomElement(using: &generator) ?? .foot
    let side = Side.allCases.randomElement(using: &generator)
    let known: [Condition]? =
      Int.random(in: 0..<4, using: &generator) == 0
      ? nil : Condition.derived.filter { _ in Bool.random(using: &generator) }
    let relief =
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: Samples.relief
      case 1: Samples.calfRelief
      default: Samples.fullRelief(side: side == .left ? .left : .affected)
      }
    return Cramp(site: site, side: side, relief: relief, known: known)
  }

  private static func randomNotes(using generator: inout SplitMix64) -> EpisodeNotes {
    EpisodeNotes(
      painOnset: .random(in: 0...10, using: &generator),
      painWorst: Bool.random(using: &generator) ? nil : 9,
      painNow: Bool.random(using: &generator) ? nil : 3,
      triggers: Condition.allCases.filter { _ in Int.random(in: 0..<4, using: &generator) == 0 },
      woke: [nil, false, true].randomElement(using: &generator) ?? nil,
      helped: Bool.random(using: &generator)
        ? [:] : [1: .yes, 5: .some, .random(in: 6..<9, using: &generator): .no])
  }

  /// Runs a session of random events on a log, and ends it or not.
  static func random(
    seed: UInt64, id: SessionID, on log: LogDatabase, events: Int = 120
  ) throws -> LiveSession {
    var generator = SplitMix64(seed: seed)
    var session = LiveSession(id: id)
    try log.begin(id, plan: session.machine.plan, startedAt: Samples.start)
    if Int.random(in: 0..<5, using: &generator) > 0 { try session.send(.start, to: log) }
    for _ in 0..<events where !session.isFinished {
      let wait = Int64.random(in: 0...4_000, using: &generator)
      let isAsleep = Int.random(in: 0..<20, using: &generator) == 0
      try session.send(
        randomEvent(using: &generator), after: isAsleep ? wait * 20 : wait, isAsleep: isAsleep,
        to: log)
    }
    return session
  }
}
