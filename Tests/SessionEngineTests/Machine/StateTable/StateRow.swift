// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing

/// One state of the state table, how to reach it, and the effect of every event.
struct StateRow: Sendable, CustomTestStringConvertible {
  /// The state in words.
  let name: String
  /// The plan of the session.
  let plan: SessionPlan
  /// The events that lead there, with their seconds. Deadlines are served on time.
  let path: [(seconds: Double, event: SessionEvent)]
  /// A last moment before which deadlines are not served, if there is one.
  let gapUntil: Double?
  /// The resulting place, as `SessionMachine.text`.
  let place: String
  /// The effects of the events, one per line; rejected ones on one line per reason.
  let expected: String

  init(
    _ name: String, plan: SessionPlan = .workout, _ path: [(Double, SessionEvent)],
    gapUntil: Double? = nil, at place: String, _ expected: String
  ) {
    self.name = name
    self.plan = plan
    self.path = path.map { (seconds: $0.0, event: $0.1) }
    self.gapUntil = gapUntil
    self.place = place
    self.expected = expected
  }

  var testDescription: String { name }

  /// The whole table.
  static let all = plan + relief + choosing + gettingReady

  /// Every event by its name in the table; missed time starts at `lastSeen`.
  static func events(since lastSeen: SessionInstant) -> [(name: String, event: SessionEvent)] {
    [
      ("start", .start), ("time", .timeReached), ("pause", .pause), ("resume", .resume),
      ("next", .next), ("next phase", .nextPhase), ("phase before", .previousPhase),
      ("done", .done), ("back", .back), ("restart", .restart), ("+10", .tenSeconds),
      ("cramp", .cramp), ("again", .again), ("eased", .eased),
      ("aftercare", .aftercare), ("help", .leaveRelief),
      ("note", .note(EpisodeNotes(painNow: 3))),
      ("told", .note(EpisodeNotes(triggers: [.cold, .suspectedClot]))),
      ("elsewhere", .relocate(.calf)), ("other side", .relocate(.rightFoot)), ("take", .take(4)),
      ("went on", .countMissedTime), ("go on", .continue(.resume)),
      ("redo", .continue(.restartStep)), ("cool down", .continue(.coolDown)),
      ("leave", .continue(.end)),
      ("missed", .missedTime(since: lastSeen)), ("end", .end),
    ]
  }

  /// Plays the path.
  func rehearse() throws -> Rehearsal {
    var session = Rehearsal(plan)
    for (seconds, event) in path { try session.play(event, at: seconds) }
    if let gapUntil { try session.send(.timeReached, at: .at(gapUntil)) }
    return session
  }

  /// The effects of the events on a session one second later, as `expected`.
  func outcomes(from session: Rehearsal) -> String {
    let now = session.machine.lastSeen + .seconds(1)
    var accepted: [String] = []
    var rejected: [(reason: SessionRejection, names: [String])] = []
    for (name, event) in Self.events(since: session.machine.lastSeen) {
      var after = session
      do {
        try after.send(event, at: now)
        accepted.append("\(name): \(after.change(since: session))")
      } catch {
        let unchanged = after.machine == session.machine ? "" : " but changed"
        if let row = rejected.firstIndex(where: { $0.reason == error }) {
          rejected[row].names.append(name + unchanged)
        } else {
          rejected.append((error, [name + unchanged]))
        }
      }
    }
    let lines = rejected.map { "rejected \($0.reason): \($0.names.joined(separator: ", "))" }
    return (accepted + lines).joined(separator: "\n")
  }
}

extension Rehearsal {
  /// The session's place; after `|` the steps that ended since, after `!` the signals.
  fileprivate func change(since earlier: Rehearsal) -> String {
    let ended = entries.dropFirst(earlier.entries.count).compactMap { entry -> String? in
      switch entry.fact {
      case .stepEnded(let place, let result):
        let run = place.episode.map { machine.episodes[$0].run } ?? machine.run
        let name = run.plan.segments[place.segment].name
        return "\(name) \(result.outcome.rawValue) \(SessionInstant(result.spent).text)"
      case .episodeEnded(_, let outcome): return "cramp \(outcome.rawValue)"
      case .event, .segmentBegan, .finished: return nil
      }
    }
    let signals = cues.dropFirst(earlier.cues.count).map(\.cue.text)
    return machine.text + (ended.isEmpty ? "" : " | " + ended.joined(separator: ", "))
      + (signals.isEmpty ? "" : " ! " + signals.joined(separator: ", "))
  }
}
