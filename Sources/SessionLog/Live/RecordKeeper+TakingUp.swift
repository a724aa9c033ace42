// SPDX-License-Identifier: MIT
import SessionEngine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// These functions throw `SessionLogError.sessionRuns` if a program runs the session, `sessionOver`
// if it has ended, `damaged`, or `cannotRead`.

extension RecordKeeper {
  /// Takes up a session that was cut off, or continues one stopped within the last hour.
  mutating func resume(
    _ session: SessionID, _ clocks: ResumeClocks
  ) throws(SessionLogError) -> UnfinishedSession {
    let store = store
    return try takeUp(session, clocks) { () throws(SessionLogError) in
      do throws(SessionLogError) { return try store.take(session) } catch {
        guard case .sessionOver = error else { throw error }
        let isReopened: Bool
        do throws(SystemFailure) { isReopened = try store.reopen(session, clocks) } catch {
          if error == .missing { throw .sessionOver(session) }
          let path = store.place.running(session)
          throw .cannotRead(path: path, .init(errno: error.code))
        }
        guard isReopened else { throw .sessionOver(session) }
        return try store.take(session)
      }
    }.session
  }

  /// Ends a session that was cut off, as stopped at the last moment it was seen.
  mutating func end(
    _ session: SessionID, _ clocks: ResumeClocks
  ) throws(SessionLogError) -> UnfinishedSession {
    let store = store
    let (found, records) = try takeUp(session, clocks) { () throws(SessionLogError) in
      try store.take(session)
    }
    append(records.ending(at: found.machine.lastSeen), to: session)
    return found
  }

  /// Deletes a session; one that was cut off is ended first. It may be over.
  ///
  /// - Throws: `sessionElsewhere` as well.
  mutating func delete(
    _ session: SessionID, _ clocks: ResumeClocks
  ) throws(SessionLogError) {
    if case .elsewhere = store.look(at: session) { throw .sessionElsewhere(session) }
    do throws(SessionLogError) { _ = try end(session, clocks) } catch {
      guard case .sessionOver = error else { throw error }
    }
    write([ChangeDraft(.session(session, [.deleted(true)]), writtenAt: clocks.reading.wall)])
  }

  private mutating func takeUp(
    _ session: SessionID, _ clocks: ResumeClocks, file: () throws(SessionLogError) -> RunningFile
  ) throws(SessionLogError) -> (session: UnfinishedSession, records: SessionRecords) {
    let running = try file()
    guard case .session(let records) = running.records.content else {
      throw .damaged(path: running.path, place: "session \(session)")
    }
    do throws(Damage) {
      let found = try records.unfinished(clocks)
      let now = found.machine.lastSeen + found.age
      takeUp(running, Run(at: now, clocks.reading, version: version))
      return (found, records)
    } catch { throw .damaged(path: running.path, place: error.place) }
  }
}

extension Run {
  init(at moment: SessionInstant, _ reading: ClockReading, version: String) {
    self.init(
      at: moment, machine: Machine.hash, boot: Machine.boot, bootClock: reading.bootClock,
      wall: reading.wall, process: getpid(), version: version)
  }
}

extension RecordKeeper {
  /// Makes a keeper that orders changes after those in the log.
  init(_ store: RecordStore, version: String) {
    self.init(store, version: version) { target in
      let log = try? LogDatabase.readOnly(store.place)
      defer { log?.close() }
      return try? log?.largestStamp(of: target)
    }
  }
}
