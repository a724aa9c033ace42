// SPDX-License-Identifier: MIT
import SessionEngine

/// A session played through in a test: the machine and all of its effects.
struct Rehearsal {
  /// The machine as it is now.
  var machine: SessionMachine
  /// The entries it recorded, in order.
  private(set) var entries: [LogEntry] = []
  /// The signals, with the moments of the effects.
  private(set) var cues: [(at: SessionInstant, cue: Cue)] = []

  init(_ plan: SessionPlan) { machine = SessionMachine(plan) }

  /// Sends an event at a moment, without serving earlier deadlines.
  mutating func send(
    _ event: SessionEvent, at now: SessionInstant
  ) throws(SessionRejection) {
    for effect in try machine.handle(event, at: now) {
      switch effect {
      case .record(let entry): entries.append(entry)
      case .cue(let cue): cues.append((now, cue))
      }
    }
  }

  /// Serves every deadline on time up to a moment, then sends the event.
  mutating func play(
    _ event: SessionEvent = .timeReached, at seconds: Double
  ) throws(SessionRejection) {
    let now = SessionInstant.at(seconds)
    while let deadline = machine.nextDeadline, deadline < now {
      try send(.timeReached, at: deadline)
    }
    try send(event, at: now)
  }

  /// Begins at 0, and plays the events at their seconds.
  static func of(
    _ plan: SessionPlan, cueRule: CueRule = .standard, _ events: (Double, SessionEvent)...
  ) throws(SessionRejection) -> Rehearsal {
    var rehearsal = Rehearsal(plan)
    rehearsal.machine.cueRule = cueRule
    try rehearsal.play(.start, at: 0)
    for (seconds, event) in events { try rehearsal.play(event, at: seconds) }
    return rehearsal
  }

  /// The signals in one line, such as `0 start, 7 last 3`.
  var cueLine: String {
    cues.map { "\($0.at.text) \($0.cue.text)" }.joined(separator: ", ")
  }

  /// The results of the session's own steps in one line, such as `A done 30, B cut-short 4`.
  var resultLine: String { machine.run.resultLine }
}

extension PlanRun {
  /// The results of the steps that ended, in one line.
  var resultLine: String {
    stepResults.compactMap { index, result in
      result.map {
        "\(plan.segments[index].name) \($0.outcome.rawValue) \(SessionInstant($0.spent).text)"
      }
    }.joined(separator: ", ")
  }
}
