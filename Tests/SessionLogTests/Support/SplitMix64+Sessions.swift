// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TestSupport

@testable import SessionLog

extension SplitMix64 {
  /// A plan of a few short steps, so that a session makes progress.
  mutating func shortPlan(_ kind: RoutineKind) -> SessionPlan {
    let count = number(1...3)
    let segments = (1...count).flatMap { step in
      let name = "Step \(number(1...4))"
      let dose: Dose = flag() ? .hold(.seconds(number(5...20))) : .untilDone
      return [
        Segment(kind: .transition, name: name, dose: .hold(.seconds(5))),
        Segment(
          kind: .step, phase: kind == .relief ? nil : step == count ? .coolDown : .warmUp,
          name: name, dose: dose),
      ]
    }
    return SessionPlan(
      routine: RoutineID("routine-\(number(1...3))"), name: "Routine", kind: kind,
      site: kind == .relief ? .calf : nil, segments: segments)
  }

  /// The entries of a session with random events, usually until its end.
  mutating func playedSession(_ plan: SessionPlan, reliefs: [SessionPlan]) -> [LogEntry] {
    var machine = SessionMachine(plan)
    var (now, entries) = (SessionInstant.start, [LogEntry]())
    let most = number(2...40)
    for turn in 0...most {
      let event = turn == 0 ? .start : turn == most && number(0...3) > 0 ? .end : key(reliefs)
      now = now + .milliseconds(number(0...20_000))
      while let deadline = machine.nextDeadline, deadline < now {
        guard let effects = try? machine.handle(.timeReached, at: deadline) else { break }
        entries += effects.entries
      }
      entries += (try? machine.handle(event, at: now))?.entries ?? []
    }
    return entries
  }

  private mutating func key(_ reliefs: [SessionPlan]) -> SessionEvent {
    let cramp = Cramp(
      site: flag() ? .calf : .foot, side: perhaps { $0.word() },
      relief: reliefs[number(0...reliefs.count - 1)],
      known: perhaps { $0.some(of: Condition.derived) })
    let notes = EpisodeNotes(
      painOnset: perhaps { $0.number(0...10) }, painNow: perhaps { $0.number(0...10) },
      triggers: some(of: Condition.told), woke: perhaps { $0.flag() },
      helped: flag() ? [1: word()] : [:])
    let keys: [SessionEvent] = [
      .timeReached, .pause, .resume, .next, .next, .done, .done, .back, .restart, .cramp(cramp),
      .relocate(cramp), .again, .eased, .eased, .aftercare, .leaveRelief, .note(notes),
      .continue(word()), .continue(.resume), .extend(.seconds(5)),
    ]
    return keys[number(0...keys.count - 1)]
  }
}

extension [SessionEffect] {
  var entries: [LogEntry] {
    compactMap { if case .record(let entry) = $0 { entry } else { nil } }
  }
}
