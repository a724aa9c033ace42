// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

@testable import Screens

/// Sessions from the log.
enum SampleSessions {
  /// Summaries, newest first: three a day, with every outcome.
  static func summaries(_ count: Int) -> [SessionSummary] {
    let names: [(RoutineID, String, RoutineKind)] = [
      ("running", "Running", .workout), ("desk-break", "Desk break", .mobility),
      ("foot-calf-warm-up", "Foot and calf warm-up", .warmUp),
      ("foot-cramp", "Foot cramp relief", .relief),
    ]
    return (0..<count).map { index in
      let (id, name, kind) = names[index % names.count]
      return SessionSummary(
        id: SessionID(rawValue: "session-\(index)"), routine: id, name: name, kind: kind,
        startedAt: wednesday.advanced(by: .seconds(-25_000 * index - 600)),
        totals: SessionTotals(
          ledger: TimeLedger(
            active: .seconds(200 + 731 * (index % 9)), paused: .seconds(index % 3),
            relief: .seconds(index % 4 == 0 ? 80 : 0)),
          stepsDone: index % 20, stepsPlanned: 20, cramps: index % 4 == 0 ? 1 + index % 3 : 0,
          outcome: index % 5 == 3 ? nil : index % 5 == 2 ? .stopped : .completed))
    }
  }

  /// A session of a routine with a script of events, in seconds since the start.
  static func detail(
    of routine: Routine, named name: String? = nil, _ script: [(Int64, SessionEvent)]
  ) throws -> SessionDetail {
    var routine = routine
    if let name { routine.name = name }
    let plan = try SessionPlan(routine, resolve: SampleRoutines.find)
    return try detail(of: plan, script)
  }

  /// A session of a plan with a script of events.
  static func detail(
    of plan: SessionPlan, _ script: [(Int64, SessionEvent)]
  ) throws -> SessionDetail {
    var machine = SessionMachine(plan)
    var entries: [LogEntry] = []
    for (seconds, event) in script {
      let now = SessionInstant(milliseconds: seconds * 1_000)
      // Deadlines are served on time, up to where the script says that nobody was there.
      let seen = if case .missedTime(let since) = event { since } else { now }
      while let due = machine.nextDeadline, due <= seen {
        entries += try machine.handle(.timeReached, at: due).records
      }
      let isFoundByItself = seen != now
      entries += try machine.handle(isFoundByItself ? .timeReached : event, at: now).records
    }
    return detail(machine, entries)
  }

  /// A session with these entries in the log.
  static func detail(_ machine: SessionMachine, _ entries: [LogEntry]) -> SessionDetail {
    SessionDetail(
      summary: SessionSummary(
        id: SessionID(rawValue: "0123456789abcdef"), routine: machine.plan.routine,
        name: machine.plan.name, kind: machine.plan.kind, startedAt: wednesday,
        totals: machine.totals),
      entries: entries, machine: machine)
  }

  /// A run with a pause, missed time, two cramps and an early end in the cool-down.
  static func eventful(named name: String? = nil) throws -> SessionDetail {
    let relief = try SessionPlan(SampleRoutines.relief, affectedSide: .left)
    let cramp = SessionEvent.cramp(Cramp(site: .foot, side: .left, relief: relief))
    return try detail(
      of: SampleRoutines.running, named: name,
      [
        (0, .start), (60, .pause), (102, .resume), (400, .next), (430, cramp),
        (470, .next), (520, .eased),
        (
          521, .note(EpisodeNotes(painOnset: 7, painNow: 2, triggers: [.cold, .thirst, .exertion]))
        ),
        (530, .continue(.resume)), (700, .missedTime(since: SessionInstant(milliseconds: 640_000))),
        (720, .resume), (2_400, cramp), (2_460, cramp),
        (2_470, .note(EpisodeNotes(painOnset: 4))), (3_200, .done), (3_300, .continue(.coolDown)),
        (3_500, .next), (3_530, .end),
      ])
  }
}

extension [SessionEffect] {
  /// The entries that the effects write to the log.
  var records: [LogEntry] {
    compactMap { if case .record(let entry) = $0 { entry } else { nil } }
  }
}
