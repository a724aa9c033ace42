// SPDX-License-Identifier: MIT
import SessionEngine

extension SessionLogWriter {
  /// Notes that a session was seen running at a moment, so that a crash loses nothing before it. It
  /// is written once all that was told before is; of several that wait, only the latest. Nobody is
  /// woken by it.
  public func mark(_ session: SessionID, at moment: SessionInstant, _ reading: ClockReading) {
    work.add(.mark(LastSeen(at: moment, reading), of: session))
  }

  /// Takes up a session that was cut off: from then on this program runs it, and no other can.
  ///
  /// - Parameters:
  ///   - session: The session.
  ///   - reading: What the clocks show now.
  ///   - gap: When time counts as missed from now on.
  ///   - then: What to do with it, as for `read`. Its failure is `SessionLogError.sessionRuns` if a
  ///     program runs the session, `sessionOver` if it has an end, `noSession`, or one of reading.
  public func resume(
    _ session: SessionID, at reading: ClockReading, gap: GapRule,
    then: @escaping @Sendable (Result<UnfinishedSession, SessionLogError>) -> Void
  ) {
    let (live, work) = (live, work)
    self.read(
      { log throws(SessionLogError) in
        do throws(LiveFile.Failure) {
          try live.take(session)
        } catch {
          // Without a lock it goes on, as a session does that begins.
          if error == .running { throw .sessionRuns(session) }
        }
        do throws(SessionLogError) {
          // Somebody may have ended it before the lock was had.
          let known = try log.known(session)
          let found = try log.unfinished(
            known, lastSeen: live.lastSeen(of: session), at: reading, gap: gap)
          work.add(.takeUp(known))
          return found
        } catch {
          live.letGo(session)
          throw error
        }
      }, then: then)
  }

  /// Gives up a session that was taken up, as it is; it can be taken up again.
  public func letGo(_ session: SessionID) { work.add(.letGo(session)) }
}
