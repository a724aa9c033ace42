// SPDX-License-Identifier: MIT
import SessionEngine
import Synchronization

/// The sessions that this program runs: their locks, and the last moments at which they were seen.
///
/// All is done on the thread of the log's writer. Where a session's file cannot be made, the session
/// goes on without.
final class LiveSessions: Sendable {
  private struct State {
    var files: [SessionID: LiveFile] = [:]
    /// The latest moments that are not written yet.
    var moments: [SessionID: LastSeen] = [:]
    /// The sessions whose end is told and perhaps not committed.
    var over: Set<SessionID> = []
  }

  private let log: String
  private let state = Mutex(State())

  /// Makes it for a log that runs nothing yet.
  init(log: String) { self.log = log }

  /// Notes that a session was seen at a moment; only the latest counts.
  func note(_ moment: LastSeen, of session: SessionID) {
    state.withLock { $0.moments[session] = moment }
  }

  /// Follows what the log is told: a session that begins is locked, before anybody can read of it.
  func follow(_ command: LogCommand) {
    switch command {
    case .begin(let session, _, _): try? take(session)
    case .append(_, let session, _, let machine):
      if machine.totals.outcome != nil { state.withLock { _ = $0.over.insert(session) } }
    case .diary: break
    }
  }

  /// Takes the lock on a session, to run it.
  ///
  /// - Throws: `LiveFile.Failure`.
  func take(_ session: SessionID) throws(LiveFile.Failure) {
    let file = try LiveFile.take(session, beside: log)
    state.withLock { $0.files[session] = file }
  }

  /// The last moment at which a session whose lock is held was seen, as far as it is known.
  func lastSeen(of session: SessionID) -> LastSeen? {
    state.withLock { $0.files[session] }?.lastSeen
  }

  /// Gives a session up that is not over; somebody may take it up.
  func letGo(_ session: SessionID) {
    let file = state.withLock { state in
      state.moments[session] = nil
      return state.files.removeValue(forKey: session)
    }
    file?.removeIfEmpty()
  }

  /// Gives up all sessions: the program is about to end.
  func letGo() {
    for session in state.withLock({ Array($0.files.keys) }) { letGo(session) }
  }

  /// Writes the moments noted, and gives up what is over. Call it when all that was told is committed:
  /// no moment may be known that is later than an event which is not.
  func settle() {
    let (moments, over) = state.withLock { state in
      defer { (state.moments, state.over) = ([:], []) }
      let over = state.over.compactMap { session in
        state.moments[session] = nil
        return state.files.removeValue(forKey: session)
      }
      return (state.moments, over)
    }
    for file in over { file.remove() }
    write(moments)
  }

  /// Writes the moments noted. Call it when all that was told is kept safe somewhere else, if not
  /// committed: what is over is not known to be by whoever reads the log.
  func settleMoments() {
    let moments = state.withLock { state in
      defer { state.moments = [:] }
      return state.moments
    }
    write(moments)
  }

  private func write(_ moments: [SessionID: LastSeen]) {
    for (session, moment) in moments {
      // What kept the file from being made, such as a missing folder, may have passed; and one that
      // somebody has taken away tells nobody that the session runs.
      if !isHeld(session) { try? take(session) }
      state.withLock { $0.files[session] }?.write(moment)
    }
  }

  private func isHeld(_ session: SessionID) -> Bool {
    state.withLock { $0.files[session] }?.isAtItsPath == true
  }
}
