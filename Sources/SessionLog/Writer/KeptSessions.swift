// SPDX-License-Identifier: MIT
import SessionEngine

// Theory of operation: the log is a file, and files go away, are replaced and run full. So whoever
// writes a session keeps the whole of it in memory until it is over and in the log: a log that is
// made anew then has all of it, and so has a recovery file.

/// The sessions that are being written, whole.
struct KeptSessions {
  private var sessions: [SessionID: SessionDetail] = [:]
  private var order: [SessionID] = []

  /// Every session kept, in the order in which they were begun or taken up.
  var all: [SessionDetail] { order.compactMap { sessions[$0] } }

  /// Whether a session is kept.
  func contains(_ id: SessionID) -> Bool { sessions[id] != nil }

  /// How many entries a session has; `nil` if it is not kept.
  func entryCount(of id: SessionID) -> Int? { sessions[id]?.entries.count }

  /// Takes note of what is to be written.
  mutating func note(_ command: LogCommand) {
    switch command {
    case .begin(let id, let plan, let startedAt):
      keep(
        SessionDetail(id: id, startedAt: startedAt, entries: [], machine: SessionMachine(plan)))
    case .append(let entries, let id, _, let machine):
      sessions[id]?.entries += entries
      sessions[id]?.machine = machine
      sessions[id]?.summary.totals = machine.totals
    case .diary:
      break
    }
  }

  /// Takes note of a session that is gone on with.
  mutating func takeUp(_ session: SessionDetail) { keep(session) }

  /// Forgets the sessions that are over; call once all of them is in the log.
  mutating func forgetFinished() {
    sessions = sessions.filter { $0.value.summary.totals.outcome == nil }
    order.removeAll { sessions[$0] == nil }
  }

  private mutating func keep(_ session: SessionDetail) {
    let id = session.summary.id
    if sessions.updateValue(session, forKey: id) == nil { order.append(id) }
  }

  /// Forgets a session that is kept somewhere else from now on, or that was let go.
  mutating func forget(_ id: SessionID) {
    sessions[id] = nil
    order.removeAll { $0 == id }
  }
}

extension SessionDetail {
  /// Makes a session of what its machine says of it.
  init(id: SessionID, startedAt: LocalMoment, entries: [LogEntry], machine: SessionMachine) {
    let plan = machine.plan
    self.init(
      summary: SessionSummary(
        id: id, routine: plan.routine, name: plan.name, kind: plan.kind, startedAt: startedAt,
        totals: machine.totals),
      entries: entries, machine: machine)
  }
}

extension LogCommand {
  /// The session that it is about; `nil` if it is the diary.
  var session: SessionID? {
    switch self {
    case .begin(let id, _, _), .append(_, let id, _, _): id
    case .diary: nil
    }
  }

  /// The same, for a session of which the log is to have what was kept before.
  func following(_ kept: KeptSessions) -> LogCommand {
    guard case .append(let entries, let id, nil, let machine) = self else { return self }
    return .append(entries, to: id, after: kept.entryCount(of: id), machine: machine)
  }
}
